import type { Parameter } from '../catalog/catalogue.ts'
import { FORWARDS } from '../catalog/slots.ts'
import type { DictEntry } from '../python/dict.ts'
import type { CheckedConfig, ConfigNode } from './walk.ts'

/** Keys that MMEngine's builders take out of every dict. */
const ALWAYS_TAKEN: ReadonlySet<string> = new Set(['type', '_scope_', '_delete_'])

/** What a dict may hold. */
interface Accepted {
  readonly names: readonly string[]
  /** What becomes of other keys: they end the run, or nothing reads them. */
  readonly others: 'refused' | 'ignored' | 'swallowed'
}

/** What a dict may hold, by its component, its slot, or the function that its type names; undefined where that is not known. */
export function acceptedBy(node: ConfigNode, checked: CheckedConfig): Accepted | undefined {
  const { component, slot, type } = node
  if (component !== undefined) {
    const { kwargs, parameters } = component
    const more = kwargs === 'open' ? forwarded(node, checked) : []
    const names = [...parameters, ...(more ?? [])].map(({ name }) => name)
    return more === undefined ? undefined : { names, others: kwargs === 'swallowed' ? 'swallowed' : 'refused' }
  }
  const others = slot?.strict === true ? 'refused' : 'ignored'
  if (slot?.types !== undefined) {
    const own = type !== undefined && Object.hasOwn(slot.types, type) ? slot.types[type]?.split(' ') : undefined
    return own && { names: own, others }
  }
  return slot?.keys === undefined || !isRead(node, checked) ? undefined : { names: slot.keys, others }
}

/** The entries whose keys nothing takes. */
export function unknownEntries({ dict, slot }: ConfigNode, { names }: Accepted): DictEntry[] {
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
  return typeof reader !== 'string' || index.everywhere(reader).length > 0
}
