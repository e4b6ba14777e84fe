import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatPython } from '../../src/yapf/format.ts'
import { expectRecorded, RECORD } from '../golden.ts'
import { type Judge, startJudge } from '../judge.ts'
import { sample } from '../sample.ts'
import { corpusSources, destroyed, edited, familySources, type NamedSource } from './sources.ts'
import { askYapf, digest, ourVerdict } from './verdicts.ts'

/** yapf's verdicts, six characters each, in the order of the names. */
const RECORDED = 'conformance/recorded/layout.json'
const DIGEST_LENGTH = 6

const SUITES: readonly { readonly name: string; readonly sources: () => Promise<NamedSource[]> }[] = [
  { name: 'mmdet 3.3.0', sources: corpusSources },
  { name: 'mmdet 3.3.0, layout destroyed', sources: async () => (await corpusSources()).map(destroyed) },
  { name: 'mmdet 3.3.0, values edited', sources: async () => (await corpusSources()).map(edited) },
  { name: 'mmsegmentation 1.2.2', sources: () => familySources('mmsegmentation==1.2.2') },
  { name: 'mmpose 1.3.2', sources: () => familySources('mmpose==1.3.2') },
]

let yapf: Judge
beforeAll(async () => {
  yapf = await startJudge('yapf_format', { packages: ['mmengine'] })
})
afterAll(() => yapf.close())

const recorded: Record<string, string> = RECORD
  ? {}
  : JSON.parse(readFileSync(join(import.meta.dirname, '../..', RECORDED), 'utf8'))

describe.each(SUITES)('$name', ({ name, sources }) => {
  test.runIf(RECORD)('what yapf makes of each source is recorded', async () => {
    let digests = ''
    for (const { text } of await sources()) digests += digest(await askYapf(yapf, text))
    recorded[name] = digests
  })

  test('we make of each source what yapf was recorded to make', async () => {
    const all = await sources()
    const wanted = recorded[name] ?? ''
    expect(wanted.length).toBe(all.length * DIGEST_LENGTH)
    const different = all.filter(({ text }, at) => {
      const want = wanted.slice(at * DIGEST_LENGTH, (at + 1) * DIGEST_LENGTH)
      return want !== 'crash!' && digest(ourVerdict(text)) !== want
    })
    expect(different.map((source) => source.name)).toEqual([])
  })

  test('the layout of the layout is itself', async () => {
    const texts = (await sources()).map(({ name, text }) => ({ name, verdict: ourVerdict(text) }))
    const different = texts.filter(({ verdict }) => 'text' in verdict && formatPython(verdict.text) !== verdict.text)
    expect(different.map(({ name }) => name)).toEqual([])
  })

  test('and what yapf makes of it now', async () => {
    for (const source of sample(await sources())) {
      const verdict = await askYapf(yapf, source.text)
      if (!('fails' in verdict && verdict.fails === 'crash'))
        expect(ourVerdict(source.text), source.name).toEqual(verdict)
    }
  })
})

test.runIf(RECORD)('the records are written', () => {
  expectRecorded(RECORDED, recorded)
})
