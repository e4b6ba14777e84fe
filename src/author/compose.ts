import { equalIgnoringOrder } from '../config/child.ts'
import { RESERVED_KEYS } from '../config/engineKeys.ts'
import { MmdetConfigError } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import { isWritableName } from '../python/identifiers.ts'
import { type PyInput, toPy } from '../python/input.ts'
import type { PyValue } from '../python/values.ts'
import { DATA_RULES } from './consequences/dataRules.ts'
import { isSaid, valueAt, withConsequences } from './consequences/follow.ts'
import { MODEL_RULES } from './consequences/modelRules.ts'
import { RUN_RULES } from './consequences/runRules.ts'
import { documentVariables, type Fragment } from './document.ts'
import { applyOverrides, type OverrideNode, type OverrideTree, Replacement } from './overrides/tree.ts'
import { resolveReferences, withoutExpressions } from './references.ts'
import { withTuples } from './tupleArguments.ts'

/** Bases, variables and overrides merged into one config. */
export interface Composition {
  readonly bases: readonly Fragment[]
  /** The values of the stock files of the bases, without expressions. */
  readonly stock: PyDict
  /** The wanted config: top-level keys in the order of the bases, new ones after them. Expressions are kept, with their values. */
  readonly wanted: PyDict
  /** The author's variables: written even where a base has the same value. */
  readonly variables: ReadonlySet<string>
  /** Top-level names whose value is not the one that the expressions of the fragments were made with. */
  readonly overridden: ReadonlySet<string>
  /** Paths that the author gives completely, as strings of {@link pathKey}. */
  readonly wholePaths: ReadonlySet<string>
}

/** What follows from what: a rule is one more function of these lists. */
const RULES = [...DATA_RULES, ...MODEL_RULES, ...RUN_RULES]

/** Top-level keys that are not variables of a config: those that MMEngine reserves, and those that it acts on. */
const NO_VARIABLES: readonly string[] = [...RESERVED_KEYS, '_base_', '_deprecation_']

/**
 * Composes bases, variables and overrides.
 *
 * @param exact whether nothing follows from what is said
 * @throws MmdetConfigError `invalid-option` for what contradicts itself (see consequences.ts), `config-base` where two bases assign the same key, `python-value` for a top-level key that cannot be
 *   a variable's name, and what {@link resolveReferences} throws.
 */
export function compose(
  bases: readonly Fragment[],
  overrides: readonly OverrideTree[],
  variables: Readonly<Record<string, PyInput>>,
  exact = false,
): Composition {
  const owners = ownersOf(bases)
  const composed = new PyDict()
  const stock = new PyDict()
  for (const base of bases) {
    for (const { key, value } of documentVariables(base.stock).entries()) stock.set(key, withoutExpressions(value))
    for (const { key, value } of base.value.entries()) composed.set(key, value)
  }
  const wholePaths = new Set(bases.flatMap((base) => (base.wholePaths ?? []).map(pathKey)))
  let wanted = composed.copy()
  const own = Object.entries(variables).map(([name, value]) => [name, toPy(value, ['variables', name])] as const)
  for (const [name, value] of own) wanted.set(name, value)
  const said = [...bases.flatMap((base) => base.said ?? []), ...overrides, new Map(own)]
  for (const tree of [...bases.map(({ adds }) => adds), ...followsOf(said)]) {
    wanted = applyOverrides(wanted, unsaid(present(tree, composed), said))
  }
  for (const tree of overrides) wanted = applyOverrides(wanted, tree, (path) => wholePaths.add(pathKey(path)))
  for (const { key } of wanted.entries()) checkName(String(key))
  const changed = (path: string) => {
    const [before, after] = [valueAt(stock, path), valueAt(composed, path)]
    return after !== undefined && (before === undefined || !equalIgnoringOrder(before, after))
  }
  const rules = exact ? [] : RULES
  const shaped = exact ? wanted : withTuples(wanted, stock)
  const resolved = withConsequences(resolveReferences(shaped), rules, said, changed, (key) => owners.get(key))
  return {
    bases,
    stock,
    wanted: resolved,
    variables: new Set(Object.keys(variables)),
    overridden: overriddenNames(composed, resolved),
    wholePaths,
  }
}

