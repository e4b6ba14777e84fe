import { equalIgnoringOrder } from '../config/child.ts'
import { MmdetConfigError } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import { isWritableName } from '../python/identifiers.ts'
import { type PyInput, toPy } from '../python/input.ts'
import type { PyValue } from '../python/values.ts'
import { applyOverrides } from './applyOverrides.ts'
import { documentVariables, type Fragment } from './document.ts'
import type { OverrideTree } from './overrides.ts'
import { resolveReferences, withoutExpressions } from './references.ts'

/** Bases, variables and overrides laid over each other: what the config says, and how the author said it. */
export interface Composition {
  readonly bases: readonly Fragment[]
  /** What the stock files of the bases say together, without expressions. */
  readonly stock: PyDict
  /** What is wanted: top-level keys in the order of the bases, new ones after them. Expressions are kept, with values. */
  readonly wanted: PyDict
  /** Top-level names that the author introduced as variables; written even where a base says the same. */
  readonly variables: ReadonlySet<string>
  /** Top-level names whose value is no longer the one that the fragments' own expressions were made with. */
  readonly overridden: ReadonlySet<string>
  /** Paths that the author states whole, as keys of {@link pathKey}. */
  readonly stated: ReadonlySet<string>
}

/** Keys that MMEngine keeps for itself at the top level of a config (mmengine 0.10.7, `RESERVED_KEYS`, `BASE_KEY`). */
const RESERVED_KEYS = new Set(['filename', 'text', 'pretty_text', 'env_variables', '_base_', '_deprecation_'])

/**
 * Composes bases, variables and overrides.
 *
 * @throws MmdetConfigError `config-base` where two bases assign the same key, `python-value` for a top-level key that cannot be
 *   a variable's name, and what {@link resolveReferences} throws.
 */
export function compose(
  bases: readonly Fragment[],
  overrides: readonly OverrideTree[],
  variables: Readonly<Record<string, PyInput>>,
): Composition {
  refuseDuplicates(bases)
  const composed = new PyDict()
  const stock = new PyDict()
  for (const base of bases) {
    for (const { key, value } of documentVariables(base.stock).entries()) stock.set(key, withoutExpressions(value))
    for (const { key, value } of base.value.entries()) composed.set(key, value)
  }
  const stated = new Set(bases.flatMap((base) => (base.stated ?? []).map(pathKey)))
  let wanted = composed.copy()
  for (const [name, value] of Object.entries(variables)) wanted.set(name, toPy(value, ['variables', name]))
  for (const tree of overrides) wanted = applyOverrides(wanted, tree, (path) => stated.add(pathKey(path)))
  for (const { key } of wanted.entries()) checkName(String(key))
  const resolved = resolveReferences(wanted)
  return {
    bases,
    stock,
    wanted: resolved,
    variables: new Set(Object.keys(variables)),
    overridden: overriddenNames(composed, resolved),
    stated,
  }
}

/** A path as one string, for sets of paths. */
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

function refuseDuplicates(bases: readonly Fragment[]): void {
  const owners = new Map<string, string>()
  for (const base of bases) {
    for (const { key } of documentVariables(base.stock).entries()) {
      const name = String(key)
      const owner = owners.get(name)
      if (owner !== undefined) throw duplicateKey(name, owner, base.path)
      owners.set(name, base.path)
    }
  }
}

function duplicateKey(name: string, first: string, second: string): MmdetConfigError {
  return new MmdetConfigError({
    code: 'config-base',
    message: `both ${first} and ${second} assign ${name}: MMEngine allows no key twice among the bases of one config`,
    path: ['bases', name],
    pythonClass: 'KeyError',
    hint: 'keep one of the two bases, and put the rest into overrides',
  })
}

function checkName(name: string): void {
  if (RESERVED_KEYS.has(name)) {
    const message = `${name} cannot be a top-level key: MMEngine keeps the name for itself`
    throw new MmdetConfigError({ code: 'python-value', message, path: [name] })
  }
  if (!isWritableName(name) || name.startsWith('__')) {
    throw new MmdetConfigError({
      code: 'python-value',
      message: `${JSON.stringify(name)} cannot be the name of a top-level variable of a config`,
      path: [name],
      hint: 'use ASCII letters, digits and underscores, no Python keyword and no leading double underscore',
    })
  }
}
