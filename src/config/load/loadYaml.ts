import type { PyValue } from '../../python/values.ts'
import type { Source } from '../../source.ts'
import { refusal, refuseLength, type SpanOf, spansOf } from './place.ts'
import { Builder } from './yaml/builder.ts'
import { UNREADABLE } from './yaml/characters.ts'
import { composeDocument } from './yaml/document.ts'

/**
 * The value of a YAML text as `mmengine.load('x.yaml')` gives it: MMEngine 0.10.7 reads it with PyYAML 6.0.3's `CLoader`, on
 * libyaml 0.2.5, by the rules of YAML 1.1. Every entry of a dict, list or tuple has a `write` with the span of its value.
 *
 * @param spanOf where pieces of the text stand for its author, when variables were filled in before
 * @throws MmdetConfigError `yaml-syntax` (ReaderError, ScannerError, ParserError, ComposerError), `yaml-value` (ConstructorError
 *   and what Python's own conversions raise), `python-unsupported` for tags with which PyYAML runs code, or `limit`; with the
 *   span, and the class in `pythonClass`.
 * @example loadYaml(new Source('a.yaml', 'lr: 1e-5\nscale: !!python/tuple [1333, 800]')) // {'lr': '1e-5', 'scale': (1333, 800)}
 */
export function loadYaml(source: Source, spanOf: SpanOf = spansOf(source)): PyValue {
  const { text } = source
  refuseLength(text, spanOf)
  const unreadable = text.search(UNREADABLE)
  if (unreadable >= 0) {
    throw refusal(spanOf, {
      code: 'yaml-syntax',
      message: 'a control character cannot stand in YAML',
      start: unreadable,
      pythonClass: 'ReaderError',
      hint: 'write it as an escape in double quotes',
    })
  }
  const root = composeDocument(text, spanOf)
  return root === undefined ? null : new Builder(spanOf).document(root)
}