/** What a fragment or a backbone says to keys of others, as far as they are there; what is imported is said anyway. */
function present(adds: OverrideTree | undefined, composed: PyDict): OverrideTree {
  const model = composed.get('model')
  const entries = Array.from(adds ?? []).flatMap(([key, node]): [string, OverrideNode][] => {
    if (!composed.has(key) && key !== 'custom_imports') return []
    if (key !== 'model' || !(node instanceof Map) || !(model instanceof PyDict)) return [[key, node]]
    return [[key, new Map(Array.from(node as OverrideTree).filter(([part]) => model.has(part)))]]
  })
  return new Map(entries)
}

/** What the author does not say otherwise. */
function unsaid(tree: OverrideTree, said: readonly OverrideTree[], path: readonly string[] = []): OverrideTree {
  const entries = Array.from(tree).flatMap(([key, node]): [string, OverrideNode][] => {
    const place = [...path, key]
    if (node instanceof Map) return [[key, unsaid(node as OverrideTree, said, place)]]
    return said.some((each) => isSaid(each, place)) ? [] : [[key, node]]
  })
  return new Map(entries)
}

/** What follows from the backbone that the author chooses, and from what is said of it after that. */
function followsOf(said: readonly OverrideTree[]): OverrideTree[] {
  let found: OverrideTree[] = []
  for (const tree of said) {
    const model = tree.get('model')
    const backbone = model instanceof Map ? (model.get('backbone') as OverrideNode | undefined) : undefined
    if (!(backbone instanceof Replacement)) continue
    if (backbone.changesOf(undefined, []) === undefined) found = []
    if (backbone.follows !== undefined) found.push(backbone.follows)
  }
  return found
}

/** A path as a string, for sets of paths. */
export function pathKey(path: readonly PyValue[]): string {
  return path.map((part) => `${typeof part}:${String(part)}`).join('\n')
}

function overriddenNames(composed: PyDict, wanted: PyDict): Set<string> {
  const names = new Set<string>()
  for (const { key, value } of wanted.entries()) {
    const before = composed.get(key)
    if (before === undefined || !equalIgnoringOrder(before, value)) names.add(String(key))
  }
  return names
}

/** The base that each top-level key comes from. */
function ownersOf(bases: readonly Fragment[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>()
  for (const base of bases) {
    for (const { key } of documentVariables(base.stock).entries()) {
      const name = String(key)
      const owner = owners.get(name)
      if (owner !== undefined) throw duplicateKey(name, owner, base.path)
      owners.set(name, base.path)
    }
  }
  return owners
}

function duplicateKey(name: string, first: string, second: string): MmdetConfigError {
  return new MmdetConfigError({
    code: 'config-base',
    message: `both ${first} and ${second} assign ${name}: MMEngine allows each key in only one of the bases`,
    path: ['bases', name],
    pythonClass: 'KeyError',
    hint: 'keep one of the two, and write what differs from it as overrides',
  })
}

function checkName(name: string): void {
  if (NO_VARIABLES.includes(name)) {
    const message = `${name} cannot be a top-level key: MMEngine reserves the name`
    throw new MmdetConfigError({ code: 'python-value', message, path: [name] })
  }
  if (!isWritableName(name) || name.startsWith('__')) {
    throw new MmdetConfigError({
      code: 'python-value',
      message: `${JSON.stringify(name)} cannot be the name of a top-level variable of a config`,
      path: [name],
      hint: 'use ASCII letters, digits and underscores; no Python keyword, no double underscore at the start',
    })
  }
}
