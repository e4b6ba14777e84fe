import { nearestName } from '../nearest.ts'
import {
  type BaseClass,
  type Catalogue,
  type Component,
  classPath,
  type Part,
  type Read,
  type RegistryInfo,
} from './catalogue.ts'

/** What a `type` stands for. */
export type Found =
  | { readonly kind: 'component'; readonly component: Component }
  /** The name says that it is of a package that no catalogue knows. */
  | { readonly kind: 'foreign'; readonly scope: string }
  | { readonly kind: 'missing' }

const MISSING: Found = { kind: 'missing' }

/** Finds components as MMEngine's registries do: in the registry of the default scope, then in its parents. */
export class ComponentIndex {
  /** What it was made of: the later ones win where two know a name. */
  readonly catalogues: readonly Catalogue[]
  /** MMEngine's registries by name. */
  readonly #roots = new Map<string, RegistryInfo>()
  /** The other ones by scope, and by the path of the one that they ask next. */
  readonly #children = new Map<string, Map<string, RegistryInfo>>()
  readonly #scopes = new Set<string>()
  /** Components by the scope and name of their registry, then by name. */
  readonly #components = new Map<string, Map<string, Component>>()
  /** Components of all registries by name, those of the first catalogue first. */
  readonly #everywhere = new Map<string, Component[]>()
  /** Components by the path of their module and the one that packages export them by. */
  readonly #paths = new Map<string, Component>()
  /** Classes that no registry holds, by path. */
  readonly #classes = new Map<string, BaseClass>()
  /** What is made of a dict without `type`, by the class that makes it and the key. */
  readonly #parts = new Map<string, Part>()

  /** What a class reads of the dicts that it is given, by the class and their paths. */
  readonly #reads = new Map<string, Map<string, Read>>()
  readonly #readsOf = new Map<Component, ReadonlyMap<string, Read> | undefined>()
  /** All names that a class reads of such dicts, and those of the dicts. */
  readonly #readNames = new Set<string>()
  readonly #readDicts = new Set<string>()
  readonly #nearlyRead = new Map<string, boolean>()

  /** @param catalogues later ones win where both know a name. */
  constructor(catalogues: readonly Catalogue[]) {
    this.catalogues = catalogues
    for (const { registries, components, bases, parts, reads } of catalogues) {
      for (const registry of registries) this.#addRegistry(registry)
      for (const component of components) this.#add(component)
      for (const base of bases) this.#classes.set(classPath(base), base)
      for (const part of parts) this.#parts.set(`${part.holder} ${part.key}`, part)
      for (const read of reads) {
        mapIn(this.#reads, read.holder).set(read.path, read)
        this.#readDicts.add(read.path.slice(read.path.lastIndexOf('.') + 1))
        for (const name of read.names) this.#readNames.add(name)
      }
    }
  }

  #addRegistry(one: RegistryInfo): void {
    const { parent, scope } = one
    this.#scopes.add(scope)
    const same = parent === null ? this.#roots : mapIn(this.#children, scope)
    const key = parent ?? one.registry
    if (!same.has(key)) same.set(key, one)
  }

  #add(component: Component): void {
    const names = mapIn(this.#components, keyOf(component))
    for (const name of component.names) {
      names.set(name, component)
      const same = this.#everywhere.get(name)
      if (same === undefined) this.#everywhere.set(name, [component])
      else same.push(component)
    }
    const path = classPath(component)
    this.#paths.set(path, component)
    // `from mmdet.models import FPN`: what an `__init__.py` exports has shorter paths, and no package has two classes of one name there.
    this.#paths.set(exportedPath(path), component)
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
    // The scope that is the default one is asked alone where it is written; another one asks its parents, too.
    const asked = scope === defaultScope ? own.slice(0, 1) : own
    const found = own[0]?.scope === scope ? this.#first(asked, name) : MISSING
    if (found.kind === 'component') return found
    return this.#byPath(type) ?? (this.knows(scope) && rest.length === 1 ? MISSING : { kind: 'foreign', scope })
  }

  /** What a `type` names that is a class of a module and in no registry: `RoIAlign` of `mmcv.ops`. */
  findClass(module: string, type: string): Found {
    for (const [path, base] of this.#classes) {
      if (base.qualname === type && path.startsWith(`${module}.`)) return { kind: 'component', component: alone(base) }
    }
    return MISSING
  }

