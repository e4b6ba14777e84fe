import type { Component } from '../catalog/catalogue.ts'
import type { Origin } from '../config/origin.ts'
import { formatPath } from '../config/path.ts'
import { basename } from '../python/posixPath.ts'
import { brief } from './brief.ts'
import type { Argument } from './describe.ts'
import type { HoverInfo } from './hover.ts'

/** The address of a line, counted from 1, of a file. */
export type LinkOf = (file: string, line: number) => string

/** Characters of what an origin had. */
const SHOWN_ORIGIN = 80

/** Origins that a text names. */
const MAX_ORIGINS = 8

/**
 * What is known of a place, as Markdown.
 *
 * @param linkOf absent where there are no links.
 */
export function hoverText(info: HoverInfo, linkOf?: LinkOf): string {
  const { path, value, origins, argument, component, base } = info
  if (base !== undefined) return `base ${link(base, base, 1, linkOf)}`
  const parts: string[] = []
  if (path !== undefined && value !== undefined) parts.push(code(`${formatPath(path)} = ${value}`))
  const lines = origins.slice(0, MAX_ORIGINS).map((origin, at) => {
    const place = link(`${basename(origin.file)}:${origin.line}`, origin.file, origin.line, linkOf)
    return `- ${place} ${verbOf(origins, at)} ${inline(brief(origin.value, SHOWN_ORIGIN))}`
  })
  if (origins.length > MAX_ORIGINS) lines.push(`- and ${origins.length - MAX_ORIGINS} more`)
  if (lines.length > 0) parts.push(lines.join('\n'))
  if (argument !== undefined) parts.push(argumentText(argument))
  if (component !== undefined) parts.push(componentText(component))
  return parts.join('\n\n')
}

/** What a place did, or what became of what it wrote. */
function verbOf(origins: readonly Origin[], at: number): string {
  const [own, newer] = [origins[at], origins[at - 1]]
  if (newer === undefined) return own?.merged === true ? 'merges' : 'sets'
  return newer.merged && newer.file !== own?.file ? 'is merged over:' : 'is replaced:'
}

function link(text: string, file: string, line: number, linkOf: LinkOf | undefined): string {
  return linkOf === undefined ? text : `[${text}](${linkOf(file, line)})`
}

function argumentText({ component, parameter }: Argument): string {
  const { owner, required } = parameter
  const from = owner === component.qualname ? '' : `, from ${inline(owner)}`
  const must = required ? ', required' : ''
  return `${inline(argumentWords(parameter))} of ${inline(`${component.module}.${component.qualname}`)}${from}${must}`
}

/** An argument as a signature has it: `depth: int = 50`. */
export function argumentWords({ name, annotation, default: value }: Argument['parameter']): string {
  return `${name}${annotation === null ? '' : `: ${annotation}`}${value === null ? '' : ` = ${value}`}`
}

/** Parameters that a signature names. */
const MAX_PARAMETERS = 30

/** A component with its signature. */
export function componentText({ parameters, kwargs, names, module, qualname }: Component): string {
  const shown = parameters.slice(0, MAX_PARAMETERS).map((parameter) => `    ${argumentWords(parameter)},`)
  if (parameters.length > MAX_PARAMETERS || kwargs !== 'closed') shown.push('    ...')
  return `${inline(`${module}.${qualname}`)}\n\n${code([`${names[0] ?? qualname}(`, ...shown, ')'].join('\n'))}`
}

function code(text: string): string {
  return `\`\`\`python\n${text.replaceAll('```', "'''")}\n\`\`\``
}

function inline(text: string): string {
  return `\`${text.replaceAll('`', "'").replaceAll('\n', ' ')}\``
}
