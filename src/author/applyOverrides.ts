import { PyDict } from '../python/dict.ts'
import { toPy } from '../python/input.ts'
import type { PyValue } from '../python/values.ts'
import { PyExpression } from '../python/values.ts'
import { type OverrideNode, type OverrideTree, Removal, Replacement } from './overrides.ts'

/** Told of every path whose value the author states whole. */
export type OnStated = (path: readonly PyValue[]) => void

/**
 * Lays overrides over a dict, as MMEngine merges: a dict over a dict goes deeper, anything else replaces. `base` is left as
 * it is.
 */
export function applyOverrides(
  base: PyDict,
  overrides: OverrideTree,
  onStated: OnStated = () => undefined,
  path: readonly PyValue[] = [],
): PyDict {
  const made = base.copy()
  for (const [key, node] of overrides) {
    const here = [...path, key]
    if (node instanceof Removal) made.delete(key)
    else made.set(key, applyNode(made.get(key), node, onStated, here))
  }
  return made
}

function applyNode(
  base: PyValue | undefined,
  node: Exclude<OverrideNode, Removal>,
  onStated: OnStated,
  path: readonly PyValue[],
): PyValue {
  if (node instanceof Replacement) {
    onStated(path)
    return toPy(node.value)
  }
  const tree = asTree(node)
  if (tree === undefined) return node as PyValue
  const known = base instanceof PyExpression ? base.value : base
  return applyOverrides(known instanceof PyDict ? known : new PyDict(), tree, onStated, path)
}

/** A level of overrides, or a dict value, which merges just the same where its keys are all strings. */
function asTree(node: OverrideNode): OverrideTree | undefined {
  if (node instanceof Map) return node
  if (!(node instanceof PyDict)) return undefined
  const tree = new Map<string, OverrideNode>()
  for (const { key, value } of node.entries()) {
    if (typeof key !== 'string') return undefined
    tree.set(key, value)
  }
  return tree
}
