import { PyDict } from '../../dict.ts'
import type { PyValue } from '../../values.ts'
import { updateDict } from '../methods/dict.ts'
import { PyType } from '../objects.ts'

/** The module `collections`, as far as MMEngine turns its types into plain dicts. */
export const COLLECTIONS: Readonly<Record<string, PyValue>> = {
  OrderedDict: new PyType(
    'collections.OrderedDict',
    (machine, call) => {
      const made = new PyDict()
      updateDict(machine, made, call, 'OrderedDict')
      return made
    },
    () => false,
  ),
}
