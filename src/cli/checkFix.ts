import { realpath } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { type FixedFile, fixedFiles } from '../check/fixedFiles.ts'
import { MAX_FILE_BYTES } from '../config/limits.ts'
import type { Problem } from '../errors.ts'
import { decodePython, encodePython } from '../node/pythonFile.ts'
import { readRegularFile } from '../node/readFile.ts'
import { writeFileAtomic } from '../node/writeFile.ts'
import { nameBelow } from '../source.ts'
import { counted } from '../talk.ts'
import type { CliContext } from './context.ts'
import { paintPatch, unifiedPatch } from './patch.ts'
import type { Report } from './report.ts'

type Problems = ReadonlyMap<string, readonly Problem[]>

/** Checks files again, with other texts in place of those on the disk; a text for each changed path. */
type Recheck = (texts: ReadonlyMap<string, string>) => Promise<Problems>

/**
 * The files that fixes change, proved: checked again, neither they nor what inherits them has a problem that was not there before. Only
 * files that were named or lie below a named folder, and none of an installed package. A fix that brings a problem does not keep
 * the others of its file from being made.
 */
export async function provedFixes(
  checked: Problems,
  names: readonly string[],
  recheck: Recheck,
  report: Report,
  context: CliContext,
): Promise<FixedFile[]> {
  const roots = await Promise.all(names.map((name) => rootOf(resolve(context.cwd, name))))
  const proved: FixedFile[] = []
  const few = Array.from(checked).filter(([path, { length }]) => {
    if (length <= MOST_PROBLEMS) return true
    const name = nameBelow(path, context.cwd)
    report.talk(`${name} has ${length} problems: files with up to ${MOST_PROBLEMS} are fixed\n`)
    return false
  })
  for (const file of fixedFiles(new Map(few))) {
    if (!(await isOwn(file, roots))) continue
    const isProved = async (one: FixedFile) => {
      const after = await recheck(new Map([...proved, one].map(({ path, text }) => [path, text])))
      return Array.from(after).every(([path, problems]) => isNoWorse(checked.get(path) ?? [], problems))
    }
    const held = await provable(file.path, checked.get(file.path) ?? [], isProved)
    if (held !== undefined) proved.push(held)
  }
  return proved
}

/** A file with more problems than this is not fixed: each proof checks all of it again. */
const MOST_PROBLEMS = 5_000

/** Problems that the proofs of a file may find, all together: ten times those of the largest file, thousands of times those of a usual one. */
const MOST_FOUND = 10 * MOST_PROBLEMS

/**
 * A file with those of its fixes that can be proved: all at once, else those of each half, the second beside what holds of the first, as long
 * as it does not take too many proofs.
 */
async function provable(
  path: string,
  problems: readonly Problem[],
  isProved: (one: FixedFile) => Promise<boolean>,
): Promise<FixedFile | undefined> {
  let triesLeft = Math.floor(MOST_FOUND / problems.length)
  const fileWith = (some: readonly Problem[]) => fixedFiles(new Map([[path, some]]))[0]
  const heldOf = async (kept: readonly Problem[], more: readonly Problem[]): Promise<readonly Problem[]> => {
    const all = [...kept, ...more]
    const file = fileWith(all)
    if (more.length === 0 || file === undefined || triesLeft-- <= 0) return kept
    if (await isProved(file)) return all
    if (more.length < 2) return kept
    const half = more.length >> 1
    return heldOf(await heldOf(kept, more.slice(0, half)), more.slice(half))
  }
  const held = await heldOf(
    [],
    problems.filter(({ fix }) => fix !== undefined),
  )
  return fileWith(held)
}

function isNoWorse(before: readonly Problem[], after: readonly Problem[]): boolean {
  const known = new Set(before.map(keyOf))
  return after.every((problem) => known.has(keyOf(problem)))
}

function keyOf({ code, path, message }: Problem): string {
  return JSON.stringify([code, path, message])
}

/** Where a name or glob begins, links followed. */
async function rootOf(path: string): Promise<string> {
  const fixed = path.slice(0, path.search(/[*?{[]|$/))
  return realpath(fixed).catch(() => realpath(fixed.slice(0, fixed.lastIndexOf(sep) + 1)).catch(() => path))
}

async function isOwn({ path, before }: FixedFile, roots: readonly string[]): Promise<boolean> {
  const real = await realpath(path)
  if (/\/(?:site|dist)-packages\//.test(real)) return false
  if (!roots.some((root) => real === root || real.startsWith(root.endsWith(sep) ? root : root + sep))) return false
  return decodePython(readRegularFile(path, MAX_FILE_BYTES), path).text === before
}

/** Writes what fixes changed, each file in one step and with its mode; of a dry run the differences are shown. */
export async function writeFixes(
  files: readonly FixedFile[],
  isDry: boolean,
  report: Report,
  context: CliContext,
): Promise<void> {
  let count = 0
  for (const file of files) {
    const name = nameBelow(file.path, context.cwd)
    report.file(file.path)
    report.result('fixes', String(file.count))
    count += file.count
    if (isDry) {
      const text = unifiedPatch(name, [file.before, '(as it is)'], [file.text, '(fixed)'])
      report.print(paintPatch(text, report.colours))
      report.result('diff', JSON.stringify(text))
      continue
    }
    const path = await realpath(file.path)
    const { encoding } = decodePython(readRegularFile(path, MAX_FILE_BYTES), path)
    await writeFileAtomic(path, encodePython({ text: file.text, encoding }), { overwrite: true })
  }
  const done = isDry ? 'would be fixed' : 'fixed'
  if (count > 0) report.talk(`${counted(count, 'problem')} ${done} in ${counted(files.length, 'file')}\n`)
}
