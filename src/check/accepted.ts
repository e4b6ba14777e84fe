import type { Parameter } from '../catalog/catalogue.ts'
import { FORWARDS } from '../catalog/slots.ts'
import type { DictEntry } from '../python/dict.ts'
import type { Accepted, CheckedConfig, ConfigNode } from './walk.ts'

/** Keys that MMEngine's builders take out of every dict. */
const ALWAYS_TAKEN: ReadonlySet<string> = new Set(['type', '_scope_', '_delete_'])

/** What a dict may hold, by its component, its slot, or the function that its type names; undefined where that is not known. */
export function acceptedBy(node: ConfigNode, checked: CheckedConfig): Accepted | undefined {
  if (!('accepted' in node)) {
    const found = acceptedFor(node, checked)
    node.accepted = found && { ...found, unknown: unknownEntries(node, found.names) }
  }
  return node.accepted
}

function acceptedFor(node: ConfigNode, checked: CheckedConfig): Omit<Accepted, 'unknown'> | undefined {
  const { component, slot, type } = node
  if (component !== undefined) {
    const { kwargs, parameters } = component
    const more = kwargs === 'open' ? forwarded(node, checked) : []
    const names = namesOf(parameters)
    const all = more === undefined || more.length === 0 ? names : [...names, ...more.map(({ name }) => name)]
    return more === undefined ? undefined : { names: all, others: kwargs === 'swallowed' ? 'swallowed' : 'refused' }
  }
  const others = slot?.strict === true ? 'refused' : 'ignored'
  if (slot?.types !== undefined) {
    const own = type !== undefined && Object.hasOwn(slot.types, type) ? slot.types[type]?.split(' ') : undefined
    return own && { names: own, others }
  }
  return slot?.keys === undefined || !isRead(node, checked) ? undefined : { names: slot.keys, others }
}

/** The names of a component's parameters: most configs have the same components. */
function namesOf(parameters: readonly Parameter[]): readonly string[] {
  const known = namesByList.get(parameters) ?? parameters.map(({ name }) => name)
  namesByList.set(parameters, known)
  return known
}

const namesByList = new WeakMap<readonly Parameter[], readonly string[]>()

/** The entries whose keys nothing takes. */
function unknownEntries({ dict, slot }: ConfigNode, names: readonly string[]): DictEntry[] {
  return Array.from(dict.entries()).filter(({ key }) => {
    const name = String(key)
    return !names.includes(name) && !ALWAYS_TAKEN.has(name) && slot?.removes?.includes(name) !== true
  })
}

/** What a component passes on; undefined where that is not known. */
function forwarded(
  { component, dict }: ConfigNode,
  { index }: CheckedConfig,
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
function isRead({ slot, holder }: ConfigNode, { index }: CheckedConfig): boolean {
  const reader = slot?.readBy === undefined ? undefined : holder?.dict.get(slot.readBy)
  // Constructors of other packages read other keys.
  return typeof reader !== 'string' || index.everywhere(reader).some(({ scope }) => /^(?:mmdet|mmengine)$/.test(scope))
}
