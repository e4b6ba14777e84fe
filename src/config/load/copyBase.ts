import { MmdetConfigError } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import type { Written } from '../../python/provenance.ts'
import { PySet } from '../../python/set.ts'
import { PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { allocate, ENTRY_BYTES, ITEM_BYTES } from '../../python/workBudget.ts'
import type { SourceSpan } from '../../source.ts'
import { ConfigDict } from '../configDict.ts'

const SCOPE_KEY = '_scope_'

/**
 * A base's values as the child sees them: dicts as ConfigDicts, all of them copies. Of an external base, the outermost dicts with a
 * `type` get its package's name as `_scope_`, unless they name another. MMEngine puts it into the base's own dict before it copies that:
 * a reference to a dict shows it too, where it comes behind.
 *
 * @param loaded the base; `shared` are the dicts that its file refers to in its own bases.
 * @param scope the package's name as written before `::`, null for a base of the same package.
 * @param askedFrom where that is written.
 */
export function scopedCopy(
  { dict, shared }: { readonly dict: PyDict; readonly shared?: ReadonlySet<PyDict> | undefined },
  scope: string | null,
  askedFrom?: SourceSpan,
): ConfigDict {
  const isTyped = dict.has('type')
  // The base's top level is a plain dict to MMEngine, which fails to set an attribute on it.
  if (isTyped && scope !== null && (dict.get(SCOPE_KEY) ?? null) === null) {
    throw new MmdetConfigError({
      code: 'evaluation',
      message: `'dict' object has no attribute '${SCOPE_KEY}'`,
      span: dict.entry('type')?.write?.span,
      pythonClass: 'AttributeError',
      hint: 'an external base cannot assign a variable named type',
    })
  }
  return new Copier(scope, askedFrom, shared).dict(dict, scope !== null && !isTyped)
}

/** A base of the pure-Python dialect as its importer sees it: dicts as ConfigDicts, all of them copies. */
export function plainCopy(dict: PyDict): ConfigDict {
  return new Copier(undefined).dict(dict, false)
}

/** A base in which each of these variables is an object of its own, as all are to MMEngine. */
export function withOwnVariables(base: PyDict, names: Iterable<string>): PyDict {
  const made = base.copy()
  for (const name of new Set(names)) {
    const entry = base.entry(name)
    if (entry !== undefined) made.set(name, new Copier(null).value(entry.value, false), entry.write)
  }
  return made
}

/** Adds all dicts in a value. */
export function addDicts(value: PyValue, found: Set<PyDict>): void {
  if (value instanceof PyDict) {
    found.add(value)
    for (const entry of value.entries()) addDicts(entry.value, found)
  } else if (value instanceof PyList || value instanceof PyTuple) for (const item of value.items) addDicts(item, found)
}

/** What a list takes besides its items, in items. */
const LIST_ITEMS = 4

class Copier {
  readonly #scope: string | null | undefined
  readonly #write: Written | undefined
  /** Copies of sets: two names for one set stay two names for one. */
  #sets = new Map<PySet, PySet>()
  readonly #shared: ReadonlySet<PyDict> | undefined
  /** Shared dicts that have their scope. */
  readonly #scoped = new Set<PyDict>()

  constructor(scope: string | null | undefined, askedFrom?: SourceSpan, shared?: ReadonlySet<PyDict>) {
    this.#scope = scope
    this.#shared = shared
    this.#write = scope == null || askedFrom === undefined ? undefined : { span: askedFrom, value: scope }
  }

  dict(dict: PyDict, wantsScope: boolean): ConfigDict {
    allocate(dict.size * ENTRY_BYTES)
    const made = new ConfigDict(this.#scope)
    return this.#byItself(() => {
      for (const { key, value, write } of dict.entries()) made.set(key, this.value(value, wantsScope), write)
      return made
    })
  }

  /** In the text dialect MMEngine copies each dict of a base, and each item of a list, by itself: sets are shared within one dict only. */
  #byItself<Made>(copy: () => Made): Made {
    const outer = this.#sets
    if (this.#scope !== undefined) this.#sets = new Map()
    const made = copy()
    this.#sets = outer
    return made
  }

  value(value: PyValue, wantsScope: boolean): PyValue {
    if (typeof value !== 'object' || value === null) return value
    if (value instanceof PyList) return new PyList(this.#items(value.items, wantsScope), value.writes?.slice())
    if (value instanceof PyTuple) return new PyTuple(this.#items(value.items, wantsScope), value.writes)
    if (value instanceof PySet) return this.#set(value)
    return value instanceof PyDict ? this.#typed(value, wantsScope) : value
  }

  #items(items: readonly PyValue[], wantsScope: boolean): PyValue[] {
    allocate((items.length + LIST_ITEMS) * ITEM_BYTES)
    const isAlone = this.#scope !== undefined
    return items.map((item) =>
      isAlone && item instanceof PySet ? item.like(item.values()) : this.value(item, wantsScope),
    )
  }

  #typed(dict: PyDict, wantsScope: boolean): ConfigDict {
    const isTyped = wantsScope && dict.has('type')
    const made = this.dict(dict, wantsScope && !isTyped)
    if (isTyped && this.#shared?.has(dict)) this.#scoped.add(dict)
    const isScoped = isTyped || this.#scoped.has(dict)
    if (isScoped && (made.get(SCOPE_KEY) ?? null) === null) made.set(SCOPE_KEY, this.#scope as string, this.#write)
    return made
  }

  #set(set: PySet): PySet {
    const known = this.#sets.get(set)
    if (known !== undefined) return known
    const made = set.like(set.values())
    this.#sets.set(set, made)
    return made
  }
}
