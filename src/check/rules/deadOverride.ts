import { formatPath } from '../../config/path.ts'
import type { DictEntry, PyDict } from '../../python/dict.ts'
import { sameValue } from '../../python/equal.ts'
import { variableIn } from '../../python/provenance.ts'
import type { SourceSpan } from '../../source.ts'
import type { Rule } from '../rule.ts'
import { type BuiltValue, builtValues, isRunnerKey } from '../walk.ts'

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
  *config(checked) {
    const overridden = Array.from(checked.config.entries()).filter(
      (entry) => isOverridden(entry) && !isUsed(entry, checked.config),
    )
    if (overridden.length === 0) return
    const values = builtValues(checked)
    const copies = copiesOf(values)
    for (const entry of overridden) {
      const name = entry.key as string
      const stale = copies.get(name)?.find((one) => isStale(one, entry))
      if (stale === undefined || values.some((one) => isCopy(one, entry))) continue
      const place = formatPath(stale.path)
      yield {
        message: `${name} is set again, and nothing of the run has the new value: ${place} keeps the one of before`,
        path: [name],
        isKey: true,
        hint: `set ${place} too`,
        related:
          stale.write === undefined ? [] : [{ message: `${place} was made of ${name} here`, span: stale.write.span }],
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
  const entries = Array.from(config.entries()).filter((one) => one.write?.span.source === write?.span.source)
  const names = new Set([key as string])
  // A name that is used for another adds it: the set grows while it is gone through.
  for (const name of names) {
    const reads = new RegExp(`(?<![\\w.'"])${name.replace(/\W/g, '\\$&')}(?![\\w'"]|\\s*[=:])`, 'g')
    for (const { index } of write?.span.source.text.matchAll(reads) ?? []) {
      const user = entries.find(
        ({ write }) => write !== undefined && write.span.start <= index && index < write.span.end,
      )
      // A loop or a function may do anything with it.
      if (user === undefined || isRunnerKey(user.key)) return true
      names.add(String(user.key))
    }
  }
  return false
}

/** The values that a source made of a variable by its name alone, by that name. */
function copiesOf(values: readonly BuiltValue[]): Map<string, BuiltValue[]> {
  const copies = new Map<string, BuiltValue[]>()
  for (const one of values) {
    if (one.write === undefined) continue
    const { source, start, end } = one.write.span
    const name = end - start > MAX_LENGTH ? undefined : variableIn(source.text.slice(start, end))
    if (name !== undefined) copies.set(name, [...(copies.get(name) ?? []), one])
  }
  return copies
}

/** No name of a variable is longer, with what may stand around it. */
const MAX_LENGTH = 60

/** Whether a value is the variable's new one. Small numbers are equal by chance: they must come of the same file, or name the variable. */
function isCopy({ value, write }: BuiltValue, { key, value: now, write: newest }: DictEntry): boolean {
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
  return write?.span.source !== newest?.span.source && !sameValue(value, now)
}
