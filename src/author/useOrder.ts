import type { Block } from './document.ts'
import { mapExpressions } from './references.ts'

/** Blocks in their own order, except that a name is assigned before it is used. */
export function inOrderOfUse(blocks: readonly Block[]): Block[] {
  const owner = new Map<string, Block>()
  for (const block of blocks) for (const { name } of block.assignments) owner.set(name, block)
  const ordered = new Set<Block>()
  const open = new Set<Block>()
  const visit = (block: Block): void => {
    if (ordered.has(block) || open.has(block)) return
    open.add(block)
    for (const name of usedNames(block)) {
      const needed = owner.get(name)
      if (needed !== undefined) visit(needed)
    }
    ordered.add(block)
  }
  for (const block of blocks) visit(block)
  return [...ordered]
}

function usedNames(block: Block): Set<string> {
  const names = new Set<string>()
  for (const { value } of block.assignments) {
    mapExpressions(value, (expression) => {
      for (const name of expression.names) names.add(name)
      return expression
    })
  }
  return names
}
