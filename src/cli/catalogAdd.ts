import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { extractCatalogue } from '../catalog/extract/extract.ts'
import { knownObjects } from '../catalog/extract/known.ts'
import { Program } from '../catalog/extract/program.ts'
import { loadCatalogue } from '../catalog/load.ts'
import { packCatalogue } from '../catalog/pack.ts'
import { MmdetConfigError } from '../errors.ts'
import { compareFiles, writeFiles } from '../node/filePlan.ts'
import { packageFiles, packageModules } from '../node/pythonPackages.ts'
import { formatSpan } from '../source.ts'
import type { CliContext, ExitCode } from './context.ts'

interface AddOptions {
  readonly out: string
  readonly force: boolean
}

/** Writes a catalogue of what packages of one's own register. */
export async function addCatalogue(
  paths: readonly string[],
  options: AddOptions,
  context: CliContext,
): Promise<ExitCode> {
  const places = Object.fromEntries(paths.map((path) => packageAt(resolve(context.cwd, path), path)))
  const program = new Program(packageFiles(places), knownObjects(await loadCatalogue()))
  const modules = Object.entries(places).flatMap(([name, place]) => packageModules(name, place))
  const catalogue = extractCatalogue(program, modules)
  for (const { module, node } of program.unknown) {
    const place = formatSpan(module.source.spanOf(node), context.cwd)
    context.stderr.write(`${place} - what is registered here is only known when it runs; it is left out\n`)
  }
  const target = resolve(context.cwd, options.out)
  const text = `${JSON.stringify(packCatalogue(catalogue), null, 1)}\n`
  const files = await compareFiles(dirname(target), [{ path: basename(target), text }])
  await writeFiles(files, options)
  const names = catalogue.components.flatMap((component) => component.names)
  context.stdout.write(
    `wrote     ${options.out}: ${names.length} components${names.length === 0 ? '' : `: ${names.join(', ')}`}\n`,
  )
  return 0
}

/** The name and folder of the package that a folder or file belongs to: the outermost one with an `__init__.py`. */
function packageAt(path: string, shown: string): [string, string] {
  if (!existsSync(path))
    throw new MmdetConfigError({ code: 'file-not-found', message: `cannot read ${shown}: there is no such folder` })
  if (!statSync(path).isDirectory()) return [basename(path, '.py'), path]
  let place = path
  while (existsSync(join(dirname(place), '__init__.py'))) place = dirname(place)
  return [basename(place), place]
}
