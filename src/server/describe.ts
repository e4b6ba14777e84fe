import type { Component, Parameter } from '../catalog/catalogue.ts'
import { choicesOf } from '../catalog/choices.ts'
import type { ComponentIndex } from '../catalog/lookup.ts'
import { acceptedBy } from '../check/accepted.ts'
import { builtAlong, type ConfigNode } from '../check/walk.ts'
import { type Origin, originsAlong } from '../config/origin.ts'
import { type ConfigPath, followPath, stepInto } from '../config/path.ts'
import { PyDict } from '../python/dict.ts'
import { PyList, type PyValue } from '../python/values.ts'
import { type Definable, importedNames } from './imports.ts'
import type { Spot } from './spot.ts'
import type { ConfigView, Workspace } from './workspace.ts'

// What several functions of this room ask of a config: where a value comes from, and what the component around it takes.

/** Every place that wrote the value at a path, newest first; none where the path leads nowhere. */
export function originsAt(dict: PyDict, path: ConfigPath): Origin[] {
  const steps = followPath(dict, path)
  return path.length > 0 && steps.length === path.length ? originsAlong(steps, path) : []
}

/** The dict at a path; where something else stands there, one that it replaced. */
export function dictAt(dict: PyDict, path: ConfigPath): PyDict | undefined {
  if (path.length === 0) return dict
  const steps = followPath(dict, path)
  const value = steps.length === path.length ? steps.at(-1)?.value : undefined
  if (value instanceof PyDict) return value
  const old = originsAt(dict, path).find((origin) => origin.value instanceof PyDict)
  return old?.value as PyDict | undefined
}

/** The dict at a path as what a run builds of it. */
export function nodeAt(dict: PyDict, index: ComponentIndex, scope: string, path: ConfigPath): ConfigNode | undefined {
  const node = builtAlong(dict, index, scope, path).at(-1)
  return node?.path.length === path.length ? node : undefined
}

/** The component that an import names. */
export async function importedComponent(
  workspace: Workspace,
  { module, qualname }: Definable,
): Promise<Component | undefined> {
  const found = (await workspace.components()).find('model', `${module}.${qualname}`)
  return found.kind === 'component' ? found.component : undefined
}

/** The argument of a component, and the component. */
export interface Argument {
  readonly component: Component
  readonly parameter: Parameter
}

/** The argument that the value at a path is of. */
export function argumentAt(dict: PyDict, index: ComponentIndex, scope: string, path: ConfigPath): Argument | undefined {
  return argumentOf(nodeAt(dict, index, scope, path.slice(0, -1)), path.at(-1))
}

/** The argument of a component that a key is. */
export function argumentOf(node: ConfigNode | undefined, key: ConfigPath[number] | undefined): Argument | undefined {
  const component = node?.component
  const parameter = component?.parameters.find(({ name }) => name === key)
  return component === undefined || parameter === undefined ? undefined : { component, parameter }
}

/** The texts that an argument, or an item of its list, may be; without choices its default, where that is a text. */
export function textsFor(
  dict: PyDict,
  index: ComponentIndex,
  scope: string,
  path: ConfigPath,
): { readonly text: string; readonly detail: string | undefined }[] {
  const isItem = typeof path.at(-1) === 'number'
  const key = isItem ? path.slice(0, -1) : path
  const argument = key.length < 2 ? undefined : argumentAt(dict, index, scope, key)
  if (argument === undefined) return []
  const [, fallback = ''] = isItem ? [] : (/^'([^'\\]+)'$/.exec(argument.parameter.default ?? '') ?? [])
  const texts = choicesFor(argument) ?? (fallback === '' ? [] : [fallback])
  return texts.map((text) => ({ text, detail: text === fallback ? 'the default' : undefined }))
}

/** The texts that are the choices of an argument. */
export function choicesFor({ component, parameter }: Argument): readonly string[] | undefined {
  return choicesOf(component, parameter.name)?.texts
}

