import { PyDict } from '../../dict.ts'
import { pyTypeName } from '../../hash.ts'
import type { ExprOf, SyntaxNode } from '../../parse/ast.ts'
import type { PyValue } from '../../values.ts'
import { spend } from '../../work.ts'
import type { CallArguments } from '../callArguments.ts'
import { raise } from '../exceptions.ts'
import { ENTRY_BYTES } from '../limits.ts'
import type { Machine } from '../machine.ts'
import { getAttribute } from '../operations/attribute.ts'
import { callValue } from '../operations/call.ts'
import { turns } from '../operations/iterate.ts'
import { methodOf } from '../operations/methods.ts'
import { isGlobals, updateGlobals } from './globals.ts'

/** A call. A method's arguments are evaluated after its object and before it runs, as Python does. */
export function evaluateCall(machine: Machine, node: ExprOf<'Call'>): PyValue {
  const { func } = node
  if (func.nodeType !== 'Attribute') {
    const callee = machine.evaluate(func)
    const call = evaluateArguments(machine, node)
    machine.at = node
    return callValue(machine, callee, call)
  }
  if (func.attr === 'update' && isGlobals(machine, func.value)) {
    const update = evaluateArguments(machine, node)
    machine.at = node
    return updateGlobals(machine, update)
  }
  const self = machine.evaluate(func.value)
  if (typeof self === 'string') spend(self.length >> 3)
  machine.at = func
  const method = methodOf(self, func.attr)
  const callee = method === undefined ? getAttribute(machine, self, func.attr) : undefined
  const call = evaluateArguments(machine, node)
  machine.at = node
  return method === undefined ? callValue(machine, callee as PyValue, call) : method(machine, self as never, call)
}

function evaluateArguments(machine: Machine, node: ExprOf<'Call'>): CallArguments {
  const positional: PyValue[] = []
  const nodes: SyntaxNode[] = []
  for (const argument of node.args) {
    if (argument.nodeType === 'Starred') {
      const value = machine.evaluate(argument.value)
      machine.at = argument
      for (const item of turns(machine, value)) {
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

function evaluateKeywords(machine: Machine, node: ExprOf<'Call'>): PyDict | undefined {
  if (node.keywords.length === 0) return undefined
  machine.allocate(node.keywords.length * ENTRY_BYTES)
  const keywords = new PyDict()
  for (const { arg, value: valueNode } of node.keywords) {
    const value = machine.evaluate(valueNode)
    if (arg !== undefined) {
      if (keywords.has(arg)) raiseRepeated(arg)
      keywords.set(arg, value, machine.write(valueNode, value))
    } else {
      machine.at = valueNode
      spreadKeywords(machine, keywords, value)
    }
  }
  return keywords
}

/** `f(**value)`. */
function spreadKeywords(machine: Machine, keywords: PyDict, value: PyValue): void {
  if (!(value instanceof PyDict)) {
    raise('TypeError', `argument after ** must be a mapping, not ${pyTypeName(value)}`)
  }
  machine.allocate(value.size * ENTRY_BYTES)
  for (const entry of value.entries()) {
    if (typeof entry.key !== 'string') raise('TypeError', 'keywords must be strings')
    if (keywords.has(entry.key)) raiseRepeated(entry.key)
    keywords.set(entry.key, entry.value, entry.write)
  }
}

function raiseRepeated(name: string): never {
  return raise('TypeError', `got multiple values for keyword argument '${name}'`)
}
