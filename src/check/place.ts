import { keySpan } from '../config/keySpan.ts'
import { type ConfigPath, followPath } from '../config/path.ts'
import type { Problem, Severity } from '../errors.ts'
import type { PyDict } from '../python/dict.ts'
import type { Written } from '../python/provenance.ts'
import type { SourceSpan } from '../source.ts'
import type { Finding, Rule } from './rule.ts'
import type { CheckedConfig } from './walk.ts'
import { historyOf } from './words.ts'

/** A finding of a rule as a problem: at the write of its path, with what that replaced. */
export function problemOf(rule: Rule, severity: Severity, finding: Finding, checked: CheckedConfig): Problem {
  const { message, path, hint, fix, suggestions = [] } = finding
  const { write, span } = placeOf(checked.config, finding)
  const related = finding.related ?? historyOf(write)
  return { code: rule.id, severity: finding.severity ?? severity, message, path, span, hint, suggestions, related, fix }
}

/** Where a finding is: the write of its value, or of what holds it, and the piece of source to show. */
function placeOf(
  config: PyDict,
  { path, isKey = false, write: given }: Finding,
): { readonly write: Written | undefined; readonly span: SourceSpan | undefined } {
  const write = given ?? writeAt(config, path)
  const key = isKey ? keySpan(write, String(path.at(-1))) : undefined
  return { write, span: key ?? write?.span }
}

/** The write of the value at a path; where no source wrote it, that of what holds it. */
export function writeAt(config: PyDict, path: ConfigPath): Written | undefined {
  return followPath(config, path).findLast(({ write }) => write !== undefined)?.write
}
