import { MmdetConfigError, type Problem } from '../../errors.ts'
import type { SourceText } from '../../source.ts'
import type { MappedText } from './mappedText.ts'
import { pythonPattern, pythonReplacement } from './pythonPattern.ts'
import type { ConfigWarning } from './result.ts'

/** What became of the variables of a text. */
export interface Used {
  readonly environment: Map<string, string>
  asksEnvironment: boolean
  readonly warnings: ConfigWarning[]
}

/** MMEngine's pattern; looking ahead ends the white space in one way only, where it would be tried in every other. */
const VARIABLE = /\{\{['"]?\s*\$([\p{L}\p{N}_]+)\s*:\s*(?=\S)(\S{0,1000}?)\s*['"]?\}\}/gu

/**
 * Fills in `{{$NAME:default}}`, one variable after the other, as MMEngine does: it searches for each default as a regular expression,
 * and one with special characters may not find itself, which then stays as it is.
 *
 * @throws MmdetConfigError `config-parse`: KeyError for a variable with neither value nor default, `error` of Python's `re` for a
 *   default that is no pattern and for a value with a backslash that is no escape.
 */
export function fillEnvironment(
  text: MappedText,
  source: SourceText,
  env: Readonly<Record<string, string | undefined>>,
  used: Used,
): MappedText {
  let filled = text
  let replaced = 0
  for (const match of text.text.matchAll(VARIABLE)) {
    const [whole, name, fallback] = match as unknown as [string, string, string]
    const span = { source, ...text.originOf(match.index, match.index + whole.length) }
    used.asksEnvironment = true
    const given = Object.hasOwn(env, name) ? env[name] : undefined
    if (given !== undefined) used.environment.set(name, given)
    const value = given ?? fallback
    if (value === '') throw new MmdetConfigError(missingVariable(name, span))
    const before = filled
    const replacement = replacementOf(name, value, fallback, span)
    filled = filled.replaceAll(patternOf(name, fallback, span), (found) => {
      if (++replaced > MAX_REPLACED) throw new MmdetConfigError(tooMany(name, span))
      return replacement(found)
    })
    if (filled === before && SPECIAL.test(fallback)) used.warnings.push(unfilled(name, span))
  }
  return filled
}

/** A default with `|` finds more than placeholders, and may put in what the next one finds. */
const MAX_REPLACED = 1000

type Place = Problem['span']

/** What makes a default another pattern than itself. */
const SPECIAL = /[\\^$*+?{}[\]|()]/

function patternOf(name: string, fallback: string, span: Place): RegExp {
  const pattern = pythonPattern(fallback)
  if (pattern === 'wrong') throw new MmdetConfigError(noPattern(name, span))
  if (pattern !== undefined) {
    const literal = fallback === '' ? '(?=\\S)' : pattern.source
    const found = new RegExp(`\\{\\{['"]?\\s*\\$${name}\\s*:\\s*${literal}\\s*['"]?\\}\\}`, 'gu')
    // What matches everywhere would be put in between all characters.
    if (''.search(found) < 0) return found
  }
  throw new MmdetConfigError(specialDefault(name, span))
}

function replacementOf(name: string, value: string, fallback: string, span: Place): (match: RegExpExecArray) => string {
  if (!value.includes('\\')) return () => value
  if (fallback.includes('(')) throw new MmdetConfigError(specialDefault(name, span))
  if (pythonReplacement(value, '') === undefined) throw new MmdetConfigError(backslash(name, span))
  return ([whole]) => pythonReplacement(value, whole) as string
}

function missingVariable(name: string, span: Place): Problem {
  return {
    code: 'config-parse',
    message: `the environment variable ${name} is not set and has no default`,
    span,
    pythonClass: 'KeyError',
    hint: `set ${name} in the environment, or give a default: {{$${name}:value}}`,
  }
}

const PLAIN_HINT = 'use a default without special characters'

function unfilled(name: string, span: Place): ConfigWarning {
  const message = `MMEngine takes the default of ${name} for a regular expression, which does not find itself: it is not filled in; ${PLAIN_HINT}`
  return { kind: 'unfilled', message, span }
}

function noPattern(name: string, span: Place): Problem {
  const message = `MMEngine takes the default of ${name} for a regular expression, and it is none`
  return { code: 'config-parse', message, span, pythonClass: 'error', hint: PLAIN_HINT }
}

function specialDefault(name: string, span: Place): Problem {
  const message = `MMEngine takes the default of ${name} for a regular expression, which is not read here`
  return { code: 'config-parse', message, span, hint: PLAIN_HINT }
}

function tooMany(name: string, span: Place): Problem {
  const message = `environment variables are filled in at more than ${MAX_REPLACED} places, the last ones for ${name}`
  return { code: 'limit', message, span, hint: PLAIN_HINT }
}

function backslash(name: string, span: Place): Problem {
  return {
    code: 'config-parse',
    message: `MMEngine reads a backslash in the value of ${name} as an escape, and this one is none`,
    span,
    pythonClass: 'error',
    hint: 'use forward slashes in paths',
  }
}
