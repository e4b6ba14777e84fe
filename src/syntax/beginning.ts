import type { Stmt, StmtKind } from './ast.ts'
import type { PythonModule } from './module.ts'
import { Token, type Tokens } from './tokenize/tokens.ts'

// While a text is typed, most of it stays as it is: the statements in front of a change are not read again.

/** Statements of a text with their tokens, up to the end of a line. */
export interface Beginning {
  readonly body: Stmt[]
  readonly tokens: Tokens
  /** Where the next line starts. */
  readonly end: number
}

/** Statements that nothing behind their line belongs to. */
const ENDING: ReadonlySet<StmtKind> = new Set(['Assign', 'AnnAssign', 'AugAssign', 'Expr', 'Import', 'ImportFrom'])

/**
 * The sound statements of a text that another text begins with, too; undefined where it begins otherwise.
 *
 * @param sound the offset up to which nothing is wrong with the text that was parsed.
 */
export function sharedBeginning(
  { body, tokens, text }: PythonModule,
  sound: number,
  other: string,
): Beginning | undefined {
  // Whether a name may be declared so hangs on all that stands before.
  if (other.includes('global') && /\bglobal\b/.test(other)) return undefined
  for (let count = body.length; count > 0; count--) {
    const statement = body[count - 1] as Stmt
    if (statement.end > sound || !ENDING.has(statement.nodeType)) continue
    const index = tokens.indexFrom(statement.end)
    const end = tokens.ends[index] as number
    if (tokens.kinds[index] !== Token.newline || text[end - 1] !== '\n' || end > sound) continue
    // V8 compares two slices ten times as fast as it looks for the beginning of one.
    if (other.slice(0, end) === text.slice(0, end))
      return { body: body.slice(0, count), tokens: tokens.upTo(index + 1), end }
  }
  return undefined
}
