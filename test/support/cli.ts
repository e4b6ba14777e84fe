import { runCli } from '../../src/cli/program.ts'

/** What a command line printed, and its exit code. */
export interface CliRun {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command line in a folder, as if in a pipe: no terminal, 80 columns, nothing to read. */
export async function runInFolder(cwd: string, ...argv: string[]): Promise<CliRun> {
  return runWithInput(cwd, [], ...argv)
}

/** Runs a command line with this environment, at a terminal or in a pipe. */
export async function runAs(
  { cwd, env, isTTY }: { cwd: string; env: Record<string, string>; isTTY: boolean },
  ...argv: string[]
): Promise<CliRun> {
  const out: string[] = []
  const err: string[] = []
  const stdout = { write: (text: string) => out.push(text), isTTY }
  const stderr = { write: (text: string) => err.push(text), isTTY }
  const code = await runCli(argv, { cwd, env, stdout, stderr, exitCode: 0 })
  return { code, stdout: out.join(''), stderr: err.join('') }
}

/** The same with these parts on the standard input. */
export async function runWithInput(
  cwd: string,
  input: readonly (Uint8Array | string)[],
  ...argv: string[]
): Promise<CliRun> {
  const out: string[] = []
  const err: string[] = []
  const code = await runCli(argv, {
    cwd,
    env: { NO_COLOR: '1' },
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    stdin: (async function* () {
      yield* input
    })(),
    exitCode: 0,
  })
  return { code, stdout: out.join(''), stderr: err.join('') }
}
