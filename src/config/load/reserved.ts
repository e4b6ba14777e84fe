import { MmdetConfigError } from '../../errors.ts'
import type { PyDict } from '../../python/dict.ts'
import { RESERVED_KEYS } from '../engineKeys.ts'

/**
 * Refuses a config with a variable of a reserved name.
 *
 * @throws MmdetConfigError `config-parse` (KeyError)
 */
export function refuseReservedKeys(dict: PyDict): void {
  for (const { key, write } of dict.entries()) {
    if (typeof key !== 'string' || !RESERVED_KEYS.includes(key)) continue
    throw new MmdetConfigError({
      code: 'config-parse',
      message: `${key} is a name that MMEngine's Config keeps for itself`,
      span: write?.span,
      path: [key],
      pythonClass: 'KeyError',
      hint: 'rename the variable',
    })
  }
}
