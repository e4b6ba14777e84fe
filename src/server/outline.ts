import { keySpan } from '../config/keySpan.ts'
import { ownValues } from '../config/load/readData.ts'
import { targetPath, updateOf } from '../config/load/writtenPaths.ts'
import { stepsInto } from '../config/origin.ts'
import { formatPath, pathPart } from '../config/path.ts'
import type { Edit } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import { PyList, PyTuple, type PyValue } from '../python/values.ts'
import type { SourceSpan, SourceText } from '../source.ts'
import type { Expr, Stmt, SyntaxNode } from '../syntax/ast.ts'
import { parseModule, tokensOf } from '../syntax/parse.ts'
import { Token } from '../syntax/tokenize/tokens.ts'
import { childNodes } from '../syntax/walk.ts'
import { formatPython } from '../yapf/format.ts'
import { languageOf } from './spot.ts'

/** A key of a config, with those inside. */
export interface OutlineSymbol {
  readonly name: string
  readonly kind: 'dict' | 'list' | 'value'
  /** The key with its value. */
  readonly span: SourceSpan
  readonly key: SourceSpan
  readonly children: readonly OutlineSymbol[]
}

/** The keys of a file, as they are nested. */
export async function outline(source: SourceText): Promise<OutlineSymbol[]> {
  if (languageOf(source.name) !== 'python') {
    return dataSymbols(await ownValues(source), { source, start: 0, end: source.text.length })
  }
  return parseModule(source).module.body.flatMap((statement) => {
    if (statement.nodeType !== 'Assign') return updateSymbols(source, statement)
    return statement.targets.flatMap((target) => {
      const path = targetPath(target)
      return path.length === 0 ? [] : [symbol(source, formatPath(path), target, statement, statement.value)]
    })
  })
}

/** `x.y.update(...)` and `x.y.merge(...)` with what they write. */
function updateSymbols(source: SourceText, statement: Stmt): OutlineSymbol[] {
  const { call, method } = updateOf(statement) ?? {}
  const path = method === undefined ? [] : targetPath(method)
  if (call === undefined || method === undefined || path.length === 0) return []
  const one = symbol(source, formatPath(path), method, call, call)
  return [{ ...one, kind: 'dict', children: [...call.args.flatMap((item) => inside(source, item)), ...one.children] }]
}

function symbol(source: SourceText, name: string, key: SyntaxNode, whole: SyntaxNode, value: Expr): OutlineSymbol {
  const isDict = value.nodeType === 'Dict' || (value.nodeType === 'Call' && value.keywords.length > 0)
  const kind = isDict ? 'dict' : value.nodeType === 'List' || value.nodeType === 'Tuple' ? 'list' : 'value'
  const span = { source, start: whole.start, end: whole.end }
  return { name, kind, span, key: { source, start: key.start, end: key.end }, children: inside(source, value) }
}

function inside(source: SourceText, value: Expr): OutlineSymbol[] {
  if (value.nodeType === 'Call') {
    return value.keywords.flatMap((node) => {
      const key = { nodeType: 'key', start: node.start, end: node.start + (node.arg?.length ?? 0) }
      return node.arg === undefined ? [] : [symbol(source, node.arg, key, node, node.value)]
    })
  }
  if (value.nodeType === 'Dict') {
    return value.keys.flatMap((key, at) => {
      const held = value.values[at] as Expr
      if (key?.nodeType !== 'Constant' || typeof key.value !== 'string') return []
      return [symbol(source, key.value, key, { nodeType: 'item', start: key.start, end: held.end }, held)]
    })
  }
  if (value.nodeType !== 'List') return []
  return value.elts.flatMap((item, at) => {
    const isDict = item.nodeType === 'Dict' || item.nodeType === 'Call'
    return isDict ? [symbol(source, `[${at}]`, { ...item, end: item.start }, item, item)] : []
  })
}

/** The keys of a JSON or YAML file that are written within a span: what an alias stands for is elsewhere. */
function dataSymbols(value: PyValue, { source, start, end }: SourceSpan): OutlineSymbol[] {
  return Array.from(stepsInto(value)).flatMap(({ key, value: held, write }) => {
    const span = write?.span
    if (span === undefined || span.start < start || span.end > end) return []
    const isItem = typeof key === 'number'
    if (isItem && !(held instanceof PyDict)) return []
    const name = isItem ? { source, start: span.start, end: span.start } : keySpan(write, String(key))
    const from = name ?? { source, start: span.start, end: span.start }
    const kind = held instanceof PyDict ? 'dict' : held instanceof PyList || held instanceof PyTuple ? 'list' : 'value'
    return {
      name: isItem ? `[${key}]` : String(pathPart(key)),
      kind,
      span: { source, start: from.start, end: span.end },
      key: from,
      children: dataSymbols(held, span),
    }
  })
}

