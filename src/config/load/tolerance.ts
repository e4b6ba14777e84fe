import { MmdetConfigError, type Problem } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'

/** What a load that goes on behind mistakes has met. A load without it ends at the first one. */
export class Tolerance {
  readonly problems: Problem[] = []
  /** Absolute paths of the files that were asked for, there or not. */
  readonly files = new Set<string>()
}

/** Who may be tolerant: the context of a load. */
export interface Tolerant {
  readonly tolerance?: Tolerance | undefined
}

/**
 * Notes what a tolerant load passes over.
 *
 * @throws the error itself where the load is not tolerant; what reached a limit, which ends every load.
 */
export function passOver({ tolerance }: Tolerant, error: unknown): void {
  if (tolerance === undefined || !(error instanceof MmdetConfigError) || error.code === 'limit') throw error
  tolerance.problems.push(...error.problems)
}

/**
 * What takes the errors of statements in a tolerant load; undefined in any other.
 *
 * @param isWhole whether all statements of the file could be read: else a name may be missing because its statement is.
 */
export function passOverStatements(context: Tolerant, isWhole: boolean): ((error: unknown) => void) | undefined {
  if (context.tolerance === undefined) return undefined
  let isMissing = !isWhole
  return (error) => {
    const isFollowing = isMissing && error instanceof MmdetConfigError && error.pythonClass === 'NameError'
    isMissing = true
    if (!isFollowing && !isTold(context, error)) passOver(context, error)
  }
}

/** Whether the place of an error has a problem already: what does not compile does not run either. */
function isTold({ tolerance }: Tolerant, error: unknown): boolean {
  const span = error instanceof MmdetConfigError ? error.span : undefined
  if (span === undefined || tolerance === undefined) return false
  return tolerance.problems.some(
    ({ span: told }) =>
      told?.source.name === span.source.name &&
      told.start < span.end &&
      span.start < Math.max(told.end, told.start + 1),
  )
}

/** Does something with a dict. Where that fails, a tolerant load does it key by key, and leaves out those for which it fails. */
export function byKeys(
  context: Tolerant,
  dict: PyDict,
  start: PyDict,
  work: (part: PyDict, before: PyDict) => PyDict,
): PyDict {
  try {
    return work(dict, start)
  } catch (error) {
    if (context.tolerance === undefined) throw error
  }
  let made = start
  for (const { key, value, write } of dict.entries()) {
    const part = new PyDict()
    part.set(key, value, write)
    try {
      made = work(part, made)
    } catch (error) {
      passOver(context, error)
    }
  }
  return made
}
