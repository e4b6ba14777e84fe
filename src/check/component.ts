import type { Component, Parameter } from '../catalog/catalogue.ts'
import type { ComponentIndex } from '../catalog/lookup.ts'
import { FORWARDS, type Slot } from '../catalog/slots.ts'
import type { Problem } from '../errors.ts'
import type { DictEntry, PyDict } from '../python/dict.ts'
import type { Written } from '../python/provenance.ts'
import { pathKey, quotedRepr } from '../python/repr.ts'
import type { PyValue } from '../python/values.ts'
import { type Kind, kindsOf, mismatch } from './kinds.ts'
import { historyOf, nearestFree } from './words.ts'

/** Keys that MMEngine's builders take out of every dict. */
const ALWAYS_TAKEN: ReadonlySet<string> = new Set(['type', '_scope_', '_delete_'])

/** Where a value of a config is. */
interface Place {
  readonly path: readonly (string | number)[]
  /** What wrote it. */
  readonly write: Written | undefined
  /** The components inside it. */
  readonly inner?: () => Iterable<Built>
}

/** A dict of a config with the component that it builds. */
export interface Built {
  readonly component: Component
  readonly slot: Slot | undefined
  readonly dict: PyDict
  readonly index: ComponentIndex
  readonly place: Place
}

/** Everything that a component's constructor would say of a dict's keys and values. */
export function checkComponent(built: Built, parents: readonly Built[], report: (problem: Problem) => void): void {
  const { component, slot, dict, place } = built
  const parameters = new Map(component.parameters.map((parameter) => [parameter.name, parameter]))
  for (const entry of dict.entries()) {
    const key = String(entry.key)
    if (ALWAYS_TAKEN.has(key) || slot?.removes?.includes(key)) continue
    const parameter = parameters.get(key)
    if (parameter === undefined) {
      const problem = unknownArgument(built, entry, parents)
      if (problem !== undefined) report(problem)
    } else checkKind(built, parameter, entry, report)
  }
  if (slot?.supplies === 'any') return
  for (const { name, required } of component.parameters) {
    if (!required || dict.has(name) || slot?.supplies?.includes(name)) continue
    report({
      code: 'missing-argument',
      message: `${nameOf(built)} needs the argument ${name}`,
      path: place.path,
      span: dict.entry('type')?.write?.span ?? place.write?.span,
      hint: `add ${name}=...`,
    })
  }
}

export function nameOf({ component }: Built): string {
  return component.names[0] ?? component.qualname
}

function unknownArgument(built: Built, entry: DictEntry, parents: readonly Built[]): Problem | undefined {
  const { component, dict, place } = built
  const key = String(entry.key)
  const others = component.kwargs === 'open' ? forwarded(built) : []
  if (others === undefined || others.includes(key)) return undefined
  const names = [...component.parameters.map(({ name }) => name), ...others]
  const near = nearestFree(key, names, dict)
  const elsewhere = near === undefined ? belongsTo(key, built, parents) : undefined
  const isSwallowed = component.kwargs === 'swallowed'
  return {
    code: isSwallowed ? 'swallowed-argument' : 'unknown-argument',
    severity: isSwallowed ? 'warning' : 'error',
    message: `${nameOf(built)} takes no argument ${key}${isSwallowed ? ': it has no effect' : ''}`,
    path: [...place.path, pathKey(entry.key)],
    span: entry.write?.span,
    suggestions: near === undefined ? [] : [near],
    hint: hintFor(key, built, entry.write, near, elsewhere),
    related: [...typeChange(dict, entry.write), ...historyOf(entry.write)],
  }
}

/** The names that a component passes on; undefined where that is not known. */
function forwarded({ component, dict, index }: Built): readonly string[] | undefined {
  const forward = FORWARDS.get(component.qualname)
  if (forward === undefined) return undefined
  if ('names' in forward) return forward.names
  const fallback = component.parameters.find(({ name }) => name === forward.to)?.default?.replaceAll("'", '')
  const type = dict.get(forward.to) ?? fallback
  const found = typeof type === 'string' ? index.everywhere(type)[0] : undefined
  return found?.kwargs === 'closed' ? found.parameters.map(({ name }) => name) : undefined
}

