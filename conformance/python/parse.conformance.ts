import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pythonSource } from '../../test/support/pythonSources.ts'
import { type SyntaxVerdict, syntaxVerdict } from '../../test/support/syntaxTree.ts'
import { PARSE_CASES } from '../../test/syntax/cases.ts'
import { expectRecorded } from '../golden.ts'
import { mmdetConfigs } from '../home.ts'
import { type Judge, startJudge } from '../judge.ts'
import { mutate } from '../reader/mutate.ts'
import { randomProject } from '../reader/programs/project.ts'
import { Choices } from '../reader/programs/random.ts'
import { randomFrom, runs, SEED, sample } from '../sample.ts'

let cpython: Judge
beforeAll(async () => {
  cpython = await startJudge('parse')
})
afterAll(() => cpython.close())

/** CPython's verdict, with the message of its error. */
type RealVerdict = SyntaxVerdict & { readonly message?: string }

/** Texts in one question. */
const BATCH = 50

/**
 * What CPython says of a `match`, a `nonlocal` or the name of a character, which are refused when they are evaluated: the parser does not
 * look for it, and accepts such a text.
 */
const NOT_LOOKED_FOR =
  /^(?:no binding for nonlocal|alternative patterns bind different names|(?:wildcard|name capture '.*') makes remaining patterns unreachable|multiple assignments to name '.*' in pattern|multiple starred expressions in sequence pattern|mapping pattern checks duplicate key|attribute name repeated in class pattern|\(unicode error\).*unknown Unicode character name)/

/** Holds our trees and refusals to CPython's; gives the share of the texts that both accept. */
async function expectSame(texts: readonly string[]): Promise<number> {
  const different: unknown[] = []
  let accepted = 0
  for (let at = 0; at < texts.length; at += BATCH) {
    const batch = texts.slice(at, at + BATCH)
    const verdicts = await cpython.ask<RealVerdict[]>({ texts: batch })
    for (const [index, real] of verdicts.entries()) {
      const text = batch[index] as string
      const ours = verdictOf(text)
      if ('tree' in real) accepted++
      // CPython's parser runs out of its stack before it sees what else is wrong.
      if ('error' in real && real.error === 'MemoryError' && 'error' in ours) continue
      if ('tree' in ours && 'error' in real && NOT_LOOKED_FOR.test(real.message ?? '')) continue
      if (!isSame(ours, real)) different.push(shorten(text, ours, real))
    }
  }
  expect(different).toEqual([])
  return accepted / texts.length
}

function verdictOf(text: string): SyntaxVerdict {
  try {
    return syntaxVerdict(text)
  } catch (error) {
    return { error: `crash: ${(error as Error).stack}` }
  }
}

function isSame(ours: SyntaxVerdict, real: SyntaxVerdict): boolean {
  return 'tree' in ours && 'tree' in real
    ? isSameTree(ours.tree, real.tree)
    : 'error' in ours && 'error' in real && ours.error === real.error
}

/** Which character a name is, is not known here: some constant stands there. */
function isSameTree(ours: string, real: string): boolean {
  const pieces = ours.split('named character').map((piece) => piece.replace(/\W/g, '\\$&'))
  return pieces.length === 1 ? ours === real : new RegExp(`^${pieces.join('(?:\'.*?\'|".*?")')}$`, 's').test(real)
}

/** What shows a difference: trees from a little before the first place where they part. */
function shorten(text: string, ours: SyntaxVerdict, real: SyntaxVerdict) {
  if (!('tree' in ours && 'tree' in real))
    return { text, ours: 'tree' in ours ? 'accepted' : ours, real: 'tree' in real ? 'accepted' : real }
  let at = 0
  while (ours.tree[at] === real.tree[at]) at++
  const part = ({ tree }: { readonly tree: string }) => tree.slice(Math.max(0, at - 60), at + 60)
  return { text, ours: part(ours), real: part(real) }
}

/** A file of the corpus as Python opens it. */
async function corpusTexts(): Promise<string[]> {
  const folder = await mmdetConfigs()
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.py'))
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8').replace(/\r\n?/g, '\n'))
}

test('what CPython makes of each case is recorded for the tests, and is what we make', async () => {
  const verdicts = await cpython.ask<RealVerdict[]>({ texts: PARSE_CASES })
  const recorded = verdicts.map(({ message: _, ...verdict }) => verdict)
  expectRecorded(
    'test/python/golden/parse.golden.json',
    Object.fromEntries(PARSE_CASES.map((text, at) => [text, recorded[at]])),
  )
  await expectSame(PARSE_CASES)
})

test('the trees of the corpus, with their places', async () => {
  expect(await expectSame(sample(await corpusTexts()))).toBe(1)
})

test('random sources', async () => {
  await expectSame(fc.sample(pythonSource, { numRuns: runs(2000), seed: SEED }))
})

test('random mutations of corpus files, programs and sources: accepted and refused equally, with equal trees', async () => {
  const choices = new Choices(randomFrom(SEED))
  const corpus = (await corpusTexts()).filter(({ length }) => length < 4000)
  const programs = fc.sample(randomProject, { numRuns: 300, seed: SEED }).flatMap(({ files }) => Object.values(files))
  const sources = [...fc.sample(pythonSource, { numRuns: 300, seed: SEED }), ...PARSE_CASES]
  const count = runs(Number(process.env.MUTATIONS ?? 10_000))
  const texts = Array.from({ length: count }, () =>
    mutate(choices, choices.pick(choices.pick([corpus, programs, sources]))),
  )
  const accepted = await expectSame(texts)
  expect(accepted).toBeGreaterThan(0.1)
  expect(accepted).toBeLessThan(0.6)
})
