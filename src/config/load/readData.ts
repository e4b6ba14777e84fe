import { MmdetConfigError } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { aPyType } from '../../python/hash.ts'
import type { PyValue } from '../../python/values.ts'
import type { SourceText } from '../../source.ts'
import type { OffsetMap } from '../../syntax/module.ts'
import { type SpanOf, spansOf } from './dataText.ts'

/**
 * A JSON or YAML config.
 *
 * @param parsed the text with its placeholders filled in; `map` leads back to the source.
 * @throws MmdetConfigError `config-parse` (AttributeError) when the file holds no dict, and as the two forms' readers do.
 */
export async function readData(
  extension: string,
  source: SourceText,
  parsed: SourceText,
  map: OffsetMap | undefined,
): Promise<PyDict> {
  const spanOf: SpanOf = map === undefined ? spansOf(source) : (start, end) => ({ source, ...map.originOf(start, end) })
  const value = await readValue(extension, parsed, spanOf)
  if (value instanceof PyDict) return value
  throw new MmdetConfigError({
    code: 'config-parse',
    message: `a config must be a dict of variables, not ${aPyType(value)}`,
    span: { source, start: 0, end: 0 },
    pythonClass: 'AttributeError',
  })
}

/** Most configs are Python: the readers of the other forms are loaded when they are asked for. */
async function readValue(extension: string, parsed: SourceText, spanOf: SpanOf): Promise<PyValue> {
  if (extension === '.json') return (await import('./loadJson.ts')).loadJson(parsed, spanOf)
  return (await import('./loadYaml.ts')).loadYaml(parsed, spanOf)
}
