import isPlain from 'lodash-es/isPlainObject.js'
import { MmdetConfigError } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import { type PyInput, toPy } from '../python/input.ts'
import { PyExpression, PyList, type PyValue } from '../python/values.ts'

/**
 * Checked overrides: what an author wants changed, by key, at any depth. A level whose keys are laid over those of the bases
 * is a map; a `PyDict` with str keys merges just the same; every other value replaces what the bases say.
 */
export type OverrideTree = ReadonlyMap<string, OverrideNode>

/** One place of an {@link OverrideTree}: a deeper level, a value, or the author's word that a value replaces or goes. */
export type OverrideNode = OverrideTree | PyValue | Replacement | Removal

/** What may stand in the place of any option: another variable's value, a value taken whole, or nothing at all. */
export type Marker = PyExpression | Replacement | Removal

/** Values that are taken as they are, without a schema: anything Python can hold, with markers and components inside. */
export type Unchecked =
  | PyInput
  | Replacement
  | Removal
  | readonly Unchecked[]
  | { readonly [key: string]: Unchecked | undefined }

/**
 * Says that a value replaces what the bases say, whole. In the written child it stands whole too, with `_delete_=True` only
 * where a merge could not give exactly this value.
 *
 * @example { model: { neck: replace({ type: 'PAFPN', in_channels: [256, 512, 1024, 2048], out_channels: 256, num_outs: 5 }) } }
 */
export function replace(value: Unchecked): Replacement {
  return new Replacement(treeToPy(toTree(value)))
}

/**
 * A component of another type than the fragment has, in place of the whole `dict(type=...)`. Its keys are not checked here.
 *
 * @example { model: { neck: component('PAFPN', { in_channels: [256, 512, 1024, 2048], out_channels: 256, num_outs: 5 }) } }
 */
export function component(type: string, options: { readonly [key: string]: Unchecked | undefined } = {}): Replacement {
  return replace({ type, ...options })
}

/**
 * Says that a key of the bases is not wanted.
 *
 * @example { model: { backbone: { init_cfg: remove() } } }
 */
export function remove(): Removal {
  return new Removal()
}

/** Made by {@link replace} and {@link component}. */
export class Replacement {
  readonly #value: PyValue

  constructor(value: PyValue) {
    this.#value = value
  }

  /** The value that replaces, whole. */
  get value(): PyValue {
    return this.#value
  }
}

/** Made by {@link remove}. */
export class Removal {
  readonly #removes = true

  get removes(): boolean {
    return this.#removes
  }
}

export function isMarker(input: unknown): input is Marker {
  return input instanceof PyExpression || input instanceof Replacement || input instanceof Removal
}

/**
 * An unchecked value as a place of the tree: plain objects are levels that merge, markers stay.
 *
 * @throws MmdetConfigError `python-value` with the path, for what Python has no value for.
 */
export function toTree(input: Unchecked, path: readonly (string | number)[] = []): OverrideNode {
  if (input instanceof Replacement || input instanceof Removal) return input
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

/** No config of MMDetection nests deeper than 20; the limit ends objects that contain themselves. */
const MAX_DEPTH = 200

/** Keys that JavaScript sorts before all others. */
const INTEGER_LIKE = /^(?:0|[1-9]\d*)$/

function refuse(path: readonly (string | number)[], message: string): MmdetConfigError {
  return new MmdetConfigError({ code: 'python-value', message, path, hint: 'dict([[key, value], …]) takes any key' })
}

/** A place of the tree as a value of its own, laid over nothing: replacements are their values, removals are left out. */
export function treeToPy(node: OverrideNode): PyValue {
  if (node instanceof Replacement) return node.value
  if (node instanceof Removal) return null
  if (!(node instanceof Map)) return node as PyValue
  const made = new PyDict()
  for (const [key, value] of node as OverrideTree) if (!(value instanceof Removal)) made.set(key, treeToPy(value))
  return made
}

/** An object that an author wrote with braces. */
export function isPlainObject(input: unknown): input is { readonly [key: string]: unknown } {
  return isPlain(input)
}
