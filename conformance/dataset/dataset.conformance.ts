import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkAnnotations } from '../../src/dataset/checkDataset.ts'
import { countImages } from '../../src/dataset/countImages.ts'
import { jsonMistake } from '../../src/dataset/pythonJson.ts'
import type { Problem } from '../../src/errors.ts'
import { Config } from '../../src/node/config.ts'
import { readImageHeader } from '../../src/node/imageHeader.ts'
import { PyDict } from '../../src/python/dict.ts'
import { toPy } from '../../src/python/input.ts'
import { type Did, disagreement, words } from '../../test/dataset/agreement.ts'
import { CONFIG, filesOf, goodCoco } from '../../test/dataset/files.ts'
import { MISTAKES } from '../../test/dataset/mistakeCases.ts'
import { expectRecorded, RECORD } from '../golden.ts'
import { trainingSite } from '../home.ts'
import { type Judge, startJudge } from '../judge.ts'
import { FULL, randomFrom, runs, SEED, sample } from '../sample.ts'
import { randomChoices, randomCoco } from './randomCoco.ts'

const RECORDED = 'test/dataset/golden/mistakes.golden.json'

let folder: string
let judge: Judge

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mmdet-config-dataset-'))
  const sites = await trainingSite(join(import.meta.dirname, '../training/_ext.py'))
  judge = await startJudge('dataset', { cwd: folder, env: { PYTHONPATH: sites.join(delimiter) } })
})
afterAll(async () => {
  judge.close()
  await rm(folder, { recursive: true, force: true })
})

const DATASET = {
  type: 'CocoDataset',
  ann_file: 'a.json',
  data_prefix: { img: 'img/' },
  metainfo: { classes: ['cat', 'dog'] },
  filter_cfg: { filter_empty_gt: true, min_size: 32 },
  pipeline: [],
}

const textOf = (file: unknown) => (typeof file === 'string' ? file : JSON.stringify(file))

/** With a metric also what comes after: masks and evaluation. */
function did(file: unknown, dataset: object = DATASET, metric: object | null = METRIC): Promise<Did> {
  return judge.ask<Did>({ files: { 'a.json': textOf(file) }, dataset, details: true, masks: metric !== null, metric })
}

const METRIC = { type: 'CocoMetric', ann_file: 'a.json', metric: 'bbox' }

async function told(file: unknown, config: PyDict): Promise<Problem[]> {
  const { files, problems } = await checkAnnotations({ open: filesOf({ 'a.json': file }), config })
  return [...files.flatMap((one) => one.problems), ...problems]
}

test('every mistake: what MMDetection did is recorded, and the messages say so', async () => {
  const config = (await Config.fromString(CONFIG, 'py')).toDict()
  const sound = await did(goodCoco())
  const answers: Record<string, Did> = { sound }
  const wrong: string[] = []
  for (const { name, file } of RECORD ? MISTAKES : sample(MISTAKES, 20)) {
    const real = await did(file)
    answers[name] = real
    const why = disagreement(real, sound, await told(file, config))
    if (why !== undefined) wrong.push(`${name}: ${why}`)
  }
  expect(wrong).toEqual([])
  if (RECORD || FULL) expectRecorded(RECORDED, answers)
  else expect(JSON.parse(readFileSync(RECORDED, 'utf8'))).toMatchObject(answers)
})

test(`random files: fails where we say so, else as many images and boxes (SEED=${SEED})`, async () => {
  const random = randomFrom(SEED)
  const wrong: string[] = []
  for (let run = 0; run < runs(600); run++) {
    const coco = randomCoco(random)
    const dataset: Record<string, unknown> = { ...DATASET, ...randomChoices(random) }
    if (random() < 0.3) Reflect.deleteProperty(dataset, 'filter_cfg')
    const real = await did(coco, dataset, null)
    const config = PyDict.of([['train_dataloader', toPy({ dataset } as never)]])
    const report = await checkAnnotations({ open: filesOf({ 'a.json': coco }), config })
    const problems = [...report.files.flatMap((one) => one.problems), ...report.problems]
    const failures = problems.filter(({ message }) =>
      /Dataset fails with|none left and fails|sorts them and fails/.test(message),
    )
    const [loaded] = report.files.flatMap((one) => one.loaded)
    const told = failures.map(({ message }) => message).join('\n')
    const { images } = await countImages(toPy(dataset as never) as PyDict, filesOf({ 'a.json': coco }))
    const boxes = real.labels?.flat().length
    const isSame =
      real.error === null
        ? failures.every(({ message }) => message.includes('once the image has')) &&
          images === real.length &&
          (dataset['indices'] !== undefined || loaded?.boxes === boxes)
        : told.includes(words(real.error).split(': ')[0] as string)
    if (!isSame) wrong.push(JSON.stringify({ coco, dataset, real, told, images, loaded }))
  }
  expect(wrong.slice(0, 3).join('\n')).toBe('')
})

const BROKEN = [
  '',
  '{',
  '{"a" 1}',
  '{"a": [1 2]}',
  '{"a": "x\ny"}',
  '{"a": "\\x"}',
  '{"a": "\\u12"}',
  '{"a": nul}',
  '{a: 1}',
  '{"a": 1,}',
  '{"a": [1,]}',
  '{"a": 01}',
  '{"a": "x',
  '{"a": -}',
  '{"a": 1}}',
  '{"é😀": [1,\n 2,\n tru]}',
]

test.each(BROKEN)('broken JSON, %j: the words and the place of Python', async (text) => {
  const real = await did(text)
  const mistake = jsonMistake(text)
  const [problem] = await told(text, (await Config.fromString(CONFIG, 'py')).toDict())
  expect(problem?.message).toContain(words(real.error as string))
  expect(mistake).toBeDefined()
})

test('images are as large as cv2 decodes them, whatever their EXIF orientation', async () => {
  for (const suffix of ['jpg', 'png']) {
    for (let orientation = 1; orientation <= 8; orientation++) {
      const image = join(folder, `${orientation}.${suffix}`)
      const { size } = await judge.ask<{ size: number[] }>({ image, make: [50, 30], orientation })
      const header = await readImageHeader(image)
      if (typeof header === 'string') throw new Error(header)
      const sides = [header.width, header.height]
      expect((header.orientation ?? 1) >= 5 ? sides.reverse() : sides, image).toEqual(size)
    }
  }
})
