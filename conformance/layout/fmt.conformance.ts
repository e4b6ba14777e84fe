import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runInFolder } from '../../test/support/cli.ts'
import { pythonSource } from '../../test/support/pythonSources.ts'
import { type Judge, startJudge } from '../judge.ts'
import { runs, SEED } from '../sample.ts'
import { isSameProgram } from './verdicts.ts'

let yapf: Judge
let folder: string
beforeAll(async () => {
  yapf = await startJudge('yapf_file', { packages: ['mmengine'] })
  folder = await mkdtemp(join(tmpdir(), 'mmdet-config-fmt-'))
})
afterAll(async () => {
  yapf.close()
  await rm(folder, { recursive: true })
})

/** What became of a file: its bytes and whether it was written, or a failure. */
type Outcome = { readonly bytes: string; readonly changed: boolean } | 'fails'

async function theirs(bytes: Buffer): Promise<Outcome> {
  const answer = await yapf.ask<Exclude<Outcome, 'fails'> | { error: string }>({ bytes: bytes.toString('hex') })
  return 'error' in answer ? 'fails' : answer
}

async function ours(bytes: Buffer): Promise<Outcome> {
  const path = join(folder, 'config.py')
  await writeFile(path, bytes)
  const { code, stdout } = await runInFolder(folder, 'fmt', 'config.py')
  return code === 0 ? { bytes: (await readFile(path)).toString('hex'), changed: stdout !== '' } : 'fails'
}

const MARK = '\ufeff'

const CASES: Readonly<Record<string, string | Buffer>> = {
  empty: '',
  'a line end': '\n',
  'line ends': '\n\n\n',
  spaces: '   \n',
  'a comment without a line end': '#x',
  'no line end': 'a=1',
  'no line end, laid out': 'a = 1',
  'Windows line ends': 'a=1\r\nb = [1,2]\r\n',
  'old Macintosh line ends': 'a=1\rb=2\r',
  'mostly Windows line ends': 'a=1\r\nb=2\r\nc=3\n',
  'as many of both': 'a=1\r\nb=2\n',
  'only line ends would change': 'a = 1\r\nb = 2\n',
  'Windows line ends in a text': 's="""a\r\nb"""\r\n',
  'trailing spaces in a text': 's = """a  \nb"""   \nx=1\n',
  'a byte order mark': `${MARK}a=1\n`,
  'a byte order mark, laid out': `${MARK}a = 1\n`,
  'a byte order mark and Windows line ends': `${MARK}a=1\r\n`,
  'a byte order mark and another encoding': `${MARK}# coding: latin-1\na=1\n`,
  'a coding comment of UTF-8': '# -*- coding: UTF8 -*-\na="é"\n',
  'Latin-1': Buffer.from('# -*- coding: latin-1 -*-\na="é"\n', 'latin1'),
  'Latin-1, second line': Buffer.from('#!/usr/bin/python\n# vim: set fileencoding=iso-8859-1 :\na="é"\n', 'latin1'),
  'Latin-1, third line': Buffer.from('#\n#\n# coding: latin-1\na="é"\n', 'latin1'),
  'Latin-1 without a comment': Buffer.from('a="é"\n', 'latin1'),
  'ASCII that is none': '# coding: ascii\na="é"\n',
  'an unknown encoding': '# coding: no-such\na=1\n',
  'a null character': 'a=1\0\n',
  'no Python': 'a = = 1\n',
  tabs: 'if a:\n\tb=1\n',
  'form feeds between statements': '#\n\fa=1\n\f\n\nb=1\n  \f  \n',
  'form feeds in a block': 'if a:\n  \f  b=1\n\f  c=1\n',
  'form feeds in brackets and behind them': 'b=(1,\f2)\nc=1\f # d\n',
  'a line separator that ends a comment': '# a\u2028\n# b\x85# c\nd=1\n',
}

test.each(Object.entries(CASES))('fmt does to a file what yapf does: %s', async (_, content) => {
  const bytes = Buffer.from(content as string)
  expect(await ours(bytes)).toEqual(await theirs(bytes))
})

/** Line ends of one kind, or of all kinds in turn; form feeds stand where a line begins. */
const lineEnds = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('\n', '\r\n', '\r').map((end) => [end]) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom('\n', '\n', '\r\n', '\r', '\n\f'), { minLength: 2, maxLength: 30 }),
  },
)

const file = fc.tuple(pythonSource, lineEnds, fc.boolean(), fc.boolean()).map(([text, ends, hasMark, endsLine]) => {
  let at = 0
  const lines = (endsLine ? text : text.replace(/\n+$/, '')).replaceAll('\n', () => ends[at++ % ends.length] as string)
  return Buffer.from((hasMark ? MARK : '') + lines)
})

/** Each starts the command line; the layout itself is for conformance/layout/random. */
const RANDOM = 200

test('random sources with all kinds of line ends', async () => {
  let compared = 0
  for (const bytes of fc.sample(file, { numRuns: runs(RANDOM), seed: SEED })) {
    const [our, their] = [await ours(bytes), await theirs(bytes)]
    if (their !== 'fails' && !keepsProgram(bytes, their)) {
      expect(our !== 'fails' && keepsProgram(bytes, our), bytes.toString()).toBe(true)
      continue
    }
    expect(our, bytes.toString()).toEqual(their)
    compared++
  }
  expect(compared).toBeGreaterThan(runs(RANDOM) * 0.7)
})

function keepsProgram(source: Buffer, outcome: Exclude<Outcome, 'fails'>): boolean {
  const plain = (bytes: Buffer) =>
    bytes
      .toString()
      .replace(MARK, '')
      .replaceAll(/\r\n?|$/g, '\n')
  return isSameProgram(plain(source), plain(Buffer.from(outcome.bytes, 'hex')))
}
