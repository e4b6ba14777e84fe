import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Config } from '../../src/config/config.ts'
import { ConfigCache } from '../../src/config/load/cache.ts'
import { nodeFileSystem } from '../../src/node/fileSystem.ts'
import { errorVerdict } from '../../test/config/reader/verdict.ts'
import { configNames, type Family } from '../families.ts'
import type { Judge } from '../judge.ts'

/** What reading a config comes to, in short: a digest of the repr of its values, or the class of the exception. */
export type Mark = string

const LENGTH = 8

/** A family unpacked on this machine. */
export interface UnpackedFamily {
  readonly root: string
  readonly names: readonly string[]
  readonly searchPath: readonly string[]
}

/** Every file of a family that MMEngine takes for a config. */
const EXTENSIONS = ['.py', '.json', '.yaml', '.yml']

export async function unpack({ root: rootOf, searchPath }: Family): Promise<UnpackedFamily> {
  const root = await rootOf()
  return { root, names: configNames(root, EXTENSIONS), searchPath: (await searchPath?.()) ?? [] }
}

/** MMEngine's mark of a config. */
export async function realMark(judge: Judge, { root, searchPath }: UnpackedFamily, name: string): Promise<Mark> {
  const question = { path: join(root, name), search_path: searchPath, exact: true }
  const { repr, error } = await judge.ask<{ repr?: string; error?: string }>(question)
  return repr === undefined ? (error as string) : digest(root, repr)
}

/** Our marks of configs, with each base read once. */
export async function ourMarks({ root, searchPath }: UnpackedFamily, names: readonly string[]): Promise<Mark[]> {
  const options = { fileSystem: nodeFileSystem(), cache: new ConfigCache(), searchPath }
  const marks: Mark[] = []
  for (const name of names) {
    try {
      marks.push(digest(root, (await Config.fromFile(join(root, name), options)).toRepr()))
    } catch (error) {
      const verdict = errorVerdict(error)
      marks.push('error' in verdict ? verdict.error : '')
    }
  }
  return marks
}

/** The mark of a config whose values are functions and modules: the repr holds addresses in memory, and where Python is installed. */
const PROGRAM: Mark = 'program'

/** The folder is another one on every machine, and in some texts it stands. */
function digest(root: string, repr: string): Mark {
  if (/<(?:function|module) /.test(repr)) return PROGRAM
  return createHash('sha256').update(repr.replaceAll(root, '<root>')).digest('hex').slice(0, LENGTH)
}
