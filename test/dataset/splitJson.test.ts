import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ByteSource, bytesSource } from '../../src/checkpoint/byteSource.ts'
import { readCoco } from '../../src/dataset/coco.ts'
import { parsePython } from '../../src/dataset/pythonJson.ts'
import { readElements, splitJson } from '../../src/dataset/splitJson.ts'
import { annotation, goodCoco } from './files.ts'

/** What a file says, put together from its pieces, and the sizes of what was read and parsed at a time. */
async function split(source: ByteSource) {
  const result: Record<string, unknown> = {}
  const sizes: number[] = []
  const lists = new Map<string, unknown[]>()
  await splitJson(source, {
    member(name, isList) {
      if (isList) lists.set(name, [])
      return true
    },
    elements(name, items, first, { text }) {
      expect(lists.get(name)).toHaveLength(first)
      lists.get(name)?.push(...items)
      sizes.push(text.length)
    },
    value(name, value) {
      result[name] = value
    },
  })
  return { value: { ...result, ...Object.fromEntries(lists) }, sizes }
}

const sourceOf = (text: string) => bytesSource(new TextEncoder().encode(text), 'a.json')

test('what is put together from the pieces is what JSON.parse gives', async () => {
  const content = fc.dictionary(
    fc.string().filter((key) => key !== '__proto__'),
    fc.jsonValue({ maxDepth: 2 }),
  )
  await fc.assert(
    fc.asyncProperty(content, fc.constantFrom(0, 1, '\t'), async (value, space) => {
      const text = JSON.stringify(value, null, space)
      expect((await split(sourceOf(text))).value).toEqual(JSON.parse(text))
    }),
    { numRuns: 40 },
  )
})

test('elements lie across the pieces wherever they like', async () => {
  const items = Array.from({ length: 400 }, (_, at) => ({ at, text: `\\"]},{[${'ä😀'.repeat((at * 37) % 900)}` }))
  const text = JSON.stringify({ info: 'x'.repeat(600_000), items, more: [1, 2.5, 'a', null, [[]]] })
  const { value, sizes } = await split(sourceOf(text))
  expect(value).toEqual(JSON.parse(text))
  expect(sizes.length).toBeGreaterThan(2)
})

test('memory: 256 KB are read at a time, and no more than twice that is parsed as one', async () => {
  const annotations = Array.from({ length: 10_000 }, (_, at) => annotation(at + 1, 1 + (at % 3), 1))
  const inner = sourceOf(JSON.stringify({ ...goodCoco(), annotations }))
  const reads: number[] = []
  const source: ByteSource = {
    ...inner,
    readInto(target, offset) {
      reads.push(target.byteLength)
      return inner.readInto(target, offset)
    },
  }
  const { sizes } = await split(source)
  expect(inner.size).toBeGreaterThan(1_000_000)
  expect(Math.max(...reads)).toBeLessThanOrEqual(256 * 1024)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(512 * 1024)
  // What stays of an annotation: its image, its category and a flag.
  const file = await readCoco(source)
  const kept = [file.imageOf, file.categoryOf, file.flags].map((column) => column.values().byteLength)
  expect(kept).toEqual([40_000, 40_000, 10_000])
})

test('a list that was passed over is read from its bracket on', async () => {
  const source = sourceOf('{"a": [1, 2], "b": 3}')
  const items: unknown[] = []
  const visitor = {
    member: () => false,
    elements: (_: string, some: readonly unknown[]) => items.push(...some),
    value: () => undefined,
  }
  await splitJson(source, visitor)
  expect(items).toEqual([])
  await readElements(source, 'a', 6, visitor)
  expect(items).toEqual([1, 2])
})

/** A text that never ends: one byte for ever. */
const endless = (start: string, size: number): ByteSource => ({
  name: 'endless',
  size,
  async readInto(target, offset) {
    target.fill(0x61)
    if (offset === 0) target.set(new TextEncoder().encode(start))
  },
})

test('one value has a limit', async () => {
  const visitor = { member: () => true, elements: () => undefined, value: () => undefined }
  const reading = splitJson(endless('{"a": "', 2 ** 31), visitor, 1_000_000)
  await expect(reading).rejects.toMatchObject({ code: 'limit', message: expect.stringContaining('1000000 bytes') })
})

test('a top that is no object has no members; bytes that are no UTF-8 and a BOM have a place', async () => {
  expect(
    await splitJson(sourceOf(' [1]'), { member: () => true, elements: () => undefined, value: () => undefined }),
  ).toBe('list')
  await expect(split(sourceOf('\ufeff{}'))).rejects.toMatchObject({ code: 'json-syntax', problems: [{ offset: 0 }] })
  const bytes = Uint8Array.from([...new TextEncoder().encode('{"a": "'), 0xff, ...new TextEncoder().encode('"}')])
  await expect(split(bytesSource(bytes))).rejects.toMatchObject({ code: 'json-syntax', problems: [{ offset: 7 }] })
})

test('what Python reads and JavaScript does not: NaN, Infinity, ints beyond 2^53', () => {
  expect(parsePython('[NaN, -Infinity, 9007199254740993, 1.5, "NaN \\" 9007199254740993"]')).toEqual([
    Number.NaN,
    Number.NEGATIVE_INFINITY,
    9007199254740993n,
    1.5,
    'NaN " 9007199254740993',
  ])
})

test('ids beyond 2^53 are told apart', async () => {
  const coco = goodCoco()
  const text = JSON.stringify(coco)
    .replace('"id":1,"image_id"', '"id":9007199254740993,"image_id"')
    .replace('"id":2,"image_id"', '"id":9007199254740992,"image_id"')
  const { findings } = await readCoco(sourceOf(text))
  expect(Array.from(findings, ([kind]) => kind)).toEqual(['image-empty'])
})
