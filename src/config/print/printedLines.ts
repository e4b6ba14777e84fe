import { SourceText } from '../../source.ts'
import type { Expr } from '../../syntax/ast.ts'
import { parseModule } from '../../syntax/parse.ts'
import type { ConfigPath } from '../path.ts'

/** One line of a printed config. */
export interface PrintedLine {
  /** Without its line end. */
  readonly text: string
  /** Where in the config the value is that begins on the line, or that the line goes on with; empty for a line of none. */
  readonly path: ConfigPath
}

/** The lines of a text that `prettyText` or `toPython` printed, each with what it shows. */
export function printedLines(text: string): PrintedLine[] {
  const source = new SourceText('<printed>', text)
  const paths: ConfigPath[] = source.lineStarts.map(() => [])
  const isFirst = (start: number): boolean => {
    return text.slice(source.lineStarts[source.lineIndexAt(start)], start).trim() === ''
  }
  const fill = (start: number, node: Expr, path: ConfigPath): void => {
    const from = source.lineIndexAt(start) + (isFirst(start) ? 0 : 1)
    for (let line = from; line <= source.lineIndexAt(node.end); line++) paths[line] = path
    for (const item of itemsOf(node)) fill(item.start, item.value, [...path, item.key])
  }
  for (const statement of parseModule(source).module.body) {
    if (statement.nodeType === 'Expr') fill(statement.start, statement.value, [])
    if (statement.nodeType !== 'Assign') continue
    const [target] = statement.targets
    if (target?.nodeType === 'Name') fill(statement.start, statement.value, [target.id])
  }
  const lines = source.lineStarts.map((_, at) => source.lineText(at + 1))
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line, at) => ({ text: line, path: paths[at] ?? [] }))
}

interface Item {
  readonly key: string | number
  readonly start: number
  readonly value: Expr
}

/** What a display or a call of `dict` holds, with where each begins. */
function itemsOf(node: Expr): Item[] {
  switch (node.nodeType) {
    case 'Call':
      // `dict({1: 2})`, where a key is not a name.
      return node.keywords
        .flatMap(({ arg, start, value }) => (arg === undefined ? [] : [{ key: arg as string | number, start, value }]))
        .concat(node.args.flatMap((argument) => (argument.nodeType === 'Dict' ? itemsOf(argument) : [])))
    case 'Dict':
      return node.keys.flatMap((key, at) => {
        const name = key?.nodeType === 'Constant' ? key.value : undefined
        if (key === undefined || (typeof name !== 'string' && typeof name !== 'number')) return []
        return [{ key: name, start: key.start, value: node.values[at] as Expr }]
      })
    case 'List':
    case 'Tuple':
      return node.elts.map((value, key) => ({ key, start: value.start, value }))
    default:
      return []
  }
}
