import { parse } from '../syntax/parse.ts'
import { assignContainers } from '../tokens/containers.ts'
import { measureLine } from '../tokens/measure.ts'
import { assignSplitPenalties } from '../tokens/splitPenalty.ts'
import { assignSubtypes } from '../tokens/subtypes.ts'
import { assignBlankLines } from './blankLines.ts'
import { spliceComments, spliceContinuations } from './comments.ts'
import { markDisabled } from './directives.ts'
import { splitAtSemicolons } from './joinLines.ts'
import type { LogicalLine } from './logicalLine.ts'
import { logicalLinesOf } from './logicalLines.ts'

/**
 * The logical lines of a source that ends in a line feed, with all that the layout needs to know of their tokens.
 *
 * @throws MmdetConfigError as the parser.
 */
export function readLines(source: string): LogicalLine[] {
  const { tree, hasTrivia, hasDefinitions } = parse(source)
  if (hasTrivia) {
    spliceComments(tree, source)
    spliceContinuations(tree, source)
  }
  assignSubtypes(tree)
  assignContainers(tree)
  assignSplitPenalties(tree)
  if (hasDefinitions) assignBlankLines(tree)
  const lines = logicalLinesOf(tree, hasTrivia)
  for (const line of lines) measureLine(line)
  markDisabled(lines)
  return splitAtSemicolons(lines)
}
