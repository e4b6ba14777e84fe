import { nearestName } from '../nearest.ts'
import type { Catalogue, Component, RegistryInfo } from './catalogue.ts'

/** What a `type` stands for. */
export type Found =
  | { readonly kind: 'component'; readonly component: Component }
  /** The name says that it is of a package that no catalogue knows. */
  | { readonly kind: 'foreign'; readonly scope: string }
  | { readonly kind: 'missing' }

const MISSING: Found = { kind: 'missing' }

/** Finds components as MMEngine's registries do: in the registry of the default scope, then in its parents. */
export class ComponentIndex {
  readonly catalogues: readonly Catalogue[]
  readonly #registries: readonly RegistryInfo[]
  /** Components by the scope and name of their registry, then by name. */
  readonly #components = new Map<string, Map<string, Component>>()

  /** @param catalogues later ones win where both know a name. */
  constructor(catalogues: readonly Catalogue[]) {
    this.catalogues = catalogues
    const byPath = new Map(catalogues.flatMap(({ registries }) => registries).map((one) => [one.path, one]))
    this.#registries = Array.from(byPath.values())
    for (const component of catalogues.flatMap(({ components }) => components)) {
      const names = this.#names(component)
      this.#components.set(keyOf(component), names)
      for (const name of component.names) names.set(name, component)
    }
  }

  #names(registry: { readonly scope: string; readonly registry: string }): Map<string, Component> {
    return this.#components.get(keyOf(registry)) ?? new Map()
  }

  /**
   * What a `type` names.
   *
   * @param registry the name of one of MMEngine's registries: `model`.
   * @param type a name, `scope.name`, or the path of a class: `mmengine.model.BaseModel`.
   * @param defaultScope the config's `default_scope`.
   */
  find(registry: string, type: string, defaultScope = 'mmdet'): Found {
    const chain = this.#chain(registry, defaultScope)
    const [scope, ...rest] = type.split('.') as [string, ...string[]]
    if (rest.length === 0) {
      const found = this.#first(chain, type)
      return found.kind === 'missing' && !this.knows(defaultScope) ? { kind: 'foreign', scope: defaultScope } : found
    }
    const name = rest.join('.')
    const own = this.#chain(registry, scope)
    // A scope that is written is asked alone, its parents are not.
    const found = own[0]?.scope === scope ? this.#first(own.slice(0, 1), name) : MISSING
    if (found.kind === 'component') return found
    return this.#byPath(type) ?? (this.knows(scope) && rest.length === 1 ? MISSING : { kind: 'foreign', scope })
  }

  #first(chain: readonly RegistryInfo[], name: string): Found {
    for (const registry of chain) {
      const component = this.#names(registry).get(name)
      if (component !== undefined) return { kind: 'component', component }
    }
    return MISSING
  }

  /** A class by its own path. */
  #byPath(path: string): Found | undefined {
    for (const { components } of this.catalogues) {
      const component = components.find(({ module, qualname }) => `${module}.${qualname}` === path)
      if (component !== undefined) return { kind: 'component', component }
    }
    return undefined
  }

  /** The registry of a scope and its parents; that of MMEngine where the scope has none. */
  #chain(registry: string, scope: string): RegistryInfo[] {
    const root = this.#registries.find((one) => one.parent === null && one.registry === registry)
    if (root === undefined) return []
    const child = this.#registries.find((one) => one.parent === root.path && one.scope === scope)
    return child === undefined ? [root] : [child, root]
  }

  /** Whether a scope is one of the catalogues'. */
  knows(scope: string): boolean {
    return this.#registries.some((one) => one.scope === scope)
  }

  /** All names that a registry knows. */
  names(registry: string, defaultScope = 'mmdet'): string[] {
    const all = this.#chain(registry, defaultScope).flatMap((one) => Array.from(this.#names(one).keys()))
    return Array.from(new Set(all)).sort()
  }

  /** The name of a registry that an unknown one is most likely meant to be; undefined where none is near. */
  nearest(registry: string, type: string, defaultScope = 'mmdet'): string | undefined {
    return nearestName(type.slice(type.lastIndexOf('.') + 1), this.names(registry, defaultScope))
  }

  /** The components of this name in all registries, MMDetection's before MMEngine's. */
  everywhere(name: string): Component[] {
    const all = this.catalogues.flatMap(({ components }) => components)
    const parts = name.split('.')
    const bare = parts.at(-1) as string
    return all.filter(
      (one) =>
        (one.names.includes(bare) && (parts.length === 1 || parts[0] === one.scope)) ||
        `${one.module}.${one.qualname}` === name,
    )
  }
}

function keyOf({ scope, registry }: { readonly scope: string; readonly registry: string }): string {
  return `${scope}/${registry}`
}
