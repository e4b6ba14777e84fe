import { pythonRepr } from '../../python/repr.ts'
import type { PyValue } from '../../python/values.ts'
import type { Expr, Parameter as ParameterNode, Parameters, StmtOf } from '../../syntax/ast.ts'
import type { Parameter } from '../catalogue.ts'
import { External, StaticFunction, Unknown } from './objects.ts'
import type { ModuleInfo } from './scope.ts'

/** The default of a parameter: the one that is written right behind it. */
export function defaultOf(args: Parameters, { start }: ParameterNode): Expr | undefined {
  const all = [...args.positional, ...args.keywordOnly, args.vararg, args.kwarg].filter((one) => one !== undefined)
  const next = Math.min(...all.map((one) => one.start).filter((other) => other > start))
  return args.defaults.find((value) => value.start > start && value.start < next)
}

/** What parameters are described with: the names that their defaults are evaluated with, and whose they are. */
export interface ParameterContext {
  readonly module: ModuleInfo
  readonly owner: string
  readonly evaluate: (node: Expr) => PyValue
}

/** The parameters of a function that can be given by name, as facts. */
export function describeParameters(
  { args }: StmtOf<'FunctionDef'>,
  nodes: readonly ParameterNode[],
  { module, owner, evaluate }: ParameterContext,
): Parameter[] {
  return nodes.map((node) => {
    const value = defaultOf(args, node)
    return {
      name: node.arg,
      default: value === undefined ? null : defaultText(value, evaluate(value), module),
      required: value === undefined,
      annotation: node.annotation === undefined ? null : sourceText(node.annotation, module),
      owner,
    }
  })
}

/** Python's repr of a default; its source where that would hold an address or is not known. */
export function defaultText(node: Expr, value: PyValue, module: ModuleInfo): string {
  const hasNoRepr = value instanceof Unknown || value instanceof External || value instanceof StaticFunction
  if (hasNoRepr) return sourceText(node, module)
  try {
    return pythonRepr(value)
  } catch {
    return sourceText(node, module)
  }
}

/** A node's source on one line. */
export function sourceText({ start, end }: Expr, { source }: ModuleInfo): string {
  return source.text.slice(start, end).replaceAll(/\s+/g, ' ')
}
