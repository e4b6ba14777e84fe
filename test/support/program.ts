import { MmdetConfigError } from '../../src/errors.ts'
import { Kind } from '../../src/yapf/syntax/kinds.ts'
import { leavesOf } from './leaves.ts'

const WHITE: readonly number[] = [Kind.indent, Kind.dedent, Kind.endMarker]
const ENDS: readonly number[] = [Kind.newline, Kind.semicolon]

/** The statements of a source, each as its tokens; none when it is no Python. A block's head and its first statement are one. */
export function programOf(source: string): string[] {
  const statements: string[][] = [[]]
  try {
    for (const { kind, text } of leavesOf(source)) {
      const statement = statements.at(-1) as string[]
      if (WHITE.includes(kind)) continue
      if (!ENDS.includes(kind)) statement.push(text)
      else if (statement.length > 0 && statement.at(-1) !== ':') statements.push([])
    }
  } catch (error) {
    if (error instanceof MmdetConfigError) return []
    throw error
  }
  return statements.map((statement) => statement.join('\n'))
}
