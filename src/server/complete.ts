import type { Component, Parameter } from '../catalog/catalogue.ts'
import type { ComponentIndex } from '../catalog/lookup.ts'
import { slotAt } from '../catalog/slots.ts'
import { acceptedBy } from '../check/accepted.ts'
import { settingsOf } from '../check/settings.ts'
import { type ConfigNode, runnerKeys } from '../check/walk.ts'
import { DELETE_KEY } from '../config/engineKeys.ts'
import { packageConfigs } from '../config/load/packages.ts'
import { contextOf } from '../config/load/readConfig.ts'
import type { ConfigPath } from '../config/path.ts'
import { MmdetConfigError } from '../errors.ts'
import type { PyDict } from '../python/dict.ts'
import { absolutePath, dirname, joinPaths } from '../python/posixPath.ts'
import type { Written } from '../python/provenance.ts'
import { pythonRepr } from '../python/repr.ts'
import { short } from './brief.ts'
import { argumentAt, configSpot, dictAt, nodeAt, originsAt, takerOf, textsFor, withFrames } from './describe.ts'
import { argumentWords } from './hoverText.ts'
import { importedNames, importItems, packagesWith } from './imports.ts'
import { type Frame, isComment, languageOf, type Spot, spotIn } from './spot.ts'
import { byName, useOf } from './uses.ts'
import type { ConfigView, RecipeParts, Workspace } from './workspace.ts'

/** Something that may stand at an offset. */
export interface Completion {
  readonly label: string
  readonly kind: 'key' | 'variable' | 'argument' | 'class' | 'value' | 'file' | 'folder'
  /** What is known of it, in a few words. */
  readonly detail: string | undefined
  /** What it is for, in sentences. */
  readonly documentation?: string | undefined
  /** What takes the place of the word that was begun. */
  readonly text: string
  /** Groups: those with lower numbers come first. */
  readonly rank: number
}

/** What may stand at an offset. */
export interface Completions {
  readonly items: readonly Completion[]
  /** Of the word that was begun; empty where none was. */
  readonly start: number
  readonly end: number
}

/** What may stand at an offset of a config, which may be half written. */
export async function complete(workspace: Workspace, path: string, offset: number): Promise<Completions> {
  const view = await workspace.view(path)
  const spot = await spotIn(view.source, offset)
  const { word } = spot
  if (spot.language === 'python' && isComment(view.source, offset)) return { items: [], start: offset, end: offset }
  const imported = spot.language === 'python' ? await importItems(workspace, view.source, offset) : undefined
  if (imported !== undefined) return imported
  const [start, end] = word === undefined ? [offset, offset] : [word.start, word.end]
  const isBase = spot.path?.[0] === (view.recipe === undefined ? '_base_' : 'base') && spot.part !== 'key'
  if (isBase && (word?.isText || spot.language === 'yaml')) {
    const written = word?.text.slice(0, offset - start) ?? ''
    const from = start + (/[^/:]*$/.exec(written)?.index ?? 0)
    return { items: await baseFiles(workspace, path, written), start: from, end }
  }
  if (view.recipe !== undefined) return { items: await recipeItems(workspace, view, view.recipe, spot), start, end }
  if (spot.names.length > 1) return { items: namesIn(view, spot.names), start, end }
  const reference = /\{\{\s*_base_\.([\w.]*)$/.exec(view.source.text.slice(Math.max(0, offset - 200), offset))
  if (reference !== null) {
    const names = ['_base_', ...(reference[1] ?? '').split('.')]
    const from = offset - (names.at(-1)?.length ?? 0)
    return { items: namesIn(view, names), start: from, end: offset }
  }
  const isBehindValue = spot.language === 'python' && VALUE_ENDS.test(view.source.text.slice(0, offset))
  return { items: await configItems(workspace, view, spot, isBehindValue), start, end }
}

/** What the schema of recipes knows, or for overrides of what has no schema what the components take. */
async function recipeItems(
  workspace: Workspace,
  view: ConfigView,
  recipe: RecipeParts,
  spot: Spot,
): Promise<Completion[]> {
  const [{ hasTypedOverrides }, { optionItems }] = await Promise.all([
    import('./recipe.ts'),
    import('./recipeOptions.ts'),
  ])
  const frame = spot.frames[1]
  const inner = frame?.path?.[0] === 'overrides' ? configSpot(spot) : undefined
  if (inner === undefined || hasTypedOverrides(view.source)) return recipe.hasSchema ? optionItems(spot) : []
  return configItems(workspace, { ...view, dict: await recipe.start() }, inner)
}

async function configItems(
  workspace: Workspace,
  view: ConfigView,
  spot: Spot,
  isBehindValue = false,
): Promise<Completion[]> {
  const [index, scope] = await Promise.all([workspace.components(), workspace.scope(view)])
  const placed = await inUse(workspace, view, spot)
  const context = {
    view,
    spot: placed,
    written: spot.frames.at(-1)?.path,
    own: spot.path,
    index,
    scope,
    dict: withFrames(view, placed),
  }
  return itemsAt(context, isBehindValue)
}

/** Behind a bracket or a quote that closes nothing begins, but for what goes on with a `.`. */
const VALUE_ENDS = /[)\]}'"][ \t]*$/

