import type { BaseClass } from '../catalog/catalogue.ts'
import type { ComponentIndex } from '../catalog/lookup.ts'
import { findPackage } from '../config/load/packages.ts'
import { contextOf } from '../config/load/readConfig.ts'
import { MmdetConfigError } from '../errors.ts'
import { dirname, joinPaths } from '../python/posixPath.ts'
import type { SourceText } from '../source.ts'
import type { SyntaxNode } from '../syntax/ast.ts'
import { parseModule } from '../syntax/parse.ts'
import { short } from './brief.ts'
import type { Completion, Completions } from './complete.ts'
import { namesIn } from './folder.ts'
import { languageOf } from './spot.ts'
import type { Workspace } from './workspace.ts'

// In: an import that is being written, and an offset. Out: the modules and names that it may go on with, of one under `with read_base():`;
// of any other the classes of its module. Besides: what any import names at an offset.

/** `from ..a.b`, and with names behind it, in brackets or without: `from ..a import x, y`. */
const IMPORT = /(?:^|\n)([ \t]+)from[ \t]+(\.*)([\w.]*)(?:([ \t]+import\b[ \t]*)(\([^()]*|[^()\n]*))?$/

/** The same of any import; `import x` is one too. */
const ANY_IMPORT = /(?:^|\n)[ \t]*(?:from[ \t]+([\w.]*)(?:[ \t]+import\b[ \t]*(\([^()]*|[^()\n]*))?|import[ \t][^\n]*)$/

/** A name that an import can say: files with a `-` in their names cannot be imported. */
const NAME = /^[^\W\d]\w*$/

/** What an import may go on with; undefined where none is written. */
export async function importItems(
  workspace: Workspace,
  source: SourceText,
  offset: number,
): Promise<Completions | undefined> {
  return (await basesItems(workspace, source, offset)) ?? classItems(await workspace.components(), source.text, offset)
}

/** The classes of a module that is not of a base. */
function classItems(index: ComponentIndex, text: string, offset: number): Completions | undefined {
  const [whole, module = '', names] = ANY_IMPORT.exec(text.slice(0, offset)) ?? []
  if (whole === undefined) return undefined
  const start = offset - (/\w*$/.exec(whole)?.[0].length ?? 0)
  const end = offset + (/^\w*/.exec(text.slice(offset))?.[0].length ?? 0)
  const taken = names === undefined ? new Set() : listed(names, text.slice(offset))
  const classes = names === undefined ? [] : index.inModule(module).filter(({ qualname }) => !taken.has(qualname))
  const items = classes.map(({ module: detail, qualname: label }): Completion => {
    return { label, kind: 'class', detail, rank: 0, text: label }
  })
  return { items, start, end }
}

/** What an import of a base may go on with; undefined where none is written. */
async function basesItems(
  workspace: Workspace,
  { name: path, text }: SourceText,
  offset: number,
): Promise<Completions | undefined> {
  const before = text.slice(0, offset)
  const [whole, indent = '', dots = '', module = '', keyword, names = ''] = IMPORT.exec(before) ?? []
  if (whole === undefined || !isInReadBase(before.slice(0, offset - whole.length + 1), indent)) return undefined
  const written = keyword === undefined ? module : names
  const start = offset - (/\w*$/.exec(written)?.[0].length ?? 0)
  const end = offset + (/^\w*/.exec(text.slice(offset))?.[0].length ?? 0)
  const parts = module.split('.')
  try {
    if (keyword !== undefined)
      return { items: await namesOf(workspace, path, dots, parts, listed(names, text.slice(offset))), start, end }
    const folder = await folderOf(workspace, path, dots, parts.slice(0, -1))
    return {
      items: folder === undefined ? await packages(workspace) : await modules(workspace, path, folder),
      start,
      end,
    }
  } catch (error) {
    if (error instanceof MmdetConfigError) return { items: [], start, end }
    throw error
  }
}

/** A class or function of a module. */
export type Definable = Pick<BaseClass, 'module' | 'qualname'>

/** What a statement imports at an offset: `FPN` of `mmdet.models`. */
export function importedAt(source: SourceText, offset: number): Definable | undefined {
  if (languageOf(source.name) !== 'python') return undefined
  const isAt = ({ start, end }: SyntaxNode): boolean => start <= offset && offset <= end
  const statement = parseModule(source).module.body.find(isAt)
  if (statement?.nodeType !== 'ImportFrom' || statement.level > 0 || statement.module === undefined) return undefined
  const alias = statement.names.find(isAt)
  return alias === undefined || alias.name === '*' ? undefined : { module: statement.module, qualname: alias.name }
}

/** The names that a text has from modules, with what they are: `mmdet.models.FPN`. */
export function importedNames(source: SourceText): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const statement of parseModule(source).module.body)
    if (statement.nodeType === 'ImportFrom')
      for (const { name, asname = name } of statement.names) found.set(asname, `${statement.module}.${name}`)
  return found
}

