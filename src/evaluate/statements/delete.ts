import type { Expr, StmtOf } from '../../syntax/ast.ts'
import { raise, refuse } from '../exceptions.ts'
import type { Completion, Machine } from '../machine.ts'
import { deleteAttribute } from '../operations/attribute.ts'
import { deleteItem } from '../operations/subscript.ts'

export function runDelete(machine: Machine, node: StmtOf<'Delete'>): Completion {
  for (const target of node.targets) deleteTarget(machine, target)
  return undefined
}

function deleteTarget(machine: Machine, target: Expr): void {
  switch (target.nodeType) {
    case 'Name':
      machine.at = target
      if (!machine.deleteGlobal(target.id)) raise('NameError', `name '${target.id}' is not defined`)
      return
    case 'Attribute': {
      const owner = machine.evaluate(target.value)
      machine.at = target
      deleteAttribute(owner, target.attr)
      return
    }
    case 'Subscript': {
      const owner = machine.evaluate(target.value)
      const key = machine.evaluate(target.slice)
      machine.at = target
      deleteItem(owner, key)
      return
    }
    case 'Tuple':
    case 'List':
      for (const part of target.elts) deleteTarget(machine, part)
      return
    default:
      refuse(`deleting ${target.nodeType} is not evaluated`)
  }
}
