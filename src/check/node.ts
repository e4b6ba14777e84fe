import type { Component } from '../catalog/catalogue.ts'
import type { Found } from '../catalog/lookup.ts'
import type { Slot } from '../catalog/slots.ts'
import type { ConfigPath } from '../config/path.ts'
import type { DictEntry, PyDict } from '../python/dict.ts'
import type { Written } from '../python/provenance.ts'

/** What a dict is, by its `type` and by where it stands. */
export interface DictFacts {
  readonly slot: Slot | undefined
  /** The scope in which its `type` is looked up. */
  readonly scope: string
  /** What `type` says, or the type that a dict without one has at this place. */
  readonly type: string | undefined
  readonly typeEntry: DictEntry | undefined
  readonly found: Found | undefined
  /** What it builds, where the catalogues know it. */
  readonly component: Component | undefined
  /** The name of the component, else what `type` says. */
  readonly name: string
}

/** A dict that a run of the config reads or builds from. */
export interface ConfigNode extends DictFacts {
  /** Where in the config it stands. */
  readonly path: ConfigPath
  readonly dict: PyDict
  /** What wrote it into what holds it. */
  readonly write: Written | undefined
  /** The dict around it that builds a component, be it one that no catalogue knows. */
  readonly holder: ConfigNode | undefined
  /** Those of which it is the holder. */
  readonly inner: readonly ConfigNode[]
  /** What is kept of the dict for all configs that have it there. */
  readonly known: KnownDict
}

/** What a dict may hold, and what it holds besides. */
export interface Accepted {
  /** Anything that knows names by `has` and gives them by `keys`. */
  readonly names: Pick<ReadonlySet<string>, 'has' | 'keys'>
  /** What becomes of other keys: they end the run, or nothing reads them. */
  readonly others: 'refused' | 'ignored' | 'swallowed'
  /** The entries that are none of these. */
  readonly unknown: readonly DictEntry[]
}

/** What is kept of a dict at a place, and found when it is first asked for. */
export interface KnownDict extends DictFacts {
  /** The entries that may hold dicts. */
  inside?: readonly DictEntry[]
  /** What it may hold; null where that is not known. See accepted.ts. */
  accepted?: Accepted | null
  /** The rules that have something to look at in it, by their places among those at work. */
  rules?: readonly number[]
}

/** A path of a config, with those that are longer by one; the only one of its keys, so that paths are the same when objects are. */
export class PathNode {
  readonly path: ConfigPath
  /** The keys between dots, without the places in lists. */
  readonly names: string
  readonly #below = new Map<string | number, PathNode>()

  constructor(path: ConfigPath = [], names = '') {
    this.path = path
    this.names = names
  }

  below(part: string | number): PathNode {
    const known = this.#below.get(part)
    if (known !== undefined) return known
    const names = typeof part === 'number' ? this.names : this.names === '' ? part : `${this.names}.${part}`
    const made = new PathNode([...this.path, part], names)
    this.#below.set(part, made)
    return made
  }
}