/** The class or function, by its path, that takes a key of a dict which is not a component. */
export function takerOf(node: ConfigNode | undefined, index: ComponentIndex, key: string): string | undefined {
  if (node === undefined || node.component !== undefined) return undefined
  const { takers = {}, namespace, types } = node.slot ?? {}
  // Another reader takes other keys.
  if (acceptedBy(node, index)?.names.has(key) !== true) return undefined
  if (types !== undefined) return `${namespace}.${node.type}`
  return Object.keys(takers).find((taker) => takers[taker]?.split(' ').includes(key))
}

/** What a name is that a `type` may have for a value: a text of the config, or a class that the file imports. */
function namedType({ dict, source }: ConfigView, names: ConfigPath): string | undefined {
  const path = names[0] === '_base_' ? names.slice(1) : names
  const steps = followPath(dict, path)
  const value = steps.length === path.length ? steps.at(-1)?.value : undefined
  return typeof value === 'string' ? value : importedNames(source).get(names.join('.'))
}

/**
 * What a config has under the keys of a spot, with what the brackets around it say: the statement that is being written may not be part
 * of the config yet.
 */
export function withFrames(view: ConfigView, { path: own, frames }: Spot): PyDict {
  const { dict } = view
  const made = new PyDict()
  for (const path of [own, ...frames.map((frame) => frame.path)]) {
    const step = path?.[0] === undefined ? undefined : stepInto(dict, path[0])
    if (step !== undefined) made.set(step.key, step.value, step.write)
  }
  for (const { path, keys, kind, typeName } of frames) {
    if (path === undefined || path.length === 0 || kind === 'group' || kind === 'other') continue
    const held = followPath(made, path)
    const known = held.length === path.length ? held.at(-1)?.value : undefined
    if (kind === 'list') put(made, path, known instanceof PyList ? known : new PyList([]))
    else {
      const own = dictAt(made, path)?.copy() ?? new PyDict()
      for (const [key, text] of keys) if (text !== undefined || !own.has(key)) own.set(key, text ?? null)
      const type = typeName && namedType(view, typeName)
      if (type !== undefined) own.set('type', type)
      put(made, path, own)
    }
  }
  return made
}

/** A config with another value at a path. */
export function withValueAt(dict: PyDict, path: ConfigPath, value: PyValue): PyDict {
  const made = dict.copy()
  put(made, path, value)
  return made
}

/** Puts a value at a path of a dict that is nobody else's, with copies of what holds it. */
function put(root: PyDict, path: ConfigPath, value: PyValue): void {
  let at: PyValue = root
  for (const [depth, part] of path.entries()) {
    const isLast = depth === path.length - 1
    const held: PyValue | undefined = stepInto(at, part)?.value
    const next: PyValue = isLast ? value : held instanceof PyDict ? held.copy() : copyOfList(held, path[depth + 1])
    if (at instanceof PyDict) at.set(part, next)
    else if (at instanceof PyList && typeof part === 'number') at.items[part] = next
    at = next
  }
}

function copyOfList(held: PyValue | undefined, next: string | number | undefined): PyValue {
  if (held instanceof PyList) return new PyList(held.items.slice())
  return typeof next === 'number' ? new PyList([]) : new PyDict()
}

/** A spot of a recipe as one of its config; undefined where it says nothing of that. */
export function configSpot(spot: Spot): Spot | undefined {
  const frames = spot.frames.flatMap((frame) => {
    const path = frame.path && configPath(frame.path)
    return path === undefined ? [] : [{ ...frame, path }]
  })
  const path = spot.path && configPath(spot.path)
  return path === undefined && frames.length === 0 ? undefined : { ...spot, path, frames, names: [] }
}

/** The path of the config that an override, a variable or an option of a part is of. */
function configPath([part, name, ...rest]: ConfigPath): ConfigPath | undefined {
  if (part === 'overrides' || part === 'variables') return name === undefined ? [] : [name, ...rest]
  if (name === undefined) return undefined
  if (part === 'model') return ['model', ...rest]
  return part === 'dataset' || part === 'schedule' || part === 'runtime' ? rest : undefined
}
