import type { Config } from '#lib/config/config.ts'
import type { FileSystem } from '#lib/config/fileSystem.ts'
import type { ConfigCache } from '#lib/config/load/cache.ts'
import type { ConfigPath } from '#lib/config/path.ts'
import { MmdetConfigError, type Problem } from '#lib/errors.ts'
import { type PlainProblem, plainProblem } from '#lib/plainProblem.ts'
import type { SourceSpan } from '#lib/source.ts'
import type { Files } from './protocol.ts'

/** What was read last. */
export interface Opened {
  readonly config: Config
  /** The file that the visitor reads: a config, or a recipe. */
  readonly entry: string
  /** The file of the config, which for a recipe is one that was generated. */
  readonly path: string
  readonly text: string
  /** What the visitor has. */
  readonly files: Files
  /** The same, and what was generated. */
  readonly fileSystem: FileSystem
  readonly cache: ConfigCache
  /** Where what stands at a path was written: for a recipe its own place, in place of one in the generated config. */
  readonly placeOf: (path: ConfigPath, span: SourceSpan) => SourceSpan
}

/** The problems of an error of the library; any other is thrown on. */
export function problemsIn(error: unknown): PlainProblem[] {
  if (!(error instanceof MmdetConfigError)) throw error
  return error.problems.map((problem) => plainProblem(problem, ''))
}

/** Problems of the config that was read, each at its place in what the visitor wrote. */
export function told({ placeOf }: Opened, problems: readonly Problem[]): PlainProblem[] {
  return problems.map((problem) => {
    const { path = [], span } = problem
    return plainProblem(span === undefined ? problem : { ...problem, span: placeOf(path, span) }, '')
  })
}

/** A file as the page knows it. */
export function named({ entry, path }: Opened, file: string): string {
  const name = file.replace(/^\//, '')
  return name === path ? entry : name
}