/** Lines, counted from 0, that fold into the first of them. */
export interface Fold {
  readonly startLine: number
  readonly endLine: number
  /** As the protocol has it; undefined for code. */
  readonly kind?: 'comment' | 'region'
}

/** What goes over several lines: brackets, blocks, long texts, comments and regions. Editors fold JSON and YAML themselves. */
export function folds(source: SourceText): Fold[] {
  if (languageOf(source.name) !== 'python') return []
  const found = new Map<number, Fold>()
  const look = (node: SyntaxNode): void => {
    const startLine = source.lineIndexAt(node.start)
    const last = source.lineIndexAt(node.end)
    if (last === startLine) return
    const hasBracket = /[)\]}]/.test(source.text[node.end - 1] ?? '')
    const endLine = hasBracket && last > startLine + 1 && onlyBrackets(source, last) ? last - 1 : last
    if (!found.has(startLine)) found.set(startLine, { startLine, endLine })
    for (const child of childNodes(node)) look(child)
  }
  for (const statement of parseModule(source).module.body) look(statement)
  return [...found.values(), ...commentFolds(source)].sort((one, other) => one.startLine - other.startLine)
}

/** `# region` and `# endregion`, as editors know them. */
const REGION = /^\s*#\s*(end)?region\b/

/** Lines of comments in a row, and what stands between the marks of a region. */
function commentFolds(source: SourceText): Fold[] {
  const found: Fold[] = []
  const regions: number[] = []
  const inTexts = linesInTexts(source)
  let start: number | undefined
  for (let line = 0; line <= source.lineStarts.length; line++) {
    const text = line === source.lineStarts.length || inTexts.has(line) ? '' : source.lineText(line + 1)
    const [mark, end] = REGION.exec(text) ?? []
    if (mark === undefined && /^\s*#/.test(text)) {
      start ??= line
      continue
    }
    if (start !== undefined && start < line - 1) found.push({ startLine: start, endLine: line - 1, kind: 'comment' })
    start = undefined
    if (mark === undefined) continue
    const startLine = end === undefined ? void regions.push(line) : regions.pop()
    if (startLine !== undefined) found.push({ startLine, endLine: line, kind: 'region' })
  }
  return found
}

/** Lines that begin inside of a text, where `#` is a letter. */
function linesInTexts(source: SourceText): Set<number> {
  const found = new Set<number>()
  const { kinds, starts, ends } = tokensOf(source)
  for (const [at, kind] of kinds.entries()) {
    const last = kind === Token.string ? source.lineIndexAt(ends[at] as number) : -1
    for (let line = source.lineIndexAt(starts[at] as number) + 1; line <= last; line++) found.add(line)
  }
  return found
}

function onlyBrackets(source: SourceText, line: number): boolean {
  return /^\s*[)\]}]/.test(source.lineText(line + 1))
}

/**
 * What lays a text out as `mmdet-config fmt` does; nothing where it is laid out, and for JSON and YAML.
 *
 * @throws MmdetConfigError `python-syntax` for what is not Python.
 */
export function formatting(source: SourceText): Edit[] {
  return edited(source, 0, source.text.length)
}

/** The same for the statements that a piece of the text touches. */
export function rangeFormatting(source: SourceText, start: number, end: number): Edit[] {
  const touched = parseModule(source).module.body.filter((one) => one.start <= end && start <= one.end)
  const [first, last] = [touched[0], touched.at(-1)] as [Stmt | undefined, Stmt | undefined]
  if (first === undefined || last === undefined) return []
  const from = source.lineStarts[source.lineIndexAt(first.start)] ?? first.start
  const to = source.lineStarts[source.lineIndexAt(last.end) + 1] ?? source.text.length
  return edited(source, from, to)
}

function edited(source: SourceText, start: number, end: number): Edit[] {
  if (languageOf(source.name) !== 'python') return []
  const before = source.text.slice(start, end)
  const text = formatPython(before)
  return text === before ? [] : [{ span: { source, start, end }, text }]
}
