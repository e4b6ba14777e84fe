import { MmdetConfigError } from '../../errors.ts'
import type { PyDict } from '../../python/dict.ts'
import { prettyText } from '../print/prettyText.ts'
import { jsonDump } from './json.ts'
import { yamlDump } from './yaml/yamlDump.ts'

/** The forms that MMEngine's `Config.dump` writes, by the suffix of the file. */
const DUMPS = { py: prettyText, json: jsonDump, yaml: yamlDump, yml: yamlDump } as const

export type DumpFormat = keyof typeof DUMPS

/**
 * A config as the text that MMEngine's `Config.dump` writes to a file of this suffix.
 *
 * @throws MmdetConfigError `python-value` with the path, for a value that the form has no words for.
 */
export function dump(config: PyDict, format: DumpFormat): string {
  return DUMPS[format](config)
}

/**
 * The form of a file, by its suffix as MMEngine takes it: what follows the last dot.
 *
 * @throws MmdetConfigError `invalid-option` for any other suffix; MMEngine's pickles are among them.
 * @example dumpFormat('work_dirs/x.yaml') === 'yaml'
 */
export function dumpFormat(path: string): DumpFormat {
  const suffix = path.slice(path.lastIndexOf('.') + 1)
  if (Object.hasOwn(DUMPS, suffix)) return suffix as DumpFormat
  throw new MmdetConfigError({
    code: 'invalid-option',
    message: `cannot dump a config to ${path}: its suffix is not one of ${Object.keys(DUMPS).join(', ')}`,
    pythonClass: 'TypeError',
    hint: 'name the file .py, .json, .yaml or .yml',
  })
}
