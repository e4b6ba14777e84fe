import type { PyValue } from '../../python/values.ts'
import {
  type Catalogue,
  type Component,
  classPath,
  type Part,
  type RegistryInfo,
  type Signature,
} from '../catalogue.ts'
import { ownName } from './intrinsics.ts'
import { linearized } from './mro.ts'
import { External, KnownClass, StaticClass, StaticFunction, type StaticRegistry } from './objects.ts'
import { partsOf } from './parts.ts'
import type { Program, Registration } from './program.ts'
import { readsOf } from './reads.ts'
import { Signatures } from './signature.ts'

/**
 * What packages register, and what each of it accepts, from their sources alone.
 *
 * @param modules the paths of the modules to read, `mmdet.models.necks.fpn`; others are read where these need them.
 * @param named paths of classes that no registry holds, to be known all the same.
 */
export function extractCatalogue(
  program: Program,
  modules: Iterable<string>,
  named: readonly string[] = [],
): Catalogue {
  for (const path of modules) program.module(path)
  const signatures = new Signatures(program)
  const objects = objectsOf(program.registrations)
  const components = objects.map(({ registry, object, names }) =>
    component(registry, object, names, signatures.of(object)),
  )
  return {
    registries: registriesOf(program).sort(byText(({ path }) => path)),
    components: components.sort(
      byText(({ registry, scope, module, qualname }) => [registry, scope, module, qualname].join(':')),
    ),
    ...othersOf(
      objects,
      named.map((path) => memberAt(program, path)),
      program,
      signatures,
    ),
  }
}

interface Registered {
  readonly registry: StaticRegistry
  readonly object: PyValue
  readonly names: string[]
}

/** The objects with all names that they are registered under. A name that is registered again goes to the one that forces it. */
function objectsOf(registrations: readonly Registration[]): Registered[] {
  const byName = new Map<string, Registration>()
  for (const registration of registrations) {
    const key = `${registration.registry.code}/${registration.name}`
    if (registration.force || byName.get(key)?.force !== true) byName.set(key, registration)
  }
  const found: Registered[] = []
  for (const { registry, name, object } of byName.values()) {
    const known = found.find((one) => one.registry === registry && isSame(one.object, object))
    if (known === undefined) found.push({ registry, object, names: [name] })
    else known.names.push(name)
  }
  return found
}

/** Whether two values are one object; what is outside the sources is one by its path. */
function isSame(left: PyValue, right: PyValue): boolean {
  return left === right || (left instanceof External && right instanceof External && left.path === right.path)
}

function component(
  registry: StaticRegistry,
  object: PyValue,
  names: readonly string[],
  signature: Signature,
): Component {
  const own = ownName(object)
  return {
    registry: registry.registry,
    scope: registry.scope,
    names: names.toSorted((left, right) => Number(right === own) - Number(left === own) || (left < right ? -1 : 1)),
    module: moduleOf(object),
    qualname: qualnameOf(object),
    ...signature,
  }
}

function moduleOf(object: PyValue): string {
  if (object instanceof StaticClass) return object.module
  if (object instanceof StaticFunction) return object.scope.module.name
  const path = object instanceof External || object instanceof KnownClass ? object.path : ''
  return path.slice(0, path.lastIndexOf('.'))
}

function qualnameOf(object: PyValue): string {
  return object instanceof StaticClass || object instanceof StaticFunction ? object.qualname : (ownName(object) ?? '')
}

function registriesOf({ registries }: Program): RegistryInfo[] {
  return Array.from(registries, ({ registry, scope, path = '', parent }) => ({
    registry,
    scope,
    path,
    parent: parent?.path ?? null,
  }))
}

/** The classes that registered ones need and that are not registered themselves, and what is made of dicts without `type`. */
function othersOf(
  objects: readonly Registered[],
  named: readonly PyValue[],
  program: Program,
  signatures: Signatures,
): Pick<Catalogue, 'bases' | 'parts' | 'reads'> {
  const registered = classesOf(objects)
  const models = classesOf(objects.filter(({ registry }) => registry.registry === 'model'))
  const inherited = registered.flatMap((made) => linearized(made))
  const all = new Set([...registered, ...inherited, ...named].filter((made) => made instanceof StaticClass))
  const parts: Part[] = []
  // A class that a dict is made into may have such dicts itself: the set grows while it is gone through.
  for (const holder of all) {
    for (const { key, made, supplies } of partsOf(holder, program, signatures)) {
      parts.push({
        holder: classPath(holder),
        key,
        made: classPath(made),
        supplies: Array.from(new Set(supplies)).sort(),
      })
      all.add(made)
    }
  }
  return {
    bases: Array.from(all)
      .filter((made) => !registered.includes(made))
      .map((base) => ({ module: base.module, qualname: base.qualname, ...signatures.of(base) }))
      .sort(byText(classPath)),
    parts: parts.sort(byText(({ holder, key }) => `${holder}.${key}`)),
    reads: readsOf(models, signatures, parts).sort(byText(({ holder, path }) => `${holder} ${path}`)),
  }
}

function classesOf(objects: readonly Registered[]): StaticClass[] {
  const classes = objects.map(({ object }) => object).filter((object) => object instanceof StaticClass)
  return Array.from(new Set(classes))
}

function memberAt(program: Program, path: string): PyValue {
  const end = path.lastIndexOf('.')
  return program.member(path.slice(0, end), path.slice(end + 1))
}

function byText<Item>(text: (item: Item) => string): (left: Item, right: Item) => number {
  return (left, right) => (text(left) < text(right) ? -1 : 1)
}
