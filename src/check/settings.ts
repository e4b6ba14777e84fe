import type { Component } from '../catalog/catalogue.ts'
import type { ComponentIndex } from '../catalog/lookup.ts'
import type { ConfigPath } from '../config/path.ts'
import { PyDict } from '../python/dict.ts'
import { itemsOf } from './facts.ts'
import type { ConfigNode } from './node.ts'

// In: a dict of a model that builds nothing, as `model.test_cfg.rpn`. Out: the keys that are read of it, by the model and by the parts of it
// that it hands the dict to.

/** Keys that are read of a dict, each with who reads it. */
export interface Settings {
  readonly readers: ReadonlyMap<string, Component>
  /** Whether all that may read it is MMDetection's own, so that nothing else is read. */
  readonly isWhole: boolean
}

/** What is read of a dict; undefined where nothing is known of it. */
export function settingsOf(
  { component, slot, type, holder, path }: ConfigNode,
  index: ComponentIndex,
): Settings | undefined {
  if (component !== undefined || slot !== undefined || type !== undefined || holder?.component === undefined)
    return undefined
  // Items of a list are read alike: one for each stage.
  const inside = path.slice(holder.path.length).filter((part) => typeof part === 'string')
  const found = { readers: new Map<string, Component>(), isWhole: true, index }
  follow({ ...holder, component: holder.component }, inside, found)
  return found.readers.size === 0 ? undefined : found
}

interface Search {
  readonly readers: Map<string, Component>
  readonly index: ComponentIndex
  isWhole: boolean
}

type Reader = Pick<ConfigNode, 'dict' | 'scope'> & { readonly component: Component }

/** Adds what a component reads of the dict at a path below it, and what those read that it is handed to, itself or with what holds it. */
function follow({ component, dict, scope }: Reader, path: ConfigPath, found: Search): void {
  if (component.scope !== 'mmdet') found.isWhole = false
  const wanted = path.join('.')
  for (const read of found.index.reads(component)) {
    if (read.path === wanted) for (const name of read.names) add(name, component, found)
    if (read.path.startsWith(`${wanted}.`))
      add(read.path.slice(wanted.length + 1).replace(/\..*/s, ''), component, found)
    if (read.path !== wanted && !wanted.startsWith(`${read.path}.`)) continue
    const rest = wanted.slice(read.path.length + 1)
    for (const to of read.to) {
      const [part = '', argument = ''] = to.split('.')
      const below = rest === '' ? [argument] : [argument, ...rest.split('.')]
      const value = dict.get(part)
      for (const one of value instanceof PyDict ? [value] : itemsOf(value)) followInto(one, scope, below, found)
    }
  }
}

function followInto(value: unknown, scope: string, path: ConfigPath, found: Search): void {
  if (!(value instanceof PyDict)) return
  const type = value.get('type')
  const known = typeof type === 'string' ? found.index.find('model', type, scope) : undefined
  if (known?.kind === 'component') follow({ component: known.component, dict: value, scope }, path, found)
  else found.isWhole = false
}

function add(name: string, component: Component, { readers }: Search): void {
  if (!readers.has(name)) readers.set(name, component)
}
