import { MmdetConfigError, type Problem } from '../errors.ts'
import { didYouMean, nearestName } from '../nearest.ts'
import { PyDict } from '../python/dict.ts'
import { aPyType } from '../python/hash.ts'
import type { Written } from '../python/provenance.ts'
import { isTrue } from '../python/truth.ts'
import { PyList, PyTuple, type PyValue } from '../python/values.ts'
import type { SourceSpan, SourceText } from '../source.ts'
import { DELETE_KEY } from './engineKeys.ts'
import { keySpan, MAX_BEFORE } from './keySpan.ts'
import { type ConfigPath, followPath, formatPath, pathPart, type Step, stepInto } from './path.ts'

/** One place that wrote a value. */
export interface Origin {
  readonly file: string
  /** Counted from 1, as editors do; the column in characters. */
  readonly line: number
  readonly column: number
  readonly span: SourceSpan
  /** What was written there; all but the first origin's were replaced or merged over since. */
  readonly value: PyValue
  /** Whether it was merged into what the next origin wrote, as a dict is into a base's, in place of replacing it. */
  readonly merged: boolean
  /** The key in front of the value, without quotes; undefined where none stands there, as for an item of a list. */
  readonly key: SourceSpan | undefined
}

/** One write of a piece of source: to which place of a config, and whether it is still there. */
export interface WriteAt {
  readonly path: ConfigPath
  readonly span: SourceSpan
  readonly key: SourceSpan | undefined
  /** What was written. */
  readonly value: PyValue
  /** Whether another write replaced it, or what held it. */
  readonly isReplaced: boolean
}

/**
 * Every place that wrote the value at a path, newest first. A value inside an expression that computes a whole container
 * (`[x * 2 for x in y]`, `list(range(3))`) has the origin of that expression.
 *
 * @throws MmdetConfigError `invalid-path` when the path leads nowhere.
 */
export function originsOf(root: PyDict, path: ConfigPath): Origin[] {
  const steps = followPath(root, path)
  if (steps.length < path.length) throw new MmdetConfigError(leadsNowhere(root, path))
  return originsAlong(steps, path)
}

/** The same, given all the steps of the path. */
export function originsAlong(steps: readonly Step[], path: ConfigPath): Origin[] {
  const found = new FoundOrigins()
  const own = steps.findLast(({ write }) => write !== undefined)
  const key = String(path.at(-1))
  found.addHistory(own?.write, key)
  // A container that was replaced as a whole held a value at this path before.
  for (let at = steps.length - 2; at >= 0; at--) {
    const inner = path.slice(at + 1)
    for (const old of historyOf(steps[at]?.write?.shadowed)) found.addHistory(writeWithin(old.value, inner), key)
  }
  return found.origins
}

/** Writes that are looked at: dicts that update each other in turns double their history each time. */
const MAX_HISTORY = 1000

/** A write and those that it replaced, newest first. */
function* historyOf(newest: Written | undefined): Generator<Written> {
  let count = 0
  for (let write = newest; write !== undefined && count < MAX_HISTORY; write = write.shadowed, count++) yield write
}

/** Origins, one for each place: several writes may stand for one. */
class FoundOrigins {
  readonly origins: Origin[] = []
  /** The places by file. */
  readonly #places = new Map<string, Set<number>>()

  addHistory(newest: Written | undefined, name: string): void {
    let count = 0
    for (let write = newest; write !== undefined && count < MAX_HISTORY; write = write.shadowed, count++) {
      const { span, value } = write
      if (!this.#isNew(span)) continue
      const { line, column } = span.source.positionAt(span.start)
      const merged = isMerged(write, span.source)
      this.origins.push({ file: span.source.name, line, column, span, value, merged, key: keySpan(write, name) })
    }
  }

  #isNew({ source, start, end }: SourceSpan): boolean {
    const known = this.#places.get(source.name)
    const place = start * MAX_OFFSET + end
    if (known === undefined) this.#places.set(source.name, new Set([place]))
    else if (known.has(place)) return false
    else known.add(place)
    return true
  }
}

/** Beyond every offset of a config, and small enough that two offsets are one number. */
const MAX_OFFSET = 2 ** 26

/** Writes that are looked at for one place of a source; a config has 20,000. */
const MAX_WRITES = 1_000_000

/**
 * Every write that an offset of a file takes part in, the innermost first: a variable that several places use has one for each. The
 * offset may be that of the value or of its key.
 */
