import type { Config } from '#lib/config/config.ts'
import type { FileSystem } from '#lib/config/fileSystem.ts'
import type { ConfigCache } from '#lib/config/load/cache.ts'
import { MmdetConfigError } from '#lib/errors.ts'
import { type PlainProblem, plainProblem } from '#lib/plainProblem.ts'

/** What was read last. */
export interface Opened {
  readonly config: Config
  readonly entry: string
  readonly text: string
  readonly fileSystem: FileSystem
  readonly cache: ConfigCache
}

/** The problems of an error of the library; any other is thrown on. */
export function problemsIn(error: unknown): PlainProblem[] {
  if (!(error instanceof MmdetConfigError)) throw error
  return error.problems.map((problem) => plainProblem(problem, ''))
}