function hintFor(
  key: string,
  { dict, component }: Built,
  write: Written | undefined,
  near?: string,
  elsewhere?: string,
): string {
  if (isOlderThanType(dict, write)) {
    return `the base gives ${key} to another type, and dicts are merged: write _delete_=True beside type, or remove the key`
  }
  if (near !== undefined) return `did you mean ${near}?`
  if (elsewhere !== undefined) return `it belongs to ${elsewhere}`
  const names = component.parameters.map(({ name }) => name)
  return names.length === 0 ? 'it takes no arguments' : `it takes ${shown(names)}`
}

/** Names that a hint lists at most. */
const MAX_NAMES = 12

function shown(names: readonly string[]): string {
  return names.length > MAX_NAMES ? `${names.slice(0, MAX_NAMES).join(', ')}, ...` : names.join(', ')
}

/** Whether a key comes from an older file than the `type` beside it, which replaced another type. */
function isOlderThanType(dict: PyDict, write: Written | undefined): boolean {
  const type = dict.entry('type')?.write
  const before = type?.shadowed
  if (type === undefined || before === undefined || write === undefined) return false
  return before.value !== type.value && write.span.source.name !== type.span.source.name
}

function typeChange(dict: PyDict, write: Written | undefined): { message: string; span: Written['span'] }[] {
  const type = dict.entry('type')?.write
  if (type === undefined || !isOlderThanType(dict, write)) return []
  return [{ message: `the type was changed to ${quotedRepr(type.value)}`, span: type.span }]
}

/** The component around or inside this one that takes the argument. */
function belongsTo(key: string, built: Built, parents: readonly Built[]): string | undefined {
  const around = parents.findLast(({ component, dict }) => takes(component, key) && !dict.has(key))
  if (around !== undefined)
    return `${nameOf(around)}${around.place.path.length === 0 ? '' : `, ${around.place.path.join('.')}`}`
  for (const inner of built.place.inner?.() ?? []) {
    if (takes(inner.component, key)) return `${nameOf(inner)}, ${inner.place.path.join('.')}`
  }
  return undefined
}

function takes({ parameters }: Component, key: string): boolean {
  return parameters.some(({ name }) => name === key)
}

function checkKind(built: Built, parameter: Parameter, entry: DictEntry, report: (problem: Problem) => void): void {
  const path = [...built.place.path, parameter.name]
  const span = entry.write?.span
  if (parameter.renamed !== undefined) {
    report({
      code: 'renamed-argument',
      severity: 'warning',
      message: `${nameOf(built)} calls ${parameter.name} ${parameter.renamed} now`,
      path,
      span,
      suggestions: [parameter.renamed],
      hint: `write ${parameter.renamed}`,
    })
  }
  const kinds = kindsOf(parameter)
  const found = kinds === undefined ? undefined : mismatch(entry.value, kinds)
  if (kinds === undefined || found === undefined) return
  report({
    code: 'wrong-kind',
    severity: found === 'other family' ? 'error' : 'warning',
    message: `${nameOf(built)} takes ${wordsFor(kinds)} for ${parameter.name}, not ${quoted(entry.value)}`,
    path,
    span,
    related: historyOf(entry.write),
    hint: `${parameter.owner} annotates it as ${parameter.annotation}`,
  })
}

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  bool: 'a bool',
  int: 'an int',
  float: 'a number',
  str: 'a str',
  dict: 'a dict',
  list: 'a list',
  None: 'None',
}

function wordsFor(kinds: ReadonlySet<Kind>): string {
  const hidden = new Set<Kind>(kinds.has('float') ? ['int', 'bool'] : kinds.has('int') ? ['bool'] : [])
  const words = [...kinds].filter((kind) => !hidden.has(kind)).map((kind) => KIND_WORDS[kind])
  const last = words.pop() ?? ''
  return words.length === 0 ? last : `${words.join(', ')} or ${last}`
}

function quoted(value: PyValue): string {
  const text = quotedRepr(value)
  return text.length > 40 ? `${text.slice(0, 40)}...` : text
}
