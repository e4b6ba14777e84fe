import type { PyDict } from '../python/dict.ts'
import { CustomDict } from '../python/evaluate/customDict.ts'

/** addict's `Dict` (2.4.0) and MMEngine's class above it: their `update` goes into nested dicts. */
export abstract class MergingDict extends CustomDict {
  /** `self.update(other)`. */
  abstract updateWith(other: PyDict): void
}

/** `target.update(source)` by the class of the target. */
export function updateNested(target: PyDict, source: PyDict): void {
  if (target instanceof MergingDict) target.updateWith(source)
  else for (const { key, value, write } of source.entries()) target.set(key, value, write)
}

/** Methods of `dict` and addict's Dict, which no object can replace by an attribute. */
export const READ_ONLY: readonly string[] =
  'get pop update values items to_dict copy deepcopy setdefault freeze unfreeze clear fromkeys keys popitem _hook'.split(
    ' ',
  )
