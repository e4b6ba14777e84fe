import { isScalar } from 'yaml'
import { MmdetConfigError, type Problem } from '../../errors.ts'
import type { PyValue } from '../../python/values.ts'
import type { SourceText } from '../../source.ts'
import { type PassOver, refusal, refuseLength, rethrow, type SpanOf, spansOf } from './dataText.ts'
import { readableText } from './yaml/libyaml.ts'
import { parseYaml } from './yaml/parse.ts'
import { YamlReader } from './yaml/reader.ts'

/**
 * The value of a YAML text as `mmengine.load('x.yaml')` gives it: MMEngine 0.10.7 reads it with PyYAML 6.0.3's `CLoader` by the
 * rules of YAML 1.1. Every entry of a dict, list or tuple has a `write` with the span of its value.
 *
 * @param spanOf maps places to the text that the author wrote, when placeholders were filled in before
 * @param passOver takes mistakes, behind which the reader goes on; without it the first ones end the work
 * @throws MmdetConfigError `yaml-syntax`, `yaml-value` for a tag, number or key that cannot be read, `python-unsupported` for
 *   tags with which PyYAML runs code, or `limit`
 * @example loadYaml(new SourceText('a.yaml', 'lr: 1e-5\nscale: !!python/tuple [1333, 800]')) // {'lr': '1e-5', 'scale': (1333, 800)}
 */
export function loadYaml(source: SourceText, spanOf: SpanOf = spansOf(source), passOver: PassOver = rethrow): PyValue {
  refuseLength(source.text, spanOf)
  const text = readableText(source.text, spanOf)
  const { document, problems } = parseYaml(text, spanOf, 'failsafe')
  const [first, ...others] = problems
  if (first !== undefined) passOver(new MmdetConfigError([first, ...others] as [Problem, ...Problem[]]))
  const { contents } = document
  if (isScalar(contents) && contents.type?.startsWith('BLOCK')) {
    // What belongs to it without indentation is read in two ways.
    const [start, end] = contents.range
    throw refusal(spanOf, { code: 'yaml-syntax', message: 'a block scalar needs a key in front of it', start, end })
  }
  return new YamlReader(text, spanOf, passOver).read(contents, 0).value
}
