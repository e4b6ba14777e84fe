import type { Component } from '../catalog/catalogue.ts'
import { DELETE_KEY } from '../config/engineKeys.ts'
import type { BaseIndex, BasePlace } from '../config/load/baseIndex.ts'
import { type Origin, writesAt } from '../config/origin.ts'
import { type ConfigPath, followPath } from '../config/path.ts'
import { PyDict } from '../python/dict.ts'
import type { SourceSpan, SourceText } from '../source.ts'
import { brief } from './brief.ts'
import { type Argument, argumentOf, configSpot, importedComponent, nodeAt, originsAt, takerOf } from './describe.ts'
import { importedAt } from './imports.ts'
import type { OptionWords } from './recipeOptions.ts'
import { languageOf, namesBases, type Spot, spotIn, type Word } from './spot.ts'
import { asUsed } from './uses.ts'
import type { ConfigView, RecipeParts, Workspace } from './workspace.ts'

/** What is known of a place of a config. */
export interface HoverInfo {
  /** The word that it is about. */
  readonly span: SourceSpan
  /** The value's path; undefined where a file is told of. */
  readonly path: ConfigPath | undefined
  /** What Python prints of the final value, in a line that is cut where it gets long. */
  readonly value: string | undefined
  /** Every place that wrote it, newest first. */
  readonly origins: readonly Origin[]
  /** The argument that the value is of. */
  readonly argument: Argument | undefined
  /** What a `type` names. */
  readonly component: Component | undefined
  /** What takes a key that is an argument of no component: a class or function, by its path. */
  readonly taker?: string | undefined
  /** The file that a base is. */
  readonly base: string | undefined
  /** Of `_base_` itself: the files, with the keys that each gives. */
  readonly bases?: readonly { readonly path: string; readonly keys: readonly string[] }[] | undefined
  /** Of `_delete_`: the keys of the bases that are gone, as far as they are known. */
  readonly dropped?: readonly string[] | undefined
  /** What the schema of recipes says of a key or value. */
  readonly option?: OptionWords | undefined
  /** How many files inherit the value, and which of them set it again. */
  readonly heirs?: { readonly count: number; readonly overriding: readonly string[] } | undefined
}

/** Characters of a value that are shown. */
const SHOWN_VALUE = 500

/** What is known at an offset of a config; undefined where that is nothing. What is at hand is not waited for: it is asked with each key. */
export async function hover(workspace: Workspace, path: string, offset: number): Promise<HoverInfo | undefined> {
  const viewing = workspace.view(path)
  const view = viewing instanceof Promise ? await viewing : viewing
  const finding = spotIn(view.source, offset)
  const spot = finding instanceof Promise ? await finding : finding
  const naming = baseAt(workspace, view.source, offset)
  const base = naming && (await naming)
  const nothing = { path: undefined, value: undefined, origins: [], argument: undefined, component: undefined }
  if (base !== undefined) return { ...nothing, span: base.span, base: base.path }
  const { word } = spot
  if (word === undefined) return undefined
  const span = { source: view.source, start: word.start, end: word.end }
  if (isBaseItself(spot)) return { ...nothing, span, base: undefined, bases: await basesOf(workspace, path) }
  const option = view.recipe?.hasSchema ? (await import('./recipeOptions.ts')).optionAt(spot) : undefined
  const meaning = placeAt(view, spot, word, offset)
  const place = meaning instanceof Promise ? await meaning : meaning
  if (place === undefined || (place.origins.length === 0 && view.recipe === undefined)) {
    const imported = option === undefined ? importedAt(view.source, offset) : undefined
    const component = imported === undefined ? undefined : await importedComponent(workspace, imported)
    if (option === undefined && component === undefined) return undefined
    return { ...nothing, span, base: undefined, option, component }
  }
  const components = workspace.components()
  const index = components instanceof Promise ? await components : components
  const saying = workspace.scope(view)
  const scope = saying instanceof Promise ? await saying : saying
  const { path: target, origins } = place
  const dict = place.isReplaced ? await baseWith(workspace, view, target[0]) : view.dict
  const using = view.recipe === undefined ? asUsed(workspace, view, dict, target) : { dict, path: target }
  const built = using instanceof Promise ? await using : using
  const node = nodeAt(built.dict, index, scope, built.path.slice(0, -1))
  const component = target.at(-1) === 'type' ? node?.component : undefined
  const argument = argumentOf(node, target.at(-1))
  const taker = takerOf(node, index, String(target.at(-1)))
  const dropped = spot.part === 'key' && word.text === DELETE_KEY ? droppedBy(path, origins) : undefined
  const value = reprAt(dict, target)
  const isOwn = origins.some(({ file }) => file === path)
  const indexing = isOwn ? workspace.index(path) : undefined
  const heirs = heirsOf(indexing instanceof Promise ? await indexing : indexing, path, target)
  return { span, path: target, value, origins, argument, taker, component, base: undefined, dropped, option, heirs }
}

