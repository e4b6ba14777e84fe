import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkAnnotations } from '../../src/dataset/checkDataset.ts'
import type { Problem } from '../../src/errors.ts'
import { Config } from '../../src/node/config.ts'
import { type Did, disagreement } from './agreement.ts'
import { annotation, CONFIG, filesOf, goodCoco } from './files.ts'
import { MISTAKES } from './mistakeCases.ts'

const config = (await Config.fromString(CONFIG, 'py')).toDict()

async function problemsOf(file: unknown): Promise<Problem[]> {
  const { files, problems } = await checkAnnotations({ open: filesOf({ 'a.json': file }), config })
  return [...files.flatMap((one) => one.problems), ...problems]
}

test('a sound file has an empty image and no problem', async () => {
  const problems = await problemsOf(goodCoco())
  expect(problems.map(({ code, severity, path }) => [code, severity, path])).toEqual([
    ['dataset-empty-image', 'note', ['images[2]']],
  ])
})

test.each(MISTAKES)('$name: $code', async ({ file, code, severity, path, effect }) => {
  const problems = await problemsOf(file)
  const own = problems.filter((one) => one.code === code && (one.path ?? []).join('.') === path)
  expect(
    problems.map((one) => `${one.severity} ${one.code} ${one.path?.join('.')}: ${one.message}`).join('\n'),
  ).toContain(effect)
  expect(own.map((one) => one.severity ?? 'error')).toContain(severity)
  expect(own.some(({ message }) => message.includes(effect))).toBe(true)
})

test('every message says what MMDetection did, as it was recorded', async () => {
  const recorded = JSON.parse(readFileSync('test/dataset/golden/mistakes.golden.json', 'utf8')) as Record<string, Did>
  const wrong: string[] = []
  for (const { name, file } of MISTAKES) {
    const why = disagreement(recorded[name] as Did, recorded['sound'] as Did, await problemsOf(file))
    if (why !== undefined) wrong.push(`${name}: ${why}`)
  }
  expect(wrong).toEqual([])
})

test('without a config, a file of boxes alone lacks no segmentation', async () => {
  const found = async (annotations: object[]) => {
    const { files } = await checkAnnotations({
      open: filesOf({ 'a.json': { ...goodCoco(), annotations } }),
      files: ['a.json'],
    })
    const problems = files.flatMap((one) => one.problems).filter(({ code }) => code === 'dataset-segmentation')
    return problems.map(({ severity, path, count, examples }) => [severity, path, count, examples])
  }
  const [first, ...others] = goodCoco().annotations.map(({ segmentation: _, ...rest }) => rest)
  expect(await found([first as object, ...others])).toEqual([['note', ['annotations'], others.length + 1, []]])
  const path = 'annotations[0].segmentation'
  expect(await found([first as object, ...goodCoco().annotations.slice(1)])).toEqual([['warning', [path], 1, [path]]])
})

test('an id that is a text and stands twice', async () => {
  const problems = await problemsOf({ ...goodCoco(), annotations: [annotation('x', 1, 1), annotation('x', 2, 2)] })
  const twice = problems.filter(({ code }) => code === 'dataset-duplicate-id')
  expect(twice.map(({ path }) => path)).toEqual([['annotations[1].id']])
})

describe('a file that only an evaluator of several reads', () => {
  async function evaluated(metric: string, files: Readonly<Record<string, unknown>>) {
    const text = `val_evaluator = [dict(type='CocoMetric', ann_file='b.json', metric=${metric})]\n`
    const read = (await Config.fromString(text, 'py')).toDict()
    const { files: reports } = await checkAnnotations({ open: filesOf(files), config: read })
    return reports.flatMap(({ file, problems }) => problems.map((problem) => ({ file, ...problem })))
  }

  test.each([
    ["'bbox'", []],
    ["['bbox', 'segm']", ['error']],
  ])('metric=%s: where there is no mask, %j', async (metric, severities) => {
    const { segmentation: _, ...bare } = annotation(1, 1, 1)
    const problems = await evaluated(metric, { 'b.json': { ...goodCoco(), annotations: [bare] } })
    const masks = problems.filter(({ path }) => path?.join('.') === 'annotations[0].segmentation')
    expect(masks.map(({ severity = 'error' }) => severity)).toEqual(severities)
  })

  test('is told where the config names it when it is not there', async () => {
    const problems = await evaluated("'bbox'", {})
    expect(problems.map(({ file, code, span }) => [file, code, span?.start])).toEqual([
      ['b.json', 'file-not-found', 50],
    ])
  })
})
