import type { Component } from '../catalog/catalogue.ts'
import type { Origin } from '../config/origin.ts'
import { formatPath } from '../config/path.ts'
import { basename } from '../python/posixPath.ts'
import { pythonRepr } from '../python/repr.ts'
import { counted, escapeTalk } from '../talk.ts'
import { brief } from './brief.ts'
import { type Argument, choicesFor } from './describe.ts'
import type { HoverInfo } from './hover.ts'
import type { OptionWords } from './recipeOptions.ts'

/** A piece of a line: words, code, or a place of a file, whose lines are counted from 1. */
export type HoverPiece =
  | string
  | { readonly code: string }
  | { readonly text: string; readonly file: string; readonly line: number }

/** A part of what is known of a place: a line, a list of lines, or a text in Python. */
export type HoverPart =
  | { readonly kind: 'line'; readonly pieces: readonly HoverPiece[] }
  | { readonly kind: 'list'; readonly lines: readonly (readonly HoverPiece[])[] }
  | { readonly kind: 'code'; readonly text: string }

/** The address of a line, counted from 1, of a file. */
export type LinkOf = (file: string, line: number) => string

/** Characters of what an origin had. */
const SHOWN_ORIGIN = 80

/** Origins that a text names. */
const MAX_ORIGINS = 8

/** What is known of a place, in parts, for a page that draws them itself. */
export function hoverParts(info: HoverInfo): HoverPart[] {
  const { path, value, origins, argument, taker, component, base, bases, dropped, option, heirs } = info
  if (base !== undefined) return [line('base ', { text: base, file: base, line: 1 })]
  if (bases !== undefined) return basesParts(bases)
  const parts = dropped === undefined ? [] : deleteParts(dropped)
  if (path !== undefined && value !== undefined) parts.push(code(`${formatPath(path)} = ${value}`))
  const lines: HoverPiece[][] = origins.slice(0, MAX_ORIGINS).map((origin, at) => {
    const place = { text: `${basename(origin.file)}:${origin.line}`, file: origin.file, line: origin.line }
    return [place, ` ${verbOf(origins, at)} `, { code: brief(origin.value, SHOWN_ORIGIN) }]
  })
  if (origins.length > MAX_ORIGINS) lines.push([`and ${origins.length - MAX_ORIGINS} more`])
  if (lines.length > 0) parts.push({ kind: 'list', lines })
  if (heirs !== undefined && heirs.overriding.length > 0) parts.push(heirsLine(heirs))
  if (option !== undefined) parts.push(...optionParts(option))
  if (argument !== undefined) {
    const choices = choicesFor(argument)?.map((text) => pythonRepr(text))
    parts.push(argumentLine(argument), ...(choices === undefined ? [] : [line('one of ', ...listed(choices))]))
  }
  if (taker !== undefined) parts.push(line({ code: String(path?.at(-1)) }, ' of ', { code: taker }))
  if (component !== undefined) parts.push(...componentParts(component))
  return parts
}

function basesParts(bases: NonNullable<HoverInfo['bases']>): HoverPart[] {
  const lines = bases.map(({ path, keys }): HoverPiece[] => {
    const given = keys.length === 0 ? [] : [' gives ', ...listed(keys)]
    return [{ text: basename(path), file: path, line: 1 }, ...given]
  })
  return [lines.length === 0 ? line('the files that it inherits from') : { kind: 'list', lines }]
}

function deleteParts(dropped: readonly string[]): HoverPart[] {
  const meaning = line({ code: '_delete_=True' }, ": the dict replaces the base's, and is not merged over it")
  return dropped.length === 0 ? [meaning] : [meaning, line('dropped: ', ...listed(dropped))]
}

/** Names, or the first of them where there are many. */
function listed(names: readonly string[]): HoverPiece[] {
  const shown = names.slice(0, MAX_VALUES).flatMap((code, at) => (at === 0 ? [{ code }] : [', ', { code }]))
  return names.length > MAX_VALUES ? [...shown, ', …'] : shown
}

/** Configs that are named of those that set a value again. */
const MAX_HEIRS = 3

