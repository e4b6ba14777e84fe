import { refuse } from '../../evaluate/exceptions.ts'
import type { Completion, Machine } from '../../evaluate/machine.ts'
import { PyBuiltin, PyModuleObject } from '../../evaluate/objects.ts'
import type { PyValue } from '../../python/values.ts'
import type { StmtOf } from '../../syntax/ast.ts'
import { CONFIG_DICT_TYPE } from '../configDict.ts'
import { engineClass } from '../engineClass.ts'

/** `mmengine.config.read_base`, which only ever stands in a with statement. */
const READ_BASE = new PyBuiltin(
  'read_base',
  () => refuse('read_base() outside a with statement is not evaluated'),
  false,
)

/** `with read_base():`, which does nothing but run what stands in it. */
export function runReadBase(machine: Machine, node: StmtOf<'With'>): Completion {
  for (const { contextExpr: expression } of node.items) {
    const callee = expression.nodeType === 'Call' ? machine.evaluate(expression.func) : undefined
    if (callee !== READ_BASE) refuse('a with statement other than read_base() is not evaluated')
  }
  return machine.run(node.body)
}

const MEMBERS: Readonly<Record<string, PyValue>> = {
  Config: engineClass('Config', 'config'),
  ConfigDict: CONFIG_DICT_TYPE,
  DictAction: engineClass('DictAction', 'config'),
  read_base: READ_BASE,
}

/** The modules of MMEngine that it imports for real while it reads a config. */
export function mmengineModule(name: string): PyValue | undefined {
  if (name === 'mmengine') return new PyModuleObject(name, { Config: MEMBERS['Config'] as PyValue })
  if (name === 'mmengine.config' || name === 'mmengine.config.config') return new PyModuleObject(name, MEMBERS)
  return name.startsWith('mmengine.config.') ? refuse(`the module ${name} is not evaluated`) : undefined
}
