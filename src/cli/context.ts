import { MmdetConfigError, renderProblem } from '../errors.ts'

/** What a command may touch of the outside world; tests pass their own. */
export interface CliContext {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Results only: what a program that reads a pipe wants. */
  readonly stdout: CliStream
  /** Talk: progress, warnings, errors. */
  readonly stderr: CliStream
  /** What a pipe writes to us; absent where there is none. */
  readonly stdin?: AsyncIterable<Uint8Array | string> | undefined
  /** Set by the command that ran. */
  exitCode: ExitCode
}

export interface CliStream {
  write(text: string): unknown
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

/** 0 done; 1 the work failed or a check found a difference; 2 used wrongly. */
export type ExitCode = 0 | 1 | 2

/** The command line makes no sense: the exit code is 2. */
export class UsageError extends MmdetConfigError {}

/** Runs a command's work: its exit code is kept, a user's mistake is shown without a stack trace. */
export async function runAction(context: CliContext, work: () => ExitCode | Promise<ExitCode>): Promise<void> {
  try {
    context.exitCode = await work()
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) throw error
    for (const problem of error.problems) context.stderr.write(renderProblem(problem, context.cwd))
    context.exitCode = error instanceof UsageError ? 2 : 1
  }
}