function heirsLine({ count, overriding }: NonNullable<HoverInfo['heirs']>): HoverPart {
  const shown = overriding.slice(0, MAX_HEIRS).flatMap((file, at): HoverPiece[] => {
    return [at === 0 ? ': ' : ', ', { text: basename(file), file, line: 1 }]
  })
  const rest = overriding.length - MAX_HEIRS
  const words = `overridden in ${overriding.length} of ${counted(count, 'config')} that inherit${count === 1 ? 's' : ''} it`
  return line(words, ...shown, ...(rest > 0 ? [` and ${rest} more`] : []))
}

/**
 * What is known of a place, as Markdown.
 *
 * @param linkOf absent where there are no links.
 */
export function hoverText(info: HoverInfo, linkOf?: LinkOf): string {
  const ofLine = (pieces: readonly HoverPiece[]) => pieces.map((piece) => markdownOf(piece, linkOf)).join('')
  const texts = hoverParts(info).map((part) => {
    if (part.kind === 'code') return `\`\`\`python\n${part.text.replaceAll('```', "'''")}\n\`\`\``
    return part.kind === 'line' ? ofLine(part.pieces) : part.lines.map((pieces) => `- ${ofLine(pieces)}`).join('\n')
  })
  return texts.join('\n\n')
}

function markdownOf(piece: HoverPiece, linkOf: LinkOf | undefined): string {
  if (typeof piece === 'string') return piece
  if ('code' in piece) return `\`${piece.code.replaceAll('`', "'").replaceAll('\n', ' ')}\``
  // Names of files may hold what Markdown reads as its own: `__init__.py`.
  const text = escapeTalk(piece.text).replace(/[\\`*_[\]<>&]/g, '\\$&')
  if (linkOf === undefined) return text
  // An address may hold what ends a link, or what Markdown reads as a character of HTML.
  const address = linkOf(piece.file, piece.line).replace(/[()&]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)
  return `[${text}](${address})`
}

/** What a place did, or what became of what it wrote. */
function verbOf(origins: readonly Origin[], at: number): string {
  const [own, newer] = [origins[at], origins[at - 1]]
  if (newer === undefined) return own?.merged === true ? 'merges' : 'sets'
  return newer.merged && newer.file !== own?.file ? 'is merged over:' : 'is replaced:'
}

/** Values that a text names. */
const MAX_VALUES = 12

/** What an option is for, what it is by default, and what it may be. */
function optionParts({ description, default: value, values }: OptionWords): HoverPart[] {
  const parts: HoverPart[] = description === undefined ? [] : [line(description)]
  if (value !== undefined) parts.push(line('default: ', { code: value }))
  if (values.length > 1) parts.push(line('one of ', ...listed(values)))
  return parts
}

function argumentLine({ component, parameter }: Argument): HoverPart {
  const { owner, required } = parameter
  const from: HoverPiece[] = owner === component.qualname ? [] : [', from ', { code: owner }]
  const of = { code: `${component.module}.${component.qualname}` }
  return line({ code: argumentWords(parameter) }, ' of ', of, ...from, ...(required ? [', required'] : []))
}

/** An argument as a signature has it: `depth: int = 50`. */
export function argumentWords({ name, annotation, default: value }: Argument['parameter']): string {
  return `${name}${annotation === null ? '' : `: ${annotation}`}${value === null ? '' : ` = ${value}`}`
}

/** Parameters that a signature names. */
const MAX_PARAMETERS = 30

/** A component with its signature. */
function componentParts({ parameters, kwargs, names, module, qualname }: Component): HoverPart[] {
  const shown = parameters.slice(0, MAX_PARAMETERS).map((parameter) => `    ${argumentWords(parameter)},`)
  if (parameters.length > MAX_PARAMETERS || kwargs !== 'closed') shown.push('    ...')
  return [line({ code: `${module}.${qualname}` }), code([`${names[0] ?? qualname}(`, ...shown, ')'].join('\n'))]
}

function line(...pieces: HoverPiece[]): HoverPart {
  return { kind: 'line', pieces }
}

function code(text: string): HoverPart {
  return { kind: 'code', text }
}
