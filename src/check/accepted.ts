import { isStock, type Parameter } from '../catalog/catalogue.ts'
import type { ComponentIndex } from '../catalog/lookup.ts'
import { parametersOf, renamedOf } from '../catalog/parameters.ts'
import { FORWARDS } from '../catalog/slots.ts'
import type { DictEntry } from '../python/dict.ts'
import type { Accepted } from './node.ts'
import type { ConfigNode } from './walk.ts'

/** Keys that MMEngine's builders take out of every dict. */
const ALWAYS_TAKEN: ReadonlySet<string> = new Set(['type', '_scope_', '_delete_'])

/** What a dict may hold, by its component, its slot, or the function that its type names; undefined where that is not known. */
export function acceptedBy(node: ConfigNode, index: ComponentIndex): Accepted | undefined {
  const { known } = node
  if (known.accepted === undefined) {
    const found = acceptedFor(node, index)
    // Written out: an object that is spread has a shape of its own, which costs as much as the rest.
    known.accepted =
      found === undefined
        ? null
        : { names: found.names, others: found.others, unknown: unknownEntries(node, found.names) }
  }
  return known.accepted ?? undefined
}

function acceptedFor(node: ConfigNode, index: ComponentIndex): Omit<Accepted, 'unknown'> | undefined {
  const { component, slot, type } = node
  if (component !== undefined) {
    // A constructor of another package may take keys away before it builds the optimizer.
    if (!isRead(node, index)) return undefined
    const { kwargs } = component
    const more = kwargs === 'open' ? forwarded(node, index) : []
    if (more === undefined) return undefined
    const own = parametersOf(component)
    const names = more.length === 0 ? own : new Set([...own.keys(), ...more.map(({ name }) => name)])
    if (kwargs === 'swallowed') return { names, others: 'swallowed' }
    return { names, others: slot === undefined && !isHeldByStock(node) ? 'ignored' : 'refused' }
  }
  // What a component of another package reads is its own matter, what Runner reads is not.
  const isOthers = !index.knows(node.scope) || isHeldByOther(node)
  if (isOthers && slot?.at?.startsWith('^') !== true) return undefined
  const others = slot?.strict === true ? 'refused' : 'ignored'
  if (slot?.types !== undefined) {
    const own = type !== undefined && Object.hasOwn(slot.types, type) ? slot.types[type]?.split(' ') : undefined
    return own && { names: new Set([...own, ...renamedIn(node).keys()]), others }
  }
  return slot?.keys === undefined || !isRead(node, index) ? undefined : { names: new Set(slot.keys), others }
}

/** The old names by which what a dict stands for still takes arguments, each with the name of now. */
export function renamedIn({ component, slot, type = '' }: ConfigNode): ReadonlyMap<string, string> {
  if (component === undefined) return new Map(Object.entries(slot?.renamed?.[type] ?? {}))
  return new Map(renamedOf(component).map(({ name, renamed = name }) => [name, renamed]))
}

/**
 * Whether what holds a dict is of the packages that the slots table describes. Components of others may take keys away, or fill some in,
 * before they build what they hold.
 */
export function isHeldByStock({ holder }: ConfigNode): boolean {
  if (holder?.component === undefined) return holder?.found?.kind !== 'missing'
  return isStock(holder.component)
}

/** Whether a component of another package holds a dict: it may read it by itself, as one that hands transforms to albumentations. */
export function isHeldByOther(node: ConfigNode): boolean {
  return node.holder?.component !== undefined && !isHeldByStock(node)
}

/** Whether a dict is a part of the model: whatever package it is of, a model hands those to the registry as they are. */
export function isPartOfModel({ slot, path }: ConfigNode): boolean {
  return slot !== undefined && path.length === 2
}

const NONE: readonly DictEntry[] = []

/** The entries whose keys nothing takes. */
function unknownEntries({ dict, slot }: ConfigNode, names: Accepted['names']): readonly DictEntry[] {
  let unknown: DictEntry[] | undefined
  for (const entry of dict.entries()) {
    const name = String(entry.key)
    if (names.has(name) || ALWAYS_TAKEN.has(name) || slot?.removes?.includes(name) === true) continue
    unknown ??= []
    unknown.push(entry)
  }
  return unknown ?? NONE
}

/** What a component passes on; undefined where that is not known. */
function forwarded(
  { component, dict }: ConfigNode,
  index: ComponentIndex,
): readonly Pick<Parameter, 'name'>[] | undefined {
  const forward = FORWARDS.get(component?.qualname ?? '')
  if (forward === undefined) return undefined
  if ('names' in forward) return forward.names.map((name) => ({ name }))
  const fallback = component?.parameters.find(({ name }) => name === forward.to)?.default?.replaceAll("'", '')
  const type = dict.get(forward.to) ?? fallback
  const [found] = typeof type === 'string' ? index.everywhere(type) : []
  return found?.kwargs === 'closed' ? found.parameters : undefined
}

/** Whether the reader of a dict is one whose keys are known. */
function isRead({ slot, holder, scope }: ConfigNode, index: ComponentIndex): boolean {
  if (slot?.readBy === undefined) return true
  if (!index.knows(scope)) return false
  const reader = holder?.dict.get(slot.readBy)
  // Constructors of other packages read other keys.
  return typeof reader !== 'string' || index.everywhere(reader).some(isStock)
}
