import isPlainObject from 'lodash-es/isPlainObject.js'
import { checkArgument, kindOf, listOf } from '../argument.ts'
import { MmdetConfigError } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import { aPyType, pyTypeName } from '../python/hash.ts'
import { ownValue, type PyInput, toPy } from '../python/input.ts'
import { DIGIT_TEXT, intFromText } from '../python/numberText.ts'
import { type Written, withWritten, writeOver } from '../python/provenance.ts'
import { quotedRepr } from '../python/repr.ts'
import { isTrue } from '../python/truth.ts'
import { isPyValue, PyList, type PyValue } from '../python/values.ts'
import { allocate, ENTRY_BYTES } from '../python/workBudget.ts'
import { SourceText } from '../source.ts'
import { DELETE_KEY } from './engineKeys.ts'
import { DataWrite, spansOf } from './load/dataText.ts'
import { formatPath, pathPart } from './path.ts'

/**
 * A child config merged over its base, as `Config._merge_a_into_b` does: dicts key by key, everything else replaced whole. Neither
 * is changed; the result shares with both what the merge did not touch.
 *
 * @throws MmdetConfigError `config-merge` (TypeError) for a dict over something else, with both places.
 */
export function mergeConfig(child: PyDict, base: PyDict): PyDict {
  return mergeDict(child, base, { isOptions: false, key: undefined, outer: undefined })
}

/** A value that overrides a config, under its dotted key: `model.backbone.depth`, `train_pipeline.0.type`. */
export interface Override {
  /** Dotted, with places of lists from 0. */
  readonly key: string
  /** What stands there afterwards; a dict is merged. */
  readonly value: PyValue
  /** Who says so; by default the option itself, shown as `key=value`. */
  readonly write?: Written | undefined
}

/**
 * A config with overrides merged over it, as `Config.merge_from_dict` does: digits in a key index lists. The config itself is not
 * changed.
 *
 * @throws MmdetConfigError `config-merge` with the path, and MMEngine's class: KeyError for an index beyond the list, TypeError and
 *   AttributeError for a key of something that is not a dict.
 */
export function mergeOverrides(config: PyDict, overrides: readonly Override[]): PyDict {
  const tree = new PyDict()
  for (const override of overrides) addToTree(tree, override)
  return mergeDict(tree, config, { isOptions: true, key: undefined, outer: undefined })
}

/** What spans and problems name as the source of an option that no file wrote. */
export const CFG_OPTIONS = '--cfg-options'

/** Overrides by dotted key, or as `parseCfgOptions` gives them. */
export type Overrides = Readonly<Record<string, PyInput>> | readonly Override[]

/**
 * A config's values with overrides merged over them.
 *
 * @throws MmdetConfigError `config-merge` with the path.
 */
export function withOverrides(dict: PyDict, overrides: Overrides): PyDict {
  return mergeOverrides(dict, listOfOverrides(overrides))
}

/** Overrides, checked. */
export function listOfOverrides(overrides: Overrides): readonly Override[] {
  checkArgument(overrides, isList(overrides) ? listOf(OVERRIDE) : OVERRIDES)
  // The command line gives its own to a config of an installed copy.
  return isList(overrides)
    ? overrides.map((each) => ({ ...each, value: ownValue(each.value) }))
    : overridesOf(overrides)
}

const HINT = () => "parseCfgOptions(['a.b=1']) reads those of a command line"

const OVERRIDES = kindOf('values by their dotted keys', isPlainObject, HINT)

const OVERRIDE = kindOf(
  'an override, as parseCfgOptions() gives it',
  (value) => typeof (value as Partial<Override> | null)?.key === 'string' && isPyValue((value as Override).value),
  HINT,
)

function isList(overrides: Overrides): overrides is readonly Override[] {
  return Array.isArray(overrides)
}

function overridesOf(options: Readonly<Record<string, PyInput>>): Override[] {
  return Object.entries(options).map(([key, input]) => {
    const value = toPy(input)
    return { key, value, write: optionWrite(key, value, quotedRepr(value)) }
  })
}

/** The write of an option that no file wrote: the option as text. */
export function optionWrite(key: string, value: PyValue, text: string): Written {
  const source = new SourceText(CFG_OPTIONS, `${key}=${text}`)
  return new DataWrite(spansOf(source), key.length + 1, source.text.length, value)
}

function addToTree(tree: PyDict, { key, value, write }: Override): void {
  const parts = key.split('.')
  const last = parts.pop() as string
  let at: PyValue = tree
  for (const [depth, part] of parts.entries()) {
    if (!(at instanceof PyDict)) throw notADict(at, parts.slice(0, depth), 'AttributeError', write)
    if (!at.has(part)) {
      const inner = new PyDict()
      at.set(part, inner, withWritten(write, inner))
    }
    at = at.get(part) as PyValue
  }
  if (!(at instanceof PyDict)) throw notADict(at, parts, 'TypeError', write)
  at.set(last, value, write)
}

function notADict(value: PyValue, path: readonly string[], pythonClass: string, write: Written | undefined) {
  const message = `the options give ${formatPath(path)} ${aPyType(value)} and keys below it at once`
  return new MmdetConfigError({ code: 'config-merge', message, path, pythonClass, span: write?.span })
}

