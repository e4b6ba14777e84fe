import { MmdetConfigError, type Problem } from '../../errors.ts'
import type { PyDict } from '../../python/dict.ts'
import { formatPython } from '../../yapf/format.ts'
import { FormatMemo } from '../../yapf/formatMemo.ts'
import { findings } from './findings.ts'
import { checkNesting } from './nesting.ts'
import { type PrettyStatements, prettyStatements } from './prettySource.ts'
import { toPython } from './printModule.ts'

/**
 * The text of MMEngine's `Config.pretty_text` (0.10.7 with yapf 0.43.0), byte for byte: keys sorted by `str(key)`, also where it does
 * not read back (`inf` as a bare name); {@link prettyTextWarnings} says where. Where what MMEngine prints is not Python, so that it
 * crashes or nobody can read the text (`{'class': 1}`), this is the text of {@link toPython}.
 *
 * @throws MmdetConfigError as `toPython`, only where what MMEngine prints is not Python; `limit` for what is too large to lay out.
 * @example prettyText(toPy({ model: { type: 'FasterRCNN' }, lr: 1 })) // "lr = 1\nmodel = dict(type='FasterRCNN')\n"
 */
export function prettyText(dict: PyDict): string {
  return mmengineText(dict) ?? toPython(dict)
}

/**
 * Every place where {@link prettyText} gives a text that MMEngine does not read back as this config, or where what MMEngine
 * prints is not Python and another text takes its place. Empty for the configs that MMDetection ships.
 */
export function prettyTextWarnings(dict: PyDict): Problem[] {
  checkNesting(dict)
  const found = findings(dict)
  if (found.length === 0) return []
  const isReplaced = mmengineText(dict) === undefined
  return found.map(({ path, message }) => ({
    code: 'python-value',
    severity: 'warning',
    message: isReplaced
      ? `MMEngine cannot print this config as Python: ${message}`
      : `the printed text does not read back: ${message}`,
    path,
    hint: isReplaced
      ? 'the text is that of toPython, which keeps the order of keys'
      : 'toPython writes a text that reads back',
  }))
}

/**
 * Statements that were laid out: the configs of one folder share more than half of theirs. It keeps at most 16 million
 * characters; those of MMDetection take 10 million.
 */
const LAID_OUT = new FormatMemo(2 ** 24)

/** MMEngine's text, undefined where it is not Python or Python reads another text: a carriage return ends a line. */
function mmengineText(dict: PyDict): string | undefined {
  const { statements, areSeparate } = sourceOf(dict) ?? {}
  if (statements === undefined || statements.some((statement) => statement.includes('\r'))) return undefined
  try {
    if (!areSeparate) return formatPython(statements.join('\n'))
    return statements.map((statement) => LAID_OUT.format(statement)).join('')
  } catch (error) {
    if (error instanceof MmdetConfigError && error.code === 'python-syntax') return undefined
    throw error
  }
}

/** The text for yapf, undefined where Python prints none. */
function sourceOf(dict: PyDict): PrettyStatements | undefined {
  try {
    return prettyStatements(dict)
  } catch (error) {
    if (error instanceof MmdetConfigError && error.pythonClass === 'ValueError') return undefined
    throw error
  }
}
