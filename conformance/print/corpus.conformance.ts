import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ConfigCache } from '../../src/config/load/cache.ts'
import { configNames } from '../families.ts'
import { expectRecorded, RECORD } from '../golden.ts'
import { type Judge, startJudge } from '../judge.ts'
import { sample } from '../sample.ts'
import { FAMILIES, type Mark, NO_TEXT, ourMarks, readConfig, realMarks } from './families.ts'

/** MMEngine's marks of each config, joined by commas where there are several forms, in the order of the names. */
const RECORDED = 'conformance/recorded/printed.json'

const recorded: Record<string, string> = RECORD
  ? {}
  : JSON.parse(readFileSync(join(import.meta.dirname, '../..', RECORDED), 'utf8'))

let judges: readonly [Judge, Judge]
beforeAll(async () => {
  const start = () => startJudge('configs', { packages: ['mmengine'] })
  judges = [await start(), await start()]
})
afterAll(() => {
  for (const judge of judges) judge.close()
})

describe.each(FAMILIES)('$name', ({ name: family, root: rootOf, forms }) => {
  /** MMEngine's marks of these configs, by two processes. */
  async function real(root: string, names: readonly string[]): Promise<Map<string, string>> {
    const marks = new Map<string, string>()
    const waiting = [...names]
    const work = async (judge: Judge) => {
      for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
        marks.set(name, (await realMarks(judge, root, name, forms)).join(','))
      }
    }
    await Promise.all(judges.map(work))
    return marks
  }

  /** Our marks, where MMEngine prints a pretty text. */
  async function ours(root: string, wanted: ReadonlyMap<string, string>): Promise<Map<string, string>> {
    const cache = new ConfigCache()
    const found = new Map<string, string>()
    for (const [name, mark] of wanted) {
      const theirs = mark.split(',') as Mark[]
      if (theirs[0] === NO_TEXT) continue
      const config = await readConfig(root, name, cache)
      const marks = config === undefined ? undefined : ourMarks(config, forms)
      found.set(name, marks?.map((each, at) => (theirs[at] === NO_TEXT ? NO_TEXT : each)).join(',') ?? 'not read')
    }
    return found
  }

  const printed = (marks: ReadonlyMap<string, string>) =>
    new Map([...marks].filter(([, mark]) => !mark.startsWith(NO_TEXT)))

  test.runIf(RECORD)('what MMEngine prints of each config is recorded', async () => {
    const root = await rootOf()
    const names = configNames(root)
    const marks = await real(root, names)
    recorded[family] = names.map((name) => marks.get(name)).join(' ')
  })

  test('we print of each config what MMEngine was recorded to print', async () => {
    const root = await rootOf()
    const names = configNames(root)
    const marks = (recorded[family] ?? '').split(' ')
    expect(marks).toHaveLength(names.length)
    const wanted = new Map(names.map((name, at) => [name, marks[at] as string]))
    expect(await ours(root, wanted)).toEqual(printed(wanted))
  })

  test.runIf(!RECORD)('MMEngine prints a sample of them as recorded', async () => {
    const root = await rootOf()
    const names = configNames(root)
    const marks = (recorded[family] ?? '').split(' ')
    const asked = sample(names)
    const fresh = await real(root, asked)
    for (const name of asked) expect(fresh.get(name), name).toBe(marks[names.indexOf(name)])
  })
})

test.runIf(RECORD)('the record', () => expectRecorded(RECORDED, recorded))