export function writesAt(root: PyDict, file: string, offset: number): WriteAt[] {
  const found: WriteAt[] = []
  let looked = 0
  const look = (value: PyValue, path: ConfigPath, outerReplaced: boolean): void => {
    for (const { key, value: held, write } of stepsInto(value)) {
      if (++looked > MAX_WRITES) return
      const inner = [...path, pathPart(key)]
      look(held, inner, outerReplaced)
      let isReplaced = outerReplaced
      let newer: Written | undefined
      for (const one of historyOf(write)) {
        isReplaced ||= newer !== undefined && !mergesInto(newer, one)
        newer = one
        note(one, inner, isReplaced)
        if (isReplaced && !outerReplaced) look(one.value, inner, true)
      }
    }
  }
  const note = (write: Written, path: ConfigPath, isReplaced: boolean): void => {
    const { span, value } = write
    if (span.source.name !== file || offset > span.end) return
    const isNear = offset < span.start && span.start - offset < MAX_BEFORE
    const key = isNear ? keySpan(write, String(path.at(-1))) : undefined
    if (offset < span.start && (key === undefined || offset < key.start || offset > key.end)) return
    found.push({ path, span, key: key ?? keySpan(write, String(path.at(-1))), value, isReplaced })
  }
  look(root, [], false)
  const length = ({ span }: WriteAt): number => span.end - span.start
  return found.sort((one, other) => length(one) - length(other) || Number(one.isReplaced) - Number(other.isReplaced))
}

/** What a container holds. */
export function* stepsInto(value: PyValue): Iterable<Step> {
  if (value instanceof PyDict) yield* value.entries()
  if (!(value instanceof PyList || value instanceof PyTuple)) return
  for (const [key, item] of value.items.entries()) yield { key, value: item, write: value.writes?.[key] }
}

/** The write of the value at a path inside a replaced value. */
function writeWithin(root: PyValue, path: ConfigPath): Written | undefined {
  let value = root
  let write: Written | undefined
  for (const part of path) {
    const step = stepInto(value, part)
    if (step === undefined) return undefined
    value = step.value
    write = step.write
  }
  return write
}

/** Why a path leads nowhere: a name that is near, or the value that stood there until something replaced it as a whole. */
export function leadsNowhere(root: PyDict, path: ConfigPath): Problem {
  const steps = followPath(root, path)
  const found = steps.length
  const held = found === 0 ? root : (steps[found - 1] as Step).value
  const shown = found === 0 ? 'the config' : formatPath(path.slice(0, found))
  const missing = path[found] as string | number
  const message = `${formatPath(path)} leads nowhere: ${shown} ${lacks(held)} ${missing}`
  const gone = replacedWhole(path, steps)
  if (gone !== undefined) return { code: 'invalid-path', message, path, ...gone }
  const near = held instanceof PyDict ? nearKey(held, missing) : undefined
  return { code: 'invalid-path', message, path, ...didYouMean(near) }
}

function lacks(held: PyValue): string {
  if (held instanceof PyDict) return 'has no'
  if (held instanceof PyList || held instanceof PyTuple) return `has ${held.items.length} items and no`
  return `is ${aPyType(held)} without`
}

/** Of numbers none is like another. */
function nearKey(dict: PyDict, missing: string | number): string | undefined {
  const names = Array.from(dict.entries(), ({ key }) => String(pathPart(key)))
  return /^-?\d+$/.test(String(missing)) ? undefined : nearestName(String(missing), names)
}

function replacedWhole(
  path: ConfigPath,
  steps: readonly Step[],
): Pick<Problem, 'span' | 'related' | 'hint'> | undefined {
  for (let at = steps.length - 1; at >= 0; at--) {
    const since: Written[] = []
    for (const write of historyOf(steps[at]?.write)) {
      const old = since.length === 0 ? undefined : writeWithin(write.value, path.slice(at + 1))
      if (old !== undefined) {
        const shown = formatPath(path.slice(0, at + 1))
        const { span } = since.findLast((newer) => !mergesInto(newer, write)) ?? (since.at(-1) as Written)
        return {
          span: old.span,
          related: [{ message: `${shown} was replaced as a whole here`, span }],
          hint: `the value was written, and ${shown} has had another since`,
        }
      }
      since.push(write)
    }
  }
  return undefined
}

/** Whether a dict was merged over one that another file wrote. */
function isMerged(write: Written, source: SourceText): boolean {
  if (!(write.value instanceof PyDict)) return false
  for (const old of historyOf(write.shadowed)) if (old.span.source !== source) return mergesOver(write, old)
  return false
}

function mergesInto(write: Written, old: Written): boolean {
  return write.value instanceof PyDict && write.span.source !== old.span.source && mergesOver(write, old)
}

/** Whether what a write gives is merged over what an older one of another file gave: nothing assigned it in its place. */
function mergesOver({ value, assignedOver }: Written, old: Written): boolean {
  if (!(value instanceof PyDict && old.value instanceof PyDict) || isTrue(value.get(DELETE_KEY) ?? false)) return false
  for (const gone of historyOf(assignedOver)) if (isSamePlace(gone.span, old.span)) return false
  return true
}

function isSamePlace(one: SourceSpan, other: SourceSpan): boolean {
  return one.source === other.source && one.start === other.start && one.end === other.end
}
