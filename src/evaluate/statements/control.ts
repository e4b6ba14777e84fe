import { isTrue } from '../../python/truth.ts'
import type { PyValue } from '../../python/values.ts'
import { step } from '../../python/workBudget.ts'
import type { Expr, StmtOf } from '../../syntax/ast.ts'
import { raise, refuse } from '../exceptions.ts'
import type { Completion, Machine } from '../machine.ts'
import { PyModuleObject, PyUserFunction } from '../objects.ts'
import { dataAttribute, deleteAttribute, refuseMember } from '../operations/attribute.ts'
import { iterate } from '../operations/protocols.ts'
import { deleteItem } from '../operations/subscript.ts'
import { toText } from '../operations/text.ts'
import { evaluateAnnotations, parameterAnnotations } from './annotations.ts'
import { assign } from './assign.ts'

export function runIf(machine: Machine, node: StmtOf<'If'>): Completion {
  return machine.run(isTrue(machine.evaluate(node.test)) ? node.body : node.orelse)
}

export function runFor(machine: Machine, node: StmtOf<'For'>): Completion {
  const source = machine.evaluate(node.iter)
  machine.at = node.iter
  const items = iterate(source)
  for (let next = items.next(); next.done !== true; next = items.next()) {
    step()
    assign(machine, node.target, next.value, node.iter)
    if (machine.run(node.body) === 'break') return undefined
    machine.at = node.iter
  }
  return machine.run(node.orelse)
}

export function runWhile(machine: Machine, node: StmtOf<'While'>): Completion {
  while (isTrue(machine.evaluate(node.test))) {
    step()
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

/** A function may be defined; MMEngine drops it from the config. Its defaults and annotations are evaluated, its body never. */
export function runFunctionDef(machine: Machine, node: StmtOf<'FunctionDef' | 'AsyncFunctionDef'>): Completion {
  if (node.decorators.length > 0) {
    machine.at = node.decorators[0] ?? node
    refuse('a decorator would run code of the config', 'remove it: no function of a config is called')
  }
  for (const value of node.args.defaults) machine.evaluate(value)
  const returns = node.returns === undefined ? [] : [node.returns]
  evaluateAnnotations(machine, [...parameterAnnotations(node.args), ...returns])
  const made = new PyUserFunction(node.name, `<function ${node.name}>`)
  machine.globals.set(node.name, made, machine.write(node, made, machine.globals.entry(node.name)?.write))
  return undefined
}

export function runExpr(machine: Machine, node: StmtOf<'Expr'>): Completion {
  if (!changesSearchPath(machine, node.value)) machine.evaluate(node.value)
  return undefined
}

/** `sys.path.insert(0, '.')`: where Python looks for modules decides no value of a config. */
function changesSearchPath(machine: Machine, node: Expr): boolean {
  if (node.nodeType !== 'Call' || node.func.nodeType !== 'Attribute') return false
  const { value: list, attr } = node.func
  if (!/^(?:append|extend|insert)$/.test(attr) || list.nodeType !== 'Attribute' || list.attr !== 'path') return false
  const owner = list.value.nodeType === 'Name' ? machine.globals.get(list.value.id) : undefined
  return owner instanceof PyModuleObject && owner.name === 'sys'
}

export function runDelete(machine: Machine, node: StmtOf<'Delete'>): Completion {
  for (const target of node.targets) deleteTarget(machine, target)
  return undefined
}

function deleteTarget(machine: Machine, target: Expr): void {
  switch (target.nodeType) {
    case 'Name':
      machine.at = target
      if (machine.deleteGlobal(target.id)) return
      if (/^__.*__$/.test(target.id)) refuse(`deleting ${target.id} is not evaluated`)
      raise('NameError', `name '${target.id}' is not defined`)
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

/** Relative imports fail: MMEngine runs the text of a config without a package. */
function refuseRelative(): never {
  return raise('KeyError', "'__name__' not in globals")
}

function bindName(machine: Machine, node: StmtOf<'Import' | 'ImportFrom'>, name: string, value: PyValue): void {
  machine.globals.set(name, value, machine.write(node, value, machine.globals.entry(name)?.write))
}
