import { bind } from '../callArguments.ts'
import type { CustomDict } from '../customDict.ts'
import { ENTRY_BYTES } from '../limits.ts'
import type { Method } from '../objects.ts'

/** `copy()` of a dict that is of a class of its own, and so is the copy. */
export const copyDict: Method<CustomDict> = (machine, self, call) => {
  bind(call, { name: 'copy', parameters: [] })
  machine.allocate(self.size * ENTRY_BYTES)
  return self.shallowCopy()
}
