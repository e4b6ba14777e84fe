import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MMDET, MMPOSE_FAMILY, MMRAZOR_FAMILY, MMSEGMENTATION } from '../families.ts'
import { expectRecorded, RECORD } from '../golden.ts'
import { type Judge, startJudge } from '../judge.ts'
import { sample } from '../sample.ts'
import { type Mark, ourMarks, realMark, unpack } from './marks.ts'

/** MMEngine's mark of each config, in the order of the names. */
const RECORDED = 'conformance/recorded/reader.json'

const recorded: Record<string, string> = RECORD
  ? {}
  : JSON.parse(readFileSync(join(import.meta.dirname, '../..', RECORDED), 'utf8'))

/** The one expected difference: scripts among the configs, which define functions. MMEngine imports them; we refuse to run them. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  [MMDET.name]: ['glip', 'grounding_dino', 'mm_grounding_dino'].map((name) => `${name}/odinw/override_category.py`),
}
const REFUSED: Mark = 'refused: python-unsupported'

let judge: Judge
beforeAll(async () => {
  judge = await startJudge('config', { packages: ['mmengine'] })
})
afterAll(() => judge.close())

describe.each([MMDET, MMSEGMENTATION, MMPOSE_FAMILY, MMRAZOR_FAMILY])('$name', (family) => {
  const recordedMarks = () => (recorded[family.name] ?? '').split(' ')

  test.runIf(RECORD)('what MMEngine makes of each config is recorded', async () => {
    const unpacked = await unpack(family)
    const marks: Mark[] = []
    for (const name of unpacked.names) marks.push(await realMark(judge, unpacked, name))
    recorded[family.name] = marks.join(' ')
  })

  test('we make of each config what MMEngine was recorded to make of it', async () => {
    const unpacked = await unpack(family)
    const { names } = unpacked
    const real = recordedMarks()
    expect(real).toHaveLength(names.length)
    const wanted = new Map(names.map((name, at) => [name, real[at]]))
    for (const script of SCRIPTS[family.name] ?? []) wanted.set(script, REFUSED)
    const ours = await ourMarks(unpacked, names)
    expect(new Map(names.map((name, at) => [name, ours[at]]))).toEqual(wanted)
  })

  test.runIf(!RECORD)('MMEngine makes of a sample of them what was recorded', async () => {
    const unpacked = await unpack(family)
    const real = recordedMarks()
    for (const name of sample(unpacked.names)) {
      expect(await realMark(judge, unpacked, name), name).toBe(real[unpacked.names.indexOf(name)])
    }
  })
})

test.runIf(RECORD)('the record', () => expectRecorded(RECORDED, recorded))

test('mmdet has 869 Python configs: 860 are read, three of them scripts, and 9 fail', async () => {
  const { names } = await unpack(MMDET)
  const marks = (recorded[MMDET.name] ?? '').split(' ').filter((_, at) => names[at]?.endsWith('.py'))
  expect(marks).toHaveLength(869)
  expect(marks.filter((mark) => /Error$/.test(mark))).toHaveLength(9)
  expect(marks.filter((mark) => mark === 'program')).toHaveLength(3)
})
