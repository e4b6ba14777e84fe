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

/** What the exit code of every command says, as with diff and grep. docs/commands.md has the table by command. */
export const EXIT = {
  /** The work is done, and there is nothing to object to. */
  fine: 0,
  /** The work is done, and its answer is no: something differs, would change, would run or does not fit. */
  found: 1,
  /** The work could not be done: a mistake on the command line, a file that cannot be read or written. */
  trouble: 2,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
