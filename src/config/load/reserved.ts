import { MmdetConfigError } from '../../errors.ts'
import type { PyDict } from '../../python/dict.ts'
import type { PyValue } from '../../python/values.ts'

/** Top-level keys that MMEngine's Config keeps for itself (mmengine 0.10.7, `RESERVED_KEYS`). */
const RESERVED_KEYS: ReadonlySet<PyValue> = new Set(['filename', 'text', 'pretty_text', 'env_variables'])

/**
 * Refuses a config with a variable of a reserved name.
 *
 * @throws MmdetConfigError `config-parse` (KeyError)
 */
export function refuseReservedKeys(dict: PyDict): void {
  for (const { key, write } of dict.entries()) {
    if (!RESERVED_KEYS.has(key)) continue
    throw new MmdetConfigError({
      code: 'config-parse',
      message: `${String(key)} is a name that MMEngine's Config keeps for itself`,
      span: write?.span,
      path: [String(key)],
      pythonClass: 'KeyError',
      hint: 'rename the variable',
    })
  }
}