/** Whether what is less indented above a statement is `with read_base():`. */
function isInReadBase(before: string, indent: string): boolean {
  const outer = before.split('\n').findLast((line) => {
    const [own = ''] = /^[ \t]*/.exec(line) ?? []
    return own.length < indent.length && /^[^#\s]/.test(line.slice(own.length))
  })
  return outer !== undefined && /^\s*with[ \t]+read_base\(\)[ \t]*:/.test(outer)
}

/** The names that an import has besides the one at the offset. */
function listed(before: string, after: string): ReadonlySet<string> {
  const rest = before.startsWith('(') ? /^[^)]*/ : /^[^\n]*/
  const all = `${before.replace(/\w*$/, '')}\0${rest.exec(after.replace(/^\w*/, ''))?.[0] ?? ''}`
  return new Set(all.match(/\w+/g))
}

/** The folder that dots and names lead to; undefined in front of the first name of a package. */
async function folderOf(
  workspace: Workspace,
  path: string,
  dots: string,
  parts: readonly string[],
): Promise<string | undefined> {
  if (dots !== '') return joinPaths(dirname(path), ...new Array<string>(dots.length - 1).fill('..'), ...parts)
  const [root, ...rest] = parts
  if (root === undefined) return undefined
  const folder = await findPackage(contextOf(workspace.loadOptions), root, undefined)
  return joinPaths(folder ?? '/', ...(folder === undefined ? parts : rest))
}

/** Configs and folders of a folder. */
async function modules(workspace: Workspace, path: string, folder: string): Promise<Completion[]> {
  const names = [...(await namesIn(workspace.files, folder))].sort()
  return names.flatMap((name): Completion[] => {
    const label = name.replace(/\.py$/, '')
    if (!NAME.test(label) || label.startsWith('__') || joinPaths(folder, name) === path) return []
    const kind = label === name ? 'folder' : 'file'
    return [{ label, kind, detail: undefined, rank: kind === 'folder' ? 0 : 1, text: label }]
  })
}

async function packages(workspace: Workspace): Promise<Completion[]> {
  const found = await packagesWith(workspace, 'configs')
  return found.map((label) => ({ label, kind: 'folder', detail: undefined, rank: 0, text: label }))
}

/** The packages of the search path that have something in a folder, sorted. */
export async function packagesWith(workspace: Workspace, inside: string): Promise<string[]> {
  const found = new Set<string>()
  for (const folder of workspace.options.searchPath ?? [])
    for (const name of await namesIn(workspace.files, folder))
      if (NAME.test(name) && (await namesIn(workspace.files, joinPaths(folder, name, inside))).length > 0)
        found.add(name)
  return [...found].sort()
}

/** What the base has, but for what is imported already. */
async function namesOf(
  workspace: Workspace,
  path: string,
  dots: string,
  parts: readonly string[],
  taken: ReadonlySet<string>,
): Promise<Completion[]> {
  const folder = await folderOf(workspace, path, dots, parts.slice(0, -1))
  const { dict } = await workspace.view(joinPaths(folder ?? '/', `${parts.at(-1)}.py`))
  const all: Completion = { label: '*', kind: 'variable', detail: 'all of it', rank: 0, text: '*' }
  const names = Array.from(dict.entries()).flatMap(({ key, value }): Completion[] =>
    typeof key !== 'string' || taken.has(key)
      ? []
      : [{ label: key, kind: 'variable', detail: short(value), rank: 1, text: key }],
  )
  return taken.size === 0 ? [all, ...names] : names
}
