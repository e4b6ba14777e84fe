import type { StmtOf } from '../../syntax/ast.ts'
import { raise } from '../exceptions.ts'
import { evaluateSource } from '../expressions/containers.ts'
import type { Completion, Machine } from '../machine.ts'
import { iterate } from '../operations/iterate.ts'
import { toText } from '../operations/toText.ts'
import { isTrue } from '../operations/truth.ts'
import { assign } from './assign.ts'

export function runIf(machine: Machine, node: StmtOf<'If'>): Completion {
  return machine.run(isTrue(machine.evaluate(node.test)) ? node.body : node.orelse)
}

export function runFor(machine: Machine, node: StmtOf<'For'>): Completion {
  const source = evaluateSource(machine, node.iter)
  machine.at = node.iter
  const items = iterate(machine, source)
  for (let next = items.next(); next.done !== true; next = items.next()) {
    machine.step()
    assign(machine, node.target, next.value, node.iter)
    if (machine.run(node.body) === 'break') return undefined
    machine.at = node.iter
  }
  return machine.run(node.orelse)
}

export function runWhile(machine: Machine, node: StmtOf<'While'>): Completion {
  while (isTrue(machine.evaluate(node.test))) {
    machine.step()
    if (machine.run(node.body) === 'break') return undefined
  }
  return machine.run(node.orelse)
}

export function runAssert(machine: Machine, node: StmtOf<'Assert'>): Completion {
  if (isTrue(machine.evaluate(node.test))) return undefined
  const message = node.msg === undefined ? '' : toText(machine.evaluate(node.msg))
  machine.at = node
  return raise('AssertionError', message)
}
