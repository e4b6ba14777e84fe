import { PyDict } from '../../python/dict.ts'
import { pyTypeName } from '../../python/hash.ts'
import type { Written } from '../../python/provenance.ts'
import { PyList, type PyValue } from '../../python/values.ts'
import { step } from '../../python/workBudget.ts'
import type { Expr, ExprOf, StmtOf, SyntaxNode } from '../../syntax/ast.ts'
import { raise, refuse } from '../exceptions.ts'
import type { Completion, Machine } from '../machine.ts'
import { getAttribute, setAttribute } from '../operations/attribute.ts'
import { inPlace } from '../operations/binary.ts'
import { iterate } from '../operations/protocols.ts'
import { getItem, setItem } from '../operations/subscript.ts'
import { evaluateAnnotations } from './annotations.ts'

export function runAssign(machine: Machine, node: StmtOf<'Assign'>): Completion {
  const value = machine.evaluate(node.value)
  for (const target of node.targets) assign(machine, target, value, node.value)
  return undefined
}

/** `name: annotation = value`. Python evaluates the annotation too, after the value. */
export function runAnnAssign(machine: Machine, node: StmtOf<'AnnAssign'>): Completion {
  if (node.value !== undefined) assign(machine, node.target, machine.evaluate(node.value), node.value)
  else if (node.target.nodeType !== 'Name') evaluateOwner(machine, node.target)
  evaluateAnnotations(machine, [node.annotation])
  return undefined
}

/** `a.b: int` without a value: Python evaluates what the target stands in, and binds nothing. */
function evaluateOwner(machine: Machine, target: Expr): void {
  if (target.nodeType !== 'Attribute' && target.nodeType !== 'Subscript') return
  machine.evaluate(target.value)
  if (target.nodeType === 'Subscript') machine.evaluate(target.slice)
}

/** Binds a value to a target. `source` is the expression that gave it, which is recorded as its origin. */
export function assign(machine: Machine, target: Expr, value: PyValue, source: SyntaxNode): void {
  switch (target.nodeType) {
    case 'Name':
      assignName(machine, target.id, value, source)
      return
    case 'Attribute': {
      const owner = machine.evaluate(target.value)
      machine.at = target
      setAttribute(owner, target.attr, value, writeOver(machine, owner, target.attr, value, source))
      return
    }
    case 'Subscript': {
      const owner = machine.evaluate(target.value)
      const key = machine.evaluate(target.slice)
      machine.at = target
      setItem(owner, key, value, writeOver(machine, owner, key, value, source))
      return
    }
    case 'Tuple':
    case 'List':
      machine.at = target
      unpack(machine, target, value, source)
      return
    default:
      refuse(`assigning to ${target.nodeType} is not evaluated`)
  }
}

function assignName(machine: Machine, name: string, value: PyValue, source: SyntaxNode): void {
  const { scope, globals } = machine
  if (scope?.names.has(name)) scope.names.set(name, value)
  else globals.set(name, value, machine.write(source, value, globals.entry(name)?.write))
}

function writeOver(machine: Machine, owner: PyValue, key: PyValue, value: PyValue, source: SyntaxNode): Written {
  if (owner instanceof PyDict) return machine.write(source, value, owner.entry(key)?.write)
  const shadowed = owner instanceof PyList && typeof key === 'number' ? owner.writes?.at(key) : undefined
  return machine.write(source, value, shadowed)
}

function unpack(machine: Machine, target: ExprOf<'Tuple' | 'List'>, value: PyValue, source: SyntaxNode): void {
  const { elts } = target
  const star = elts.findIndex((element) => element.nodeType === 'Starred')
  const items = star < 0 ? takeExactly(value, elts.length) : takeStarred(value, elts.length, star)
  const parts = partsOf(source, elts)
  elts.forEach((element, at) => {
    const part = parts?.[at] ?? source
    assign(machine, element.nodeType === 'Starred' ? element.value : element, items[at] as PyValue, part)
  })
}

/** `a, b = 1, 2`: each name's own expression. */
function partsOf(source: SyntaxNode, targets: readonly Expr[]): readonly Expr[] | undefined {
  if (source.nodeType !== 'Tuple' && source.nodeType !== 'List') return undefined
  const { elts } = source as ExprOf<'Tuple'>
  const hasStar = [...elts, ...targets].some((element) => element.nodeType === 'Starred')
  return hasStar || elts.length !== targets.length ? undefined : elts
}

function itemsToUnpack(value: PyValue): Iterator<PyValue, undefined> {
  if (value === null || (typeof value !== 'object' && typeof value !== 'string')) {
    return raise('TypeError', `cannot unpack non-iterable ${pyTypeName(value)} object`)
  }
  return iterate(value)
}

function takeExactly(value: PyValue, count: number): PyValue[] {
  const source = itemsToUnpack(value)
  const items: PyValue[] = []
  for (let next = source.next(); next.done !== true; next = source.next()) {
    if (items.length === count) raise('ValueError', `too many values to unpack (expected ${count})`)
    items.push(next.value)
  }
  if (items.length < count) raise('ValueError', `not enough values to unpack (expected ${count}, got ${items.length})`)
  return items
}

function takeStarred(value: PyValue, targets: number, star: number): PyValue[] {
  const source = itemsToUnpack(value)
  const items: PyValue[] = []
  for (let next = source.next(); next.done !== true; next = source.next()) {
    step()
    items.push(next.value)
  }
  const rest = items.length - (targets - 1)
  if (rest < 0) {
    raise('ValueError', `not enough values to unpack (expected at least ${targets - 1}, got ${items.length})`)
  }
  return [...items.slice(0, star), new PyList(items.slice(star, star + rest)), ...items.slice(star + rest)]
}

/** `target op= value`: in place where the type allows it, then stored. The origin of the value is the statement. */
export function runAugAssign(machine: Machine, node: StmtOf<'AugAssign'>): Completion {
  const { target } = node
  const operator = node.op
  if (target.nodeType === 'Name') {
    const old = machine.lookUp(target.id)
    const value = machine.evaluate(node.value)
    machine.at = node
    assign(machine, target, inPlace(machine, operator, old, value), node)
    return undefined
  }
  if (target.nodeType !== 'Attribute' && target.nodeType !== 'Subscript') return refuse('this target is not evaluated')
  const owner = machine.evaluate(target.value)
  const key = target.nodeType === 'Attribute' ? target.attr : machine.evaluate(target.slice)
  machine.at = target
  const old = target.nodeType === 'Attribute' ? getAttribute(owner, target.attr) : getItem(owner, key)
  const operand = machine.evaluate(node.value)
  machine.at = node
  const value = inPlace(machine, operator, old, operand)
  const write = writeOver(machine, owner, key, value, node)
  if (target.nodeType === 'Attribute') setAttribute(owner, target.attr, value, write)
  else setItem(owner, key, value, write)
  return undefined
}
