import { PyDict } from '../../python/dict.ts'
import { PyFrozenSet, PySet } from '../../python/set.ts'
import { PyList, type PyValue } from '../../python/values.ts'
import { bind } from '../callArguments.ts'
import { CustomDict } from '../customDict.ts'
import { PyBuiltin } from '../objects.ts'
import { deepCopy } from '../operations/deepCopy.ts'

const SIGNATURE = { parameters: ['x', 'memo'], required: 1, positionalOnly: 0 }

/** The module `copy`. */
export const COPY: Readonly<Record<string, PyValue>> = {
  copy: new PyBuiltin(
    'copy',
    (_machine, call) => copy(bind(call, { ...SIGNATURE, name: 'copy' })[0] as PyValue),
    false,
  ),
  deepcopy: new PyBuiltin(
    'deepcopy',
    (machine, call) => deepCopy(machine, bind(call, { ...SIGNATURE, name: 'deepcopy' })[0] as PyValue),
    false,
  ),
}

/** Python's `copy.copy`: a new container, the same items. */
function copy(value: PyValue): PyValue {
  if (value instanceof PyList) return new PyList(value.items.slice(), value.writes?.slice())
  if (value instanceof PySet) return value instanceof PyFrozenSet ? value : value.copy()
  if (value instanceof CustomDict) return value.shallowCopy()
  return value instanceof PyDict ? value.copy() : value
}