/** What is written into a variable stands where the variable is used. */
async function inUse(workspace: Workspace, view: ConfigView, spot: Spot): Promise<Spot> {
  const [head] = spot.path ?? spot.frames.findLast(({ path }) => path !== undefined)?.path ?? []
  if (head === undefined || view.recipe !== undefined) return spot
  const used = await useOf(workspace, view, head)
  // A variable itself is not an argument of anything by its name alone.
  const use = used ?? (spot.path?.length === 1 ? undefined : byName(head))
  if (use === undefined) return spot
  const moved = (path: ConfigPath | undefined) => path && [...use, ...path.slice(1)]
  return { ...spot, path: moved(spot.path), frames: spot.frames.map((one) => ({ ...one, path: moved(one.path) })) }
}

interface Context {
  readonly view: ConfigView
  readonly spot: Spot
  /** Where the brackets around the offset are in the file itself, in which a variable may be used elsewhere. */
  readonly written: ConfigPath | undefined
  /** The same of what is being written. */
  readonly own: ConfigPath | undefined
  readonly index: ComponentIndex
  readonly scope: string
  /** The config's values under the spot's keys, with what the brackets around the offset say. */
  readonly dict: PyDict
}

function itemsAt(context: Context, isBehindValue: boolean): Completion[] {
  const { spot } = context
  const { part, path, word, frames } = spot
  const frame = frames.at(-1)
  if (part === 'value' && path?.at(-1) === 'type') return typesAt(context, path)
  if (part === 'value' && word?.isText) return textsAt(context)
  if (part === 'value') return isBehindValue && word === undefined ? [] : valuesAt(context)
  if (frame === undefined || frame.path?.length === 0) return topKeys(context, frame)
  return keysAt(context, frame)
}

/** Keys of a dict: what its component takes, and what it inherits. */
function keysAt({ view, spot, written = [], index, scope, dict }: Context, frame: Frame): Completion[] {
  if (frame.path === undefined) return []
  const node = nodeAt(dict, index, scope, frame.path)
  // A list is not merged over that of a base: what is in it is new.
  const isNew = frame.path.some((part) => typeof part === 'number')
  const inherited = isNew ? undefined : dictAt(view.dict, written)
  const own = spot.word?.text
  const isFree = (name: string): boolean => name === own || !frame.keys.has(name)
  const found = new Map<string, Completion>()
  const add = (label: string, kind: Completion['kind'], rank: number, detail: () => string | undefined): void => {
    if (isFree(label) && !found.has(label))
      found.set(label, { label, kind, detail: detail(), rank, text: keyText(label, frame, spot) })
  }
  const { supplies = [], removes = [] } = node?.slot ?? {}
  for (const parameter of node?.component?.parameters ?? [])
    if (supplies === 'any' || !supplies.includes(parameter.name))
      add(parameter.name, 'argument', parameter.required ? 0 : 1, () => argumentWords(parameter))
  const accepted = node === undefined ? undefined : acceptedBy(node, index)
  for (const name of accepted?.names.keys() ?? [])
    if (supplies === 'any' || !supplies.includes(name)) {
      const taker = takerOf(node, index, name)
      add(name, 'argument', name === '_scope_' ? 2 : 1, () => taker && `of ${taker}`)
    }
  for (const name of removes) add(name, 'argument', 1, nothing)
  const settings = node === undefined ? undefined : settingsOf(node, index)
  for (const [name, { qualname }] of settings?.readers ?? []) add(name, 'argument', 1, () => `read by ${qualname}`)
  for (const { key, value, write } of inherited?.entries() ?? [])
    if (typeof key === 'string' && !isHalfKey(view, spot, key, write))
      add(key, 'key', 1, () => `inherited: ${short(value)}`)
  if (node?.slot?.registry !== undefined || node?.typeEntry !== undefined) add('type', 'key', 0, nothing)
  if (isMergedHere(view, spot) && !isNew) add('_delete_', 'key', 2, () => "= True: drop the base's keys")
  return [...found.values()]
}

