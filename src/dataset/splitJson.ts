import type { ByteSource } from '../checkpoint/byteSource.ts'
import { MmdetConfigError } from '../errors.ts'
import { jsonMistake, parsePython } from './pythonJson.ts'
import { ByteWindow } from './window.ts'

/** Who is told what a JSON file holds, in its order. */
export interface JsonVisitor {
  /**
   * A member of the object at the top begins, at an offset in bytes.
   *
   * @param isList whether its value is a list, whose elements come one after another; else its value comes as one.
   * @returns whether it is read; what is not is passed over, and may be read later with {@link readElements}.
   */
  member(name: string, isList: boolean, offset: number): boolean
  /** Some elements of a list, the first of them with its index, and what they were read from. */
  elements(name: string, items: readonly unknown[], first: number, chunk: JsonChunk): void
  /** The value of a member that is not a list. */
  value(name: string, value: unknown): void
  /** Bytes that are behind us. What the visitor does then is waited for. */
  progress?(done: number): void | Promise<void>
}

/** A piece of a list: `[`, some elements, `]`. In the file they stand from byte `start` to byte `end`, without the brackets. */
export interface JsonChunk {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The largest element or member that is read as one: an image has a few thousand bytes. */
const MAX_VALUE_BYTES = 64 * 1024 * 1024

/**
 * Reads a JSON file of any size whose top is an object of a few members, as COCO's: memory for one chunk of the file and what the
 * visitor keeps. A chunk ends where an element ends, and is given to `JSON.parse`.
 *
 * @returns what the top is: only of an object there are members.
 * @throws MmdetConfigError `json-syntax` with the offset, `limit`.
 */
export async function splitJson(
  source: ByteSource,
  visitor: JsonVisitor,
  maxValueBytes = MAX_VALUE_BYTES,
): Promise<'object' | 'list' | 'value'> {
  const window = new ByteWindow(source, 0, maxValueBytes)
  const first = await nextByte(window)
  if (first === BOM) throw brokenAt(window, window.at, 'Unexpected UTF-8 BOM (decode using utf-8-sig)')
  if (first !== OPEN_OBJECT) {
    if (first === OPEN_LIST) return 'list'
    refuseText(window)
    return 'value'
  }
  window.at++
  for (let isFirst = true; ; isFirst = false) {
    const byte = await nextByte(window)
    if (byte === CLOSE_OBJECT && isFirst) break
    if (byte !== QUOTE) throw brokenAt(window, window.at, 'Expecting property name enclosed in double quotes')
    await readMember(window, visitor)
    const after = await nextByte(window)
    if (after === CLOSE_OBJECT) break
    if (after !== COMMA) throw brokenAt(window, window.at, "Expecting ',' delimiter")
    window.at++
  }
  window.at++
  if ((await nextByte(window)) !== undefined) throw brokenAt(window, window.at, 'Extra data')
  return 'object'
}

/** Tells what is not JSON at all, by its beginning: a page, a list of labels, a pointer to a file. */
function refuseText(window: ByteWindow): void {
  const text = decoded(window, window.at, window.end)
  const mistake = jsonMistake(text)
  if (mistake === undefined) return
  const before = new TextEncoder().encode(text.slice(0, mistake.at)).length
  throw brokenAt(window, window.at + before, mistake.message)
}

/** The elements of a list that was passed over, from the offset of its bracket on. */
export async function readElements(
  source: ByteSource,
  name: string,
  offset: number,
  visitor: JsonVisitor,
): Promise<void> {
  await readList(new ByteWindow(source, offset, MAX_VALUE_BYTES), name, visitor, true)
}

async function readMember(window: ByteWindow, visitor: JsonVisitor): Promise<void> {
  const name = String(await readValue(window))
  if ((await nextByte(window)) !== COLON) throw brokenAt(window, window.at, "Expecting ':' delimiter")
  window.at++
  const isList = (await nextByte(window)) === OPEN_LIST
  const isRead = visitor.member(name, isList, window.offsetOf(window.at))
  if (isList) await readList(window, name, visitor, isRead)
  else visitor.value(name, await readValue(window))
}

/** Reads the list that begins in the window. Its chunks are cut at commas between elements. */
async function readList(window: ByteWindow, name: string, visitor: JsonVisitor, isRead: boolean): Promise<void> {
  if (window.at === window.end) await window.more()
  // From here on `at` is the bracket or the comma before the next element: it becomes the bracket of a list of its own.
  let count = 0
  for (;;) {
    const { cut, closed } = findCut(window.bytes, window.at + 1, window.end)
    if (cut < 0) {
      await moreOf(window)
      continue
    }
    if (isRead) {
      const items = parseChunk(window, cut, count === 0 && closed)
      visitor.elements(name, items.items, count, {
        text: items.text,
        start: window.offsetOf(window.at + 1),
        end: window.offsetOf(cut),
      })
      count += items.items.length
    } else count++
    window.at = cut
    await visitor.progress?.(window.offsetOf(cut))
    if (closed) break
  }
  window.at++
}

function parseChunk(window: ByteWindow, cut: number, mayBeEmpty: boolean): { items: unknown[]; text: string } {
  const { bytes, at } = window
  const last = bytes[cut] as number
  bytes[at] = OPEN_LIST
  bytes[cut] = CLOSE_LIST
  const text = decoded(window, at, cut + 1)
  bytes[cut] = last
  const items = parseText(window, at, text) as unknown[]
  if (items.length === 0 && !mayBeEmpty) throw brokenAt(window, cut, 'Expecting value')
  return { items, text }
}

/** A value that is not a list at the top, or a name. */
async function readValue(window: ByteWindow): Promise<unknown> {
  for (;;) {
    const end = findEnd(window.bytes, window.at, window.end)
    // A number ends where something else begins, or with the file.
    if (end >= 0 && end < window.end) return take(window, end)
    if (!(await tryMore(window))) return take(window, window.end)
  }
}

function take(window: ByteWindow, end: number): unknown {
  const value = parseText(window, window.at, decoded(window, window.at, end))
  window.at = end
  return value
}

function parseText(window: ByteWindow, at: number, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const mistake = jsonMistake(text)
    if (mistake === undefined) return parsePython(text)
    const before = new TextEncoder().encode(text.slice(0, mistake.at)).length
    // Whatever is parsed here stands inside of the object at the top.
    const message = mistake.message === 'Extra data' ? "Expecting ',' delimiter" : mistake.message
    throw brokenAt(window, at + before, message, cause)
  }
}

