import { refuse } from '../../python/evaluate/exceptions.ts'
import { PyBuiltin, PyModuleObject } from '../../python/evaluate/objects.ts'
import type { PyValue } from '../../python/values.ts'
import { CONFIG_DICT_TYPE } from '../configDict.ts'
import { engineClass } from '../engineClass.ts'

/** `mmengine.config.read_base`, which only ever stands in a with statement. */
export const READ_BASE = new PyBuiltin(
  'read_base',
  () => refuse('read_base() outside a with statement is not evaluated'),
  false,
)

const MEMBERS: Readonly<Record<string, PyValue>> = {
  Config: engineClass('Config', 'config'),
  ConfigDict: CONFIG_DICT_TYPE,
  DictAction: engineClass('DictAction', 'config'),
  read_base: READ_BASE,
}

/** The modules of MMEngine that it imports for real while it reads a config. */
export function mmengineModule(name: string): PyValue | undefined {
  if (name === 'mmengine') return new PyModuleObject(name, { Config: MEMBERS['Config'] as PyValue })
  return name === 'mmengine.config' || name === 'mmengine.config.config' ? new PyModuleObject(name, MEMBERS) : undefined
}
