import { createHash } from 'node:crypto'
import { MmdetConfigError } from '../../src/errors.ts'
import { formatPython } from '../../src/yapf/format.ts'
import { programOf } from '../../test/support/program.ts'
import type { Judge } from '../judge.ts'

/** What a program makes of a source: a text, or a failure. yapf crashes on a few trees; then there is nothing to equal. */
export type Verdict = { readonly text: string } | { readonly fails: 'syntax' | 'crash' }

/** yapf's verdict. */
export async function askYapf(yapf: Judge, text: string): Promise<Verdict> {
  const answer = await yapf.ask<Verdict>({ text, may_fail: true })
  return 'text' in answer ? answer : { fails: answer.fails }
}

/** Ours; an error that is not about the syntax is thrown on. */
export function ourVerdict(source: string): Verdict {
  try {
    return { text: formatPython(source) }
  } catch (error) {
    if (error instanceof MmdetConfigError && error.code === 'python-syntax') return { fails: 'syntax' }
    throw error
  }
}

/** Six characters that stand for a verdict in a recorded file. */
export function digest(verdict: Verdict): string {
  if ('fails' in verdict) return verdict.fails === 'syntax' ? 'syntax' : 'crash!'
  return createHash('sha256').update(verdict.text).digest('hex').slice(0, 6)
}

/**
 * Whether two sources are the same statements. yapf joins some statements that a semicolon parted in a line that it leaves as
 * it stands (`del a; assert b  # yapf: disable` becomes `del aassert b`): there we keep the program and need not be equal.
 */
export function isSameProgram(source: string, text: string): boolean {
  return programOf(source).join('\f') === programOf(text).join('\f')
}
