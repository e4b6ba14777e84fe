import type { PyValue } from '../../../python/values.ts'
import { emit } from './emit.ts'
import { represent } from './represent.ts'

/**
 * A value as `mmengine.dump(value, file_format='yaml')` writes it: PyYAML's dumper with its defaults. Keys are sorted, tuples are
 * `!!python/tuple`, long texts are folded.
 *
 * @throws MmdetConfigError `python-value` with the path, for what PyYAML refuses: a lone surrogate, an int of more than 4300
 *   digits.
 * @example yamlDump(toPy({ lr: float(0.02), scale: tuple(1333, 800) })) // 'lr: 0.02\nscale: !!python/tuple\n- 1333\n- 800\n'
 */
export function yamlDump(value: PyValue): string {
  return emit(represent(value))
}
