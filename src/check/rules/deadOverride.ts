import { type ConfigPath, formatPath, pathPart } from '../../config/path.ts'
import { type DictEntry, PyDict } from '../../python/dict.ts'
import { sameValue } from '../../python/equal.ts'
import { variableIn, type Written } from '../../python/provenance.ts'
import { PyList, PyTuple, type PyValue } from '../../python/values.ts'
import type { SourceSpan, SourceText } from '../../source.ts'
import { readsOf } from '../reads.ts'
import type { Rule } from '../rule.ts'
import { isRunnerKey } from '../walk.ts'

export const deadOverride: Rule = {
  id: 'dead-override',
  severity: 'warning',
  why:
    'A base builds its data loaders from a variable, as train_pipeline. A child that sets the variable again changes the variable only: the ' +
    'data loaders were made before, and keep the old value. No part of the run has the new one.',
  bad: {
    'base.py':
      "test_pipeline = [dict(type='LoadImageFromFile')]\n" +
      "test_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=test_pipeline))\n",
    'a.py': "_base_ = 'base.py'\ntest_pipeline = [dict(type='LoadImageFromFile'), dict(type='PackDetInputs')]\n",
  },
  good: {
    'base.py':
      "test_pipeline = [dict(type='LoadImageFromFile')]\n" +
      "test_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=test_pipeline))\n",
    'a.py':
      "_base_ = 'base.py'\ntest_pipeline = [dict(type='LoadImageFromFile'), dict(type='PackDetInputs')]\n" +
      'test_dataloader = dict(dataset=dict(pipeline=test_pipeline))\n',
  },
  reports: ['mmdetection#6206', 'mmselfsup#203'],
  *config({ config }) {
    const overridden = Array.from(config.entries()).filter((entry) => isOverridden(entry) && !isUsed(entry, config))
    for (const entry of overridden) {
      const name = entry.key as string
      const stale = staleCopyOf(entry, config)
      if (stale === undefined || isCopied(config, entry)) continue
      const place = formatPath(stale.path)
      yield {
        message: `${name} is set again, and no part of the run has the new value: ${place} keeps the old one`,
        path: [name],
        isKey: true,
        hint: `set ${place} too`,
        related: [{ message: `${place} was made of ${name} here`, span: stale.write.span }],
      }
    }
  },
}

/** A variable that a file sets and another one had set before. */
function isOverridden({ key, value, write }: DictEntry): boolean {
  if (typeof key !== 'string' || isRunnerKey(key) || write?.shadowed === undefined) return false
  return write.shadowed.span.source !== write.span.source && !sameValue(write.shadowed.value, value)
}

/** Whether the file that sets a variable uses it for what a run builds from, be it by way of other variables. */
function isUsed({ key, write }: DictEntry, config: PyDict): boolean {
  if (write === undefined) return false
  const { source } = write.span
  const names = new Set([key as string])
  // A name that is used for another adds it: the set grows while it is gone through.
  for (const name of names) {
    for (const index of readsOf(source, name)) {
      const user = entryAround(config, source, index)
      // A loop or a function may do anything with it.
      if (user === undefined || isRunnerKey(user.key)) return true
      names.add(String(user.key))
    }
  }
  return false
}

/** The variable whose value stands around an offset of a source. */
function entryAround(config: PyDict, source: SourceText, offset: number): DictEntry | undefined {
  for (const entry of config.entries()) {
    const span = entry.write?.span
    if (span?.source === source && span.start <= offset && offset < span.end) return entry
  }
  return undefined
}

/** A value that a run builds from. */
interface BuiltValue {
  readonly path: ConfigPath
  readonly value: PyValue
  /** Its own write, not that of what holds it. */
  readonly write: Written
}

type Visit = (value: PyValue, write: Written | undefined, path: readonly (string | number)[]) => boolean

/** Visits a value and all in it, outer ones first, until a visit says true; with a path that changes. */
function someIn(value: PyValue, write: Written | undefined, path: (string | number)[], visit: Visit): boolean {
  if (visit(value, write, path)) return true
  if (value instanceof PyDict) {
    for (const entry of value.entries()) {
      path.push(pathPart(entry.key))
      if (someIn(entry.value, entry.write, path, visit)) return true
      path.pop()
    }
  } else if (value instanceof PyList || value instanceof PyTuple) {
    for (let at = 0; at < value.items.length; at++) {
      path.push(at)
      if (someIn(value.items[at] as PyValue, value.writes?.[at], path, visit)) return true
      path.pop()
    }
  }
  return false
}

