import type { Problem } from '../errors.ts'
import { basename } from '../python/posixPath.ts'
import type { SourceSpan } from '../source.ts'
import { escapeTalk } from '../talk.ts'
import type { Workspace } from './workspace.ts'

/** A problem at a place of the file that is looked at. */
export interface Diagnostic {
  readonly problem: Problem
  /** In the file itself. */
  readonly span: SourceSpan
  /** What to tell. */
  readonly message: string
}

/**
 * The problems of a config, each at a place of its own file: what a base wrote is told where the file has a part in it, else where it names
 * the base, with the base's place among the related ones.
 */
export async function diagnostics(workspace: Workspace, path: string): Promise<Diagnostic[]> {
  const { source } = await workspace.view(path)
  const found: Diagnostic[] = []
  for (const problem of await workspace.problems(path)) {
    const { span, hint } = problem
    const isOwn = span?.source.name === path
    const message = escapeTalk(problem.message)
    const said = hint === undefined ? message : `${message}\n${escapeTalk(hint)}`
    if (isOwn || span === undefined) {
      const place = span ?? { source, start: 0, end: firstLineEnd(source.text) }
      found.push({ problem, span: { ...place, source }, message: said })
      continue
    }
    const { line } = span.source.positionAt(span.start)
    const name = escapeTalk(basename(span.source.name))
    const own = problem.related?.find((one) => one.span?.source.name === path)?.span
    const others = problem.related?.filter((one) => one.span === undefined || one.span !== own) ?? []
    found.push({
      problem: { ...problem, related: [{ message: 'it is written here', span }, ...others] },
      span: own === undefined ? await placeOfBase(workspace, path, span.source.name) : { ...own, source },
      message: `in ${name}, line ${line}: ${said}`,
    })
  }
  return found.sort((one, other) => one.span.start - other.span.start)
}

/** Where a file names the base by which it inherits from another file. */
async function placeOfBase(workspace: Workspace, path: string, file: string): Promise<SourceSpan> {
  const bases = await workspace.bases(path)
  for (const base of bases) {
    if (base.path === file || (await workspace.view(base.path)).files.includes(file)) return base.span
  }
  const { source } = await workspace.view(path)
  return bases[0]?.span ?? { source, start: 0, end: firstLineEnd(source.text) }
}

function firstLineEnd(text: string): number {
  const end = text.indexOf('\n')
  return end < 0 ? text.length : end
}
