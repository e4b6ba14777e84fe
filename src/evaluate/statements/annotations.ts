import type { Expr, Parameters, Stmt, SyntaxNode } from '../../syntax/ast.ts'
import { childNodes } from '../../syntax/walk.ts'
import { PythonException } from '../exceptions.ts'
import type { Machine } from '../machine.ts'

/**
 * Evaluates annotations, as Python does where they stand. No config uses their values, so one that names a type in a way that is not
 * evaluated, such as `list[int]`, is passed over. One that does more than name a type is refused like any other expression.
 */
export function evaluateAnnotations(machine: Machine, annotations: readonly Expr[]): void {
  if (annotations.length === 0 || hasFutureAnnotations(machine.module.body)) return
  for (const annotation of annotations) {
    try {
      machine.evaluate(annotation)
    } catch (error) {
      const isRefused = error instanceof PythonException && error.code === 'python-unsupported'
      if (!isRefused || !namesType(annotation)) throw error
    }
  }
}

/** The annotations of a function's parameters, in the order in which Python evaluates them. */
export function parameterAnnotations({ positional, vararg, keywordOnly, kwarg }: Parameters): Expr[] {
  return [...positional, vararg, ...keywordOnly, kwarg].flatMap((parameter) => parameter?.annotation ?? [])
}

/** `from __future__ import annotations`: Python then does not evaluate annotations. Such imports stand before everything else. */
function hasFutureAnnotations(body: readonly Stmt[]): boolean {
  for (const node of body) {
    if (node.nodeType === 'ImportFrom' && node.module === '__future__') {
      if (node.names.some(({ name }) => name === 'annotations')) return true
    } else if (node.nodeType !== 'Expr' || node.value.nodeType !== 'Constant') return false
  }
  return false
}

const TYPE_NODES: ReadonlySet<string> = new Set('Attribute BinOp Constant List Name Subscript Tuple'.split(' '))

/** Whether an expression can only look names up and index types. */
function namesType(node: SyntaxNode): boolean {
  if (!TYPE_NODES.has(node.nodeType)) return false
  for (const child of childNodes(node)) if (!namesType(child)) return false
  return true
}
