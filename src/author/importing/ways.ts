import { equalIgnoringOrder } from '../../config/child.ts'
import { MmdetConfigError } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import type { PyInput } from '../../python/input.ts'
import { PyList, type PyValue, resolved } from '../../python/values.ts'
import { isConfigKey } from '../configOverrides.ts'
import { defineConfig } from '../defineConfig.ts'
import { documentVariables, type Fragment, type FragmentKind } from '../document.ts'
import { type OverrideNode, type OverrideTree, Replacement, splitKeys, type Unchecked } from '../overrides/tree.ts'
import type { MadeOverrides } from '../overridesOf.ts'
import { withoutExpressions } from '../references.ts'
import type { NamedBackbone } from '../zoo/backbones.ts'
import { stepsWeight, weightOf } from './editsOf.ts'
import { asWritten, isEdits, ownOverrides } from './ownOverrides.ts'

// In: bases and a config. Out: what is to be written over them so that the config has its values again.

/** A file that is loaded, or a call of a fragment. */
export type BaseCode = FileBase | FragmentCall

export interface FileBase {
  /** How the module names it: `package::path`, or a path from the working folder. */
  readonly load: string
}

/** A fragment with short options. */
export interface FragmentCall {
  readonly kind: FragmentKind
  /** As recipes name it. */
  readonly name: string
  readonly options: { readonly [key: string]: Unchecked }
  readonly backbone?:
    | { readonly named: NamedBackbone; readonly options: { readonly [key: string]: Unchecked } }
    | undefined
}

/** Overrides that a function makes. */
export interface Preset {
  readonly call: 'selfSupervised' | 'multiScale' | 'amp'
  readonly options: { readonly [key: string]: Unchecked }
  readonly made: MadeOverrides
}

/** A base with its code. */
export interface KnownBase {
  readonly code: BaseCode
  readonly fragment: Fragment
}

/** One way to write a config. */
export interface Way {
  readonly bases: readonly KnownBase[]
  readonly presets: readonly Preset[]
  readonly exact: boolean
}

/** A way that gives the values. */
export interface Written extends Way {
  readonly tree: OverrideTree
  /** The keys of the tree that are variables of the author. */
  readonly variables: ReadonlySet<string>
}

/**
 * What is written over the bases of a way; undefined where that gives other values. Components that a base does not take replace what it
 * has.
 *
 * @throws MmdetConfigError for what the bases refuse.
 */
export function written(way: Way, config: PyDict, wanted: PyDict): Written | undefined {
  const stock = stockOf(way)
  let tree = treeOf(way, stock, config)
  const names = way.bases.length === 0 ? [] : [...tree.keys()].filter((key) => isVariable(key, stock))
  for (let round = 0; ; round++) {
    try {
      const [own, said] = splitKeys(asWritten(tree) as Said, names)
      const value = composed(way, said, own as never)
      return equalIgnoringOrder(value, wanted) ? { ...way, tree, variables: new Set(names) } : undefined
    } catch (error) {
      const next = error instanceof MmdetConfigError && round < MOST_ROUNDS ? replaced(tree, error, config) : undefined
      if (next === undefined) throw error
      tree = next
    }
  }
}

/** How often a base may refuse something else. */
const MOST_ROUNDS = 4

/** The overrides where what is refused stands whole; undefined where that is a key of the config itself, or already so. */
function replaced(tree: OverrideTree, { problems }: MmdetConfigError, config: PyDict): OverrideTree | undefined {
  let made = tree
  for (const { path = [] } of problems) made = replacedAt(made, path.map(String), config) ?? made
  return made === tree ? undefined : made
}

function replacedAt(
  tree: OverrideTree,
  path: readonly string[],
  config: PyValue | undefined,
): OverrideTree | undefined {
  const [first = '', second, ...rest] = path
  const node = tree.get(first)
  const whole = resolved(config instanceof PyDict ? config.get(first) : undefined)
  if (node === undefined || node instanceof Replacement || whole === undefined) return undefined
  const isDeeper = node instanceof Map && second !== undefined && (node as OverrideTree).get(second) instanceof Map
  const inner = isDeeper ? replacedAt(node as OverrideTree, [second, ...rest], whole) : undefined
  const isList = node instanceof Map && second !== undefined && (node as OverrideTree).get(second) instanceof PyList
  const list = isList ? replacedAt(node as OverrideTree, [second], whole) : undefined
  return new Map(tree).set(first, inner ?? list ?? new Replacement(whole))
}

interface Said {
  readonly [key: string]: Unchecked
}

/** A name of the config's own that its bases do not have. */
function isVariable(key: string, stock: PyDict): boolean {
  return !isConfigKey(key) && !stock.has(key)
}

function composed(
  { bases, presets, exact }: Way,
  overrides: Said,
  variables: { readonly [name: string]: PyInput } = {},
) {
  const fragments = bases.map(({ fragment }) => fragment)
  const layers = [...presets.map(({ made }) => made), overrides]
  return defineConfig({ bases: fragments, exact, overrides: layers, variables }).value
}

function stockOf({ bases }: Way): PyDict {
  const stock = new PyDict()
  for (const { fragment } of bases) {
    for (const { key, value } of documentVariables(fragment.stock).entries()) stock.set(key, withoutExpressions(value))
  }
  return stock
}

/** The overrides; what follows from the variables among them is left out. */
function treeOf(way: Way, stock: PyDict, config: PyDict): OverrideTree {
  const tree = ownOverrides(way.bases.length === 0 ? stock : composed(way, {}), config)
  const leading = new Map(Array.from(tree).filter(([key, node]) => stock.has(key) && !(node instanceof Map)))
  if (way.exact || leading.size === 0) return tree
  const followed = attempt(() => composed(way, asWritten(leading) as Said))
  if (followed === undefined) return tree
  const rest = ownOverrides(followed, config)
  if (Array.from(rest.keys()).some((key) => leading.has(key))) return tree
  const both = new Map([...leading, ...rest])
  const keys = new Set([...tree.keys(), ...both.keys()])
  const inOrder = Array.from(keys).flatMap((key) =>
    both.has(key) ? [[key, both.get(key) as OverrideNode] as const] : [],
  )
  return treeWeight(both) < treeWeight(tree) ? new Map(inOrder) : tree
}

/** What some work gives, undefined where it is refused. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof MmdetConfigError) return undefined
    throw error
  }
}

/** How much there is to read in what is written. */
export function weightOfWritten({ tree, bases, presets }: Written): number {
  const options = [
    ...bases.map(({ code }) => ('load' in code ? {} : code.options)),
    ...presets.map((each) => each.options),
  ]
  const words = bases.flatMap(({ code }) =>
    'load' in code || code.backbone === undefined ? [] : [code.backbone.options],
  )
  const all = [...options, ...words]
  return (
    (tree.size === 0 ? 0 : treeWeight(tree)) +
    all.reduce((sum, each) => sum + optionsWeight(each), words.length + presets.length)
  )
}

function optionsWeight(options: Unchecked): number {
  if (typeof options !== 'object' || options === null) return 1
  return Object.values(options).reduce<number>((sum, value) => sum + optionsWeight(value as Unchecked), 0)
}

function treeWeight(node: OverrideNode): number {
  if (isEdits(node)) return stepsWeight(node.steps)
  if (node instanceof Replacement) return 1 + weightOf(node.value)
  if (!(node instanceof Map)) return weightOf(node as PyValue)
  return Array.from(node.values()).reduce<number>((sum, value) => sum + treeWeight(value as OverrideNode), 1)
}
