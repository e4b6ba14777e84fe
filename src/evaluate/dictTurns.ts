import type { DictEntry, PyDict } from '../python/dict.ts'
import { CustomDict } from './customDict.ts'
import { raise } from './exceptions.ts'

/** The entries that a loop over a dict takes, in order; a dict that changes its size meanwhile is an error. */
export function dictTurns(dict: PyDict): Iterator<DictEntry, undefined> {
  const own = dict instanceof CustomDict ? dict.turns() : undefined
  return own ?? plainTurns(dict, dict.size)
}

/** The size is that of when the iterator was made. */
function* plainTurns(dict: PyDict, size: number): Generator<DictEntry, undefined> {
  if (dict.size !== size) raise('RuntimeError', 'dictionary changed size during iteration')
  for (const entry of dict.entries()) {
    yield entry
    if (dict.size !== size) raise('RuntimeError', 'dictionary changed size during iteration')
  }
  return undefined
}
