import { brand, isBranded } from './brand.ts'
import type { ProblemCode } from './errorCodes.ts'
import { formatFrame } from './frame.ts'
import { formatSpan, type SourceSpan, SourceText } from './source.ts'
import { escapeTalk } from './talk.ts'

/** An error stops the work or fails a check, a warning asks for a look, a note informs. */
export type Severity = 'error' | 'warning' | 'note'

/** One finding, as plain data: what was found, where, and what to do next. */
export interface Problem {
  /** What was found, as a word for programs: `file-not-found`. */
  readonly code: ProblemCode
  /** Absent: an error. */
  readonly severity?: Severity | undefined
  /** One sentence: what was found and what was expected. */
  readonly message: string
  /** Where in a source text. */
  readonly span?: SourceSpan | undefined
  /** Where in a value: keys and indices from the root. */
  readonly path?: readonly (string | number)[] | undefined
  /** Where in a binary file, in bytes. */
  readonly offset?: number | undefined
  /** What to do next. */
  readonly hint?: string | undefined
  /** What may stand there in place of what does, the best first. */
  readonly suggestions?: readonly string[] | undefined
  /** Edits that mend it. */
  readonly fix?: Fix | undefined
  /** Other places that take part: the base's line, the first of two duplicates. */
  readonly related?: readonly RelatedPlace[] | undefined
  /** How often it was found, where one problem stands for many, and the paths of the first. */
  readonly count?: number | undefined
  readonly examples?: readonly string[] | undefined
  /** The class of the exception that the Python program raises at this point, when it has one. */
  readonly pythonClass?: string | undefined
}

/** Edits that mend a problem, all of them or none. */
export interface Fix {
  /** What they do, as an instruction: `replace depht by depth`. */
  readonly title: string
  readonly edits: readonly Edit[]
}

/** A text in place of what stands in a span. */
export interface Edit {
  /** What is taken out; empty where text is put in. */
  readonly span: SourceSpan
  /** What is put in its place. */
  readonly text: string
}

/** Another place that takes part in a problem. */
export interface RelatedPlace {
  /** What stands there, in a few words. */
  readonly message: string
  /** Where in a source text; absent for what no text wrote. */
  readonly span?: SourceSpan | undefined
  /** Where in a value, of what no source text wrote. */
  readonly path?: readonly (string | number)[] | undefined
}

/**
 * The one error family of this package. `problems` holds everything that was found, in order; `code`, `span`, `path` and
 * `pythonClass` are those of the first.
 *
 * @example
 * try { await Config.fromFile('a.py') } catch (error) {
 *   if (error instanceof MmdetConfigError) process.stderr.write(error.render())
 * }
 */
export class MmdetConfigError extends Error {
  /** An error of another copy of this package is one too. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isBranded(value, 'MmdetConfigError')
  }

  /** Everything that was found, in order; at least one. */
  readonly problems: readonly [Problem, ...Problem[]]
  override readonly name = 'MmdetConfigError'

  constructor(problems: Problem | readonly [Problem, ...Problem[]], options?: ErrorOptions) {
    const given = (Array.isArray(problems) ? problems : [problems]) as [Problem, ...Problem[]]
    const all = given.length > 0 && given.every(isProblem) ? given : NO_PROBLEM
    super(messageOf(all), options)
    this.problems = all
    // Not enumerable: Node prints the fields of an error that nobody catches, after its stack.
    Object.defineProperty(this, 'problems', { enumerable: false })
    brand(this, 'MmdetConfigError')
    showWhole(this)
  }

  /** Of the first problem. */
  get code(): ProblemCode {
    return this.problems[0].code
  }

  /** Of the first problem. */
  get span(): SourceSpan | undefined {
    return this.problems[0].span
  }

  /** Of the first problem. */
  get path(): readonly (string | number)[] | undefined {
    return this.problems[0].path
  }

  /** Of the first problem. */
  get pythonClass(): string | undefined {
    return this.problems[0].pythonClass
  }

  /** All problems as text for a terminal, each with its caret frame and its hint. */
  render(): string {
    return this.problems.map((problem) => renderProblem(problem)).join('\n')
  }
}

/** The stack, which Node prints of an error that nobody catches, begins with all problems as a command shows them. */
function showWhole(error: MmdetConfigError): void {
  const trace = error.stack ?? ''
  const calls = trace.search(/^ {4}at /m)
  Object.defineProperty(error, 'stack', {
    configurable: true,
    get: () => `${error.name}:\n${error.render()}${calls < 0 ? '' : trace.slice(calls)}`,
    set: (value: unknown) => Object.defineProperty(error, 'stack', { value, writable: true, configurable: true }),
  })
}

/** What is thrown where plain JavaScript makes an error of no problem. */
const NO_PROBLEM: [Problem] = [
  { code: 'invalid-option', message: 'expected a problem, { code, message }, or a list of at least one' },
]

