import { MmdetConfigError } from '../../errors.ts'
import type { PyDict } from '../../python/dict.ts'
import { pyTypeName } from '../../python/hash.ts'

/**
 * Takes away what is no variable of the config: names of Python's own, which begin with two underscores, and those that the engine put
 * there.
 *
 * @throws MmdetConfigError `evaluation` where `globals()` was given a key that is no str, as MMEngine runs into it here.
 */
export function keepOwnNames(globals: PyDict, engineNames: readonly string[]): void {
  for (const { key, write } of [...globals.entries()]) {
    if (typeof key !== 'string') {
      throw new MmdetConfigError({
        code: 'evaluation',
        message: `'${pyTypeName(key)}' object has no attribute 'startswith'`,
        pythonClass: 'AttributeError',
        span: write?.span,
        hint: 'the names of a config are texts',
      })
    }
    if (key.startsWith('__') || engineNames.includes(key)) globals.delete(key)
  }
}
