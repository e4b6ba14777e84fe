import { bind, type CallArguments } from '../evaluate/callArguments.ts'
import { CustomDict } from '../evaluate/customDict.ts'
import { raise, refuse } from '../evaluate/exceptions.ts'
import type { Method, PyType } from '../evaluate/objects.ts'
import { deepCopy } from '../evaluate/operations/deepCopy.ts'
import { PyDict } from '../python/dict.ts'
import { aPyType, pyTypeName } from '../python/hash.ts'
import { type Written, writeOver } from '../python/provenance.ts'
import { isTrue } from '../python/truth.ts'
import { PyList, PyTuple, type PyValue } from '../python/values.ts'
import { allocate, ENTRY_BYTES, ITEM_BYTES } from '../python/workBudget.ts'
import { engineClass } from './engineClass.ts'
import { DELETE_KEY } from './engineKeys.ts'

/**
 * MMEngine's `ConfigDict` (0.10.7, above addict's `Dict` 2.4.0): keys are attributes too, dicts put into it become ConfigDicts, lists
 * and tuples are copied as they are put in, `update` reaches into nested dicts, and `merge` heeds
 * `_delete_` as well. What a config sees as `_base_`.
 */
export class ConfigDict extends CustomDict {
  /** The scope of an external base, which is an attribute of the object; undefined where it has none. */
  readonly scope: string | null | undefined

  constructor(scope?: string | null) {
    super()
    this.scope = scope
  }

  /** `ConfigDict(items)`. */
  static from(items: PyDict): ConfigDict {
    allocate(items.size * ENTRY_BYTES)
    const made = new ConfigDict()
    for (const { key, value, write } of items.entries()) made.setItem(key, value, write)
    return made
  }

  override get typeName(): string {
    return 'ConfigDict'
  }

  override get ownType(): PyType {
    return CONFIG_DICT_TYPE
  }

  override get methods(): Readonly<Record<string, Method<never>>> {
    return METHODS
  }

  override getAttribute(name: string): PyValue | undefined {
    if (name === 'scope' && this.scope !== undefined) return this.scope
    if (REFUSED.has(name)) refuse(`the attribute ${name} of a ConfigDict is not evaluated`)
    return this.get(name)
  }

  override setAttribute(name: string, value: PyValue, write: Written): void {
    if (READ_ONLY.has(name)) raise('AttributeError', `'Dict' object attribute '${name}' is read-only`)
    this.setItem(name, value, write)
  }

  override deleteAttribute(name: string): boolean {
    return this.delete(name) || raise('KeyError', `'${name}'`)
  }

  override setItem(key: PyValue, value: PyValue, write: Written | undefined): void {
    this.set(key, hook(value), write)
  }

  override emptyCopy(): ConfigDict {
    return new ConfigDict()
  }

  override operate(operator: string, other: PyValue, selfIsLeft: boolean): PyValue | undefined {
    if (operator === '|=' && selfIsLeft && other instanceof PyDict) {
      this.updateWith(other)
      return this
    }
    return refuse(`the operator ${operator} of a ConfigDict is not evaluated`, 'write update(...), or dict(**a, **b)')
  }

  /** `self.update(other)`: dicts are merged key by key, everything else is replaced. */
  updateWith(other: PyDict): void {
    for (const { key, value, write } of [...other.entries()]) {
      const entry = this.entry(key)
      if (entry?.value instanceof PyDict && value instanceof PyDict) {
        updateNested(entry.value, value)
        this.set(key, entry.value, writeOver(write, entry.write))
      } else this.setItem(key, value, writeOver(write, entry?.write))
    }
  }
}

/** `self.merge(other)` before the result is put into `self`: both are copies, and `_delete_` of the first empties the second. */
function mergedOver(other: PyDict, self: PyDict): PyDict {
  const isWhole = isTrue(other.get(DELETE_KEY) ?? false)
  other.delete(DELETE_KEY)
  if (isWhole) self.clear()
  allocate((self.size + other.size) * ENTRY_BYTES)
  const merged = new PyDict()
  for (const { key, value, write } of self.entries()) if (key !== DELETE_KEY) merged.set(key, value, write)
  for (const { key, value, write } of other.entries()) {
    const before = merged.entry(key)
    const isOver = value instanceof PyDict && before?.value instanceof PyDict
    if (value instanceof PyDict && !isOver) value.delete(DELETE_KEY)
    const held = isOver ? mergedOver(value, before.value as PyDict) : value
    merged.set(key, held, writeOver(write, before?.write))
  }
  return merged
}

/** `target.update(source)` by the class of the target. */
function updateNested(target: PyDict, source: PyDict): void {
  if (target instanceof ConfigDict) target.updateWith(source)
  else for (const { key, value, write } of source.entries()) target.set(key, value, write)
}

