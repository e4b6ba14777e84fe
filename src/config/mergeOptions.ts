import { MmdetConfigError } from '../errors.ts'
import { isTrue } from '../evaluate/operations/truth.ts'
import { PyDict } from '../python/dict.ts'
import { aPyType } from '../python/hash.ts'
import { DIGIT_TEXT, intFromText } from '../python/numberText.ts'
import { PyList, type PyValue } from '../python/values.ts'
import { type Write, writeOver } from '../python/write.ts'
import { Source } from '../source.ts'
import { DataWrite, spansOf } from './load/place.ts'
import { DELETE_KEY, without } from './merge.ts'
import { formatPath } from './path.ts'

/** A value that overrides a config, under its dotted key: `model.backbone.depth`, `train_pipeline.0.type`. */
export interface Override {
  readonly key: string
  readonly value: PyValue
  /** Who says so; by default the option itself, shown as `key=value`. */
  readonly write?: Write | undefined
}

type Path = readonly string[]

/**
 * A config with overrides merged over it, as `Config.merge_from_dict` does: digits in a key index lists. The config itself is not
 * changed.
 *
 * @throws MmdetConfigError `config-merge` with the path, and MMEngine's class: KeyError for an index beyond the list, TypeError and
 *   AttributeError for a key of what is no dict.
 */
export function mergeOverrides(config: PyDict, overrides: readonly Override[]): PyDict {
  const tree = new PyDict()
  for (const override of overrides) addToTree(tree, override)
  return mergeDict(tree, config, [])
}

/** The write of an option that no file wrote: the option as text. */
export function optionWrite(key: string, value: PyValue, text: string): Write {
  const source = new Source('<cfg-options>', `${key}=${text}`)
  return new DataWrite(spansOf(source), key.length + 1, source.text.length, value)
}

function addToTree(tree: PyDict, { key, value, write }: Override): void {
  const parts = key.split('.')
  const last = parts.pop() as string
  let at: PyValue = tree
  for (const [depth, part] of parts.entries()) {
    if (!(at instanceof PyDict)) throw noDict(at, parts.slice(0, depth), 'AttributeError', write)
    if (!at.has(part)) at.set(part, new PyDict(), write)
    at = at.get(part) as PyValue
  }
  if (!(at instanceof PyDict)) throw noDict(at, parts, 'TypeError', write)
  at.set(last, value, write)
}

function noDict(value: PyValue, path: Path, pythonClass: string, write: Write | undefined): MmdetConfigError {
  const message = `the options give ${formatPath(path)} ${aPyType(value)} and keys below it at once`
  return new MmdetConfigError({ code: 'config-merge', message, path, pythonClass, span: write?.span })
}

function mergeDict(child: PyDict, base: PyDict, path: Path): PyDict {
  const merged = base.copy()
  for (const { key, value, write } of child.entries()) {
    if (typeof key !== 'string') throw keyNoText(key, path, write)
    const old = base.entry(key)
    merged.set(key, mergeEntry(value, old?.value, [...path, key], write), writeOver(write, old?.write))
  }
  return merged
}

function keyNoText(key: PyValue, path: Path, write: Write | undefined): MmdetConfigError {
  const message = `a key of an override is a str, not ${aPyType(key)}`
  return new MmdetConfigError({ code: 'config-merge', message, path, pythonClass: 'AttributeError', span: write?.span })
}

/** What a key of a dict comes to; `old` is undefined where the base has none. */
function mergeEntry(value: PyValue, old: PyValue | undefined, path: Path, write: Write | undefined): PyValue {
  if (!(value instanceof PyDict) || old === undefined) return value
  const remove = value.entry(DELETE_KEY)
  const child = remove === undefined ? value : without(value, DELETE_KEY)
  if (remove !== undefined && isTrue(remove.value)) return child
  if (old instanceof PyDict) return mergeDict(child, old, path)
  if (old instanceof PyList) return mergeList(child, old, path, write)
  throw new MmdetConfigError({
    code: 'config-merge',
    message: `${formatPath(path)} is ${aPyType(old)}: it has no keys to override`,
    path,
    span: write?.span,
    pythonClass: 'TypeError',
    hint: `override ${formatPath(path)} as a whole, or say ${formatPath(path)}.${DELETE_KEY}=True too`,
  })
}

function mergeList(child: PyDict, base: PyList, path: Path, write: Write | undefined): PyList {
  const merged = new PyList(base.items.slice(), base.writes?.slice())
  for (const { key, value, write: own } of child.entries()) {
    if (typeof key !== 'string') throw keyNoText(key, path, own)
    const index = indexOf(key, base, path, own ?? write)
    merged.items[index] = mergeItem(value, base.items[index] as PyValue, [...path, key], own ?? write)
    if (own === undefined) continue
    merged.writes ??= new Array<undefined>(base.items.length).fill(undefined)
    merged.writes[index] = writeOver(own, merged.writes[index])
  }
  return merged
}

function indexOf(key: string, list: PyList, path: Path, write: Write | undefined): number {
  const refuse = (message: string, pythonClass: string, hint?: string) => {
    return new MmdetConfigError({ code: 'config-merge', message, path, span: write?.span, pythonClass, hint })
  }
  const { length } = list.items
  const hint = length === 0 ? 'the list is empty' : `its indices run from 0 to ${length - 1}`
  if (!DIGIT_TEXT.test(key)) throw refuse(`${formatPath(path)} is a list: ${key} is no index`, 'TypeError', hint)
  const index = intFromText(key)
  if (index === undefined) throw refuse(`${key} is no int`, 'ValueError')
  if (index < length) return Number(index)
  throw refuse(`the index ${key} exceeds the ${length} items of ${formatPath(path)}`, 'KeyError', hint)
}

/** An item of a list can only be merged into: MMEngine asks both sides for the keys of a dict. */
function mergeItem(value: PyValue, old: PyValue, path: Path, write: Write | undefined): PyValue {
  if (value instanceof PyDict && old instanceof PyDict) return mergeDict(value, old, path)
  if (value instanceof PyDict && old instanceof PyList) return mergeList(value, old, path, write)
  const [side, wrong] = value instanceof PyDict ? ['the item', old] : ['the option', value]
  throw new MmdetConfigError({
    code: 'config-merge',
    message: `${formatPath(path)} cannot be overridden: ${side} is ${aPyType(wrong)}, not a dict`,
    path,
    span: write?.span,
    pythonClass: 'AttributeError',
    hint: `an index reaches only dicts in a list: override ${formatPath(path.slice(0, -1))} as a whole`,
  })
}