const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decoded(window: ByteWindow, from: number, to: number): string {
  try {
    return DECODER.decode(window.bytes.subarray(from, to))
  } catch (cause) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(window.bytes.subarray(from, to))
    const before = new TextEncoder().encode(text.slice(0, text.indexOf('\ufffd'))).length
    throw brokenAt(window, from + before, NOT_UTF8, cause)
  }
}

/** What is said of bytes that are not text. */
export const NOT_UTF8 = 'these bytes are not UTF-8'

/** The next byte that is not white space; undefined at the end. */
async function nextByte(window: ByteWindow): Promise<number | undefined> {
  for (;;) {
    while (window.at < window.end) {
      const byte = window.bytes[window.at] as number
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return byte
      window.at++
    }
    if (!(await window.more())) return undefined
  }
}

async function tryMore(window: ByteWindow): Promise<boolean> {
  if (window.end - window.at > window.maxValueBytes) {
    throw new MmdetConfigError({
      code: 'limit',
      message: `one value has more than the ${window.maxValueBytes} bytes that are read as one`,
      offset: window.offsetOf(window.at),
    })
  }
  return window.more()
}

async function moreOf(window: ByteWindow): Promise<void> {
  if (await tryMore(window)) return
  const text = decoded(window, window.at, window.end)
  const mistake = jsonMistake(`[${text.slice(1)}`) ?? { at: text.length, message: "Expecting ',' delimiter" }
  const before = new TextEncoder().encode(text.slice(0, mistake.at)).length
  throw brokenAt(window, window.at + before, mistake.message)
}

function brokenAt(window: ByteWindow, at: number, message: string, cause?: unknown): MmdetConfigError {
  return new MmdetConfigError({ code: 'json-syntax', message, offset: window.offsetOf(at) }, { cause })
}

const [QUOTE, COMMA, COLON, OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT, BOM] = [
  0x22, 0x2c, 0x3a, 0x5b, 0x5c, 0x5d, 0x7b, 0x7d, 0xef,
]

/** What a byte outside a text does: 1 opens, 2 closes, 3 begins a text, 4 parts elements. */
const KINDS = new Uint8Array(256)
KINDS[OPEN_LIST] = KINDS[OPEN_OBJECT] = 1
KINDS[CLOSE_LIST] = KINDS[CLOSE_OBJECT] = 2
KINDS[QUOTE] = 3
KINDS[COMMA] = 4

/** The last comma between elements of a list, or the bracket that closes it; -1 where there is none yet. */
function findCut(bytes: Uint8Array, from: number, end: number): { cut: number; closed: boolean } {
  const kinds = KINDS
  let depth = 0
  let cut = -1
  for (let at = from; at < end; at++) {
    const kind = kinds[bytes[at] as number] as number
    if (kind === 0) continue
    if (kind === 4) {
      if (depth === 0) cut = at
    } else if (kind === 3) {
      at = textEnd(bytes, at + 1, end)
    } else if (kind === 1) depth++
    else if (depth-- === 0) return { cut: at, closed: true }
  }
  return { cut, closed: false }
}

/** The quote that ends a text, or the end. */
function textEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end) {
    const byte = bytes[at]
    if (byte === QUOTE) return at
    at += byte === BACKSLASH ? 2 : 1
  }
  return end
}

/** Where a value that begins at `from` ends; -1 where it is not whole. */
function findEnd(bytes: Uint8Array, from: number, end: number): number {
  let depth = 0
  for (let at = from; at < end; at++) {
    const kind = KINDS[bytes[at] as number]
    if (kind === 3) {
      at = textEnd(bytes, at + 1, end)
      if (at < end && depth === 0) return at + 1
    } else if (kind === 1) depth++
    else if (kind === 2) {
      // The bracket of what holds a number.
      if (depth === 0) return at
      if (--depth === 0) return at + 1
    } else if (kind === 4 && depth === 0) return at
  }
  return -1
}
