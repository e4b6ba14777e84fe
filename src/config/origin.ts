import { MmdetConfigError } from '../errors.ts'
import type { PyDict } from '../python/dict.ts'
import type { PyValue } from '../python/values.ts'
import type { Write } from '../python/write.ts'
import type { Span } from '../source.ts'
import { type ConfigPath, followPath, formatPath, stepInto } from './path.ts'

/** One place that wrote a value. */
export interface Origin {
  readonly file: string
  /** Counted from 1, as editors do; the column in characters. */
  readonly line: number
  readonly column: number
  readonly span: Span
  /** What was written there; all but the first origin's were replaced or merged over since. */
  readonly value: PyValue
}

/**
 * Every place that wrote the value at a path, newest first. A value inside an expression that computes a whole container
 * (`[x * 2 for x in y]`, `list(range(3))`) has the origin of that expression.
 *
 * @throws MmdetConfigError `invalid-path` when the path leads nowhere.
 */
export function originsOf(root: PyDict, path: ConfigPath): Origin[] {
  const steps = followPath(root, path)
  if (steps.length < path.length) throw new MmdetConfigError(leadsNowhere(path, steps.length))
  const found = new Map<string, Origin>()
  const own = steps.findLast(({ write }) => write !== undefined)
  addHistory(found, own?.write)
  // A container that was replaced as a whole held a value at this path before.
  for (let at = steps.length - 2; at >= 0; at--) {
    for (let old = steps[at]?.write?.shadowed; old !== undefined; old = old.shadowed) {
      addHistory(found, writeWithin(old.value, path.slice(at + 1)))
    }
  }
  return [...found.values()]
}

function addHistory(found: Map<string, Origin>, newest: Write | undefined): void {
  for (let write = newest; write !== undefined; write = write.shadowed) {
    const { span, value } = write
    const { line, column } = span.source.positionAt(span.start)
    const file = span.source.name
    const key = `${file}:${span.start}:${span.end}`
    if (!found.has(key)) found.set(key, { file, line, column, span, value })
  }
}

/** The write of what stands at a path inside a replaced value. */
function writeWithin(root: PyValue, path: ConfigPath): Write | undefined {
  let value = root
  let write: Write | undefined
  for (const part of path) {
    const step = stepInto(value, part)
    if (step === undefined) return undefined
    value = step.value
    write = step.write
  }
  return write
}

function leadsNowhere(path: ConfigPath, found: number) {
  const shown = formatPath(path.slice(0, found)) || 'the config'
  return {
    code: 'invalid-path',
    message: `${formatPath(path)} leads nowhere: ${shown} has no ${String(path[found])}`,
    path,
  } as const
}