  /** The names of the classes of a module that no registry holds. */
  classNames(module: string): string[] {
    const classes = Array.from(this.#classes).filter(([path]) => path.startsWith(`${module}.`))
    return classes.map(([, { qualname }]) => qualname)
  }

  /** The components that a module, or one inside of it, has. Sorted by name. */
  inModule(module: string): Component[] {
    const found = new Set<Component>()
    for (const [path, component] of this.#paths) if (path.startsWith(`${module}.`)) found.add(component)
    return Array.from(found).sort((one, other) => (one.qualname < other.qualname ? -1 : 1))
  }

  /** What a component makes of a dict without `type` under one of its keys, and the arguments that it gives besides. */
  part(
    holder: Component,
    key: string,
  ): { readonly component: Component; readonly supplies: readonly string[] } | undefined {
    const part = this.#parts.get(`${classPath(holder)} ${key}`)
    if (part === undefined) return undefined
    const base = this.#classes.get(part.made)
    const component = this.#paths.get(part.made) ?? (base === undefined ? undefined : alone(base))
    return component === undefined ? undefined : { component, supplies: part.supplies }
  }

  /** What a component reads of the dicts that it is given, by their paths. */
  reads(holder: Component): ReadonlyMap<string, Read> | undefined {
    // A path is made of two texts: to ask for it at each key took longer than the rest of the answer.
    if (!this.#readsOf.has(holder)) this.#readsOf.set(holder, this.#reads.get(classPath(holder)))
    return this.#readsOf.get(holder)
  }

  /** Whether no class reads a key of that name of a dict that it is given, and one reads a key of a name that is near. */
  isNearlyRead(name: string): boolean {
    const known = this.#nearlyRead.get(name)
    if (known !== undefined) return known
    const isNear = !this.#readNames.has(name) && nearestName(name, this.#readNames) !== undefined
    this.#nearlyRead.set(name, isNear)
    return isNear
  }

  /** Whether any class reads keys of a dict of that name. */
  isDictRead(name: string): boolean {
    return this.#readDicts.has(name)
  }

  #first(chain: readonly RegistryInfo[], name: string): Found {
    for (const registry of chain) {
      const component = this.#names(registry).get(name)
      if (component !== undefined) return { kind: 'component', component }
    }
    return MISSING
  }

  /** A class by its own path, or by one that it is imported from. */
  #byPath(path: string): Found | undefined {
    const component = this.#paths.get(path) ?? this.#paths.get(exportedPath(path))
    return component === undefined ? undefined : { kind: 'component', component }
  }

  /** The registry of a scope and its parents; that of MMEngine where the scope has none. */
  #chain(registry: string, scope: string): RegistryInfo[] {
    const root = this.#roots.get(registry)
    if (root === undefined) return []
    const child = this.#children.get(scope)?.get(root.path)
    return child === undefined ? [root] : [child, root]
  }

  /** Whether a scope is one of the catalogues'. */
  knows(scope: string): boolean {
    return this.#scopes.has(scope)
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

  /** The component of this name in whatever registry, of the default scope or of what its registries ask next. */
  anywhere(type: string, defaultScope: string): Component | undefined {
    const all = this.everywhere(type)
    if (type.includes('.')) return all[0]
    return all.find(({ scope }) => scope === defaultScope) ?? all.find(({ scope }) => this.#isRoot(scope))
  }

  #isRoot(scope: string): boolean {
    return Array.from(this.#roots.values()).some((one) => one.scope === scope)
  }

  /** The components of this name in all registries, MMDetection's before MMEngine's. */
  everywhere(name: string): readonly Component[] {
    const known = this.#everywhere.get(name)
    if (known !== undefined) return known
    const path = this.#paths.get(name)
    if (path !== undefined) return [path]
    const [scope, bare, ...more] = name.split('.')
    if (bare === undefined || more.length > 0) return []
    return this.#everywhere.get(bare)?.filter((one) => one.scope === scope) ?? []
  }
}

/** The map under a key, made where there is none. */
function mapIn<Value>(maps: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const known = maps.get(key)
  if (known !== undefined) return known
  const made = new Map<string, Value>()
  maps.set(key, made)
  return made
}

/** A class that no registry holds, as a component. */
function alone(base: BaseClass): Component {
  return { ...base, registry: '', scope: '', names: [base.qualname] }
}

/** The package and the name: `mmdet.FPN` of `mmdet.models.necks.fpn.FPN`. */
function exportedPath(path: string): string {
  return path.replace(/\..*\./, '..')
}

function keyOf({ scope, registry }: { readonly scope: string; readonly registry: string }): string {
  return `${scope}/${registry}`
}
