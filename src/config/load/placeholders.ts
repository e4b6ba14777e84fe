import { MmdetConfigError, type Problem } from '../../errors.ts'
import { basename, dirname, splitExtension } from '../../python/posixPath.ts'
import type { SourceText } from '../../source.ts'
import type { PythonModule } from '../../syntax/module.ts'
import { parseModule, parsePython } from '../../syntax/parse.ts'
import { MappedText } from './mappedText.ts'
import { passOver, type Tolerant } from './tolerance.ts'

/** What became of the variables of a text. */
export interface Used {
  readonly environment: Map<string, string>
  asksEnvironment: boolean
}

/** MMEngine's pattern; looking ahead ends the white space in one way only, where it would be tried in every other. */
const VARIABLE = /\{\{['"]?\s*\$([\p{L}\p{N}_]+)\s*:\s*(?=\S)(\S{0,1000}?)\s*['"]?\}\}/gu

/**
 * Fills in `{{$NAME:default}}`, one variable after the other, as MMEngine does: it searches for each default as a regular expression.
 *
 * @throws MmdetConfigError `config-parse`: KeyError for a variable with neither value nor default; no class for a default that means
 *   something else as a regular expression, and for a value with a backslash.
 */
export function fillEnvironment(
  text: MappedText,
  source: SourceText,
  env: Readonly<Record<string, string | undefined>>,
  used: Used,
): MappedText {
  let filled = text
  for (const match of text.text.matchAll(VARIABLE)) {
    const [whole, name, fallback] = match as unknown as [string, string, string]
    const span = { source, ...text.originOf(match.index, match.index + whole.length) }
    used.asksEnvironment = true
    const given = Object.hasOwn(env, name) ? env[name] : undefined
    if (given !== undefined) used.environment.set(name, given)
    const value = given ?? fallback
    if (value === '') throw new MmdetConfigError(missingVariable(name, span))
    if (SPECIAL.test(fallback)) throw new MmdetConfigError(specialDefault(name, span))
    if (value.includes('\\')) throw new MmdetConfigError(backslash(name, span))
    const literal = fallback === '' ? '(?=\\S)' : fallback.replaceAll('.', '[^\\n]')
    filled = filled.replaceAll(
      new RegExp(`\\{\\{['"]?\\s*\\$${name}\\s*:\\s*${literal}\\s*['"]?\\}\\}`, 'gu'),
      () => value,
    )
  }
  return filled
}

/** Names of the environment variables that a text asks for. */
export function environmentVariables(text: string): string[] {
  return Array.from(text.matchAll(VARIABLE), ([, name = '']) => name)
}

/** What makes a default another pattern than itself. */
const SPECIAL = /[\\^$*+?{}[\]|()]/

type Place = Problem['span']

function missingVariable(name: string, span: Place): Problem {
  return {
    code: 'config-parse',
    message: `the environment variable ${name} is not set and has no default`,
    span,
    pythonClass: 'KeyError',
    hint: `set ${name} in the environment, or give a default: {{$${name}:value}}`,
  }
}

function specialDefault(name: string, span: Place): Problem {
  const message = `MMEngine takes the default of ${name} for a regular expression, which may not find itself`
  return { code: 'config-parse', message, span, hint: 'use a default without any of \\ ^ $ * + ? { } [ ] | ( )' }
}

function backslash(name: string, span: Place): Problem {
  const message = `MMEngine reads a backslash in the value of ${name} as an escape`
  return { code: 'config-parse', message, span, hint: 'use forward slashes in paths' }
}

/**
 * The source of a config as Python, before its placeholders are filled in: MMEngine reads it so first. A tolerant load has the sound
 * statements, and notes what is wrong with the others.
 *
 * @throws MmdetConfigError `python-syntax`; for `{{$NAME:default}}` without quotes, with what to write.
 */
export function parseConfig(source: SourceText, context: Tolerant = {}): PythonModule {
  if (context.tolerance !== undefined) {
    const { module, problems } = parseModule(source)
    for (const problem of problems) context.tolerance.problems.push(...withHint(source, problem).problems)
    return module
  }
  try {
    return parsePython(source)
  } catch (error) {
    throw error instanceof MmdetConfigError ? withHint(source, error) : error
  }
}

function withHint(source: SourceText, error: MmdetConfigError): MmdetConfigError {
  if (error.span === undefined) return error
  const { line } = source.positionAt(error.span.start)
  const bare = /(?<!['"])\{\{\s*\$\w+\s*:[^{}]*\}\}/.exec(source.lineText(line))?.[0]
  if (bare === undefined) return error
  const hint = `MMEngine reads the file as Python before it fills in variables: write '${bare}'`
  return new MmdetConfigError({ ...error.problems[0], hint }, { cause: error })
}

/** A text whose placeholders are filled in, except for those that refer to bases. */
export interface FilledText {
  readonly text: MappedText
  /** The references `{{_base_.a.b}}`, each under the marker that stands for it in the text. */
  readonly references: ReadonlyMap<string, Reference>
  /** Environment variables that were used, with their values. */
  readonly environment: ReadonlyMap<string, string>
  /** Whether an environment variable is asked for, set or not. */
  readonly asksEnvironment: boolean
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
export function fillPlaceholders(source: SourceText, path: string, options: FillOptions & Tolerant): FilledText {
  try {
    return filledText(source, path, options)
  } catch (error) {
    passOver(options, error)
    return { text: new MappedText(source.text), references: new Map(), environment: new Map(), asksEnvironment: true }
  }
}

function filledText(source: SourceText, path: string, options: FillOptions): FilledText {
  let text = new MappedText(source.text)
  const used = { environment: new Map<string, string>(), asksEnvironment: false }
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
