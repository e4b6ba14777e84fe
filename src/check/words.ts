import type { Kind } from '../catalog/kinds.ts'
import type { RelatedPlace } from '../errors.ts'
import { nearestName } from '../nearest.ts'
import type { PyDict } from '../python/dict.ts'
import type { Written } from '../python/provenance.ts'
import { quotedRepr } from '../python/repr.ts'
import type { PyValue } from '../python/values.ts'

/** Earlier writes that a problem names at most. */
const MAX_HISTORY = 3

/** The writes that a value replaced, newest first. */
export function historyOf(write: Written | undefined): RelatedPlace[] {
  const places: RelatedPlace[] = []
  for (let at = write?.shadowed; at !== undefined && places.length < MAX_HISTORY; at = at.shadowed) {
    places.push({ message: 'before, it was written here', span: at.span })
  }
  return places
}

/** The known name that is meant: one that the dict does not have yet, else one that a child wanted to override. */
export function nearestFree(name: string, known: readonly string[], dict?: PyDict): string | undefined {
  const free = known.filter((one) => dict?.has(one) !== true)
  return nearestName(name, free) ?? nearestName(name, known)
}

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  bool: 'a bool',
  int: 'an int',
  float: 'a number',
  str: 'a str',
  dict: 'a dict',
  list: 'a list',
  None: 'None',
}

/** Kinds in words: `a dict or None`. */
export function kindWords(kinds: ReadonlySet<Kind>): string {
  const hidden = new Set<Kind>(kinds.has('float') ? ['int', 'bool'] : kinds.has('int') ? ['bool'] : [])
  const words = [...kinds].filter((kind) => !hidden.has(kind)).map((kind) => KIND_WORDS[kind])
  const last = words.pop() ?? ''
  return words.length === 0 ? last : `${words.join(', ')} or ${last}`
}

/** A value as Python writes it, or the beginning of it. */
export function shortened(value: PyValue): string {
  const text = quotedRepr(value)
  return text.length > 40 ? `${text.slice(0, 40)}...` : text
}