/** Whether a word is `_base_` with nothing of it. */
export function isBaseItself({ part, path, names }: Spot): boolean {
  if (part === 'key') return path?.length === 1 && path[0] === '_base_'
  return names.length === 1 && names[0] === '_base_'
}

/** The bases of a file, with the keys that each gives. */
async function basesOf(workspace: Workspace, path: string): Promise<NonNullable<HoverInfo['bases']>> {
  const paths = new Set((await workspace.bases(path)).map((base) => base.path))
  return Promise.all(
    Array.from(paths, async (base) => {
      const { dict } = await workspace.view(base)
      return { path: base, keys: Array.from(dict.entries(), ({ key }) => String(key)) }
    }),
  )
}

/** What those that a dict of a file replaces had, and the dict has not. */
function droppedBy(file: string, origins: readonly Origin[]): string[] {
  const own = origins.findIndex((origin) => origin.file === file)
  const made = origins[own]?.value
  const gone = new Set<string>()
  for (const { value, merged } of origins.slice(own + 1)) {
    if (!(made instanceof PyDict && value instanceof PyDict)) break
    for (const { key } of value.entries()) if (!made.has(key)) gone.add(String(key))
    if (!merged) break
  }
  return [...gone]
}

/** Who changes a value of a file among those that inherit it, by what is known of them. */
function heirsOf(index: BaseIndex | undefined, file: string, path: ConfigPath): HoverInfo['heirs'] {
  const { length: count } = index?.inheritorsOf(file) ?? []
  return index === undefined || count === 0 ? undefined : { count, overriding: index.overridersOf(file, path) }
}

/** What the base says that has a key, where the file itself replaces that. */
async function baseWith(workspace: Workspace, { path, dict }: ConfigView, key: string | number = ''): Promise<PyDict> {
  for (const base of await workspace.bases(path)) {
    const view = await workspace.view(base.path)
    if (view.dict.has(key)) return view.dict
  }
  return dict
}

/** The base that a file names at an offset. */
export function baseAt(
  workspace: Workspace,
  source: SourceText,
  offset: number,
): Promise<BasePlace | undefined> | undefined {
  const path = source.name
  return languageOf(path) === 'python' && !namesBases(source, offset) ? undefined : namedAt(workspace, path, offset)
}

async function namedAt(workspace: Workspace, path: string, offset: number): Promise<BasePlace | undefined> {
  const bases = await workspace.bases(path)
  const base = bases.find(({ span }) => span.start <= offset && offset <= span.end)
  return base && languageOf(path) === 'python' ? ofModule(base, offset) : base
}

/** Of an import the module; what stands at one of the names that it imports is a value. */
function ofModule({ path, span }: BasePlace, offset: number): BasePlace | undefined {
  const text = span.source.text.slice(span.start, span.end)
  const [head, from = '', module = ''] = /^(from\s+)([\w.]+)\s+import\b/.exec(text) ?? []
  if (head === undefined) return { path, span }
  const at = offset - span.start
  if (at > head.length && /\w/.test(text.slice(at - 1, at + 1))) return undefined
  const start = span.start + from.length
  return { path, span: { ...span, start, end: start + module.length } }
}

