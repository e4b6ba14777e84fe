import { CustomDict } from '../evaluate/customDict.ts'
import { raise } from '../evaluate/exceptions.ts'
import { PyDict } from '../python/dict.ts'
import { writeOver } from '../python/write.ts'

/** addict's `Dict` (2.4.0) and MMEngine's class above it: their `update` goes into nested dicts. */
export abstract class MergingDict extends CustomDict {
  override deleteAttribute(name: string): boolean {
    if (!this.delete(name)) raise('KeyError', `'${name}'`)
    return true
  }

  /** `self.update(other)`: dicts are merged key by key, everything else is replaced. */
  updateWith(other: PyDict): void {
    for (const { key, value, write } of [...other.entries()]) {
      const entry = this.entry(key)
      if (entry?.value instanceof PyDict && value instanceof PyDict) {
        updateNested(entry.value, value)
        this.set(key, entry.value, writeOver(write, entry.write))
      } else this.setItem(key, value, writeOver(write, entry?.write))
    }
  }
}

/** `target.update(source)` by the class of the target. */
function updateNested(target: PyDict, source: PyDict): void {
  if (target instanceof MergingDict) target.updateWith(source)
  else for (const { key, value, write } of source.entries()) target.set(key, value, write)
}

/** Methods of `dict` and addict's Dict, which no object can replace by an attribute. */
export const READ_ONLY: readonly string[] =
  'get pop update values items to_dict copy deepcopy setdefault freeze unfreeze clear fromkeys keys popitem _hook'.split(
    ' ',
  )
