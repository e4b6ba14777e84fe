import { keySpan } from '../config/keySpan.ts'
import { updateOf } from '../config/load/writtenPaths.ts'
import type { Fix } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import type { Written } from '../python/provenance.ts'
import { PyList, PyTuple, type PyValue } from '../python/values.ts'
import type { SourceSpan, SourceText } from '../source.ts'
import { parseModule } from '../syntax/parse.ts'

// Edits that mend a problem. Each is offered only where the source is as it expects; else there is none.

/** Another name for a key. */
export function renameKey(write: Written | undefined, key: string, name: string): Fix | undefined {
  const span = keySpan(write, key)
  return span === undefined ? undefined : { title: `rename ${key} to ${name}`, edits: [{ span, text: name }] }
}

/** Another text in place of one that stands in quotes. */
export function replaceText(write: Written | undefined, text: string, by: string): Fix | undefined {
  if (write === undefined) return undefined
  const { source, start, end } = write.span
  const [quote] = /^(?:'''|"""|['"])/.exec(source.text.slice(start, end)) ?? []
  if (quote === undefined || source.text.slice(start, end) !== `${quote}${text}${quote}`) return undefined
  const span = { source, start: start + quote.length, end: end - quote.length }
  return { title: `replace ${text} by ${by}`, edits: [{ span, text: by }] }
}

/** Takes a key with its value out of a dict or a call, and its comma. */
export function removeKey(write: Written | undefined, key: string): Fix | undefined {
  const name = keySpan(write, key)
  if (write === undefined || name === undefined) return undefined
  const { source } = name
  const { text } = source
  const isQuoted = /["']/.test(text[name.end] ?? '')
  const start = isQuoted ? name.start - 1 : name.start
  if (!/[({,]\s*$/.test(text.slice(Math.max(0, start - 200), start))) return undefined
  const span = itemSpan(source, start, write.span.end)
  return span === undefined ? undefined : { title: `remove ${key}`, edits: [{ span, text: '' }] }
}

/** An item with the comma and the space that go with it: those behind it, or of the last one those before it. */
function itemSpan(source: SourceText, start: number, end: number): SourceSpan | undefined {
  const behind = source.text.slice(end, end + 200)
  const [last] = /^\s*,?(?=\s*[)}])/.exec(behind) ?? []
  if (last !== undefined) {
    const [space] = /(?:,[ \t]*|\s*)$/.exec(source.text.slice(Math.max(0, start - 200), start)) as RegExpExecArray
    return { source, start: start - (space as string).length, end: end + last.length }
  }
  const [comma] = /^\s*,(?:[ \t]*\r?\n?[ \t]*(?![ \t#]))?/.exec(behind) ?? []
  return comma === undefined ? undefined : { source, start, end: end + comma.length }
}

/**
 * `_delete_=True` beside a new type, so that the base's keys go. Only where nothing but `lost` goes: what the base gives and the new type
 * takes would be lost too.
 */
export function deleteBase(dict: PyDict, lost: ReadonlySet<string>): Fix | undefined {
  const type = dict.entry('type')?.write
  const span = keySpan(type, 'type')
  if (type === undefined || span === undefined || !isAllFrom(dict, type.span.source.name, lost)) return undefined
  const isQuoted = /["']/.test(span.source.text[span.end] ?? '')
  const start = isQuoted ? span.start - 1 : span.start
  return heedsDelete(span.source, start) ? deleteKey(span.source, start, !isQuoted) : undefined
}

/**
 * Whether `_delete_` beside the key at an offset would be heeded: a key of a dict is meant, as none of `x.type = ...` is, and it is merged
 * over the base, as nothing is in `x.update(...)`.
 */
export function heedsDelete(source: SourceText, at: number): boolean {
  if (!source.name.endsWith('.py')) return true
  if (/[.[]/.test(source.text[at - 1] ?? '')) return false
  if (!source.text.includes('.update(')) return true
  const statement = parseModule(source).module.body.find(({ start, end }) => start <= at && at < end)
  return statement === undefined || updateOf(statement)?.method.attr !== 'update'
}

/** `_delete_=True` in front of the first or only item of a dict, as the language has it. */
export function deleteKey(source: SourceText, at: number, isCall: boolean): Fix {
  const line = source.text.slice(source.lineStarts[source.lineIndexAt(at)], at)
  const isLast = /^\s*[)}]/.test(source.text.slice(at))
  const isBlock = /\.ya?ml$/.test(source.name) && !/[{,]\s*$/.test(line)
  const between = isLast ? '' : isBlock ? `\n${line.replace(/\S/g, ' ')}` : ', '
  const edits = [{ span: { source, start: at, end: at }, text: `${deletion(source.name, isCall)}${between}` }]
  return { title: 'add _delete_=True', edits }
}

function deletion(name: string, isCall: boolean): string {
  if (name.endsWith('.json')) return '"_delete_": true'
  if (/\.ya?ml$/.test(name)) return '_delete_: true'
  return isCall ? '_delete_=True' : "'_delete_': True"
}

function isAllFrom(value: PyValue, file: string, except: ReadonlySet<string>): boolean {
  if (value instanceof PyList || value instanceof PyTuple) {
    return value.items.every(
      (item, at) => (value.writes?.[at]?.span.source.name ?? file) === file && isAllFrom(item, file, new Set()),
    )
  }
  if (!(value instanceof PyDict)) return true
  return Array.from(value.entries()).every(
    ({ key, value: inner, write }) =>
      except.has(String(key)) || (write?.span.source.name === file && isAllFrom(inner, file, new Set())),
  )
}
