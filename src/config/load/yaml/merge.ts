import type { MappingNode, Node, Pair } from './node.ts'
import { STANDARD_TAG } from './node.ts'

/** Refuses a merge from a node that is no mapping. */
export type RefuseMerge = (node: Node) => never

const MERGE_TAG = `${STANDARD_TAG}merge`
const VALUE_TAG = `${STANDARD_TAG}value`

/**
 * Resolves the merge keys `<<` of a mapping for good: the pairs of the mappings that they name come first, so that the
 * mapping's own ones win; of a list of mappings the first one wins. `=` as a key becomes text.
 */
export function resolveMerges(node: MappingNode, refuse: RefuseMerge): void {
  const own: Pair[] = []
  const merged: Pair[] = []
  const pairs = node.pairs
  // While a mapping resolves, one that merges itself sees what is left of it.
  const left = new Set(pairs.filter(isMerge))
  if (left.size === 0) {
    for (const { key } of pairs) textForValueKey(key.node)
    return
  }
  node.pairs = pairs.filter((pair) => !isMerge(pair))
  for (const pair of pairs) {
    if (!isMerge(pair)) {
      textForValueKey(pair.key.node)
      own.push(pair)
      continue
    }
    const source = pair.value.node
    if (source.kind === 'scalar') refuse(source)
    else if (source.kind === 'mapping') append(merged, pairsOf(source, refuse))
    else
      append(
        merged,
        listedPairs(
          source.items.map((item) => item.node),
          refuse,
        ),
      )
  }
  node.pairs = merged.concat(own)
}

function isMerge({ key }: Pair): boolean {
  return key.node.tag === MERGE_TAG
}

function textForValueKey(node: Node): void {
  if (node.tag === VALUE_TAG) node.tag = `${STANDARD_TAG}str`
}

function pairsOf(node: MappingNode, refuse: RefuseMerge): readonly Pair[] {
  resolveMerges(node, refuse)
  return node.pairs
}

function listedPairs(nodes: readonly Node[], refuse: RefuseMerge): Pair[] {
  const lists: (readonly Pair[])[] = []
  for (const node of nodes) lists.push(node.kind === 'mapping' ? pairsOf(node, refuse) : refuse(node))
  return lists.reverse().flat()
}

function append(pairs: Pair[], more: readonly Pair[]): void {
  for (const pair of more) pairs.push(pair)
}
