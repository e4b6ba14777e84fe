import type { Catalogue, Component } from '../catalog/catalogue.ts'
import { choicesOf } from '../catalog/choices.ts'
import { loadCatalogue } from '../catalog/load.ts'
import { ComponentIndex } from '../catalog/lookup.ts'
import { parameterText } from '../catalog/parameters.ts'
import { keysFor } from '../catalog/slots.ts'
import { MmdetConfigError } from '../errors.ts'
import { didYouMean, nearestName } from '../nearest.ts'
import { JSON_SETTINGS } from '../server/settings.ts'
import { type CliContext, EXIT, type ExitCode } from './context.ts'
import type { Report } from './report.ts'
import { readCatalogues, readSettings } from './settings.ts'

/** That of MMDetection, and those that the folder's settings name. */
async function catalogues({ cwd }: CliContext): Promise<Catalogue[]> {
  return [await loadCatalogue(), ...readCatalogues(await readSettings(cwd, [JSON_SETTINGS]), cwd)]
}

/** `mmdet-config catalog`: all components, a line each; as JSON with their parameters. */
export async function listCatalogue(report: Report, context: CliContext): Promise<ExitCode> {
  const components = (await catalogues(context)).flatMap((one) => one.components)
  const line = ({ registry, names, module, qualname }: Component) =>
    `${registry}  ${names.join(', ')}  ${module}.${qualname}`
  report.result('components', JSON.stringify(components, null, 1))
  report.print(`${components.map(line).join('\n')}\n`)
  return EXIT.fine
}

/** `mmdet-config catalog types`: the declarations of `mmdet-config/catalogue`. */
export async function printTypes(report: Report): Promise<ExitCode> {
  const { typesText } = await import('../catalog/emit/types.ts')
  const text = typesText(await loadCatalogue())
  report.print(text)
  report.result('text', JSON.stringify(text))
  return EXIT.fine
}

/** `mmdet-config catalog show NAME`. */
export async function showComponent(name: string, report: Report, context: CliContext): Promise<ExitCode> {
  const known = await catalogues(context)
  const found = new ComponentIndex(known).everywhere(name)
  if (found.length === 0) throw unknownComponent(name, known)
  report.print(found.map(componentText).join('\n'))
  report.result('components', JSON.stringify(found, null, 2))
  return EXIT.fine
}

function unknownComponent(name: string, known: readonly Catalogue[]): MmdetConfigError {
  const names = known.flatMap(({ components }) => components.flatMap((one) => one.names))
  const help = didYouMean(nearestName(name, names), 'mmdet-config catalog lists all components')
  return new MmdetConfigError({ code: 'unknown-name', message: `no registry has a component ${name}`, ...help })
}

const STATES = {
  closed: 'Any other argument is refused.',
  swallowed: 'Any other argument has no effect and is not refused.',
  open: 'Other arguments are passed on, to what the sources do not tell.',
} as const

function componentText(component: Component): string {
  const { registry, scope, names, module, qualname, kwargs } = component
  const keys = keysFor(component)
  const lines = [
    names.join(', '),
    `  class     ${module}.${qualname}`,
    `  registry  ${registry} (${scope})`,
    ...(keys.length > 0 ? [`  key       ${keys.join(', ')}`] : []),
    '',
    ...parametersText(component),
    '',
    `  ${STATES[kwargs]}`,
  ]
  return `${lines.join('\n')}\n`
}

/** A line a parameter: `name: annotation = default`, the texts that it may be, and where it comes from if not from the class itself. */
function parametersText(component: Component): string[] {
  const { parameters, qualname } = component
  if (parameters.length === 0) return ['  no arguments']
  const texts = parameters.map(parameterText)
  const width = Math.min(48, Math.max(...texts.map((text) => text.length)))
  return parameters.map(({ name, required, owner, renamed }, at) => {
    const choices = choicesOf(component, name)?.texts
    const notes = [
      ...(required ? ['required'] : []),
      ...(choices === undefined ? [] : [`texts: ${choices.join(' ')}`]),
      ...(renamed === undefined ? [] : [`old name of ${renamed}`]),
      ...(owner === qualname ? [] : [`from ${owner}`]),
    ]
    return `  ${(texts[at] as string).padEnd(width)}  ${notes.join(', ')}`.trimEnd()
  })
}