/** Where a merge is at work: the keys that lead there, the innermost first. */
interface Place {
  /** Whether options are merged, whose keys are texts and may index lists. */
  readonly isOptions: boolean
  /** Undefined at the top. */
  readonly key: PyValue | undefined
  readonly outer: Place | undefined
}

/** What the base holds under a key. */
interface Held {
  readonly value: PyValue
  readonly write: Written | undefined
}

function below(outer: Place, key: PyValue): Place {
  return { isOptions: outer.isOptions, key, outer }
}

function pathOf(place: Place): (string | number)[] {
  const path: (string | number)[] = []
  for (let at: Place | undefined = place; at?.key !== undefined; at = at.outer) path.unshift(pathPart(at.key))
  return path
}

function mergeDict(child: PyDict, base: PyDict, place: Place): PyDict {
  allocate(base.size * ENTRY_BYTES)
  const merged = base.copy()
  for (const { key, value, write } of child.entries()) {
    if (place.isOptions && typeof key !== 'string') throw keyIsNoText(key, place, write)
    const old = base.entry(key)
    merged.set(key, mergeValue(below(place, key), value, write, old), writeOver(write, old?.write))
  }
  return merged
}

function keyIsNoText(key: PyValue, place: Place, write: Written | undefined): MmdetConfigError {
  const message = `a key of an override is a str, not ${aPyType(key)}`
  const pythonClass = 'AttributeError'
  return new MmdetConfigError({ code: 'config-merge', message, path: pathOf(place), pythonClass, span: write?.span })
}

function mergeValue(place: Place, value: PyValue, write: Written | undefined, old: Held | undefined): PyValue {
  if (!(value instanceof PyDict) || old === undefined) return value
  const remove = value.entry(DELETE_KEY)
  const child = remove === undefined ? value : without(value, DELETE_KEY)
  if (remove !== undefined && isTrue(remove.value)) return child
  if (old.value instanceof PyDict) return mergeDict(child, old.value, place)
  if (place.isOptions && old.value instanceof PyList) return mergeList(child, old.value, place, write)
  throw cannotInherit(place, write, old)
}

/** A copy without one key. */
export function without(dict: PyDict, key: PyValue): PyDict {
  const copy = dict.copy()
  copy.delete(key)
  return copy
}

function cannotInherit(place: Place, write: Written | undefined, old: Held): MmdetConfigError {
  const path = pathOf(place)
  const name = formatPath(path)
  const [type, aType] = [pyTypeName(old.value), aPyType(old.value)]
  const problem = { code: 'config-merge', path, span: write?.span, pythonClass: 'TypeError' } as const
  if (place.isOptions) {
    return new MmdetConfigError({
      ...problem,
      message: `${name} is ${aType}: it has no keys to override`,
      hint: `override ${name} as a whole, or say ${name}.${DELETE_KEY}=True too`,
    })
  }
  return new MmdetConfigError({
    ...problem,
    message: `${name} is a dict here and ${aType} in the base: a dict is merged over nothing but a dict`,
    related: old.write === undefined ? [] : [{ message: `the base's ${type}`, span: old.write.span }],
    hint: `put ${DELETE_KEY}=True into the dict, which then replaces the ${type}, or write ${aType} here, which replaces the base's`,
  })
}

function mergeList(child: PyDict, base: PyList, place: Place, write: Written | undefined): PyList {
  const merged = new PyList(base.items.slice(), base.writes?.slice())
  for (const { key, value, write: own } of child.entries()) {
    if (typeof key !== 'string') throw keyIsNoText(key, place, own)
    const index = indexOf(key, base, place, own ?? write)
    merged.items[index] = mergeItem(value, base.items[index] as PyValue, below(place, key), own ?? write)
    if (own === undefined) continue
    merged.writes ??= new Array<undefined>(base.items.length).fill(undefined)
    merged.writes[index] = writeOver(own, merged.writes[index])
  }
  return merged
}

function indexOf(key: string, list: PyList, place: Place, write: Written | undefined): number {
  const path = pathOf(place)
  const refuse = (message: string, pythonClass: string, hint?: string) => {
    return new MmdetConfigError({ code: 'config-merge', message, path, span: write?.span, pythonClass, hint })
  }
  const { length } = list.items
  const hint = length === 0 ? 'the list is empty' : `its indices run from 0 to ${length - 1}`
  if (!DIGIT_TEXT.test(key)) throw refuse(`${formatPath(path)} is a list: ${key} is not an index`, 'TypeError', hint)
  const index = intFromText(key)
  if (index === undefined) throw refuse(`${key} is not an int`, 'ValueError')
  if (index < length) return Number(index)
  throw refuse(`the index ${key} exceeds the ${length} items of ${formatPath(path)}`, 'KeyError', hint)
}

/** An item of a list can only be merged into: MMEngine asks both sides for the keys of a dict. */
function mergeItem(value: PyValue, old: PyValue, place: Place, write: Written | undefined): PyValue {
  if (value instanceof PyDict && old instanceof PyDict) return mergeDict(value, old, place)
  if (value instanceof PyDict && old instanceof PyList) return mergeList(value, old, place, write)
  const path = pathOf(place)
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
