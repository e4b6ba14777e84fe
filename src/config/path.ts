import { describeValue } from '../argument.ts'
import { isPath, MmdetConfigError } from '../errors.ts'
import { type DictEntry, PyDict } from '../python/dict.ts'
import { quotedRepr } from '../python/repr.ts'
import { stringRepr } from '../python/stringRepr.ts'
import { PyList, PyTuple, type PyValue } from '../python/values.ts'

/** A place in a config: the keys and indices that lead to it from the root. */
export type ConfigPath = readonly (string | number)[]

/** A piece of a path in text: a name between dots, `[0]`, or a key in quotes for what holds dots. */
const PIECE = /(?:^|\.)([^.[\]]+)|\[(-?\d+)\]|\[(?:'([^']*)'|"([^"]*)")\]/y

/**
 * Reads a path: `model.backbone.depth`, `train_pipeline.0.type`, `train_pipeline[0].type`, `paramwise_cfg['a.b']`.
 *
 * @throws MmdetConfigError `invalid-path`.
 */
function parsePath(text: string): ConfigPath {
  const path: (string | number)[] = []
  for (PIECE.lastIndex = 0; PIECE.lastIndex < text.length; ) {
    const { lastIndex } = PIECE
    const match = PIECE.exec(text)
    if (match === null) {
      const message = `${text} is not a path: it goes wrong at character ${lastIndex + 1}`
      throw new MmdetConfigError({ code: 'invalid-path', message, hint: "write a.b.0.c, or a['key with.dots']" })
    }
    const [, name, index, single, double] = match
    path.push(index === undefined ? ((name ?? single ?? double) as string) : Number(index))
  }
  return path
}

/**
 * A path as its pieces, from either form.
 *
 * @throws MmdetConfigError `invalid-path`.
 */
export function toPath(path: string | ConfigPath): ConfigPath {
  if (typeof path === 'string') return parsePath(path)
  if (isPath(path)) return path
  const hint = "write 'a.b.0.c', or ['a', 'b', 0, 'c']"
  throw new MmdetConfigError({ code: 'invalid-path', message: `${describeValue(path)} is not a path`, hint })
}

/**
 * A path as text that {@link toPath} reads.
 *
 * @example formatPath(['model', 'neck', 0, 'a.b']) === "model.neck[0]['a.b']"
 */
export function formatPath(path: ConfigPath): string {
  if (!isPath(path)) return formatPath(toPath(path))
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    if (!/^[^.[\]'"\s]+$/.test(part)) return `${text}[${stringRepr(part)}]`
    return text === '' ? part : `${text}.${part}`
  }, '')
}

/** The value at one step of a path. */
export type Step = Readonly<DictEntry>

/**
 * The entry or item that one piece of a path names; undefined when there is none. A piece of digits names an index of a list, the str
 * key of a dict, or else its int key; other keys go by what Python prints of them (`None`, `(1, 2)`).
 */
export function stepInto(container: PyValue, part: string | number): Step | undefined {
  if (container instanceof PyDict) {
    const entry = container.entry(part)
    if (entry !== undefined || (container.isOfTexts && typeof part === 'string')) return entry
    return entryByAlternative(container, part) ?? entryByRepr(container, part)
  }
  if (!(container instanceof PyList || container instanceof PyTuple)) return undefined
  const index = typeof part === 'number' ? part : /^-?\d+$/.test(part) ? Number(part) : undefined
  if (index === undefined) return undefined
  const at = index < 0 ? index + container.items.length : index
  const value = container.items[at]
  return value === undefined ? undefined : { key: at, value, write: container.writes?.[at] }
}

/** The entry of the text for a number, or of the number for a text. */
function entryByAlternative(dict: PyDict, part: string | number): Step | undefined {
  if (typeof part === 'number') return dict.entry(String(part))
  const isNumber = /^-?\d+$/.test(part) && Number.isSafeInteger(Number(part))
  return isNumber ? dict.entry(Number(part)) : undefined
}

function entryByRepr(dict: PyDict, part: string | number): Step | undefined {
  for (const entry of dict.entries()) {
    const { key } = entry
    if (typeof key !== 'string' && typeof key !== 'number' && quotedRepr(key) === part) return entry
  }
  return undefined
}

/** Every step of a path, or how far it leads. */
export function followPath(root: PyValue, path: ConfigPath): Step[] {
  const steps: Step[] = []
  let value = root
  for (const part of path) {
    const step = stepInto(value, part)
    if (step === undefined) break
    steps.push(step)
    value = step.value
  }
  return steps
}

/** The piece of a path for a dict's key: str and small int as they are, others as Python prints them. */
export function pathPart(key: PyValue): string | number {
  return typeof key === 'string' || typeof key === 'number' ? key : quotedRepr(key)
}
