import { type DictEntry, PyDict } from '../../python/dict.ts'
import { pyTypeName } from '../../python/hash.ts'
import { quotedRepr } from '../../python/repr.ts'
import type { PyValue } from '../../python/values.ts'
import { allocate, ENTRY_BYTES } from '../../python/workBudget.ts'
import type { ExprOf, SyntaxNode } from '../../syntax/ast.ts'
import type { CallArguments } from '../callArguments.ts'
import { raise } from '../exceptions.ts'
import type { Machine } from '../machine.ts'
import { callValue, countSelf } from '../objects.ts'
import { getAttribute, methodOf } from '../operations/attribute.ts'
import { turns } from '../operations/protocols.ts'

/** A call. A method's arguments are evaluated after its object and before it runs, as Python does. */
export function evaluateCall(machine: Machine, node: ExprOf<'Call'>): PyValue {
  const { func } = node
  if (func.nodeType !== 'Attribute') {
    const callee = machine.evaluate(func)
    const call = evaluateArguments(machine, node)
    machine.at = node
    return callValue(machine, callee, call)
  }
  const self = machine.evaluate(func.value)
  machine.at = func
  const method = methodOf(self, func.attr)
  const callee = method === undefined ? getAttribute(self, func.attr) : undefined
  const call = evaluateArguments(machine, node)
  machine.at = node
  if (method === undefined) return callValue(machine, callee as PyValue, call)
  countSelf(self)
  return method(self as never, call, machine)
}

function evaluateArguments(machine: Machine, node: ExprOf<'Call'>): CallArguments {
  const positional: PyValue[] = []
  const nodes: SyntaxNode[] = []
  for (const argument of node.args) {
    if (argument.nodeType === 'Starred') {
      const value = machine.evaluate(argument.value)
      machine.at = argument
      for (const item of turns(value)) {
        positional.push(item)
        nodes.push(argument)
      }
    } else {
      positional.push(machine.evaluate(argument))
      nodes.push(argument)
    }
  }
  return { positional, nodes, keywords: evaluateKeywords(machine, node) }
}

/** As in CPython: adjacent keywords are all evaluated before duplicates raise; keys that are not strings raise last. */
function evaluateKeywords(machine: Machine, node: ExprOf<'Call'>): PyDict | undefined {
  if (node.keywords.length === 0) return undefined
  allocate(node.keywords.length * ENTRY_BYTES)
  const keywords = new PyDict()
  let row: DictEntry[] = []
  for (const { arg, value: valueNode } of node.keywords) {
    if (arg !== undefined) {
      const value = machine.evaluate(valueNode)
      row.push({ key: arg, value, write: machine.write(valueNode, value) })
      continue
    }
    addKeywords(keywords, row)
    row = []
    const value = machine.evaluate(valueNode)
    machine.at = valueNode
    addKeywords(keywords, spreadEntries(value))
  }
  addKeywords(keywords, row)
  if (!keywords.isOfTexts) raise('TypeError', 'keywords must be strings')
  return keywords
}

/** `f(**value)`. */
function spreadEntries(value: PyValue): Iterable<DictEntry> {
  if (!(value instanceof PyDict)) {
    raise('TypeError', `argument after ** must be a mapping, not ${pyTypeName(value)}`)
  }
  allocate(value.size * ENTRY_BYTES)
  return value.entries()
}

function addKeywords(keywords: PyDict, entries: Iterable<DictEntry>): void {
  for (const { key, value, write } of entries) {
    if (keywords.has(key)) raise('TypeError', `got multiple values for keyword argument ${quotedRepr(key)}`)
    keywords.set(key, value, write)
  }
}
