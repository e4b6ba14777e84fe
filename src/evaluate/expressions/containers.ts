import { PyDict } from '../../python/dict.ts'
import { pyTypeName } from '../../python/hash.ts'
import type { Written } from '../../python/provenance.ts'
import { PySet } from '../../python/set.ts'
import { PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { allocate, ENTRY_BYTES, ITEM_BYTES } from '../../python/workBudget.ts'
import type { Expr, ExprOf } from '../../syntax/ast.ts'
import { raise } from '../exceptions.ts'
import type { Machine } from '../machine.ts'
import { iterate, turns } from '../operations/protocols.ts'

export function evaluateList(machine: Machine, node: ExprOf<'List'>): PyList {
  const { items, writes } = evaluateItems(machine, node.elts)
  return new PyList(items, writes)
}

export function evaluateTuple(machine: Machine, node: ExprOf<'Tuple'>): PyTuple {
  const { items, writes } = evaluateItems(machine, node.elts)
  return new PyTuple(items, writes)
}

export function evaluateSet(machine: Machine, node: ExprOf<'Set'>): PySet {
  const { items } = evaluateItems(machine, node.elts)
  machine.at = node
  return new PySet(items)
}

interface Items {
  readonly items: PyValue[]
  readonly writes: (Written | undefined)[]
}

function evaluateItems(machine: Machine, nodes: readonly Expr[]): Items {
  allocate(nodes.length * ITEM_BYTES)
  const items: PyValue[] = []
  const writes: (Written | undefined)[] = []
  for (const node of nodes) {
    if (node.nodeType === 'Starred') {
      for (const item of starredItems(machine, node, machine.evaluate(node.value))) {
        items.push(item)
        writes.push(machine.write(node, item))
      }
    } else {
      const item = machine.evaluate(node)
      items.push(item)
      writes.push(machine.write(node, item))
    }
  }
  return { items, writes }
}

function* starredItems(machine: Machine, node: ExprOf<'Starred'>, value: PyValue): Iterable<PyValue> {
  machine.at = node
  // Asked for here, so that the message is that of `*`.
  if (!isIterable(value)) {
    raise('TypeError', `Value after * must be an iterable, not ${pyTypeName(value)}`)
  }
  for (const item of turns(value)) {
    allocate(ITEM_BYTES)
    yield item
  }
}

function isIterable(value: PyValue): boolean {
  return typeof value === 'object' && value !== null ? iterate(value) !== undefined : typeof value === 'string'
}

export function evaluateDict(machine: Machine, node: ExprOf<'Dict'>): PyDict {
  allocate(node.values.length * ENTRY_BYTES)
  const dict = new PyDict()
  node.keys.forEach((keyNode, at) => {
    const valueNode = node.values[at] as Expr
    const key = keyNode === undefined ? null : machine.evaluate(keyNode)
    const value = machine.evaluate(valueNode)
    machine.at = keyNode ?? valueNode
    if (keyNode !== undefined) dict.set(key, value, machine.write(valueNode, value, dict.entry(key)?.write))
    else spread(dict, value)
  })
  return dict
}

/** `{**value}`. */
function spread(dict: PyDict, value: PyValue): void {
  if (!(value instanceof PyDict)) raise('TypeError', `'${pyTypeName(value)}' object is not a mapping`)
  allocate(value.size * ENTRY_BYTES)
  for (const entry of value.entries()) dict.set(entry.key, entry.value, entry.write)
}
