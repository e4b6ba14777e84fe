import type { Command } from 'commander'
import { MmdetConfigError, type Problem, renderProblem } from '../errors.ts'
import { type Colours, coloursFor } from './colour.ts'
import { type CliContext, EXIT, type ExitCode } from './context.ts'

/** The option of every command that reports. */
export interface ReportFlags {
  readonly json?: boolean
}

/** What is to be told about one file. */
export interface ReportedFile {
  readonly file: string
  readonly problems: Problem[]
  /** What the command found out, by name, as JSON. */
  readonly results: Map<string, string>
}

/**
 * What a command tells: as text, at once, or with `--json` as one JSON text at its end. Then nothing else is written: problems and
 * results stand in it, talk is left out.
 */
export class Report {
  readonly json: boolean
  /** Of the standard output. */
  readonly colours: Colours
  /** Of the error stream. */
  readonly talkColours: Colours
  readonly #context: CliContext
  readonly #files: ReportedFile[] = []

  constructor(context: CliContext, json: boolean) {
    this.#context = context
    this.json = json
    this.colours = coloursFor(context, context.stdout)
    this.talkColours = coloursFor(context, context.stderr)
  }

  /** Begins what is told about a file. */
  file(file: string): void {
    this.#files.push({ file, problems: [], results: new Map() })
  }

  problems(problems: readonly Problem[]): void {
    if (this.json) this.#last.problems.push(...problems)
    else for (const problem of problems) this.talk(renderProblem(problem, this.#context.cwd, this.talkColours))
  }

  /** Problems that are what the command is asked for: they go where results go. */
  found(problems: readonly Problem[]): void {
    if (this.json) this.problems(problems)
    else for (const problem of problems) this.print(renderProblem(problem, this.#context.cwd, this.colours))
  }

  /** Problems of files of which nothing else is told. */
  each(problems: Iterable<readonly [file: string, problem: Problem]>): void {
    for (const [file, problem] of problems) {
      this.file(file)
      this.problems([problem])
    }
  }

  /** Begins what is told about a file, and does what a mistake of the user may stop: then it is told, and there is no answer. */
  async attempt<T>(file: string, work: () => Promise<T>): Promise<T | undefined> {
    this.file(file)
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof MmdetConfigError)) throw error
      this.problems(error.problems)
      return undefined
    }
  }

  /** Does what may fail before anything is told of a file: a mistake of the user then belongs to it. */
  async about<T>(file: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof MmdetConfigError) this.file(file)
      throw error
    }
  }

  /** A result of the last file, as JSON; its text form is written by `print`. */
  result(name: string, json: string): void {
    this.#last.results.set(name, json)
  }

  /** A result as text, for the standard output. */
  print(text: string): void {
    if (!this.json) this.#context.stdout.write(text)
  }

  /** A word beside the results, for the error stream. */
  talk(text: string): void {
    if (!this.json) this.#context.stderr.write(text)
  }

  async end(): Promise<void> {
    if (!this.json) return
    const { reportJson } = await import('./json.ts')
    this.#context.stdout.write(reportJson(this.#files, this.#context.cwd))
  }

  /** A problem that is met before any file belongs to none. */
  get #last(): ReportedFile {
    if (this.#files.length === 0) this.file('')
    return this.#files.at(-1) as ReportedFile
  }
}

/** Adds `--json` to a command. */
export function withJson(command: Command): Command {
  return command.option('--json', 'print problems and results as JSON', false)
}

/** Runs a command's work: its exit code is kept, a user's mistake is told without a stack trace. */
export async function runAction(
  context: CliContext,
  flags: ReportFlags,
  work: (report: Report) => ExitCode | Promise<ExitCode>,
): Promise<void> {
  const report = new Report(context, flags.json === true)
  try {
    context.exitCode = await work(report)
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) throw error
    report.problems(error.problems)
    context.exitCode = EXIT.trouble
  }
  await report.end()
}
