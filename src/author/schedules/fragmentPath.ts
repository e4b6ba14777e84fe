import { MmdetConfigError } from '../../errors.ts'

/** Files of MMDetection 3.3.0 whose names must not stand for something else. */
const TAKEN = new Set(['schedules/schedule_1x.py', 'schedules/schedule_2x.py', 'schedules/schedule_20e.py'])

/** Folders and a file name of letters, digits, `_`, `-` and inner dots. */
const PATH = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.py$/

/**
 * Checks the place of a fragment of an author's own below `_base_/`.
 *
 * @throws MmdetConfigError `invalid-path`.
 */
export function checkFragmentPath(path: string): void {
  const problem = TAKEN.has(path)
    ? 'is the name of a file of MMDetection, which says something else'
    : PATH.test(path)
      ? undefined
      : 'is no path of a .py file below _base_/'
  if (problem === undefined) return
  throw new MmdetConfigError({
    code: 'invalid-path',
    message: `${JSON.stringify(path)} ${problem}`,
    path: ['path'],
    hint: 'for example schedules/schedule_3x.py',
  })
}