const nothing = () => undefined

/** Whether what is written at a spot is merged over a base, so that `_delete_` means something. */
function isMergedHere(view: ConfigView, { frames }: Spot): boolean {
  const { files, recipe } = view
  if (recipe !== undefined || files.length < 2 || frames.at(-1)?.path?.length === 0) return false
  const method = frames.find((one) => one.method !== undefined)?.method
  return method === undefined ? !importsBases(view) : method === 'merge'
}

/** Whether a file has its bases as imports, which makes their names its own. */
function importsBases({ source }: ConfigView): boolean {
  return /^with read_base\(\):/m.test(source.text)
}

/**
 * Whether a key is only there because it is being written: the word itself, and in YAML a word without its colon with the key on the next
 * line, which are one key that no one means.
 */
function isHalfKey({ path, recipe }: ConfigView, { word }: Spot, key: string, write: Written | undefined): boolean {
  const isOwn = write?.span.source.name === path && write.shadowed === undefined
  return isOwn && recipe === undefined && (key === word?.text || languageOf(path) === 'yaml')
}

/** A key with what follows it, where that is not there. */
function keyText(label: string, frame: Frame | undefined, { part, word, language }: Spot): string {
  if (part === 'key') return label
  if (language === 'python' && frame?.kind !== 'display') return `${label}${frame === undefined ? ' = ' : '='}`
  if (language === 'yaml') return word?.isText ? label : `${label}: `
  if (word?.isText) return label
  return language === 'json' ? `"${label}": ` : `'${label}': `
}

/** A text as a value. */
function textValue(text: string, { word, language }: Spot): string {
  if (word?.isText || language === 'yaml') return text
  return language === 'json' ? `"${text}"` : `'${text}'`
}

/** What Python prints of a default as the language has it; undefined for what it has not. */
function literal(printed: string, spot: Spot): string | undefined {
  if (spot.language === 'python') return printed
  const known = new Map([
    ['True', 'true'],
    ['False', 'false'],
    ['None', 'null'],
  ]).get(printed)
  if (known !== undefined || /^-?\d+(?:\.\d+)?$/.test(printed)) return known ?? printed
  const [, text] = /^'([^'\\]*)'$/.exec(printed) ?? []
  return text === undefined ? undefined : textValue(text, spot)
}

/** Names of components that fit a `type`. */
function typesAt(context: Context, path: ConfigPath): Completion[] {
  const { view, dict, spot, index, scope } = context
  const node = nodeAt(dict, index, scope, path.slice(0, -1))
  const slot = node?.slot
  const names = node === undefined ? [] : namesFor(node, index)
  const imported = spot.language === 'python' && spot.word?.isText !== true ? importedNames(view.source) : new Map()
  const variables = spot.word?.isText === true ? [] : variablesAt(context)
  const fitting = variables.filter(
    ({ value }) => typeof value === 'string' && (names.includes(value) || !index.knows(scope)),
  )
  const types = names.map((label): Completion => {
    const component = slot?.registry === undefined ? undefined : componentOf(index, slot.registry, label, node?.scope)
    const isHere = imported.has(label)
    const text = isHere ? label : textValue(label, spot)
    return { label, kind: 'class', detail: component?.module, rank: isHere ? 0 : 1, text }
  })
  return [...fitting.map(({ item }) => ({ ...item, rank: 0 })), ...types]
}

