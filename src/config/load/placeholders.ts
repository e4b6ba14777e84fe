import { MmdetConfigError } from '../../errors.ts'
import { basename, dirname, splitExtension } from '../../python/posixPath.ts'
import type { SourceText } from '../../source.ts'
import { fillEnvironment } from './environment.ts'
import { MappedText } from './mappedText.ts'
import type { ConfigWarning } from './result.ts'

/** A text whose placeholders are filled in, except for those that refer to bases. */
export interface FilledText {
  readonly text: MappedText
  /** The references `{{_base_.a.b}}`, each under the marker that stands for it in the text. */
  readonly references: ReadonlyMap<string, Reference>
  /** Environment variables that were used, with their values. */
  readonly environment: ReadonlyMap<string, string>
  /** Whether an environment variable is asked for, set or not. */
  readonly asksEnvironment: boolean
  readonly warnings: readonly ConfigWarning[]
}

export interface Reference {
  /** The path in the base: `a.b`. */
  readonly path: string
}

export interface FillOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly usePredefinedVariables: boolean
  readonly useEnvironmentVariables: boolean
}

/** In every marker and in no sensible config: characters of the private use area, the last ones a number to the base of 16. */
const MARK = '\uf8f0\uf8f1\uf8f2'
const DIGIT_ZERO = 0xf8e0
const MARK_PART = /[\uf8e0-\uf8f2]/

/** Whether a text holds a marker, or a part of what was made of one. */
export function holdsMarker(text: string): boolean {
  return MARK_PART.test(text)
}

/**
 * Fills in `{{ fileDirname }}` and its like, then `{{$NAME:default}}`, and puts markers for `{{_base_.a}}`, in MMEngine's order and
 * with its patterns (mmengine 0.10.7, `config.py`).
 *
 * @param path the absolute path of the config.
 * @throws MmdetConfigError `config-parse` as `fillEnvironment`.
 */
export function fillPlaceholders(source: SourceText, path: string, options: FillOptions): FilledText {
  let text = new MappedText(source.text)
  const used = { environment: new Map<string, string>(), asksEnvironment: false, warnings: [] as ConfigWarning[] }
  const references = new Map<string, Reference>()
  if (source.text.includes('{{')) {
    checkCount(source)
    if (options.usePredefinedVariables) text = fillPredefined(text, path)
    if (options.useEnvironmentVariables) text = fillEnvironment(text, source, options.env, used)
    text = markReferences(text, references)
  }
  return { text, references, ...used }
}

/** Each variable costs a pass over the text. Stock configs have up to 20 placeholders. */
const MAX_PLACEHOLDERS = 500

function checkCount(source: SourceText): void {
  let count = 0
  for (let at = source.text.indexOf('{{'); at >= 0; at = source.text.indexOf('{{', at + 2)) {
    if (++count <= MAX_PLACEHOLDERS) continue
    const message = `more than ${MAX_PLACEHOLDERS} placeholders {{...}} in one file`
    throw new MmdetConfigError({ code: 'limit', message, span: { source, start: at, end: at + 2 } })
  }
}

function fillPredefined(text: MappedText, path: string): MappedText {
  const name = basename(path)
  const values: Readonly<Record<string, string>> = {
    fileDirname: dirname(path),
    fileBasename: name,
    fileBasenameNoExtension: splitExtension(name)[0],
    fileExtname: splitExtension(path)[1],
  }
  let filled = text
  for (const [variable, value] of Object.entries(values)) {
    filled = filled.replaceAll(new RegExp(`\\{\\{\\s*${variable}\\s*\\}\\}`, 'g'), () => value.replaceAll('\\', '/'))
  }
  return filled
}

function markReferences(text: MappedText, references: Map<string, Reference>): MappedText {
  const markers = new Map<string, string>()
  return text.replaceAll(/\{\{\s*_base_\.([\p{L}\p{N}_.]+)\s*\}\}/gu, ([, path = '']) => {
    let marker = markers.get(path)
    if (marker === undefined) {
      // As long as MMEngine's own marker, so that its length is the same to a config that asks.
      marker = `_${path}_${MARK}${digits(markers.size)}`
      markers.set(path, marker)
      references.set(marker, { path })
    }
    return `"${marker}"`
  })
}

function digits(number: number): string {
  return String.fromCharCode(...[number >> 8, number >> 4, number].map((digit) => DIGIT_ZERO + (digit & 15)))
}
