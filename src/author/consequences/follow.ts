import { equalIgnoringOrder } from '../../config/child.ts'
import { MmdetConfigError, type Problem } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { PyExpression, PyList, PyTuple, type PyValue, resolved } from '../../python/values.ts'
import { type OverrideNode, type OverrideTree, Removal, Replacement } from '../overrides/tree.ts'

/** A value that follows from what an author says elsewhere. Paths are keys with dots between them. */
export interface Consequence {
  readonly path: string
  readonly value: PyValue
  /** The path that it follows from, and what stands there in words. */
  readonly because: string
  readonly words: string
  /** Whether the key is added where it is not there. */
  readonly adds?: boolean
  /** Whether the author may say otherwise. */
  readonly yields?: boolean
  readonly hint?: string
}

/** A composed config, as a rule sees it. */
export interface View {
  /** The value at a path, undefined where there is none. */
  at(path: string): PyValue | undefined
  /** Whether the author said what stands at a path: in an option of a fragment, in an override, as a variable. */
  said(path: string): boolean
  /** Whether what stands at two paths comes from different bases: what each says is not about the other. */
  apart(path: string, other: string): boolean
  /** The same, and that it is to be removed. */
  removed(path: string): boolean
}

/** What follows from a config, and what cannot be right in it. */
export type Rule = (view: View) => Found

export type Found = readonly (Consequence | Problem)[]

/**
 * A composed config with what follows from what its author says: heads with the classes of the data set, a neck with the channels of
 * the backbone.
 *
 * @param rules what follows from what
 * @param trees what the author says, by top-level key
 * @param baseOf the base that a top-level key comes from
 * @param changed whether the value at a path is another than the stock one, for fragments that come without trees
 * @throws MmdetConfigError `invalid-option` with both places, where the author says what contradicts it.
 */
export function withConsequences(
  config: PyDict,
  rules: readonly Rule[],
  trees: readonly OverrideTree[],
  changed: (path: string) => boolean,
  baseOf: (key: string) => unknown,
): PyDict {
  const view: View = {
    at: (path) => valueAt(config, path),
    said: (path) =>
      named(config, path).some((each) => trees.some((tree) => isSaid(tree, each.split('.'))) || changed(each)),
    apart: (path, other) => baseOf(keyOf(path)) !== baseOf(keyOf(other)),
    removed: (path) => trees.some((tree) => nodeAt(tree, path.split('.')) instanceof Removal),
  }
  const problems: Problem[] = []
  let made = config
  for (const found of rules.flatMap((rule) => rule(view))) {
    if ('code' in found) problems.push(found)
    else if (!isMissing(view, found)) {
      if (!view.said(found.path)) made = put(made, found.path.split('.'), found.value) as PyDict
      else if (found.yields !== true) problems.push(contradiction(view, found))
    }
  }
  const [first, ...rest] = problems
  if (first !== undefined) throw new MmdetConfigError([first, ...rest])
  return made
}

function keyOf(path: string): string {
  return path.split('.', 1)[0] as string
}

/** A path, and what it is where its first key is another variable's name: `test_dataloader` is most often `val_dataloader`. */
function named(config: PyDict, path: string): string[] {
  const [first = '', ...rest] = path.split('.')
  const held = config.get(first)
  if (!(held instanceof PyExpression) || held.names[0] !== held.code) return [path]
  return [path, ...named(config, [held.code, ...rest].join('.'))]
}

/** Whether there is nothing to do: the value is right already, or the key is not there. */
function isMissing(view: View, { path, value, adds = false, because }: Consequence): boolean {
  const held = view.at(path)
  if (held === undefined) return !adds || !view.said(because)
  // What neither was said is the stock file's own affair.
  return equalIgnoringOrder(held, value) || !(view.said(path) || view.said(because) || view.apart(path, because))
}

/** Where the other half of a contradiction stands. */
export function otherPlace(path: string): Pick<Problem, 'path'> & { readonly message: string } {
  return { message: 'this is the other place', path: path.split('.') }
}

function contradiction(view: View, { path, because, words, hint }: Consequence): Problem {
  const key = path.slice(path.lastIndexOf('.') + 1)
  const message = `${key} is ${briefly(view.at(path))}, but ${words}`
  return {
    code: 'invalid-option',
    message,
    path: path.split('.'),
    related: [otherPlace(because)],
    hint,
  }
}

/** A value in a message: a number, a text, or a list of them. */
export function briefly(value: PyValue | undefined): string {
  const plain = value instanceof PyExpression ? value.value : value
  if (plain instanceof PyList || plain instanceof PyTuple) return plain.items.map(briefly).join(', ')
  if (plain instanceof PyDict) return 'a dict'
  return plain === undefined ? 'not given' : String(plain)
}

/** The value at a path; names of variables give their values. */
export function valueAt(root: PyValue, path: string): PyValue | undefined {
  let value: PyValue | undefined = resolved(root)
  for (const key of path.split('.')) {
    if (value instanceof PyDict) value = resolved(value.get(key))
    else if (value instanceof PyList || value instanceof PyTuple) value = resolved(value.items[Number(key)])
    else return undefined
  }
  return value
}

/** Copies what lies above the path, and puts a value there. */
export function put(container: PyValue | undefined, path: readonly string[], value: PyValue): PyValue {
  const [key, ...rest] = path
  if (key === undefined) return value
  const held = resolved(container)
  if (held instanceof PyList || held instanceof PyTuple) {
    const items = held.items.with(Number(key), put(held.items[Number(key)], rest, value))
    return held instanceof PyList ? new PyList(items) : new PyTuple(items)
  }
  const dict = held instanceof PyDict ? held.copy() : new PyDict()
  dict.set(key, put(dict.get(key), rest, value))
  return dict
}

/** Whether a tree leads to a path. What is replaced, removed or a variable is said whole. */
export function isSaid(tree: OverrideTree, path: readonly string[]): boolean {
  let node: OverrideNode | undefined = tree
  for (const key of path) {
    if (node instanceof Replacement) node = node.changesOf(undefined, []) ?? node
    if (node instanceof Replacement || node instanceof Removal || node instanceof PyExpression) return true
    node = childOf(node, key)
  }
  return node !== undefined
}

function nodeAt(tree: OverrideTree, path: readonly string[]): OverrideNode | undefined {
  return path.reduce<OverrideNode | undefined>(childOf, tree)
}

function childOf(node: OverrideNode | undefined, key: string): OverrideNode | undefined {
  if (node instanceof Map || node instanceof PyDict) return node.get(key)
  return node instanceof PyList || node instanceof PyTuple ? node.items[Number(key)] : undefined
}

/** The paths of the heads that classify: one stage, two stages, or a cascade. */
export function headsOf(view: View): string[] {
  const places = ['model', 'model.roi_head'].flatMap((owner) => [`${owner}.bbox_head`, `${owner}.mask_head`])
  return places.flatMap((path) => {
    const held = view.at(path)
    return held instanceof PyList ? held.items.map((_, at) => `${path}.${at}`) : [path]
  })
}
