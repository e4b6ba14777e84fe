import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jsonDump } from '../../src/config/dump/json.ts'
import { yamlDump } from '../../src/config/dump/yaml/yamlDump.ts'
import { prettyStatements } from '../../src/config/print/prettySource.ts'
import { prettyText, prettyTextWarnings } from '../../src/config/print/prettyText.ts'
import { toPython } from '../../src/config/print/printModule.ts'
import { MmdetConfigError } from '../../src/errors.ts'
import type { PyDict } from '../../src/python/dict.ts'
import { quotedRepr } from '../../src/python/repr.ts'
import { isPython } from '../../test/support/isPython.ts'
import { dumpedConfig, hostileConfig, plainConfig } from '../../test/support/printedConfigs.ts'
import type { Judge } from '../judge.ts'
import { FULL, SEED } from '../sample.ts'
import { type Form, type Printed, print, type ReadBack, readBack, startPrinter } from './printed.ts'

/** Random configs of one run; the same in a normal run, since they take seconds. */
const RUNS = 1000

/** Configs that are asked in one question. */
const BATCH = 50

let mmengine: Judge
beforeAll(async () => {
  mmengine = await startPrinter()
})
afterAll(() => mmengine.close())

interface Asked {
  readonly config: PyDict
  readonly real: Printed
}

async function ask(form: Form, configs: readonly PyDict[]): Promise<Asked[]> {
  const asked: Asked[] = []
  for (let from = 0; from < configs.length; from += BATCH) {
    const batch = configs.slice(from, from + BATCH)
    const answers = await print(mmengine, form, batch)
    for (const [at, config] of batch.entries()) {
      const real = answers[at] as Printed
      if (!('error' in real && real.error === 'OutOfTime')) asked.push({ config, real })
    }
  }
  // A judge that takes minutes for one config is not waited for.
  expect(asked.length).toBeGreaterThan(configs.length * 0.99)
  return asked
}

async function read(texts: readonly (readonly [string, PyDict])[]): Promise<ReadBack[]> {
  const answers: ReadBack[] = []
  for (let from = 0; from < texts.length; from += BATCH)
    answers.push(...(await readBack(mmengine, texts.slice(from, from + BATCH))))
  return answers
}

/** A text, or the Python exception that the error stands for. */
function ours(make: (config: PyDict) => string, config: PyDict): Printed {
  try {
    return { text: make(config) }
  } catch (error) {
    if (error instanceof MmdetConfigError) return { error: error.pythonClass ?? error.code }
    throw error
  }
}

function random(arbitrary: fc.Arbitrary<PyDict>, runs: number): PyDict[] {
  return fc.sample(arbitrary, { numRuns: FULL ? runs * 5 : runs, seed: SEED })
}

test('pretty_text of plain configs is MMEngine’s, and reads back', async () => {
  const asked = await ask('pretty', random(plainConfig, RUNS))
  for (const { config, real } of asked) expect(ours(prettyText, config), quotedRepr(config)).toEqual(real)
  const reads = await read(asked.map(({ config }) => [prettyText(config), config]))
  expect(reads.filter((answer) => answer !== true)).toEqual([])
})

test('pretty_text of hostile configs is MMEngine’s; a warning stands where, and only where, it does not read back', async () => {
  for (const { config, real } of await ask('pretty', random(hostileConfig, RUNS))) {
    const name = quotedRepr(config)
    const warnings = prettyTextWarnings(config)
    if ('error' in real || !isPython(real.text)) {
      expect(warnings[0]?.message, name).toMatch(/^MMEngine cannot print/)
      expect(ours(prettyText, config), name).toEqual(ours(toPython, config))
    } else {
      expect(prettyText(config), name).toBe(real.text)
      const [reads] = await read([[real.text, config]])
      expect(warnings.length === 0, name).toBe(reads === true)
    }
  }
})

test('toPython of every config that a file can hold reads back', async () => {
  const texts: [string, PyDict][] = []
  for (const config of random(hostileConfig, RUNS)) {
    const printed = ours(toPython, config)
    if ('text' in printed) texts.push([printed.text, config])
    else expect(printed.error).toBe('python-value')
  }
  expect(texts.length).toBeGreaterThan(RUNS / 2)
  const reads = await read(texts)
  const lost = texts.filter((_, at) => reads[at] !== true)
  expect(lost.map(([text]) => text)).toEqual([])
})

test.each([
  ['source', (config: PyDict) => prettyStatements(config).statements.join('\n')],
  ['json', jsonDump],
  ['yaml', yamlDump],
] as const)('%s of random configs', async (form, make) => {
  for (const { config, real } of await ask(form, random(dumpedConfig, RUNS * 2))) {
    expect(ours(make, config), quotedRepr(config)).toEqual(real)
  }
})
