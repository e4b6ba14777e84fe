import { equalIgnoringOrder } from '../../config/child.ts'
import type { ConfigPath } from '../../config/path.ts'
import { MmdetConfigError } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { pyTypeName } from '../../python/hash.ts'
import { relativePath } from '../../python/posixPath.ts'
import { PyExpression, PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { escapeTalk } from '../../talk.ts'
import type { ListEdit } from '../overrides/listEdits.ts'
import {
  type OverrideNode,
  type OverrideTree,
  Removal,
  Replacement,
  toTree,
  type Unchecked,
} from '../overrides/tree.ts'
import { weightOf } from './editsOf.ts'
import { isEdits, isNamed } from './ownOverrides.ts'
import type { Preset, Written } from './ways.ts'

// In: what is written over bases. Out: a recipe that says it.

/** A config to be written as a recipe. */
interface ImportedRecipe extends Written {
  /** The name of the file that it comes from. */
  readonly name: string
  /** Its values, with the names that it uses. */
  readonly config: PyDict
}

/**
 * The text of the recipe.
 *
 * @param folder the folder that it will be in, absolute
 * @param place the absolute path of a base
 * @throws MmdetConfigError `python-value` with the path, for what YAML cannot say.
 */
export function recipeText(recipe: ImportedRecipe, folder: string, place: (base: string) => string): string {
  const { bases, presets, exact, tree, variables, name, config } = recipe
  const printer = new YamlPrinter(bases.length > 0 ? config : new PyDict(), new Set(tree.keys()))
  const files = bases.flatMap(({ code }) => ('load' in code ? [fileName(place(code.load), folder)] : []))
  const said = new Map<string, OverrideNode>()
  const kinds = new Set(bases.map(({ code }) => ('load' in code ? 'base' : code.kind)))
  if (files.length > 0 || kinds.size < 4)
    said.set('base', files.length === 1 ? (files[0] as string) : new PyList(files))
  for (const { code } of bases) {
    if ('load' in code || (code.name === 'default_runtime' && !said.has('base'))) continue
    const all = new Map(toTree(code.options as Unchecked) as OverrideTree)
    if (code.backbone !== undefined) {
      const { named, options } = code.backbone
      const given = toTree(options as Unchecked) as OverrideTree
      all.set('backbone', given.size === 0 ? named.word : new Map([[named.word, given]]))
    }
    said.set(code.kind, all.size === 0 ? code.name : new Map([[code.name, all]]))
  }
  for (const preset of presets) addPreset(said, preset)
  if (exact) said.set('exact', true)
  const [own, overrides] = [true, false].map(
    (isOwn) => new Map([...tree].filter(([key]) => variables.has(key) === isOwn)),
  )
  if (own?.size) said.set('variables', own)
  if (overrides?.size) said.set('overrides', overrides)
  return `${SCHEMA}# Imported from ${escapeTalk(name)} by mmdet-config import.\n${printer.print(said)}`
}

const SCHEMA = '# yaml-language-server: $schema=node_modules/mmdet-config/schemas/recipe.schema.json\n'

function fileName(path: string, folder: string): string {
  return path.includes('::') ? path : relativePath(folder, path)
}

function addPreset(said: Map<string, OverrideNode>, { call, options }: Preset): void {
  const { method, ...settings } = options
  const given = toTree(settings as Unchecked) as OverrideTree
  if (call === 'amp') said.set('with', new PyList(['amp']))
  else if (call === 'multiScale') said.set('multi_scale', given.size === 0 ? true : given)
  else said.set('pretrain', given.size === 0 ? String(method) : new Map([[String(method), given]]))
}

/** A value: on one line, or on several below its key. */
interface Doc {
  readonly tag?: string
  readonly flow: string
  readonly entries?: readonly (readonly [string, Doc])[]
  readonly items?: readonly Doc[]
}

class YamlPrinter {
  readonly #config: PyDict
  readonly #written: ReadonlySet<string>
  #whole = 0

  constructor(config: PyDict, written: ReadonlySet<string>) {
    this.#config = config
    this.#written = written
  }

  print(said: OverrideTree): string {
    const { entries = [] } = this.#node(said, [])
    return entries
      .flatMap(([key, doc]) => entryLines(key, doc, 0))
      .join('\n')
      .concat('\n')
  }

  #node(node: OverrideNode, path: ConfigPath): Doc {
    if (node instanceof Removal) return { flow: '!remove' }
    if (isEdits(node)) return tagged('!edit', sequence(node.steps.map((step) => this.#step(step, path))))
    if (node instanceof Replacement)
      return tagged(
        '!replace',
        this.#inside(() => this.#value(node.value, path)),
      )
    if (node instanceof Map)
      return mapping(Array.from(node as OverrideTree, ([key, value]) => [key, this.#node(value, [...path, key])]))
    return this.#value(node as PyValue, path)
  }

  #step(step: ListEdit, path: ConfigPath): Doc {
    const verb = step.verb.replace(/[A-Z]/, (letter) => `_${letter.toLowerCase()}`)
    const elements = 'elements' in step ? step.elements.map((each) => this.#value(each, path)) : []
    if (!('item' in step)) return mapping([[verb, sequence(elements)]])
    const item = { flow: typeof step.item === 'string' ? scalarText(step.item) : String(step.item.at) }
    if (step.verb === 'update')
      return mapping([
        [verb, item],
        ['item', this.#node(step.changes, path)],
      ])
    const [only, second] = elements
    if (only === undefined) return mapping([[verb, item]])
    return mapping([[verb, item], second === undefined ? ['item', only] : ['items', sequence(elements)]])
  }

  #value(value: PyValue, path: ConfigPath): Doc {
    if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'bigint')
      return { flow: String(value) }
    if (typeof value === 'string') return { flow: scalarText(value) }
    if (value instanceof PyFloat) return { flow: floatText(value.value) }
    if (value instanceof PyExpression) return this.#expression(value, path)
    const inner = (items: readonly PyValue[]): Doc =>
      this.#inside(() => sequence(items.map((item, at) => this.#value(item, [...path, at]))))
    if (value instanceof PyList) return inner(value.items)
    if (value instanceof PyTuple) return tagged('!!python/tuple', inner(value.items))
    if (!(value instanceof PyDict)) throw cannotSay(`a ${pyTypeName(value)}`, path)
    const entries = [...value.entries()]
    const areNamed = entries.every(isNamed)
    const level = () =>
      mapping(
        entries.map(({ key, value: inner }) => [this.#key(key, path), this.#value(inner, [...path, String(key)])]),
      )
    if (areNamed || this.#whole > 0 || path[0] !== 'overrides') return level()
    return tagged('!replace', this.#inside(level))
  }

  /** What merges with nothing may have any keys. */
  #inside(work: () => Doc): Doc {
    this.#whole++
    const made = work()
    this.#whole--
    return made
  }

  #key(key: PyValue, path: ConfigPath): string {
    if (typeof key === 'string') return key
    if (key === null || typeof key !== 'object') return `\0${key}`
    if (key instanceof PyFloat) return `\0${floatText(key.value)}`
    throw cannotSay(`a key that is a ${pyTypeName(key)}`, path)
  }

  /** A name of what has this value, where it says less than the value. */
  #expression({ code, value }: PyExpression, path: ConfigPath): Doc {
    if (value === undefined) throw cannotSay(code, path)
    const held = this.#config.get(code)
    const isHeld =
      held !== undefined && (weightOf(held) > 1 || this.#written.has(code)) && equalIgnoringOrder(held, value)
    return isHeld && path.length > 2 ? { flow: `!ref ${code}` } : this.#value(value, path)
  }
}

function mapping(entries: readonly (readonly [string, Doc])[]): Doc {
  const flow = `{${entries.map(([key, doc]) => `${keyText(key)}: ${doc.flow}`).join(', ')}}`
  return entries.length === 0 ? { flow } : { flow, entries }
}

function sequence(items: readonly Doc[]): Doc {
  const flow = `[${items.map((item) => item.flow).join(', ')}]`
  return items.length === 0 ? { flow } : { flow, items }
}

function tagged(tag: string, doc: Doc): Doc {
  if (doc.tag !== undefined) throw cannotSay(`${doc.tag} behind ${tag}`, [])
  return { ...doc, tag, flow: `${tag} ${doc.flow}` }
}

/** Characters of a line. */
const WIDTH = 100

/** The lines of a key with its value. */
function entryLines(key: string, doc: Doc, depth: number): string[] {
  const indent = '  '.repeat(depth)
  const flat = `${indent}${keyText(key)}: ${doc.flow}`
  const isShort = flat.length <= WIDTH && (depth > 0 || doc.entries === undefined || doc.flow.length < WIDTH / 2)
  if (isShort || (doc.entries === undefined && doc.items === undefined)) return [flat]
  const head = `${indent}${keyText(key)}:${doc.tag === undefined ? '' : ` ${doc.tag}`}`
  return [head, ...innerLines(doc, doc.items === undefined ? depth + 1 : depth)]
}

function innerLines({ entries = [], items = [] }: Doc, depth: number): string[] {
  return [
    ...entries.flatMap(([key, doc]) => entryLines(key, doc, depth)),
    ...items.flatMap((item) => itemLines(item, depth)),
  ]
}

function itemLines(doc: Doc, depth: number): string[] {
  const indent = '  '.repeat(depth)
  const flat = `${indent}- ${doc.flow}`
  if (flat.length <= WIDTH || (doc.entries === undefined && doc.items === undefined)) return [flat]
  const lines = innerLines(doc, depth + 1)
  if (doc.tag !== undefined) return [`${indent}- ${doc.tag}`, ...lines]
  return [`${indent}- ${(lines[0] as string).trimStart()}`, ...lines.slice(1)]
}

function keyText(key: string): string {
  return key.startsWith('\0') ? key.slice(1) : scalarText(key)
}

/** A text without quotes where YAML takes it for one. */
function scalarText(text: string): string {
  const isPlain =
    /^[A-Za-z_./](?:[\w./@+-]|:(?=[\w/]))*$/.test(text) &&
    !WORDS.test(text) &&
    !/^\.(?:\d|inf|nan)|^\.\.\.$/i.test(text)
  if (isPlain) return text
  // biome-ignore lint/suspicious/noControlCharactersInRegex: YAML has no other way to write them
  const isSpecial = /[\u0000-\u001f\u007f-\u00a0\u2028\u2029\ufeff\ud800-\udfff]/.test(text)
  return isSpecial ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`
}

const WORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/i

function floatText(value: number): string {
  if (Number.isNaN(value)) return '.nan'
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf'
  if (!Number.isInteger(value)) return String(value)
  const text = Object.is(value, -0) ? '-0' : String(value)
  return text.includes('e') ? text : `${text}.0`
}

function cannotSay(what: string, path: ConfigPath): MmdetConfigError {
  const message = `${what} cannot be written in a recipe`
  const hint = 'import it as TypeScript: --to ts'
  return new MmdetConfigError({ code: 'python-value', message, path: path.slice(1), hint })
}
