import { PyDict } from '../../python/dict.ts'
import { PySet } from '../../python/set.ts'
import { PyExpression, type PyValue } from '../../python/values.ts'
import type { Expr, ExprOf, Stmt } from '../../syntax/ast.ts'
import { boundBy, nodesWithin, targetsOf } from './bindings.ts'
import { itemsOf } from './interpret.ts'

// Which texts a function lets pass for one of its arguments: `assert mode in ('a', 'b')`, `if mode not in MODES: raise ...`, `SIZES[mode]`. A
// text is out where it is certain that it stops the function, and what stands behind a `return` or a new value for the name tells nothing.

/** Texts that are left; undefined: all of them. */
export type Texts = ReadonlySet<string> | undefined

/** What else has to be known of the function. */
export interface Surroundings {
  /** The value of an expression inside of it. */
  readonly evaluate: (node: Expr) => PyValue
  /** The texts that a call lets pass for the arguments that are the name. */
  readonly throughCall: (call: ExprOf<'Call'>, name: string) => Texts
}

const NONE: Texts = new Set()

/** The texts with which an argument passes a function's body. */
export function textsThrough(body: readonly Stmt[], name: string, around: Surroundings): Texts {
  return through(body, name, around).texts
}

interface Passage {
  readonly texts: Texts
  /** Whether what follows tells nothing more. */
  readonly isOver: boolean
}

function through(body: readonly Stmt[], name: string, around: Surroundings): Passage {
  let texts: Texts
  for (const statement of body) {
    const passage = step(statement, name, around)
    texts = both(texts, passage.texts)
    if (passage.isOver || texts?.size === 0) return { texts, isOver: passage.isOver }
  }
  return { texts, isOver: false }
}

function step(node: Stmt, name: string, around: Surroundings): Passage {
  if (node.nodeType === 'Raise') return { texts: NONE, isOver: false }
  if (node.nodeType === 'If') {
    const ways = ([true, false] as const).map((isTrue): Passage => {
      const texts = textsWhere(node.test, isTrue, name, around)
      // No text comes this way, whatever it does.
      if (texts?.size === 0) return { texts, isOver: false }
      const passage = through(isTrue ? node.body : node.orelse, name, around)
      return { texts: both(texts, passage.texts), isOver: passage.isOver }
    })
    const [yes, no] = ways as [Passage, Passage]
    return { texts: either(yes.texts, no.texts), isOver: yes.isOver || no.isOver }
  }
  const isOver = endsWith(node, name)
  if (node.nodeType === 'Assert') return { texts: textsWhere(node.test, true, name, around), isOver }
  if (node.nodeType === 'Expr' && node.value.nodeType === 'Call')
    return { texts: around.throughCall(node.value, name), isOver }
  if (node.nodeType === 'Assign' && node.value.nodeType === 'Subscript' && isNamed(node.value.slice, name))
    return { texts: keysOf(node.value.value, around), isOver }
  return { texts: undefined, isOver }
}

/** The texts with which a dict of the sources has an item: another one raises KeyError. */
function keysOf(dict: Expr, around: Surroundings): Texts {
  return around.evaluate(dict) instanceof PyDict ? textsOf(dict, around) : undefined
}

/** The texts for which a condition may be true, or may be false. */
function textsWhere(test: Expr, isTrue: boolean, name: string, around: Surroundings): Texts {
  const inner = (node: Expr, wanted: boolean) => textsWhere(node, wanted, name, around)
  if (isNamed(test, name)) return isTrue ? undefined : new Set([''])
  if (test.nodeType === 'UnaryOp' && test.op === 'not') return inner(test.operand, !isTrue)
  if (test.nodeType === 'BoolOp') {
    const parts = test.values.map((value) => inner(value, isTrue))
    return parts.reduce((test.op === 'and') === isTrue ? both : either)
  }
  if (test.nodeType === 'Call') return ofIsInstance(test, isTrue, name)
  if (test.nodeType !== 'Compare' || test.ops.length > 1 || !isNamed(test.left, name)) return undefined
  const [op, right] = [test.ops[0] ?? '', test.comparators[0] as Expr]
  const isNegated = op === 'not in' || op === '!=' || op === 'is not'
  if (isNegated === isTrue) return undefined
  if (op === 'in' || op === 'not in') return textsOf(right, around)
  if (!/^(?:==|!=|is|is not)$/.test(op)) return undefined
  return textsAmong([around.evaluate(right)])
}