function namesFor({ slot, scope }: ConfigNode, index: ComponentIndex): string[] {
  if (slot?.types !== undefined) return Object.keys(slot.types)
  if (slot?.namespace !== undefined) return index.classNames(slot.namespace)
  if (slot?.registry === undefined) return []
  const { registry, from, like } = slot
  const all = index.names(registry, scope)
  if (from === undefined && like === undefined) return all
  const own = all.filter((name) => {
    const { module = '', qualname } = componentOf(index, registry, name, scope) ?? {}
    return from === undefined ? like?.test(`${module}.${qualname}`) : module.split('.').includes(from)
  })
  // Of a package that no catalogue knows there are only the layers of MMEngine and MMCV, and none of them is a backbone.
  return own.length > 0 || !index.knows(scope) ? own : all
}

function componentOf(index: ComponentIndex, registry: string, name: string, scope = 'mmdet'): Component | undefined {
  const found = index.find(registry, name, scope)
  return found.kind === 'component' ? found.component : undefined
}

/** In quotes: what the argument may be. */
function textsAt({ spot: { path = [] }, index, scope, dict }: Context): Completion[] {
  const texts = textsFor(dict, index, scope, path)
  return texts.map(({ text, detail }) => ({ label: text, kind: 'value', detail, rank: 0, text }))
}

/** The variables that a file knows by their names, but for the one that is being written: its own, and those of bases that it imports. */
function variablesAt({ view, spot, own = [] }: Context) {
  if (spot.language !== 'python') return []
  const hasImports = importsBases(view)
  return Array.from(view.dict.entries()).flatMap(({ key, value, write }) => {
    const isOwn = write?.span.source.name === view.path
    if (typeof key !== 'string' || key === own[0] || !(isOwn || hasImports)) return []
    const item: Completion = { label: key, kind: 'variable', detail: short(value), rank: isOwn ? 1 : 2, text: key }
    return [{ value, item }]
  })
}

const BOOLS = ['True', 'False']

/** The bools among what may stand at a spot, and whether they are what stands there. */
function boolsAt({ view, spot: { path = [] }, own = [] }: Context, parameter?: Parameter, holder?: Parameter) {
  if (path.at(-1) === DELETE_KEY) return { bools: ['True'], isBool: true }
  // What is being written is not a value yet, or one that replaces it.
  const had = originsAt(view.dict, own)
  const isKnown = /^(?:True|False)$/.test(parameter?.default ?? '') || /\bbool\b/.test(parameter?.annotation ?? '')
  const isBool = isKnown || had.some(({ value }) => typeof value === 'boolean')
  const isItem = typeof path.at(-1) === 'number'
  const mayBe = isItem
    ? /\b(?:True|False)\b/.test(holder?.default ?? '')
    : path.length > 1 && parameter === undefined && had.length === 0 && slotAt(path) === undefined
  return { bools: isBool || mayBe ? BOOLS : [], isBool }
}

/** Values: the file's own variables, and what the argument's kind says. */
function valuesAt(context: Context): Completion[] {
  const { view, spot, index, scope, dict } = context
  const { path = [] } = spot
  const items: Completion[] = []
  const add = (printed: string, detail: string | undefined, rank: number): void => {
    const label = literal(printed, spot)
    if (label !== undefined) items.push({ label, kind: 'value', detail, rank, text: label })
  }
  const argument = path.length > 1 ? argumentAt(dict, index, scope, path) : undefined
  const holder = typeof path.at(-1) === 'number' ? argumentAt(dict, index, scope, path.slice(0, -1)) : undefined
  const { bools, isBool } = boolsAt(context, argument?.parameter, holder?.parameter)
  for (const label of bools) add(label, undefined, isBool ? 0 : 1)
  const { default: fallback } = argument?.parameter ?? {}
  const texts = textsFor(dict, index, scope, path).map(({ text, detail }) => [pythonRepr(text), detail] as const)
  for (const [printed, detail] of texts) add(printed, detail, 0)
  const isThere = fallback != null && [...bools, ...texts.map(([printed]) => printed)].includes(fallback)
  if (fallback != null && !isThere) add(fallback, 'the default', 0)
  items.push(...variablesAt(context).map(({ item }) => item))
  if (spot.language === 'python' && view.files.length > 1 && !importsBases(view))
    items.push({ label: '_base_', kind: 'variable', detail: 'what the bases say', rank: 2, text: '_base_' })
  return items
}

