import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { extractCatalogue } from '../catalog/extract/extract.ts'
import { knownObjects } from '../catalog/extract/known.ts'
import { Program, type UnknownRegistration } from '../catalog/extract/program.ts'
import { loadCatalogue } from '../catalog/load.ts'
import { packCatalogue } from '../catalog/pack.ts'
import { MmdetConfigError, type Problem } from '../errors.ts'
import { nearFile } from '../node/nearFile.ts'
import { packageFiles, packageModules } from '../node/pythonPackages.ts'
import { JSON_SETTINGS, type Settings } from '../server/settings.ts'
import { counted, escapeTalk } from '../talk.ts'
import { type CliContext, EXIT, type ExitCode } from './context.ts'
import type { Report, ReportFlags } from './report.ts'
import { runPlan } from './runPlan.ts'
import { readSettings } from './settings.ts'

/** The options of `mmdet-config catalog add`. */
export interface AddOptions extends ReportFlags {
  readonly out: string
  /** The file of TypeScript declarations. */
  readonly types?: string
  readonly force: boolean
}

/** Writes a catalogue of what packages of one's own register. */
export async function addCatalogue(
  paths: readonly string[],
  options: AddOptions,
  report: Report,
  context: CliContext,
): Promise<ExitCode> {
  const found: [name: string, place: string][] = []
  for (const path of paths)
    found.push(await report.about(path, async () => packageAt(resolve(context.cwd, path), path)))
  const places = Object.fromEntries(found)
  const known = await loadCatalogue()
  const packages = packageFiles(places)
  const program = new Program(packages, knownObjects(known))
  const modules = Object.entries(places).flatMap(([name, place]) => packageModules(name, place))
  const catalogue = extractCatalogue(program, modules)
  report.each(program.unknown.map(unknownRegistration))
  if (catalogue.components.length === 0) {
    report.each(paths.map((path) => [path, nothingIn(path)]))
    return EXIT.trouble
  }
  const files = [{ path: options.out, text: `${JSON.stringify(packCatalogue(catalogue), null, 1)}\n` }]
  if (options.types !== undefined) {
    const { ownTypesText } = await import('../catalog/emit/types.ts')
    files.push({ path: options.types, text: ownTypesText(known, catalogue) })
  }
  const sources = modules.flatMap((module) => packages.find(module)?.name ?? [])
  const plan = { ...options, out: context.cwd, check: false, sources }
  const code = await runPlan(files, plan, report, context)
  const names = catalogue.components.flatMap((component) => component.names)
  report.result('names', JSON.stringify(names))
  if (code !== EXIT.fine) return code
  report.talk(`${counted(names.length, 'name')}: ${names.map(escapeTalk).join(', ')}\n`)
  if (!(await isUsed(options.out, context.cwd)))
    report.talk(`check and editors read it once ${JSON_SETTINGS} has "catalogues": ["${escapeTalk(options.out)}"]\n`)
  return code
}

/** Whether the settings name a catalogue; settings that cannot be read do not. */
async function isUsed(catalogue: string, folder: string): Promise<boolean> {
  const { catalogues = [] } = await readSettings(folder).catch((): Settings => ({}))
  return catalogues.some((one) => resolve(folder, one) === resolve(folder, catalogue))
}

/** An empty catalogue would help nobody, and stand in the way of the right one. */
function nothingIn(path: string): Problem {
  const message = `nothing is registered in ${path}: no catalogue is written`
  const hint = 'name the folder that has the __init__.py of your package, or the .py file with your components'
  return { code: 'unknown-name', message, hint }
}

function unknownRegistration({ module, node }: UnknownRegistration): [file: string, problem: Problem] {
  const message = 'only running this tells what it registers: it is left out'
  const span = module.source.spanOf(node)
  return [span.source.name, { code: 'python-unsupported', severity: 'warning', message, span }]
}

/** The name and folder of the package that a folder or file belongs to: the outermost one with an `__init__.py`. */
function packageAt(path: string, shown: string): [string, string] {
  if (!existsSync(path)) {
    const message = `cannot read ${shown}: there is no such folder`
    throw new MmdetConfigError({ code: 'file-not-found', message, ...nearFile(path, shown) })
  }
  if (!statSync(path).isDirectory()) {
    if (path.endsWith('.py')) return [basename(path, '.py'), path]
    const message = `cannot read ${shown}: it is neither a folder nor a .py file`
    throw new MmdetConfigError({ code: 'file-read', message })
  }
  let place = path
  while (existsSync(join(dirname(place), '__init__.py'))) place = dirname(place)
  return [basename(place), place]
}