/** What a word of a config means: a place, and who wrote its value. */
export interface MeantPlace {
  readonly path: ConfigPath
  /** Newest first; for a reference to a base those of the bases. */
  readonly origins: readonly Origin[]
  /** Whether the file has another value there than the bases, which a reference means. */
  readonly isReplaced: boolean
}

/** What a word means: a value of a base, a variable, the key or the item around it. Undefined where the values tell nothing of it. */
export function placeAt(
  view: ConfigView,
  spot: Spot,
  word: Word,
  offset: number,
): MeantPlace | undefined | Promise<MeantPlace | undefined> {
  const { dict, path: file } = view
  if (view.recipe !== undefined) return composedAt(view, view.recipe, spot, word)
  const { names, part, path } = spot
  const reference = part === 'key' ? undefined : referenceAt(spot, word, offset)
  if (reference !== undefined) {
    const all = originsAt(dict, reference)
    const origins = all.filter((origin) => origin.file !== file)
    return { path: reference, origins, isReplaced: origins.length < all.length }
  }
  const isReplaced = false
  if (part !== 'key' && names[0] !== undefined && dict.has(names[0]))
    return { path: names, origins: originsAt(dict, names), isReplaced }
  if (path?.[0] === '_base_' || part === 'gap') return undefined
  const origins = path === undefined ? [] : originsAt(dict, path)
  const here = origins.findIndex(
    ({ span, key, file: from }) => from === file && (key?.start ?? span.start) <= offset && offset <= span.end,
  )
  if (path !== undefined && here === 0) return { path, origins, isReplaced }
  // What a function makes of it, and what a variable held before it got another value, has its place by who wrote what.
  const [write] = writesAt(dict, file, offset)
  const isElsewhere = write !== undefined && !write.isReplaced
  const isKnown = here > 0 || (part === 'key' && origins.length > 0)
  if (path !== undefined && isKnown && !isElsewhere) return { path, origins, isReplaced }
  return write === undefined ? undefined : { path: write.path, origins: originsAt(dict, write.path), isReplaced }
}

/** The place of the config that a key of a recipe, or the value behind it, is of. */
async function composedAt(
  { dict, path: file, source }: ConfigView,
  recipe: RecipeParts,
  spot: Spot,
  { start, end }: Word,
): Promise<MeantPlace | undefined> {
  const path = spot.part === 'gap' ? undefined : configSpot(spot)?.path
  if (path === undefined || path.length === 0) return undefined
  const inherited = originsAt(await recipe.start(), path)
  const steps = followPath(dict, path)
  const value = steps.length === path.length ? steps.at(-1)?.value : undefined
  const before = { path, origins: inherited, isReplaced: false }
  if (value === undefined) return inherited.length === 0 ? undefined : before
  if (spot.path?.[0] !== 'overrides') return before
  const merged = value instanceof PyDict && inherited[0]?.value instanceof PyDict
  const own = { file, ...source.positionAt(start), span: { source, start, end }, value, merged, key: undefined }
  return { ...before, origins: [own, ...inherited] }
}

/** The path of `_base_.a.b` or `{{_base_.a.b}}`. */
export function referenceAt({ names }: Spot, { text, start, isText }: Word, offset: number): ConfigPath | undefined {
  if (names[0] === '_base_' && names.length > 1) return names.slice(1)
  if (!isText) return undefined
  for (const { index, 0: whole, 1: path = '' } of text.matchAll(/\{\{\s*_base_\.([\w.]+)\s*\}\}/g))
    if (start + index <= offset && offset <= start + index + whole.length) return path.split('.')
  return undefined
}

function reprAt(dict: PyDict, path: ConfigPath): string | undefined {
  const value = followPath(dict, path).at(-1)?.value
  return value === undefined ? undefined : brief(value, SHOWN_VALUE)
}
