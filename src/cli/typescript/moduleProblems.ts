import { fileURLToPath } from 'node:url'
import { describeValue } from '../../argument.ts'
import { MAX_FILE_BYTES } from '../../config/limits.ts'
import { MmdetConfigError, type Problem } from '../../errors.ts'
import { readTextFile } from '../../node/readFile.ts'
import { systemReason } from '../../node/systemReason.ts'
import { type SourceSpan, SourceText } from '../../source.ts'

/** What went wrong in a module that was run, with its place in one of the user's files. */
export function toldProblems(error: unknown, path: string, files: ReadonlySet<string>): [Problem, ...Problem[]] {
  if (!(error instanceof Error) && !(error instanceof MmdetConfigError)) {
    return [{ code: 'module-throws', message: `${path} throws ${describeValue(error)}` }]
  }
  const syntax = SYNTAX.exec(error.message)
  if (syntax !== null) return [syntaxProblem(syntax)]
  const span = spanOf(error, path, files)
  if (error instanceof MmdetConfigError) {
    return error.problems.map((problem) => withPlace(problem, span)) as [Problem, ...Problem[]]
  }
  const { code } = error as NodeJS.ErrnoException
  if (code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND') return [missingModule(error, path, files)]
  if (code !== undefined && (error as NodeJS.ErrnoException).path === path) {
    const rule = code === 'ENOENT' ? 'file-not-found' : 'file-read'
    return [{ code: rule, message: `cannot read ${path}: ${systemReason(error)}` }]
  }
  return [{ code: 'module-throws', message: `${error.name}: ${error.message}`, span }]
}

/** What jiti says of a file that Babel cannot parse; Babel counts columns from 0. */
const SYNTAX = /^(?:ParseError|SyntaxError|\w+): (.+?)\s*\n (.+):(\d+):(\d+)$/s

function syntaxProblem([, message = '', file = '', line, column]: readonly (string | undefined)[]): Problem {
  return { code: 'module-syntax', message, span: spanAt(file, Number(line), Number(column) + 1) }
}

/** A problem of the builders, which know no files: at the key where the file has it once, else at the call. */
function withPlace(problem: Problem, call: SourceSpan | undefined): Problem {
  if (problem.span !== undefined || call === undefined) return problem
  return { ...problem, span: keySpan(call, problem.path ?? []) ?? call }
}

function keySpan({ source }: SourceSpan, path: NonNullable<Problem['path']>): SourceSpan | undefined {
  const key = path.findLast((part) => typeof part === 'string')
  if (typeof key !== 'string') return undefined
  const escaped = key.replaceAll(/[^\w]/g, '\\$&')
  const [first, second] = Array.from(source.text.matchAll(new RegExp(`(?<![\\w$.'"])(['"]?)${escaped}\\1\\s*:`, 'g')))
  if (first === undefined || second !== undefined) return undefined
  const start = first.index + (first[1]?.length ?? 0)
  return { source, start, end: start + key.length }
}

function missingModule(error: Error, path: string, files: ReadonlySet<string>): Problem {
  const [, name = ''] = /Cannot find (?:module|package) '([^']+)'/.exec(error.message) ?? []
  const from =
    /Require stack:\n- (.+)/.exec(error.message)?.[1] ?? /imported from (.+)$/m.exec(error.message)?.[1] ?? path
  const source = sourceOf(files.has(from) || from.startsWith('/') ? from : path)
  const start = source?.text.search(new RegExp(`(?<=['"])${name.replaceAll(/[^\w]/g, '\\$&')}(?=['"])`)) ?? -1
  const span = source === undefined || start < 0 ? undefined : { source, start, end: start + name.length }
  return { code: 'file-not-found', message: `there is no module ${name}`, span }
}

/** Where the innermost of the user's files was, by the stack. */
function spanOf({ stack = '' }: Error, path: string, files: ReadonlySet<string>): SourceSpan | undefined {
  const lines = Array.from(stack.matchAll(/^\s+at .*?\(?((?:file:\/\/)?\/[^\n()]*):(\d+):(\d+)\)?$/gm))
  for (const [, name = '', line, column] of lines) {
    const file = name.startsWith('file:') ? fileURLToPath(name) : name
    if (file === path || files.has(file)) return spanAt(file, Number(line), Number(column))
  }
  return spanAt(path, 1, 1)
}

/** A word of a file. Types were taken out before it ran, so lines are exact, and columns where nothing was taken out before. */
function spanAt(file: string, line: number, column: number): SourceSpan | undefined {
  const source = sourceOf(file)
  if (source === undefined) return undefined
  const text = source.lineText(line)
  const isWord = /^\W?$/.test(text.charAt(column - 2)) && column <= text.length
  const offset = isWord ? column - 1 : text.search(/\S|$/)
  const start = (source.lineStarts[line - 1] ?? 0) + offset
  const [word = ' '] = /^(?:new\s+)?[\w$.]+|^./.exec(text.slice(offset)) ?? []
  return { source, start, end: start + word.length }
}

function sourceOf(file: string): SourceText | undefined {
  try {
    return new SourceText(file, readTextFile(file, MAX_FILE_BYTES))
  } catch {
    return undefined
  }
}
