import { MmdetConfigError } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { aPyType } from '../../python/hash.ts'
import { splitExtension } from '../../python/posixPath.ts'
import type { PyValue } from '../../python/values.ts'
import { SourceText } from '../../source.ts'
import { type PassOver, rethrow, type SpanOf, spansOf } from './dataText.ts'
import { MappedText } from './mappedText.ts'
import { passOver, Tolerance, type Tolerant } from './tolerance.ts'

/**
 * A JSON or YAML config. A tolerant load has what of it is sound, and notes the mistake that ends any other.
 *
 * @param filled the text with its placeholders filled in.
 * @throws MmdetConfigError `config-parse` (AttributeError) when the file holds no dict, and as the two forms' readers do.
 */
export async function readData(
  extension: string,
  source: SourceText,
  filled: MappedText,
  context: Tolerant,
): Promise<PyDict> {
  const isSame = filled.text === source.text
  const parsed = isSame ? source : new SourceText(source.name, filled.text)
  const spanOf: SpanOf = isSame ? spansOf(source) : (start, end) => ({ source, ...filled.originOf(start, end) })
  const pass = context.tolerance === undefined ? rethrow : firstOf(context)
  try {
    const value = await readValue(extension, parsed, spanOf, pass)
    if (value instanceof PyDict) return value
    pass(noDict(value, source))
  } catch (error) {
    pass(error)
  }
  return new PyDict()
}

/** What a JSON or YAML text says itself, as far as it is sound. Placeholders stay as they are. */
export async function ownValues(source: SourceText): Promise<PyDict> {
  const [, extension] = splitExtension(source.name)
  try {
    return await readData(extension, source, new MappedText(source.text), { tolerance: new Tolerance() })
  } catch (error) {
    if (error instanceof MmdetConfigError) return new PyDict()
    throw error
  }
}

/** Notes one mistake: those behind it may be its consequences. */
function firstOf(context: Tolerant): PassOver {
  let isTold = false
  return (error) => {
    const isLimit = error instanceof MmdetConfigError && error.code === 'limit'
    if (!isTold || isLimit) passOver(context, error)
    isTold = true
  }
}

function noDict(value: PyValue, source: SourceText): MmdetConfigError {
  return new MmdetConfigError({
    code: 'config-parse',
    message: `a config must be a dict of variables, not ${aPyType(value)}`,
    span: { source, start: 0, end: 0 },
    pythonClass: 'AttributeError',
  })
}

/** Most configs are Python: the readers of the other forms are loaded when they are asked for. */
async function readValue(extension: string, parsed: SourceText, spanOf: SpanOf, pass: PassOver): Promise<PyValue> {
  if (extension === '.json') return (await import('./loadJson.ts')).loadJson(parsed, spanOf, pass)
  return (await import('./loadYaml.ts')).loadYaml(parsed, spanOf, pass)
}
