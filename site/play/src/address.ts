import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import { type Project, tidyPath } from './project.ts'

// The state of the page in its address, behind the #: JSON, deflated, in base64 for addresses. A server never sees it.

const FORM = 'v1.'

/** Bytes of a state that are unpacked at most: a link is a stranger's. */
const MOST_BYTES = 4_000_000

export function toAddress(project: Project): string {
  const { files, ...others } = project
  const packed = deflateSync(strToU8(JSON.stringify({ ...others, files: [...files] })), { level: 9 })
  const letters = Array.from(packed, (byte) => String.fromCharCode(byte)).join('')
  return `#${FORM}${btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
}

/** What an address says; undefined for what is none of ours, or damaged. */
export function fromAddress(address: string): Project | undefined {
  const text = address.replace(/^#/, '')
  if (!text.startsWith(FORM)) return undefined
  try {
    const letters = atob(text.slice(FORM.length).replaceAll('-', '+').replaceAll('_', '/'))
    const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
    const unpacked = inflateSync(packed, { out: new Uint8Array(MOST_BYTES) })
    return projectOf(JSON.parse(strFromU8(unpacked)))
  } catch {
    return undefined
  }
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