/** Classes of which no text is. */
const OF_NO_TEXT: ReadonlySet<string> = new Set('bool int float complex list tuple dict set frozenset bytes'.split(' '))

/** `isinstance(name, (str, bool))`. */
function ofIsInstance({ func, args: [value, kind] }: ExprOf<'Call'>, isTrue: boolean, name: string): Texts {
  if (!isNamed(func, 'isinstance') || kind === undefined || !isNamed(value, name)) return undefined
  const kinds = kind.nodeType === 'Tuple' ? kind.elts : [kind]
  if (kinds.some((one) => isNamed(one, 'str'))) return isTrue ? undefined : NONE
  const isOther = kinds.every((one) => one.nodeType === 'Name' && OF_NO_TEXT.has(one.id))
  return isTrue && isOther ? NONE : undefined
}

/** The texts in a list, or among the keys of a dict. */
function textsOf(container: Expr, { evaluate }: Surroundings): Texts {
  const value = evaluate(container)
  if (value instanceof PySet) return textsAmong(Array.from(value.values()))
  // What is in a text is any part of it.
  const items = typeof value === 'string' ? undefined : itemsOf(value)
  return items === undefined ? undefined : textsAmong(items)
}

function textsAmong(items: readonly PyValue[]): Texts {
  if (items.some((item) => item instanceof PyExpression)) return undefined
  return new Set(items.filter((item) => typeof item === 'string'))
}

function both(left: Texts, right: Texts): Texts {
  if (left === undefined || right === undefined) return left ?? right
  return new Set(Array.from(left).filter((text) => right.has(text)))
}

function either(left: Texts, right: Texts): Texts {
  return left === undefined || right === undefined ? undefined : new Set([...left, ...right])
}

export function isNamed(node: Expr | undefined, name: string): boolean {
  return node?.nodeType === 'Name' && node.id === name
}

/** Whether a statement may leave the function, or gives the name another value. */
function endsWith(node: Stmt, name: string): boolean {
  const known = ends.get(node) ?? endsOf(node)
  ends.set(node, known)
  return known.returns || known.bound.has(name)
}

/** Each is asked for by every parameter. */
const ends = new WeakMap<Stmt, ReturnType<typeof endsOf>>()

function endsOf(node: Stmt): { readonly returns: boolean; readonly bound: ReadonlySet<string> } {
  const nodes = nodesWithin(node) as (Stmt | Expr)[]
  return { returns: nodes.some(({ nodeType }) => nodeType === 'Return'), bound: new Set(nodes.flatMap(boundBy)) }
}

/** Whether a function always makes a call, with the dict that it spreads there (`**kwargs`) as it got it. */
export function isGivenOn(call: ExprOf<'Call'>, body: readonly Stmt[], kwargs: string): boolean {
  if (body.flatMap(nodesWithin).some((node) => changes(node as Stmt | Expr, kwargs))) return false
  for (const statement of body) {
    const { value } = statement as { readonly value?: unknown }
    if (value === call && /^(?:Expr|Assign|Return)$/.test(statement.nodeType)) return true
    if (endsWith(statement, kwargs)) return false
  }
  return false
}

/** `kwargs['x'] = ...`, `kwargs.update(...)`. */
function changes(node: Stmt | Expr, dict: string): boolean {
  if (node.nodeType !== 'Call')
    return targetsOf(node).some((target) => target.nodeType === 'Subscript' && isNamed(target.value, dict))
  return node.func.nodeType === 'Attribute' && node.func.attr === 'update' && isNamed(node.func.value, dict)
}
