import type { PyValue } from '../../python/values.ts'
import type { StmtOf } from '../../syntax/ast.ts'
import { raise } from '../exceptions.ts'
import type { Completion, Machine } from '../machine.ts'
import { dataAttribute, refuseMember } from '../operations/attribute.ts'

/** `import a.b` binds `a`; `import a.b as c` binds `a.b`. */
export function runImport(machine: Machine, node: StmtOf<'Import'>): Completion {
  for (const { name, asname } of node.names) {
    const module = machine.dispatch.importModule(name)
    const [root = name] = name.split('.')
    if (asname !== undefined) bindName(machine, node, asname, module)
    else bindName(machine, node, root, root === name ? module : machine.dispatch.importModule(root))
  }
  return undefined
}

/** `from a import b`. */
export function runImportFrom(machine: Machine, node: StmtOf<'ImportFrom'>): Completion {
  if (node.level > 0 || node.module === undefined) {
    return refuseRelative()
  }
  const module = machine.dispatch.importModule(node.module)
  for (const { name, asname } of node.names) {
    const value = dataAttribute(module, name) ?? refuseMember(module, name)
    bindName(machine, node, asname ?? name, value)
  }
  return undefined
}

/** Nothing is imported from next to a config: MMEngine runs it as the text that it is, which has no package, and mostly no name. */
function refuseRelative(): never {
  return raise('KeyError', "'__name__' not in globals")
}

function bindName(machine: Machine, node: StmtOf<'Import' | 'ImportFrom'>, name: string, value: PyValue): void {
  machine.globals.set(name, value, machine.write(node, value, machine.globals.entry(name)?.write))
}