/** What `tools/train.py` reads itself, for `--auto-scale-lr`. */
const OF_TRAIN = 'auto_scale_lr'

/** Keys of the whole config: those that it inherits, and those that a run reads. */
function topKeys({ view, spot }: Context, frame: Frame | undefined): Completion[] {
  if (frame === undefined && spot.language !== 'python') return []
  const inherited = Array.from(view.dict.entries()).flatMap(({ key, value, write }) =>
    typeof key === 'string' && !isHalfKey(view, spot, key, write)
      ? [{ label: key, detail: short(value), rank: 0 }]
      : [],
  )
  const others = [...runnerKeys, OF_TRAIN]
    .filter((key) => !inherited.some(({ label }) => label === key))
    .map((label) => ({ label, detail: undefined, rank: 1 }))
  const base = { label: '_base_', detail: 'the files that it inherits from', rank: 2 }
  return [...inherited, ...others, ...(view.recipe === undefined && !importsBases(view) ? [base] : [])].flatMap(
    (item) => {
      const isFree = item.label === spot.word?.text || frame?.keys.has(item.label) !== true
      return isFree ? [{ ...item, kind: 'key' as const, text: keyText(item.label, frame, spot) }] : []
    },
  )
}

/** What `_base_.a.` or `a.` may go on with. */
function namesIn({ dict, path }: ConfigView, names: ConfigPath): Completion[] {
  const isOfBase = names[0] === '_base_'
  const holder = names.slice(isOfBase ? 1 : 0, -1)
  return Array.from(dictAt(dict, holder)?.entries() ?? []).flatMap(({ key, value }) =>
    typeof key === 'string' &&
    /^[^\W\d]\w*$/.test(key) &&
    (!isOfBase || originsAt(dict, [...holder, key]).some(({ file }) => file !== path))
      ? [{ label: key, kind: 'variable' as const, detail: short(value), rank: 0, text: key }]
      : [],
  )
}

function packageItem(label: string): Completion {
  return { label, kind: 'folder', detail: 'an installed package', rank: 3, text: label }
}

/** What a path may begin with that is in no folder: more of them behind others, `./` once it is begun. */
function stepsFrom(written: string): string[] {
  if (!/^(?:\.\.\/)*\.{0,2}$/.test(written)) return []
  return written === '.' ? ['.', '..'] : ['..']
}

/** Configs, folders and packages that a base's path may go on with. */
async function baseFiles(workspace: Workspace, path: string, written: string): Promise<Completion[]> {
  const [, module, inside = written] = /^(\w+)::(.*)$/.exec(written) ?? []
  try {
    const root = module === undefined ? dirname(path) : await packageConfigs(contextOf(workspace.loadOptions), module)
    if (root === undefined) return []
    const folder = absolutePath(inside.slice(0, inside.lastIndexOf('/') + 1), root)
    const names = [...((await workspace.files.readFolder(folder)) ?? [])].sort()
    const isShown = (name: string): boolean => !/^(?:\.|__pycache__$)/.test(name) && joinPaths(folder, name) !== path
    const files = [...stepsFrom(written), ...names].flatMap((label): Completion[] => {
      const isStep = /^\.\.?$/.test(label)
      if (!isStep && !isShown(label)) return []
      const rank = label.endsWith('.py') ? 1 : 2
      if (/\.(?:py|json|ya?ml)$/.test(label)) return [{ label, kind: 'file', detail: undefined, rank, text: label }]
      const isFolder = isStep || !/\.\w+$/.test(label)
      return isFolder ? [{ label: `${label}/`, kind: 'folder', detail: undefined, rank: 0, text: `${label}/` }] : []
    })
    const packages = /^\w*$/.test(written) ? await packagesWith(workspace, '.mim/configs') : []
    return [...files, ...packages.map((name) => packageItem(`${name}::`))]
  } catch (error) {
    if (error instanceof MmdetConfigError) return []
    throw error
  }
}