/** What is in a container, and what a source made there of a variable by its name alone: many configs share that. */
const copies = new WeakMap<object, readonly Copy[]>()

interface Copy extends BuiltValue {
  readonly name: string
}

/** The first copy of a variable of before, in what a run builds from. */
function staleCopyOf(variable: DictEntry, config: PyDict): BuiltValue | undefined {
  for (const entry of config.entries()) {
    if (!isRunnerKey(entry.key)) continue
    const { key, value, write } = entry
    const stale = firstCopy(pathPart(key), value, write, (one) => one.name === variable.key && isStale(one, variable))
    if (stale !== undefined) return stale
  }
  return undefined
}

/** Dicts with fewer entries are looked at again. */
const MIN_KEPT = 4

/** The first copy under a key that is meant, the outer ones first. */
function firstCopy(
  part: string | number,
  value: PyValue,
  write: Written | undefined,
  isMeant: (copy: Copy) => boolean,
): Copy | undefined {
  const own = copyIn(part, value, write)
  if (own !== undefined && isMeant(own)) return own
  const inner = typeof value === 'object' && value !== null ? copiesWithin(value).find(isMeant) : undefined
  return inner && { ...inner, path: [part, ...inner.path] }
}

function copyIn(part: string | number, value: PyValue, write: Written | undefined): Copy | undefined {
  const name = write === undefined ? undefined : nameIn(write.span)
  return name === undefined || write === undefined ? undefined : { name, path: [part], value, write }
}

function addCopies(found: Copy[], part: string | number, value: PyValue, write: Written | undefined): void {
  const own = copyIn(part, value, write)
  if (own !== undefined) found.push(own)
  if (typeof value !== 'object' || value === null) return
  for (const copy of copiesWithin(value)) found.push({ ...copy, path: [part, ...copy.path] })
}

function copiesWithin(value: PyValue & object): readonly Copy[] {
  const known = copies.get(value)
  if (known !== undefined) return known
  const found: Copy[] = []
  if (value instanceof PyDict) {
    for (const { key, value: held, write } of value.entries()) addCopies(found, pathPart(key), held, write)
    if (value.size >= MIN_KEPT) copies.set(value, found)
  } else if (value instanceof PyList || value instanceof PyTuple) {
    for (const [at, item] of value.items.entries()) addCopies(found, at, item, value.writes?.[at])
  }
  return found
}

function nameIn({ source, start, end }: SourceSpan): string | undefined {
  return end - start > MAX_LENGTH ? undefined : variableIn(source.text.slice(start, end))
}

function isCopied(config: PyDict, entry: DictEntry): boolean {
  const visit: Visit = (value, write) => isCopy(value, write, entry)
  for (const { key, value, write } of config.entries())
    if (isRunnerKey(key) && someIn(value, write, [], visit)) return true
  return false
}

/** No name of a variable is longer, with what may stand around it. */
const MAX_LENGTH = 60

/** Whether a value is the variable's new one. Small numbers are equal by chance: they must come of the same file, or name the variable. */
function isCopy(value: PyValue, write: Written | undefined, { key, value: now, write: newest }: DictEntry): boolean {
  if (!sameValue(value, now)) return false
  if (typeof now === 'object' && now !== null) return true
  const span = write?.span
  return span === undefined || span.source === newest?.span.source || namesIt(span, String(key))
}

function namesIt({ source, start, end }: SourceSpan, name: string): boolean {
  return new RegExp(`\\b${name.replace(/\W/g, '\\$&')}\\b`).test(
    source.text.slice(start, Math.min(end, start + MAX_LENGTH)),
  )
}

/** Whether a value was made by a file that did not see the variable's new value. */
function isStale({ value, write }: BuiltValue, { value: now, write: newest }: DictEntry): boolean {
  return write.span.source !== newest?.span.source && !sameValue(value, now)
}