/** What a code looks like. The table of them stays out of pages that only throw. */
const CODE = /^[a-z][\w/-]*$/

function isProblem(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { code, message, span, path = [], related = [], hint = '' } = value as Partial<Problem>
  const isSpan = (each: SourceSpan | null) => each?.source instanceof SourceText
  return (
    [message, hint].every((text) => typeof text === 'string') &&
    typeof code === 'string' &&
    CODE.test(code) &&
    (span === undefined || isSpan(span)) &&
    isPath(path) &&
    Array.isArray(related) &&
    related.every(
      (other) =>
        typeof other?.message === 'string' && (other.span === undefined ? isPath(other.path) : isSpan(other.span)),
    )
  )
}

/** Whether something is a place in a value: keys and indices. */
export function isPath(value: unknown): value is readonly (string | number)[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string' || typeof part === 'number')
}

/** Whether a problem is an error: one that says no severity is. */
export const isError = ({ severity = 'error' }: Problem): boolean => severity === 'error'

/** Throws when there are problems: the thin form over a function that returns them as data. */
export function throwIfProblems(problems: readonly Problem[]): void {
  const [first, ...rest] = problems
  if (first !== undefined) throw new MmdetConfigError([first, ...rest])
}

/** How a problem is coloured. */
export interface ProblemColours {
  readonly bold: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly cyan: (text: string) => string
}

const plain = (text: string) => text
const NO_COLOURS: ProblemColours = { bold: plain, red: plain, yellow: plain, cyan: plain }
const SEVERITY_COLOURS = { error: 'red', warning: 'yellow', note: 'cyan' } as const

/**
 * One problem as text: place, code, message, frame, related places, hint. What comes from outside is escaped: see talk.ts.
 *
 * @param folder files below it are named from there.
 */
export function renderProblem(problem: Problem, folder?: string, colours: ProblemColours = NO_COLOURS): string {
  if (!isProblem(problem)) throw new MmdetConfigError(NO_PROBLEM)
  if (typeof (folder ?? '') !== 'string')
    throw new MmdetConfigError({ code: 'invalid-option', message: 'expected the path of a folder' })
  if (!areColours(colours))
    throw new MmdetConfigError({
      code: 'invalid-option',
      message: `expected colours, { ${Object.keys(NO_COLOURS).join(', ')} }`,
    })
  const place = placeOf(problem, folder)
  const { severity = 'error', code, message, span } = problem
  const paint = colours[SEVERITY_COLOURS[severity]]
  const lines = [`${place === '' ? '' : `${colours.bold(place)} - `}${paint(severity)} ${code}: ${escapeTalk(message)}`]
  if (span !== undefined) lines.push(formatFrame(span, paint))
  for (const other of problem.related ?? []) {
    lines.push(`  ${placeOf(other, folder)} - ${escapeTalk(other.message)}`)
    if (other.span !== undefined) lines.push(formatFrame(other.span, colours.cyan))
  }
  lines.push(...furtherExamples(problem, place))
  if (problem.hint !== undefined) lines.push(`  ${colours.cyan('help')}: ${escapeTalk(problem.hint)}`)
  return `${lines.join('\n')}\n`
}

function areColours(given: unknown): boolean {
  return Object.keys(NO_COLOURS).every((name) => typeof Object(given)[name] === 'function')
}

/** The examples that neither the place nor the message names. */
function furtherExamples({ count = 0, examples = [], message }: Problem, place: string): string[] {
  const named = examples.map(escapeTalk)
  const others = named.filter((one) => one !== place && !message.includes(one))
  const more = count > named.length ? `, … (${count} in all)` : ''
  return others.length === 0 ? [] : [`  ${named[0] === place ? 'also at' : 'namely'} ${others.join(', ')}${more}`]
}

function placeOf(problem: Pick<Problem, 'span' | 'path' | 'offset'>, folder?: string): string {
  if (problem.span !== undefined) return formatSpan(problem.span, folder)
  if (problem.path !== undefined && problem.path.length > 0) return escapeTalk(problem.path.join('.'))
  return problem.offset === undefined ? '' : `byte ${problem.offset}`
}

/** Problems that a message shows; a damaged file can have thousands. */
const MAX_SHOWN = 20

function messageOf(problems: readonly Problem[]): string {
  const lines = problems.slice(0, MAX_SHOWN).map(summarize)
  if (problems.length > MAX_SHOWN) lines.push(`and ${problems.length - MAX_SHOWN} more`)
  return lines.join('\n')
}

/** One line for `message`, which is what an error that nobody catches shows. */
function summarize(problem: Problem): string {
  const place = placeOf(problem)
  const help = problem.hint === undefined ? '' : ` (${escapeTalk(problem.hint)})`
  return `${place === '' ? '' : `${place}: `}${escapeTalk(problem.message)}${help}`
}
