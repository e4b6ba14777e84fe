import type { Problem } from './errors.ts'

/**
 * The known name that is most likely meant by an unknown one, or undefined where none is near: at most a third of the longer
 * name's letters differ, counting a swap of neighbours as one difference; case, `-` and `_` do not count.
 *
 * @example nearestName('depht', ['depth', 'style']) // 'depth'
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const wanted = normalize(name)
  let best: string | undefined
  let bestDistance = Number.POSITIVE_INFINITY
  for (const candidate of known) {
    const other = normalize(candidate)
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3))
    if (Math.abs(wanted.length - other.length) > allowed || lacking(wanted, other) > allowed) continue
    const distance = editDistance(wanted, other)
    if (Math.floor(distance) <= allowed && distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** Whether a name is another with one slip: a letter too much, too few or wrong, or two that changed places. */
export function isSlip(name: string, meant: string): boolean {
  return Math.floor(editDistance(normalize(name), normalize(meant))) <= 1
}

/** The known name that a name is with one slip. */
export function nearestSlip(name: string, known: Iterable<string>): string | undefined {
  const { length } = normalize(name)
  const alike = Array.from(known).filter((one) => Math.abs(normalize(one).length - length) <= 1)
  const near = nearestName(name, alike)
  return near !== undefined && isSlip(name, near) ? near : undefined
}

/** What a problem says of the name that may be meant; where none is near, what else helps. */
export function didYouMean(near: string | undefined, otherwise?: string): Pick<Problem, 'hint' | 'suggestions'> {
  return near === undefined ? { hint: otherwise } : { hint: `did you mean ${near}?`, suggestions: [near] }
}

/** Names longer than this are never near: the distance takes time by the square. */
const MAX_NAME_LENGTH = 80

function normalize(name: string): string {
  return name.slice(0, MAX_NAME_LENGTH).toLowerCase().replace(/[-_]/g, '')
}

/** Letters of a name that another has not got: no fewer edits make one of the other. Much faster than their distance. */
function lacking(name: string, other: string): number {
  let letters = lettersOf(name) & ~lettersOf(other)
  let count = 0
  for (; letters !== 0; letters &= letters - 1) count++
  return count
}

/** The letters of a name as bits; some share one. */
function lettersOf(name: string): number {
  let bits = 0
  for (let at = 0; at < name.length; at++) bits |= 1 << name.charCodeAt(at)
  return bits
}

/** A letter too much or too few is a likelier slip than another letter. */
const REPLACEMENT = 1.001

/** Edits between two texts: insert, delete, change one letter, swap two neighbours (optimal string alignment). */
function editDistance(left: string, right: string): number {
  const width = right.length + 1
  let before: number[] = []
  let last = Array.from({ length: width }, (_, at) => at)
  for (let row = 1; row <= left.length; row++) {
    const next = [row]
    for (let column = 1; column < width; column++) {
      const same = left[row - 1] === right[column - 1]
      let cost = Math.min(
        (last[column] as number) + 1,
        (next[column - 1] as number) + 1,
        (last[column - 1] as number) + (same ? 0 : REPLACEMENT),
      )
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        cost = Math.min(cost, (before[column - 2] as number) + 1)
      }
      next.push(cost)
    }
    before = last
    last = next
  }
  return last[width - 1] as number
}
