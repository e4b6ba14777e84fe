import { MmdetConfigError, type Problem } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'

/** What a load that goes on behind mistakes has met. A load without it ends at the first one. */
export class Tolerance {
  readonly problems: Problem[] = []
  /** Absolute paths of the files that were asked for, there or not. */
  readonly files = new Set<string>()
  /** Keys that may say something else once all is mended; undefined where any may. */
  lost: ReadonlySet<string> | undefined = new Set()

  lose(names: Iterable<string> | undefined): void {
    this.lost = names === undefined || this.lost === undefined ? undefined : new Set([...this.lost, ...names])
  }
}

/** Who may be tolerant: the context of a load. */
export interface Tolerant {
  readonly tolerance?: Tolerance | undefined
}

/**
 * Notes what a tolerant load passes over.
 *
 * @param lost the keys that are lost with it; absent where that may be any.
 * @throws the error itself where the load is not tolerant; what reached a limit, which ends every load.
 */
export function passOver({ tolerance }: Tolerant, error: unknown, lost?: readonly string[]): void {
  if (tolerance === undefined || !(error instanceof MmdetConfigError) || error.code === 'limit') throw error
  tolerance.problems.push(...error.problems)
  tolerance.lose(lost)
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
      passOver(context, error, [String(key)])
    }
  }
  return made
}
