import { MmdetConfigError } from '../../src/errors.ts'
import { pythonRepr } from '../../src/python/repr.ts'
import { PyFloat } from '../../src/python/values.ts'
import { SourceText } from '../../src/source.ts'
import { parsePython } from '../../src/syntax/parse.ts'

/** What becomes of a text: its tree as the judge `parse.py` shows it, or the class of the error, marked when only compiling finds it. */
export type SyntaxVerdict = { readonly tree: string } | { readonly error: string }

/** Our verdict on a text. An error of another family, or without a place in the text, goes through. */
export function syntaxVerdict(text: string): SyntaxVerdict {
  let stage = ''
  try {
    const module = parsePython(new SourceText('config.py', text))
    stage = 'compile: '
    module.compile()
    return { tree: show(module.body, true) }
  } catch (error) {
    if (!(error instanceof MmdetConfigError) || error.pythonClass === undefined) throw error
    const { span } = error
    if (span === undefined || span.start < 0 || span.end > text.length || span.end < span.start) throw error
    return { error: stage + error.pythonClass }
  }
}

/** Kinds of nodes to which CPython gives no place. */
const PLACELESS: ReadonlySet<unknown> = new Set(['comprehension'])

function show(value: unknown, placed: boolean): string {
  if (Array.isArray(value)) return `[${value.map((item) => show(item, placed)).join(' ')}]`
  if (value === undefined) return '-'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return pythonRepr(value)
  const { nodeType = '', start, end, ...fields } = value as Record<string, unknown>
  const place = placed && start !== undefined && !PLACELESS.has(nodeType) ? `@${start}:${end}` : ''
  if (nodeType === 'Constant') return `(Constant${place} ${showConstant(fields)})`
  const inner = placed && nodeType !== 'JoinedStr'
  const names = Object.keys(fields).filter(isShown).sort()
  return `(${nodeType}${place}${names.map((name) => ` ${name}=${isOperator(name) ? String(fields[name]) : show(fields[name], inner)}`).join('')})`
}

/** The record leaves out the patterns and conditions of a match; CPython's tree does not tell about brackets. */
function isShown(field: string): boolean {
  return field !== 'pattern' && field !== 'guard' && field !== 'bracketed'
}

function isOperator(field: string): boolean {
  return field === 'op' || field === 'ops'
}

function showConstant({ value, special }: Record<string, unknown>): string {
  if (special !== undefined) return String(special)
  if (typeof value === 'bigint') return `0x${value.toString(16)}`
  return value instanceof PyFloat && !Number.isFinite(value.value) ? 'inf' : pythonRepr(value as never)
}
