import type { Component } from '../catalog/catalogue.ts'
import type { ComponentIndex } from '../catalog/lookup.ts'
import { PyDict } from '../python/dict.ts'
import type { PyValue } from '../python/values.ts'
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

/** What is read of a dict, or of one below a key of it; undefined where nothing is known of it. */
export function settingsOf(node: ConfigNode, index: ComponentIndex, key?: string): Settings | undefined {
  const { component, slot, type, holder, path } = node
  if (component !== undefined || slot !== undefined || type !== undefined || holder?.component === undefined)
    return undefined
  // Items of a list are read alike: one for each stage.
  const names = path.slice(holder.path.length).filter((part) => typeof part === 'string')
  if (key !== undefined) names.push(key)
  const found: Search = { readers: new Map(), isWhole: true, index }
  const { dict, scope } = holder
  follow({ component: holder.component, dict, scope }, names, found)
  return found.readers.size === 0 ? undefined : found
}

interface Search {
  readonly readers: Map<string, Component>
  readonly index: ComponentIndex
  isWhole: boolean
}

type Reader = Pick<ConfigNode, 'dict' | 'scope'> & { readonly component: Component }

/** Adds what a component reads of the dict at a path below it, and what those read that it is handed to, itself or with what holds it. */
function follow({ component, dict, scope }: Reader, path: readonly string[], found: Search): void {
  if (component.scope !== 'mmdet') found.isWhole = false
  const reads = found.index.reads(component)
  for (let length = path.length; length > 0 && reads !== undefined; length--) {
    const read = reads.get(length === 1 ? (path[0] as string) : path.slice(0, length).join('.'))
    if (read === undefined) continue
    if (length === path.length)
      for (const name of read.names) if (!found.readers.has(name)) found.readers.set(name, component)
    for (const to of read.to) {
      const [part = '', argument = ''] = to.split('.')
      const value = dict.get(part)
      const below = [argument, ...path.slice(length)]
      for (const one of value instanceof PyDict ? [value] : itemsOf(value)) followInto(one, scope, below, found)
    }
  }
}

function followInto(value: PyValue, scope: string, path: readonly string[], found: Search): void {
  if (!(value instanceof PyDict)) return
  const type = value.get('type')
  const known = typeof type === 'string' ? found.index.find('model', type, scope) : undefined
  if (known?.kind === 'component') follow({ component: known.component, dict: value, scope }, path, found)
  else found.isWhole = false
}
