import isPlain from 'lodash-es/isPlainObject.js'
import { checkArgument, OBJECT, STRING } from '../../argument.ts'
import { brand, GIVEN, type Given, isBranded } from '../../brand.ts'
import { MmdetConfigError } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { INTEGER_LIKE, ownValue, type PyInput, toPy } from '../../python/input.ts'
import { PyExpression, PyList, type PyValue } from '../../python/values.ts'

/**
 * Validated overrides by key, at any depth. A map merges over the bases, and so does a `PyDict` whose keys are all strings;
 * every other value replaces what the bases say.
 */
export type OverrideTree = ReadonlyMap<string, OverrideNode>

/**
 * The options of a component. Its `siblings` are classes that all take the same keys, so that `type` may change among them alone; `any`
 * class that takes its place takes them.
 */
export class ComponentTree extends Map<string, OverrideNode> {
  readonly siblings: readonly string[] | 'any'

  constructor(entries: Iterable<readonly [string, OverrideNode]>, siblings: readonly string[] | 'any') {
    super(entries)
    this.siblings = siblings
  }
}

/** A node of an {@link OverrideTree}: a deeper level, a value, or a marker that replaces or removes. */
export type OverrideNode = OverrideTree | PyValue | Replacement | Removal

/** What any option accepts besides its value: `ref()`, `replace()`, `remove()`. */
export type Marker = PyExpression | Replacement | Removal

/** The same as types of options say it. */
export type GivenMarker = GivenExpression | GivenReplacement | Given<Removal>
/** A {@link PyExpression} of this copy of the package or of another: what `ref()` gives. */
export type GivenExpression = Given<PyExpression>
/** A {@link Replacement} of this copy of the package or of another: what `replace()` and `component()` give. */
export type GivenReplacement = Given<Replacement>
/** A {@link PyDict} of this copy of the package or of another. */
export type GivenDict = Given<PyDict>

/** What may stand for a dict of options, as a part of each: an error about a key then speaks of these options alone. */
export interface Held {
  readonly [GIVEN]?: 'PyDict' | 'PyExpression' | 'Replacement' | 'Removal'
}

/** A value without a schema: anything that Python can hold, with markers and components inside. */
export type Unchecked =
  | Exclude<PyValue, object>
  | Given<Extract<PyValue, object>>
  | Uint8Array
  | GivenMarker
  | readonly Unchecked[]
  | ReadonlyMap<Unchecked, Unchecked>
  | ReadonlySet<Unchecked>
  | { readonly [key: string]: Unchecked | undefined }

/**
 * Replaces the value of the bases instead of merging. The written child then gives the complete value, with `_delete_=True`
 * only where a merge would give something else.
 *
 * @example { model: { neck: replace({ type: 'PAFPN', in_channels: [256, 512, 1024, 2048], out_channels: 256, num_outs: 5 }) } }
 */
export function replace(value: Unchecked): Replacement {
  return new Replacement(treeToPy(toTree(value)))
}

/**
 * Replaces a `dict(type=...)` with a component of another type. Its keys are not checked here.
 *
 * @example { model: { neck: component('PAFPN', { in_channels: [256, 512, 1024, 2048], out_channels: 256, num_outs: 5 }) } }
 */
export function component(type: string, options: { readonly [key: string]: Unchecked | undefined } = {}): Replacement {
  checkArgument(type, STRING, 'type')
  checkArgument(options, OBJECT, 'options')
  return replace({ type, ...options })
}

/**
 * Removes a key of the bases.
 *
 * @example { model: { backbone: { init_cfg: remove() } } }
 */
export function remove(): Removal {
  return new Removal()
}

/** Made by {@link replace} and {@link component}. */
export class Replacement {
  declare readonly [GIVEN]: 'Replacement'
  /** One of another copy of this package is one too. */
  static [Symbol.hasInstance](value: unknown): boolean {
    return isBranded(value, 'Replacement')
  }

  readonly #value: PyValue

  constructor(value: PyValue) {
    this.#value = value
    brand(this, 'Replacement')
  }

  get value(): PyValue {
    return this.#value
  }

  /** Overrides of other keys that go with it. */
  get follows(): OverrideTree | undefined {
    return undefined
  }

  /** What it changes below the value of the bases, where it does not replace that value. */
  changesOf(_base: PyValue | undefined, _path: readonly PyValue[]): OverrideTree | undefined {
    return undefined
  }

  /** What stands in the place of the value of the bases. */
  over(_base: PyValue | undefined, _path: readonly PyValue[]): PyValue {
    return toPy(this.value)
  }
}

/**
 * A marker with values of this copy of the package.
 *
 * @throws MmdetConfigError `invalid-option` for what another copy made that looks at the bases: it does not know their values.
 */
export function ownMarker(marker: Marker): Marker {
  if (marker instanceof Removal) return marker
  if (marker instanceof PyExpression) return ownValue(marker) as PyExpression
  if (Object.prototype.isPrototypeOf.call(Replacement.prototype, marker)) return marker
  if (Object.hasOwn(Object.getPrototypeOf(marker), 'value')) return new Replacement(ownValue(marker.value))
  const message = 'a backbone, an edit or a data set that another copy of mmdet-config made'
  throw new MmdetConfigError({
    code: 'invalid-option',
    message,
    hint: 'import all of a config from one copy: npm dedupe',
  })
}

/** Made by {@link remove}. */
export class Removal {
  declare readonly [GIVEN]: 'Removal'
  /** Tells it from every other class. */
  protected readonly removes = true

  /** One of another copy of this package is one too. */
  static [Symbol.hasInstance](value: unknown): boolean {
    return isBranded(value, 'Removal')
  }

