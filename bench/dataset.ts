import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'vitest'
import { type Judge, startJudge } from '../conformance/judge.ts'
import { randomFrom } from '../conformance/sample.ts'
import { type Measure, median, megabytes, report, seconds } from './measure.ts'

/** Rounds; in each, both sides run once, one after the other. */
const ROUNDS = 5

/** The promises: processor time beside JSON.parse on 100 MB, resident memory, and a file that no text of V8 holds. */
const MOST_TIME = 1.3
const MOST_BYTES = 150_000_000
const [SMALL, LARGE] = [100_000_000, 1_000_000_000]

interface Ran {
  readonly cpu: number
  readonly bytes: number
}

/** `dataset` on a file like COCO's instances, in whole processes, against one that reads and parses it. */
test('dataset', async () => report('dataset', await measureDataset()))

async function measureDataset(): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mmdet-config-bench-'))
  const judge = await startJudge('processes')
  try {
    const small = await writeCoco(join(folder, 'small.json'), SMALL)
    const ran = await rounds(judge, small)
    const large = await ours(judge, await writeCoco(join(folder, 'large.json'), LARGE))
    return measures(ran, large)
  } finally {
    judge.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function ours(judge: Judge, path: string): Promise<Ran> {
  return judge.ask<Ran>({ argv: [process.execPath, resolve('dist/cli/bin.cjs'), 'dataset', path] })
}

async function rounds(judge: Judge, path: string): Promise<{ ours: Ran[]; theirs: Ran[] }> {
  const parse = `JSON.parse(require('node:fs').readFileSync(${JSON.stringify(path)}, 'utf8'))`
  const ran: { ours: Ran[]; theirs: Ran[] } = { ours: [], theirs: [] }
  for (let round = 0; round < ROUNDS; round++) {
    ran.theirs.push(await judge.ask<Ran>({ argv: [process.execPath, '-e', parse] }))
    ran.ours.push(await ours(judge, path))
  }
  return ran
}

function measures(ran: { ours: Ran[]; theirs: Ran[] }, large: Ran): Measure[] {
  const time = (all: readonly Ran[]) => median(all.map(({ cpu }) => cpu))
  const most = (all: readonly Ran[]) => Math.max(...all.map(({ bytes }) => bytes))
  const ratio = time(ran.ours) / time(ran.theirs)
  return [
    {
      what: 'check 100 MB of annotations, processor time of the process',
      ours: seconds(time(ran.ours)),
      theirs: `${seconds(time(ran.theirs))} (JSON.parse)`,
      result: `${ratio.toFixed(2)} times as long`,
      target: `at most ${MOST_TIME} times`,
      met: ratio <= MOST_TIME,
    },
    {
      what: 'its most resident memory',
      ours: megabytes(most(ran.ours)),
      theirs: megabytes(most(ran.theirs)),
      result: megabytes(most(ran.ours)),
      target: `at most ${megabytes(MOST_BYTES)}`,
      met: most(ran.ours) <= MOST_BYTES,
    },
    {
      what: 'check 1 GB',
      ours: seconds(large.cpu),
      theirs: '-',
      result: megabytes(large.bytes),
      target: 'it works',
      met: true,
    },
  ]
}

/** Writes a file of about this size: 0.55 images for each annotation, polygons of 5 to 35 points. */
async function writeCoco(path: string, size: number): Promise<string> {
  const random = randomFrom(1)
  const below = (limit: number) => Math.floor(random() * limit)
  const out = createWriteStream(path)
  let written = 0
  const write = async (text: string) => {
    written += text.length
    if (!out.write(text)) await once(out, 'drain')
  }
  const images = Math.round(size / 3800)
  await write('{"info": {"year": 2017}, "images": [')
  for (let id = 1; id <= images; id++) {
    const name = String(id).padStart(12, '0')
    await write(
      `${id > 1 ? ', ' : ''}{"license": 1, "file_name": "${name}.jpg", "height": 480, "width": 640, "date_captured": "2013-11-14 16:28:13", "id": ${id}}`,
    )
  }
  await write('], "annotations": [')
  for (let id = 1; written < size; id++) {
    const points = Array.from({ length: 2 * (5 + below(31)) }, () => below(48_000) / 100)
    const box = [below(40_000) / 100, below(30_000) / 100, 30.25, 44.5]
    await write(
      `${id > 1 ? ', ' : ''}{"segmentation": [[${points.join(', ')}]], "area": ${below(1e7) / 1e4 + 1}, "iscrowd": 0, "image_id": ${1 + below(images)}, "bbox": [${box.join(', ')}], "category_id": ${1 + below(80)}, "id": ${id}}`,
    )
  }
  const categories = Array.from(
    { length: 80 },
    (_, at) => `{"supercategory": "thing", "id": ${at + 1}, "name": "class ${at}"}`,
  )
  await write(`], "categories": [${categories.join(', ')}]}`)
  out.end()
  await once(out, 'finish')
  return path
}
