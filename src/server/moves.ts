import type { Edit } from '../errors.ts'
import { isIdentifier } from '../python/identifiers.ts'
import { absolutePath, dirname, relativePath } from '../python/posixPath.ts'
import type { SourceSpan } from '../source.ts'
import type { Workspace } from './workspace.ts'

// In: files or folders that are about to have other paths. Out: what keeps each config inheriting what it does, as edits of the files where
// they are now.

/** A file or a folder, before and afterwards. */
export interface Move {
  readonly from: string
  readonly to: string
}

/** The edits of the bases that are named by their place: those of what moves, and by what moves. */
export async function editsOfMoves(workspace: Workspace, moves: readonly Move[]): Promise<Edit[]> {
  const index = await workspace.wholeIndex()
  const moved = (path: string): string => {
    const move = moves.find(({ from }) => path === from || path.startsWith(`${from}/`))
    return move === undefined ? path : move.to + path.slice(move.from.length)
  }
  return index.files
    .filter((file) => !/\/(?:site|dist)-packages\//.test(file))
    .flatMap((file) =>
      (index.facts(file)?.bases ?? []).flatMap(({ path, span }) => {
        const after = { folder: dirname(moved(file)), path: moved(path) }
        return renamed(span, { folder: dirname(file), path }, after) ?? []
      }),
    )
}

/** A folder, and a base that a file in it names. */
interface Named {
  readonly folder: string
  readonly path: string
}

/** Another name for a base, where that is a relative path or module. What is named by a package or a computed text stays. */
function renamed({ source, start, end }: SourceSpan, before: Named, after: Named): Edit | undefined {
  const whole = source.text.slice(start, end)
  const [, head, name = '', isModule] = /^(from\s+)(\.[\w.]*)(\s+import\b)/.exec(whole) ?? []
  const [, open = '', , text = ''] = /^([rR]?(['"]?))([^'"\\{}]+)\2$/.exec(whole) ?? []
  const edit = (from: string, word: string, by: string | undefined): Edit | undefined => {
    const at = start + from.length
    return by === undefined || by === word
      ? undefined
      : { span: { source, start: at, end: at + word.length }, text: by }
  }
  if (isModule !== undefined) return moduleOf(before) === name ? edit(head as string, name, moduleOf(after)) : undefined
  const isOf = ({ folder, path }: Named): boolean => text !== '' && absolutePath(text, folder) === path
  // Another spelling of the same path is as good.
  return isOf(before) && !isOf(after) ? edit(open, text, baseText(after.path, after.folder, text)) : undefined
}

/** A base as a file in a folder names it, with `./` where it was written so. */
export function baseText(path: string, folder: string, before: string): string {
  const text = relativePath(folder, path)
  return before.startsWith('./') ? text : text.replace(/^\.\//, '')
}

/** `..models.fcos` of `../models/fcos.py`; undefined for what no import can name. */
function moduleOf({ folder, path }: Named): string | undefined {
  const [, up = '', rest = ''] = /^(\.\/|(?:\.\.\/)+)(.*)\.py$/.exec(relativePath(folder, path)) ?? []
  const names = rest.split('/')
  return names.every(isIdentifier) ? `.${'.'.repeat(up === './' ? 0 : up.length / 3)}${names.join('.')}` : undefined
}