  constructor() {
    brand(this, 'Removal')
  }
}

export function isMarker(input: unknown): input is Marker {
  return input instanceof PyExpression || input instanceof Replacement || input instanceof Removal
}

/**
 * An unchecked value as a node: plain objects become levels that merge, markers stay.
 *
 * @throws MmdetConfigError `python-value` with the path, for what Python has no value for.
 */
export function toTree(input: Unchecked, path: readonly (string | number)[] = []): OverrideNode {
  if (input instanceof Replacement || input instanceof Removal) return ownMarker(input)
  if (path.length > MAX_DEPTH) throw refuse(path, 'overrides are nested too deeply, or contain themselves')
  if (Array.isArray(input)) {
    return new PyList(input.map((item: Unchecked, at) => treeToPy(toTree(item, [...path, at]))))
  }
  if (!isPlainObject(input)) return toPy(input as PyInput)
  const level = new Map<string, OverrideNode>()
  for (const [key, value] of Object.entries(input)) {
    if (value === undefined) continue
    if (INTEGER_LIKE.test(key)) throw refuse([...path, key], `the key ${key} loses its place in a JavaScript object`)
    level.set(key, toTree(value as Unchecked, [...path, key]))
  }
  return level
}

/** Configs of MMDetection nest up to 20 levels; the limit stops objects that contain themselves. */
const MAX_DEPTH = 200

function refuse(path: readonly (string | number)[], message: string): MmdetConfigError {
  return new MmdetConfigError({ code: 'python-value', message, path, hint: 'dict([[key, value], …]) takes any key' })
}

/** A node of another copy of this package with values of this one. */
export function ownNode(node: OverrideNode): OverrideNode {
  if (!(node instanceof Map)) return isMarker(node) && !(node instanceof PyExpression) ? node : ownValue(node)
  const entries = Array.from(node as OverrideTree, ([key, value]) => [key, ownNode(value)] as const)
  const { siblings } = node as Partial<ComponentTree>
  return siblings === undefined ? new Map(entries) : new ComponentTree(entries, siblings)
}

/** The value of a node that is laid over nothing: replacements give their values, removed keys are left out. */
export function treeToPy(node: OverrideNode): PyValue {
  if (node instanceof Replacement) return ownValue(node.value)
  if (node instanceof Removal) return null
  if (!(node instanceof Map)) return node as PyValue
  const made = new PyDict()
  for (const [key, value] of node as OverrideTree) if (!(value instanceof Removal)) made.set(key, treeToPy(value))
  return made
}

/** Whether an author wrote the object with braces. */
export function isPlainObject(input: unknown): input is { readonly [key: string]: unknown } {
  return isPlain(input)
}

/** What of an object has one of these keys, and the rest. (`pick` and `omit` of lodash-es load 143 files: a third of a start.) */
export function splitKeys<T>(from: { readonly [key: string]: T }, keys: readonly string[]): [Named<T>, rest: Named<T>] {
  const named = (isNamed: boolean) =>
    Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key) === isNamed))
  return [named(true), named(false)]
}

interface Named<T> {
  readonly [key: string]: T
}

/** Called with the path of every value that `replace()` gives completely. */
type OnWholePath = (path: readonly PyValue[]) => void

/**
 * Lays overrides over a dict, as MMEngine merges: a dict over a dict goes deeper, anything else replaces. A component of another class
 * replaces too. `base` is not changed.
 */
export function applyOverrides(
  base: PyDict,
  overrides: OverrideTree,
  onWholePath?: OnWholePath,
  path: readonly PyValue[] = [],
): PyDict {
  const made = base.copy()
  for (const [key, node] of overrides) {
    if (node instanceof Removal) made.delete(key)
    else made.set(key, applyNode(made.get(key), node, onWholePath, [...path, key]))
  }
  return made
}

function applyNode(
  base: PyValue | undefined,
  node: Exclude<OverrideNode, Removal>,
  onWholePath: OnWholePath | undefined,
  path: readonly PyValue[],
): PyValue {
  if (node instanceof Replacement) {
    const changes = node.changesOf(base, path)
    if (changes !== undefined) return applyNode(base, changes, onWholePath, path)
    onWholePath?.(path)
    return node.over(base, path)
  }
  const tree = asTree(node)
  if (tree === undefined) return node as PyValue
  const known = base instanceof PyExpression ? base.value : base
  if (!(known instanceof PyDict)) return applyOverrides(new PyDict(), tree, onWholePath, path)
  if (!changesClass(known, tree)) return applyOverrides(known, tree, onWholePath, path)
  onWholePath?.(path)
  return applyOverrides(new PyDict(), tree, onWholePath, path)
}

/** Whether a tree makes another class of a component: the keys of the old one would stop the new one. */
function changesClass(base: PyDict, tree: OverrideTree): boolean {
  const [held, to] = [base.get('type'), tree.get('type')]
  const from = held instanceof PyExpression ? held.value : held
  if (typeof from !== 'string' || typeof to !== 'string' || from === to) return false
  const siblings = tree instanceof ComponentTree ? tree.siblings : []
  return siblings !== 'any' && !(siblings.includes(from) && siblings.includes(to))
}

/** A node that merges: a level, or a dict whose keys are all strings. */
function asTree(node: OverrideNode): OverrideTree | undefined {
  if (node instanceof Map) return node
  if (!(node instanceof PyDict)) return undefined
  const tree = new Map<string, OverrideNode>()
  for (const { key, value } of node.entries()) {
    if (typeof key !== 'string') return undefined
    tree.set(key, value)
  }
  return tree
}