/** What a list takes besides its items, in items. */
const LIST_ITEMS = 4

/** What putting a value into a ConfigDict makes of it: plain dicts become ConfigDicts, lists and tuples are copied. */
function hook(value: PyValue): PyValue {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof PyList || value instanceof PyTuple) allocate((value.items.length + LIST_ITEMS) * ITEM_BYTES)
  if (value instanceof PyList) return new PyList(value.items.map(hook), value.writes?.slice())
  if (value instanceof PyTuple) return new PyTuple(value.items.map(hook), value.writes)
  return value instanceof PyDict && !(value instanceof CustomDict) ? ConfigDict.from(value) : value
}

/** Methods of MMEngine's and addict's classes that no public config calls. */
const REFUSED: ReadonlySet<string> = new Set(
  'lazy build_lazy deepcopy to_dict freeze unfreeze _hook _to_lazy_dict fromkeys'.split(' '),
)

/** Members of the classes, which addict does not let an object replace. */
const READ_ONLY: ReadonlySet<string> = new Set([
  ...'get pop update merge values items copy setdefault clear keys popitem'.split(' '),
  ...REFUSED,
])

/** The methods in which it differs from `dict`. */
const METHODS = {
  copy: (self, call) => {
    bind(call, { name: 'copy', parameters: [] })
    allocate(self.size * ENTRY_BYTES)
    return self.shallowCopy()
  },
  get: (self, call) => {
    const [key, fallback = null] = keyAndDefault(call, 'get')
    const entry = self.entry(key)
    return entry === undefined ? fallback : entry.value
  },
  items: (self, call) => {
    bind(call, { name: 'items', parameters: [] })
    allocate(self.size * ENTRY_BYTES)
    return new PyList([...self.entries()].map(({ key, value, write }) => new PyTuple([key, value], [undefined, write])))
  },
  merge: (self, call) => {
    const [other] = bind(call, { name: 'merge', parameters: ['other'], required: 1, positionalOnly: 0 }) as [PyValue]
    if (!(other instanceof PyDict)) raise('AttributeError', `'${pyTypeName(other)}' object has no attribute 'items'`)
    const merged = mergedOver(deepCopy(other) as PyDict, deepCopy(self) as PyDict)
    self.clear()
    for (const { key, value, write } of merged.entries()) self.setItem(key, value, write)
    return null
  },
  // Never raises, unlike dict.pop.
  pop: (self, call) => {
    const [key, fallback = null] = keyAndDefault(call, 'pop')
    const entry = self.entry(key)
    if (entry === undefined) return fallback
    self.delete(key)
    return entry.value
  },
  setdefault: (self, call, machine) => {
    const [key, fallback = null] = keyAndDefault(call, 'setdefault')
    const entry = self.entry(key)
    if (entry !== undefined) return entry.value
    allocate(ENTRY_BYTES)
    self.setItem(key, fallback, machine.write(call.nodes[1] ?? machine.at, fallback))
    return fallback
  },
  update: (self, call) => {
    const [source] = call.positional
    if (call.positional.length > 1) raise('TypeError', 'update only accept one positional argument')
    if (source !== undefined && !(source instanceof PyDict)) {
      raise('TypeError', `descriptor 'items' for 'dict' objects doesn't apply to a '${pyTypeName(source)}' object`)
    }
    for (const one of [source, call.keywords]) {
      if (!(one instanceof PyDict)) continue
      allocate(one.size * ENTRY_BYTES)
      self.updateWith(one)
    }
    return null
  },
  values: (self, call) => {
    bind(call, { name: 'values', parameters: [] })
    allocate(self.size * ENTRY_BYTES)
    const entries = [...self.entries()]
    return new PyList(
      entries.map(({ value }) => value),
      entries.map(({ write }) => write),
    )
  },
} satisfies Readonly<Record<string, Method<ConfigDict>>>

function keyAndDefault(call: CallArguments, name: string): [PyValue, PyValue | undefined] {
  return bind(call, { name, parameters: ['key', 'default'], required: 1, positionalOnly: 0 }) as [PyValue, PyValue]
}

/** The class itself, as `type()` gives it. */
export const CONFIG_DICT_TYPE = engineClass(
  'ConfigDict',
  'config',
  (value) => value instanceof ConfigDict,
  (call) => {
    const made = new ConfigDict()
    for (const source of [...call.positional, call.keywords]) {
      if (source === undefined || !isTrue(source)) continue
      if (!(source instanceof PyDict)) refuse(`ConfigDict() of ${aPyType(source)} is not evaluated`)
      allocate(source.size * ENTRY_BYTES)
      for (const { key, value, write } of source.entries()) made.setItem(key, value, write)
    }
    return made
  },
)
