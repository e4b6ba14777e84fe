import type { Component } from '../catalog/catalogue.ts'
import type { PyDict } from '../python/dict.ts'
import type { Written } from '../python/provenance.ts'
import { type ConfigNode, type KnownDict, PathNode } from './node.ts'

// A merge shares with the base what it did not touch, so that most dicts of a config are those of other configs. What is found of a dict
// is kept by the dict itself and by what else it hangs on: where the dict stands, the component around it, the catalogues, the config.

/** What else hangs together with what is known of a dict. */
interface At {
  readonly at: PathNode
  /** The scope around it. */
  readonly outer: string
  /** The component around it, and how long the path of that is. */
  readonly holder: Component | undefined
  readonly holderDepth: number
}

interface Kept extends At {
  readonly known: KnownDict
}

/** What a key of a config says. */
interface Said {
  readonly at: PathNode
  readonly write: Written | undefined
  readonly scope: string
}

/** What is known of dicts in configs of one kind. */
export class DictsOfKind {
  readonly root = new PathNode()
  readonly #kept = new WeakMap<PyDict, Kept[]>()
  readonly #below = new WeakMap<object, Said & { readonly nodes: readonly ConfigNode[] | undefined }>()

  /** All dicts of a value under a key of the config. They are kept when a second config has the value there: most values only one has. */
  below(value: object, { at, write, scope }: Said, find: () => readonly ConfigNode[]): readonly ConfigNode[] {
    const known = this.#below.get(value)
    const isSame = known?.at === at && known.write === write && known.scope === scope
    if (isSame && known.nodes !== undefined) return known.nodes
    const nodes = find()
    this.#below.set(value, { at, write, scope, nodes: isSame ? nodes : undefined })
    return nodes
  }

  find(dict: PyDict, at: At): KnownDict | undefined {
    const all = this.#kept.get(dict)
    if (all !== undefined) for (const one of all) if (isSame(one, at)) return one.known
    return undefined
  }

  keep(dict: PyDict, { at, outer, holder, holderDepth }: At, known: KnownDict): void {
    const kept = { at, outer, holder, holderDepth, known }
    const all = this.#kept.get(dict)
    if (all === undefined) this.#kept.set(dict, [kept])
    else all.push(kept)
  }
}

function isSame(one: At, other: At): boolean {
  return (
    one.at === other.at &&
    one.holder === other.holder &&
    one.holderDepth === other.holderDepth &&
    one.outer === other.outer
  )
}

/** What checks of configs by the same index and rules share. None of the dicts may change in between. */
export class SharedDicts {
  readonly #kinds = new Map<string, DictsOfKind>()

  of({ isWhole, hasImports }: { readonly isWhole: boolean; readonly hasImports: boolean }): DictsOfKind {
    const kind = `${isWhole} ${hasImports}`
    const known = this.#kinds.get(kind) ?? new DictsOfKind()
    this.#kinds.set(kind, known)
    return known
  }
}
