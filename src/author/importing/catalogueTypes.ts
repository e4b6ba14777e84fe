import type { Catalogue } from '../../catalog/catalogue.ts'
import { groupOf } from '../../catalog/emit/groups.ts'
import { configShapes } from '../../catalog/emit/shapes.ts'
import { ComponentIndex } from '../../catalog/lookup.ts'
import { problemsOf } from '../../check/check.ts'
import { checkedConfig } from '../../check/walk.ts'
import { type ConfigPath, formatPath } from '../../config/path.ts'
import type { Problem } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { PyList, type PyValue } from '../../python/values.ts'

// In: a config and the catalogue. Out: which of its values have a type in `mmdet-config/catalogue`, and which that type refuses.

/** What the types of the catalogue say of a config. */
export interface KnownTypes {
  /** Whether its components are known at all; those of another package are not. */
  readonly isTyped: boolean
  /** The type of a component, or of a list of them: `AnyTransform[]`. */
  typeAt(path: ConfigPath, value: PyValue): string | undefined
  /** Why the type of what stands at a path refuses it; of a part of a dict, as overrides say it, for one of these keys. */
  faultAt(path: ConfigPath, part?: ReadonlySet<string>): string | undefined
  /** Whether anything is known below a path. */
  knows(path: ConfigPath): boolean
}

/** Rules of `check` that types know too. */
const TYPE_RULES: ReadonlySet<string> = new Set(
  (
    'missing-argument unknown-argument unknown-type wrong-kind wrong-value type-beside-by-epoch pretrained-misuse renamed-argument ' +
    'type-changed-without-delete'
  ).split(' '),
)

/** Rules that tell of a key too many. */
const TOO_MANY: ReadonlySet<string> = new Set(
  'unknown-argument renamed-argument type-changed-without-delete type-beside-by-epoch'.split(' '),
)

/** Rules whose warnings are errors of a type. */
const ALWAYS: ReadonlySet<string> = new Set(['missing-argument', 'unknown-type'])

/** The mistakes of a dict: the last one, and those that are a key too many or a wrong type. */
interface FaultsOfDict {
  last?: string
  readonly byKey: Map<string, string>
}

export function knownTypes(config: PyDict, catalogue: Catalogue): KnownTypes {
  const index = new ComponentIndex([catalogue])
  const checked = checkedConfig(config, index)
  const nodes = new Map(checked.nodes.map((node) => [formatPath(node.path), node]))
  const faults = new Map<string, FaultsOfDict>()
  const tell = (path: ConfigPath, message: string, key?: string) => {
    const place = formatPath(path)
    const known: FaultsOfDict = faults.get(place) ?? { byKey: new Map() }
    faults.set(place, known)
    known.last = message
    if (key !== undefined) known.byKey.set(key, message)
  }
  for (const problem of problemsOf(config, index, { atEachPath: true })) {
    const { code, severity = 'error', message, path = [] } = problem
    if (!TYPE_RULES.has(code) || (severity !== 'error' && !ALWAYS.has(code))) continue
    if (isOfHolder(problem)) tell(path.slice(0, -1), message, String(path.at(-1)))
    else tell(path, message)
  }
  for (const { path, scope, type = '' } of checked.nodes) {
    const isForeign = !index.knows(scope) && !type.includes('.')
    if (isForeign) tell(path, `${scope} is not in the catalogue`, 'type')
  }
  const groups = groupNames(catalogue)
  const groupAt = (path: ConfigPath): string | undefined => {
    const { slot } = nodes.get(formatPath(path)) ?? {}
    if (slot?.registry === undefined || slot.types !== undefined || slot.namespace !== undefined) return undefined
    const { name } = groupOf(slot)
    return groups.has(name) ? name : undefined
  }
  return {
    isTyped: index.knows(checked.scope),
    typeAt: (path, value) => {
      if (value instanceof PyDict) return groupAt(path)
      if (!(value instanceof PyList) || value.items.length === 0) return undefined
      const names = new Set(value.items.map((_, at) => groupAt([...path, at])))
      const [name] = names
      return names.size === 1 && name !== undefined ? `${name}[]` : undefined
    },
    faultAt: (path, part) => {
      const found = faults.get(formatPath(path))
      return part === undefined ? found?.last : firstOf(part, (key) => found?.byKey.get(key))
    },
    knows: (path) => nodes.has(formatPath(path)) || nodes.has(formatPath([...path, 0])),
  }
}

function firstOf(keys: ReadonlySet<string>, find: (key: string) => string | undefined): string | undefined {
  for (const key of keys) {
    const found = find(key)
    if (found !== undefined) return found
  }
  return undefined
}

/** A key too many, or a wrong type, is a mistake of the dict around it. */
function isOfHolder({ code, path = [] }: Problem): boolean {
  return TOO_MANY.has(code) || path.at(-1) === 'type'
}

let known: { readonly catalogue: Catalogue; readonly names: ReadonlySet<string> } | undefined

/** The names of the types that stand for several components. */
function groupNames(catalogue: Catalogue): ReadonlySet<string> {
  if (known?.catalogue !== catalogue)
    known = { catalogue, names: new Set(configShapes([catalogue]).groups.map(({ name }) => name)) }
  return known.names
}
