import { PyDict } from '../../python/dict.ts'
import type { Written } from '../../python/provenance.ts'
import { PySet } from '../../python/set.ts'
import { isTrue } from '../../python/truth.ts'
import { PyList, type PyValue } from '../../python/values.ts'
import { allocate, ENTRY_BYTES, ITEM_BYTES, step } from '../../python/workBudget.ts'
import type { Comprehension, Expr, ExprOf } from '../../syntax/ast.ts'
import type { Machine, Scope } from '../machine.ts'
import { PyIterator } from '../objects.ts'
import { iterate } from '../operations/protocols.ts'
import { assign } from '../statements/assign.ts'

export function evaluateListComp(machine: Machine, node: ExprOf<'ListComp'>): PyList {
  const items: PyValue[] = []
  const writes: (Written | undefined)[] = []
  for (const item of rounds(machine, node.generators, () => machine.evaluate(node.elt))) {
    allocate(ITEM_BYTES)
    items.push(item)
    writes.push(machine.write(node.elt, item))
  }
  return new PyList(items, writes)
}

export function evaluateSetComp(machine: Machine, node: ExprOf<'SetComp'>): PySet {
  const set = new PySet()
  for (const item of rounds(machine, node.generators, () => machine.evaluate(node.elt))) {
    allocate(ITEM_BYTES)
    machine.at = node.elt
    set.add(item)
  }
  return set
}

export function evaluateDictComp(machine: Machine, node: ExprOf<'DictComp'>): PyDict {
  const dict = new PyDict()
  const pair = () => [machine.evaluate(node.key), machine.evaluate(node.value)] as const
  for (const [key, value] of rounds(machine, node.generators, pair)) {
    allocate(ENTRY_BYTES)
    machine.at = node.key
    dict.set(key, value, machine.write(node.value, value))
  }
  return dict
}

/** A generator expression is as lazy as Python's. */
export function evaluateGeneratorExp(machine: Machine, node: ExprOf<'GeneratorExp'>): PyIterator {
  return new PyIterator(
    'generator',
    rounds(machine, node.generators, () => machine.evaluate(node.elt)),
  )
}

/**
 * What `body` gives for each combination of items that passes the conditions. The first source is evaluated at once and outside the
 * comprehension's scope, everything else inside and when the next item is asked for.
 */
function rounds<Item>(
  machine: Machine,
  generators: readonly Comprehension[],
  body: () => Item,
): Generator<Item, undefined> {
  const first = generators[0] as Comprehension
  const source = machine.evaluate(first.iter)
  machine.at = first.iter
  const names = new Map<string, PyValue | undefined>()
  for (const { target } of generators) declare(target, names)
  return turns(machine, generators, 0, iterate(source), { names, parent: machine.scope }, body)
}

function* turns<Item>(
  machine: Machine,
  generators: readonly Comprehension[],
  at: number,
  source: Iterator<PyValue, undefined>,
  scope: Scope,
  body: () => Item,
): Generator<Item, undefined> {
  const generator = generators[at] as Comprehension
  const following = generators[at + 1]
  const passes = (item: PyValue): boolean => {
    assign(machine, generator.target, item, generator.iter)
    return generator.ifs.every((condition) => isTrue(machine.evaluate(condition)))
  }
  for (let next = source.next(); next.done !== true; next = source.next()) {
    step()
    const { value } = next
    // The consumer runs between two items, and must not see this scope.
    if (!machine.within(scope, () => passes(value))) continue
    if (following === undefined) yield machine.within(scope, body)
    else {
      const inner = machine.within(scope, () => machine.evaluate(following.iter))
      machine.at = following.iter
      yield* turns(machine, generators, at + 1, iterate(inner), scope, body)
    }
  }
  return undefined
}

function declare(target: Expr, names: Map<string, PyValue | undefined>): void {
  if (target.nodeType === 'Name') names.set(target.id, undefined)
  else if (target.nodeType === 'Starred') declare(target.value, names)
  else if (target.nodeType === 'Tuple' || target.nodeType === 'List')
    for (const part of target.elts) declare(part, names)
}
