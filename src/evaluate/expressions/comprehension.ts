import { PyDict } from '../../python/dict.ts'
import type { Written } from '../../python/provenance.ts'
import { PySet } from '../../python/set.ts'
import { PyList, type PyValue } from '../../python/values.ts'
import { allocate, ENTRY_BYTES, ITEM_BYTES, step } from '../../python/workBudget.ts'
import type { Comprehension, Expr, ExprOf } from '../../syntax/ast.ts'
import type { Machine, Scope } from '../machine.ts'
import { PyIterator } from '../objects.ts'
import { isTrue, iterate } from '../operations/protocols.ts'
import { assign } from '../statements/assign.ts'

export function evaluateListComp(machine: Machine, node: ExprOf<'ListComp'>): PyList {
  const items: PyValue[] = []
  const writes: (Written | undefined)[] = []
  loop(machine, node.generators, () => {
    allocate(ITEM_BYTES)
    const item = machine.evaluate(node.elt)
    items.push(item)
    writes.push(machine.write(node.elt, item))
  })
  return new PyList(items, writes)
}

export function evaluateSetComp(machine: Machine, node: ExprOf<'SetComp'>): PySet {
  const set = new PySet()
  loop(machine, node.generators, () => {
    allocate(ITEM_BYTES)
    const item = machine.evaluate(node.elt)
    machine.at = node.elt
    set.add(item)
  })
  return set
}

export function evaluateDictComp(machine: Machine, node: ExprOf<'DictComp'>): PyDict {
  const dict = new PyDict()
  loop(machine, node.generators, () => {
    allocate(ENTRY_BYTES)
    const key = machine.evaluate(node.key)
    const value = machine.evaluate(node.value)
    machine.at = node.key
    dict.set(key, value, machine.write(node.value, value))
  })
  return dict
}

/** A generator expression: as lazy as Python's, its first source excepted, which is evaluated at once. */
export function evaluateGeneratorExp(machine: Machine, node: ExprOf<'GeneratorExp'>): PyIterator {
  const first = node.generators[0] as Comprehension
  const source = machine.evaluate(first.iter)
  machine.at = first.iter
  const items = iterate(source)
  return new PyIterator('generator', generate(machine, node, 0, items, openScope(node.generators, machine.scope)))
}

function* generate(
  machine: Machine,
  node: ExprOf<'GeneratorExp'>,
  at: number,
  source: Iterator<PyValue, undefined>,
  scope: Scope,
): Generator<PyValue, undefined> {
  const generator = node.generators[at] as Comprehension
  const following = node.generators[at + 1]
  for (let next = source.next(); next.done !== true; next = source.next()) {
    step()
    const item = next.value
    // Between two items whoever consumes them runs, in a scope of its own.
    const taken = machine.within(scope, () => {
      assign(machine, generator.target, item, generator.iter)
      if (!generator.ifs.every((condition) => isTrue(machine.evaluate(condition)))) return undefined
      return following === undefined ? machine.evaluate(node.elt) : machine.evaluate(following.iter)
    })
    if (taken === undefined) continue
    if (following === undefined) yield taken
    else yield* generate(machine, node, at + 1, iterate(taken), scope)
  }
  return undefined
}

/** Runs `body` for every combination of items that passes the conditions. */
function loop(machine: Machine, generators: readonly Comprehension[], body: () => void): void {
  const first = generators[0] as Comprehension
  const source = machine.evaluate(first.iter)
  machine.at = first.iter
  loopOver(machine, generators, iterate(source), body)
}

/** The first source is evaluated outside the comprehension's scope, everything else inside. */
function loopOver(
  machine: Machine,
  generators: readonly Comprehension[],
  source: Iterator<PyValue, undefined>,
  body: () => void,
): void {
  machine.within(openScope(generators, machine.scope), () => turn(machine, generators, 0, source, body))
}

function openScope(generators: readonly Comprehension[], parent: Scope | undefined): Scope {
  const names = new Map<string, PyValue | undefined>()
  for (const { target } of generators) declare(target, names)
  return { names, parent }
}

function declare(target: Expr, names: Map<string, PyValue | undefined>): void {
  if (target.nodeType === 'Name') names.set(target.id, undefined)
  else if (target.nodeType === 'Starred') declare(target.value, names)
  else if (target.nodeType === 'Tuple' || target.nodeType === 'List')
    for (const part of target.elts) declare(part, names)
}

function turn(
  machine: Machine,
  generators: readonly Comprehension[],
  at: number,
  source: Iterator<PyValue, undefined>,
  body: () => void,
): void {
  const generator = generators[at] as Comprehension
  const following = generators[at + 1]
  for (let next = source.next(); next.done !== true; next = source.next()) {
    step()
    assign(machine, generator.target, next.value, generator.iter)
    if (!generator.ifs.every((condition) => isTrue(machine.evaluate(condition)))) continue
    if (following === undefined) body()
    else {
      const value = machine.evaluate(following.iter)
      machine.at = following.iter
      turn(machine, generators, at + 1, iterate(value), body)
    }
  }
}
