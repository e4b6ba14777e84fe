import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'
import { type Project, tidyPath } from './project.ts'

// The state of the page in its address, behind the #: JSON, deflated, in base64 for addresses. A server never sees it.

const FORM = 'v1.'

/** Letters of an address, and bytes of a state that are unpacked, at most: a link is a stranger's. */
const MOST_LETTERS = 1_500_000
const MOST_BYTES = 4_000_000
/** Packed bytes that are unpacked at once: they become a thousand times as many at most. */
const STEP = 1024

/** Letters of all texts beyond which there is no address: packing them again with each change would be felt. */
const MOST_TEXT = 1_000_000

/** Undefined for what is too large. */
export function toAddress(project: Project): string | undefined {
  const { files, ...others } = project
  const letters = Array.from(files.values()).reduce((sum, text) => sum + text.length, others.script.length)
  if (letters > MOST_TEXT) return undefined
  const packed = deflateSync(strToU8(JSON.stringify({ ...others, files: [...files] })), { level: 9 })
  const bytes = Array.from(packed, (byte) => String.fromCharCode(byte)).join('')
  return `#${FORM}${btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
}

/** What an address says; undefined for what is none of ours, or damaged. */
export function fromAddress(address: string): Project | undefined {
  const text = address.replace(/^#/, '')
  if (!text.startsWith(FORM) || text.length > MOST_LETTERS) return undefined
  try {
    const letters = atob(text.slice(FORM.length).replaceAll('-', '+').replaceAll('_', '/'))
    const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
    return projectOf(JSON.parse(strFromU8(unpacked(packed))))
  } catch {
    return undefined
  }
}

/** @throws RangeError beyond MOST_BYTES. */
function unpacked(packed: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(MOST_BYTES)
  let size = 0
  const inflate = new Inflate((piece) => {
    bytes.set(piece, size)
    size += piece.byteLength
  })
  for (let at = 0; at < packed.byteLength; at += STEP) {
    inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.byteLength)
  }
  return bytes.subarray(0, size)
}

/** The state with every part of the kind that it must be. */
function projectOf(given: unknown): Project | undefined {
  const { files, entry, active, pane, gpus, images, other, script } = (given ?? {}) as Record<string, unknown>
  if (!Array.isArray(files)) return undefined
  const known = new Map<string, string>()
  for (const file of files) {
    const [path, text] = Array.isArray(file) ? file : []
    const name = typeof path === 'string' ? tidyPath(path) : ''
    if (name !== '' && typeof text === 'string') known.set(name, text)
  }
  const [first] = known.keys()
  if (first === undefined) return undefined
  const fileOr = <Value>(value: unknown, fallback: Value) =>
    typeof value === 'string' && known.has(value) ? value : fallback
  return {
    files: known,
    entry: fileOr(entry, first),
    active: fileOr(active, fileOr(entry, first)),
    pane: typeof pane === 'string' ? pane : 'merged',
    gpus: count(gpus, 8),
    images: count(images, 117266),
    other: fileOr(other, ''),
    script: typeof script === 'string' ? script : '',
  }
}

function count(value: unknown, fallback: number): number {
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : fallback
}
