import type { Edit, Fix, Problem } from '../errors.ts'

/** A file with its fixes put in. */
export interface FixedFile {
  readonly path: string
  readonly before: string
  readonly text: string
  /** How many fixes were put in. */
  readonly count: number
}

/**
 * The files that their own fixes change. A fix counts where the check of the file itself offers it and all its edits are in that file: what
 * only a config finds that inherits it may be right for others.
 *
 * @param checked the problems by the path of the file that was checked.
 */
export function fixedFiles(checked: ReadonlyMap<string, readonly Problem[]>): FixedFile[] {
  return Array.from(checked).flatMap(([path, problems]) => {
    const fixes = problems.flatMap(({ fix }) =>
      fix?.edits.every(({ span }) => span.source.name === path) ? [fix] : [],
    )
    const source = fixes[0]?.edits[0]?.span.source
    if (source === undefined) return []
    const { text, count } = withFixes(source.text, fixes)
    return [{ path, before: source.text, text, count }]
  })
}

/** A text with the fixes that do not get into each other's way; the first of two that do is put in. */
function withFixes(text: string, fixes: readonly Fix[]): { readonly text: string; readonly count: number } {
  const edits: Edit[] = []
  let count = 0
  for (const fix of fixes) {
    if (fix.edits.every((edit) => edits.some((other) => isSame(edit, other)))) continue
    if (fix.edits.some((edit) => edits.some((other) => overlaps(edit, other)))) continue
    edits.push(...fix.edits)
    count++
  }
  edits.sort((one, other) => other.span.start - one.span.start)
  const fixed = edits.reduce(
    (all, edit) => `${all.slice(0, edit.span.start)}${edit.text}${all.slice(edit.span.end)}`,
    text,
  )
  return { text: fixed, count }
}

function isSame(one: Edit, other: Edit): boolean {
  return one.span.start === other.span.start && one.span.end === other.span.end && one.text === other.text
}

function overlaps({ span: one }: Edit, { span: other }: Edit): boolean {
  return one.start <= other.end && other.start <= one.end
}
