import { computeChild } from '../../config/child.ts'
import { DELETE_KEY } from '../../config/engineKeys.ts'
import { PyDict } from '../../python/dict.ts'
import { INTEGER_LIKE } from '../../python/input.ts'
import { PyExpression, PyList, PyTuple, type PyValue, resolved } from '../../python/values.ts'
import { type ListEdit, ListEdits } from '../overrides/listEdits.ts'
import { type OverrideNode, type OverrideTree, Removal, Replacement, type Unchecked } from '../overrides/tree.ts'
import { withoutExpressions } from '../references.ts'
import { editsOf } from './editsOf.ts'

// In: the values of the bases and those of a config. Out: the overrides that lead from the one to the other.

/**
 * The overrides of a config over its bases.
 *
 * @param stock what the bases have, without names
 * @param config what the config has, with the names that it uses
 */
export function ownOverrides(stock: PyDict, config: PyDict): OverrideTree {
  const { entries, removed } = computeChild(stock, config)
  const tree = new Map(level(entries, stock, config))
  for (const key of removed)
    tree.set(key, config.has(key) ? new Replacement(resolved(config.get(key)) ?? null) : new Removal())
  return tree
}

/** A level that merges over one of the bases. */
function level(child: PyDict, base: PyDict, wanted: PyDict): [string, OverrideNode][] {
  return Array.from(child.entries(), ({ key, value }) => {
    return [String(key), nodeOf(value, resolved(base.get(key)), wanted.get(key) ?? null)]
  })
}

function nodeOf(child: PyValue, base: PyValue | undefined, wanted: PyValue): OverrideNode {
  const whole = resolved(wanted)
  if (child instanceof PyList && base instanceof PyList) return editsOf(base, child) ?? child
  if (!(child instanceof PyDict && whole instanceof PyDict)) return child
  // A dict where the base has none: its file says so to MMEngine by a key that is not part of the value.
  if (!(base instanceof PyDict)) return child.has(DELETE_KEY) ? whole : child
  // What MMEngine merges and an author's overrides would replace: another class, and keys that are not names.
  const merges = !child.has(DELETE_KEY) && !changesType(base, whole) && [...child.entries()].every(isNamed)
  return merges ? new Map(level(child, base, whole)) : new Replacement(whole)
}

function changesType(base: PyDict, wanted: PyDict): boolean {
  const [from, to] = [resolved(base.get('type')), resolved(wanted.get('type'))]
  return from !== to && typeof from === 'string' && typeof to === 'string'
}

/** Whether an entry has a key that an object of JavaScript keeps in its place. */
export function isNamed({ key }: { readonly key: PyValue }): boolean {
  return typeof key === 'string' && !INTEGER_LIKE.test(key)
}

/** Overrides as an author writes them: what the written file gives to `defineConfig`. */
export function asWritten(node: OverrideNode): Unchecked {
  if (isEdits(node)) return new ListEdits(node.steps.map(withoutNames))
  if (node instanceof Replacement) return new Replacement(withoutExpressions(node.value))
  if (node instanceof Removal) return node
  if (!(node instanceof Map)) return written(node as PyValue)
  return Object.fromEntries(Array.from(node as OverrideTree, ([key, value]) => [key, asWritten(value)]))
}

/** Whether a node edits a list. */
export function isEdits(node: OverrideNode): node is ListEdits {
  return node instanceof Replacement && 'steps' in node
}

function withoutNames(step: ListEdit): ListEdit {
  if ('elements' in step) return { ...step, elements: step.elements.map(withoutExpressions) }
  if (step.verb !== 'update') return step
  const changes = Array.from(step.changes, ([key, value]) => [key, withoutExpressions(value as PyValue)] as const)
  return { ...step, changes: new Map(changes) }
}

function written(value: PyValue): Unchecked {
  if (value instanceof PyExpression) return value.value === undefined ? value : written(value.value)
  if (value instanceof PyList) return value.items.map(written)
  if (value instanceof PyTuple) return new PyTuple(value.items.map(withoutExpressions))
  if (!(value instanceof PyDict)) return value
  const entries = [...value.entries()]
  if (!entries.every(isNamed)) return withoutExpressions(value)
  return Object.fromEntries(entries.map((entry) => [String(entry.key), written(entry.value)]))
}
