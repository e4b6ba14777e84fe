import type { FileSystem } from '../config/fileSystem.ts'
import { readText } from '../config/load/readText.ts'
import { MmdetConfigError } from '../errors.ts'
import { joinPaths } from '../python/posixPath.ts'
import type { SourceSpan, SourceText } from '../source.ts'
import { parseModule } from '../syntax/parse.ts'
import { importedComponent, nodeAt } from './describe.ts'
import { baseAt, isBaseItself, placeAt } from './hover.ts'
import { type Definable, importedAt } from './imports.ts'
import { spotIn } from './spot.ts'
import { asUsed } from './uses.ts'
import type { Workspace } from './workspace.ts'

/** Where something is defined. */
export interface Definition {
  /** The word that was asked about. */
  readonly word: SourceSpan
  readonly targets: readonly SourceSpan[]
}

/**
 * Where what stands at an offset comes from: of a base its file, of `_base_` all files, of a `type` its class if a folder of the search path
 * has it, of anything else every place that wrote the value, newest first.
 */
export async function definition(workspace: Workspace, path: string, offset: number): Promise<Definition | undefined> {
  const view = await workspace.view(path)
  const { source } = view
  const base = await baseAt(workspace, source, offset)
  if (base !== undefined) return { word: base.span, targets: await beginningsOf(workspace, [base.path]) }
  const spot = await spotIn(source, offset)
  if (spot.word === undefined) return undefined
  const word = { source, start: spot.word.start, end: spot.word.end }
  if (isBaseItself(spot)) {
    const bases = new Set((await workspace.bases(path)).map((one) => one.path))
    return { word, targets: await beginningsOf(workspace, bases) }
  }
  const place = await placeAt(view, spot, spot.word, offset)
  const imported = place === undefined ? importedAt(source, offset) : undefined
  if (imported !== undefined) {
    const target = await classIn(workspace, (await importedComponent(workspace, imported)) ?? imported)
    return target && { word, targets: [target] }
  }
  if (place === undefined) return undefined
  if (place.path.at(-1) === 'type' && spot.part === 'value') {
    const [index, scope] = await Promise.all([workspace.components(), workspace.scope(view)])
    const used =
      view.recipe === undefined ? await asUsed(workspace, view, view.dict, place.path) : { ...view, ...place }
    const component = nodeAt(used.dict, index, scope, used.path.slice(0, -1))?.component
    const target = component && (await classIn(workspace, component))
    if (target !== undefined) return { word, targets: [target] }
  }
  return place.origins.length === 0 ? undefined : { word, targets: place.origins.map(({ span }) => span) }
}

/** The beginnings of files, of those that are there. */
async function beginningsOf(workspace: Workspace, paths: Iterable<string>): Promise<SourceSpan[]> {
  const found: SourceSpan[] = []
  for (const path of paths)
    if ((await textOf(workspace.files, path)) !== undefined)
      found.push({ source: await workspace.source(path), start: 0, end: 0 })
  return found
}

async function textOf(files: FileSystem, path: string): Promise<SourceText | undefined> {
  try {
    return await readText(files, path)
  } catch (error) {
    if (error instanceof MmdetConfigError) return undefined
    throw error
  }
}

/** The class or function of a module, in the first folder of the search path that has it. */
async function classIn(workspace: Workspace, { module, qualname }: Definable): Promise<SourceSpan | undefined> {
  for (const folder of workspace.options.searchPath ?? []) {
    const place = joinPaths(folder, ...module.split('.'))
    const source =
      (await textOf(workspace.files, `${place}.py`)) ?? (await textOf(workspace.files, joinPaths(place, '__init__.py')))
    const span = source === undefined ? undefined : definitionIn(source, qualname)
    if (span !== undefined) return span
  }
  return undefined
}

/** The name in the head of a class or function of a module. */
function definitionIn(source: SourceText, name: string): SourceSpan | undefined {
  const node = parseModule(source).module.body.findLast(
    (statement) =>
      (statement.nodeType === 'ClassDef' || statement.nodeType === 'FunctionDef') && statement.name === name,
  )
  if (node === undefined) return undefined
  const head = /^(?:@[^\n]*\n\s*)*(?:class|def)\s+/.exec(source.text.slice(node.start, node.end))?.[0].length ?? 0
  return { source, start: node.start + head, end: node.start + head + name.length }
}
