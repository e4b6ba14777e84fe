import type { RelatedPlace } from '../errors.ts'
import { nearestName } from '../nearest.ts'
import type { PyDict } from '../python/dict.ts'
import type { Written } from '../python/provenance.ts'

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
