import type { ByteSink } from '../checkpoint/byteSink.ts'
import { type ByteSource, readBytes } from '../checkpoint/byteSource.ts'
import { isNumber } from './annotation.ts'
import { type JsonChunk, splitJson } from './splitJson.ts'

/** What was written, by kind: how many values. */
export interface Fixes {
  /** `iscrowd: 0` where an annotation had none. */
  iscrowd: number
  /** The area of the box where an annotation had none, as `CocoMetric.gt_to_coco_json` has it. */
  area: number
  /** Ids that were digits in quotes. */
  ids: number
}

/** Sections with their keys that hold ids. */
const IDS: Readonly<Record<string, readonly string[]>> = {
  images: ['id'],
  categories: ['id'],
  annotations: ['id', 'image_id', 'category_id'],
}

const COPIED_BYTES = 1024 * 1024

/**
 * Copies a COCO file with what is safe put right; every other byte stays as it is. It streams: memory is that of a chunk.
 *
 * @param fixIds whether ids become numbers: not where a number and a text would become one.
 */
export async function fixCoco(source: ByteSource, sink: ByteSink, fixIds: boolean): Promise<Fixes> {
  const fixes: Fixes = { iscrowd: 0, area: 0, ids: 0 }
  const waiting: (JsonChunk & { readonly fixed: string })[] = []
  let copied = 0
  const copyTo = async (end: number): Promise<void> => {
    for (; copied < end; copied = Math.min(end, copied + COPIED_BYTES)) {
      await sink.write(await readBytes(source, copied, Math.min(COPIED_BYTES, end - copied)))
    }
  }
  await splitJson(source, {
    member: () => true,
    value: () => undefined,
    elements(name, items, _, chunk) {
      const fixed = fixElements(items, chunk.text, (item) => fixElement(name, item, fixIds, fixes))
      if (fixed !== undefined) waiting.push({ ...chunk, fixed })
    },
    async progress() {
      for (const { start, end, fixed } of waiting.splice(0)) {
        await copyTo(start)
        await sink.write(new TextEncoder().encode(fixed))
        copied = end
      }
    },
  })
  await copyTo(source.size)
  return fixes
}

/** What is changed in an element: keys that are added at its end, values that are replaced. */
interface Change {
  readonly added: { iscrowd?: number; area?: number }
  readonly replaced: Readonly<Record<string, number>>
}

function fixElement(name: string, item: unknown, fixIds: boolean, fixes: Fixes): Change | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined
  const entry = item as Readonly<Record<string, unknown>>
  const added: Change['added'] = {}
  const replaced: Record<string, number> = {}
  for (const key of fixIds && Object.hasOwn(IDS, name) ? (IDS[name] as readonly string[]) : []) {
    const value = entry[key]
    if (typeof value === 'string' && isIntegerText(value)) replaced[key] = Number(value)
  }
  if (name === 'annotations' && !Array.isArray(entry['segments_info'])) {
    const { bbox } = entry
    if (entry['iscrowd'] === undefined) added.iscrowd = 0
    if (entry['area'] === undefined && Array.isArray(bbox) && bbox.length === 4 && bbox.every(isNumber)) {
      const area = Number(bbox[2]) * Number(bbox[3])
      if (Number.isFinite(area)) added.area = area
    }
  }
  fixes.ids += Object.keys(replaced).length
  if (added.iscrowd !== undefined) fixes.iscrowd++
  if (added.area !== undefined) fixes.area++
  return Object.keys(added).length + Object.keys(replaced).length === 0 ? undefined : { added, replaced }
}

/** Whether a text is an int as JSON writes one, and no other text is the same number. */
export function isIntegerText(text: string): boolean {
  return /^(?:0|[1-9]\d{0,15})$/.test(text) && Number.isSafeInteger(Number(text))
}

/** The text of a chunk without its brackets, where an element changes; all others stay to the letter. */
function fixElements(
  items: readonly unknown[],
  text: string,
  change: (item: unknown) => Change | undefined,
): string | undefined {
  const changes = items.map(change)
  if (changes.every((one) => one === undefined)) return undefined
  const texts = elementTexts(text)
  return texts.map((element, at) => (changes[at] === undefined ? element : changedText(element, changes[at]))).join(',')
}

function changedText(element: string, { added, replaced }: Change): string {
  const close = element.lastIndexOf('}')
  const keys = Object.entries(added).map(([key, value]) => `, ${JSON.stringify(key)}: ${value}`)
  const isEmpty = /^\s*\{\s*$/.test(element.slice(0, close))
  const grown = element.slice(0, close) + (isEmpty ? keys.join('').slice(2) : keys.join('')) + element.slice(close)
  return Object.keys(replaced).length === 0 ? grown : withNumbers(grown, replaced)
}

/** A key at the top of an element stands at depth 1; its last mention counts, as in JSON. */
function withNumbers(element: string, replaced: Change['replaced']): string {
  let depth = 0
  return element.replace(
    /"[^"\\]*(?:\\[\s\S][^"\\]*)*"(\s*:\s*("[^"\\]*"))?|[{}[\]]/g,
    (token: string, tail?: string, value?: string) => {
      if (token === '{' || token === '[') depth++
      else if (token === '}' || token === ']') depth--
      if (depth !== 1 || tail === undefined || value === undefined) return token
      const key = JSON.parse(token.slice(0, -tail.length)) as string
      return Object.hasOwn(replaced, key) ? `${token.slice(0, -value.length)}${replaced[key]}` : token
    },
  )
}

/** The elements of a list as texts. */
function elementTexts(text: string): string[] {
  const texts: string[] = []
  let depth = 0
  let from = 1
  for (const { 0: token, index } of text.matchAll(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[{}[\],]/g)) {
    if (token === '{' || token === '[') depth++
    else if (token === '}' || token === ']') depth--
    else if (token === ',' && depth === 1) {
      texts.push(text.slice(from, index))
      from = index + 1
    }
  }
  texts.push(text.slice(from, -1))
  return texts
}
