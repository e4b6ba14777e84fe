import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prettyText, prettyTextWarnings } from '../../src/config/print/prettyText.ts'
import { DUMP_CASES } from '../../test/config/dump/cases.ts'
import { PRINT_CASES } from '../../test/config/print/cases.ts'
import { inGuide, type PrintVerdict, printingTable } from '../../test/config/print/table.ts'
import { expectRecorded, RECORD } from '../golden.ts'
import type { Judge } from '../judge.ts'
import { print, readBack, startPrinter } from './printed.ts'

const GUIDE = join(import.meta.dirname, '../../docs/printing.md')

let mmengine: Judge
beforeAll(async () => {
  mmengine = await startPrinter()
})
afterAll(() => mmengine.close())

test('the kinds of configs that MMEngine does not print, or not such that they read back', async () => {
  const verdicts: Record<string, PrintVerdict> = {}
  const printed = await print(
    mmengine,
    'pretty',
    PRINT_CASES.map(({ config }) => config),
  )
  for (const [at, { kind, config }] of PRINT_CASES.entries()) {
    const answer = printed[at]
    if (answer === undefined) throw new Error('the judge answered too little')
    const [reads] = 'text' in answer ? await readBack(mmengine, [[answer.text, config]]) : []
    verdicts[kind] = { ...answer, ...(reads === undefined ? {} : { reads }) }
  }
  expectRecorded('test/config/print/golden/printed.golden.json', verdicts)
  if (RECORD) writeFileSync(GUIDE, inGuide(readFileSync(GUIDE, 'utf8'), printingTable(PRINT_CASES, verdicts)))
})

test('the texts that MMEngine hands to yapf', async () => {
  const printed = await print(
    mmengine,
    'source',
    PRINT_CASES.map(({ config }) => config),
  )
  const recorded = Object.fromEntries(PRINT_CASES.map(({ kind }, at) => [kind, printed[at]]))
  expectRecorded('test/config/print/golden/source.golden.json', recorded)
})

test('where MMEngine crashes, it reads the text that we print instead', async () => {
  for (const { kind, config } of PRINT_CASES) {
    if (!prettyTextWarnings(config).some(({ message }) => message.startsWith('MMEngine cannot print'))) continue
    let text: string
    try {
      text = prettyText(config)
    } catch {
      continue // no file can hold the config: the table says so
    }
    expect(await readBack(mmengine, [[text, config]]), kind).toEqual([true])
  }
})

test.each(['json', 'yaml'] as const)('the golden file of dumps: %s', async (form) => {
  const names = Object.keys(DUMP_CASES)
  const answers = await print(mmengine, form, Object.values(DUMP_CASES))
  const recorded = Object.fromEntries(names.map((name, at) => [name, answers[at]]))
  expectRecorded(`test/config/dump/golden/${form}.golden.json`, recorded)
})
