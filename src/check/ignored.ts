import type { Problem } from '../errors.ts'
import type { SourceText } from '../source.ts'

// In: problems. Out: those that no comment silences: `# mmdet-config: ignore RULE` at the end of the line that they are of.

/** A comment, from its last `#` on. */
const IGNORE = /^#\s*mmdet-config:\s*ignore(?:\s+([\w-]+(?:\s*,\s*[\w-]+)*))?$/

/** The rules that are ignored, by file and line; all of them where none is named. */
export type Ignored = WeakMap<SourceText, Map<number, readonly string[] | 'all'>>

function isIgnored({ code, span }: Problem, known: Ignored): boolean {
  if (span === undefined) return false
  const { source, start } = span
  const index = source.lineIndexAt(start)
  const lines = known.get(source) ?? new Map<number, readonly string[] | 'all'>()
  known.set(source, lines)
  const rules = lines.get(index) ?? ignoredOn(source.lineText(source.before.lines + index + 1))
  lines.set(index, rules)
  return rules === 'all' || rules.includes(code)
}

function ignoredOn(line: string): readonly string[] | 'all' {
  const match = IGNORE.exec(line.slice(Math.max(0, line.lastIndexOf('#'))).trimEnd())
  if (match === null) return []
  return match[1]?.split(',').map((rule) => rule.trim()) ?? 'all'
}

/** Problems but for those of lines that ignore them. */
export function heeded(problems: readonly Problem[], ignored: Ignored = new WeakMap()): Problem[] {
  return problems.filter((problem) => !isIgnored(problem, ignored))
}
