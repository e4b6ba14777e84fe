import type { PyValue } from '../../python/values.ts'
import { DEFAULT_DICT } from './defaultDict.ts'
import { ORDERED_DICT } from './orderedDict.ts'

/** The module `collections`, as far as MMEngine turns its types into plain dicts. */
export const COLLECTIONS: Readonly<Record<string, PyValue>> = {
  OrderedDict: ORDERED_DICT,
  defaultdict: DEFAULT_DICT,
}
