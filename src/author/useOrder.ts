import type { ConfigBlock } from './document.ts'
import { mapExpressions } from './references.ts'

/** Blocks in their own order, except that a name is assigned before it is used. */
export function inOrderOfUse(blocks: readonly ConfigBlock[]): ConfigBlock[] {
  const owner = new Map<string, ConfigBlock>()
  for (const block of blocks) for (const { name } of block.assignments) owner.set(name, block)
  const ordered = new Set<ConfigBlock>()
  const open = new Set<ConfigBlock>()
  const visit = (block: ConfigBlock): void => {
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

function usedNames(block: ConfigBlock): Set<string> {
  const names = new Set<string>()
  for (const { value } of block.assignments) {
    mapExpressions(value, (expression) => {
      for (const name of expression.names) names.add(name)
      return expression
    })
  }
  return names
}
