import { concat, repeat } from '../author/overrides/datasets.ts'
import { at, ListEdits } from '../author/overrides/listEdits.ts'
import { isPlainObject, remove, replace, type Unchecked } from '../author/overrides/tree.ts'
import { didYouMean, nearestName } from '../nearest.ts'

/** What the tags of a recipe stand for: `!remove`, `!replace`, `!repeat`, `!concat`, `!edit`. */
export const TAGS = {
  remove,
  replace,
  repeat,
  concat: (datasets: readonly Unchecked[]) => concat(...(datasets as never[])),
  edits: () => new ListEdits(),
  edit: editOf,
  editsHint,
}

export type Tags = typeof TAGS

const VERBS = ['insert_after', 'insert_before', 'replace', 'update', 'remove', 'append', 'prepend']

/** The nearest verb, where one is misspelt; else how edits are written. */
function editsHint(step: unknown): string | undefined {
  const words = isPlainObject(step) ? Object.keys(step).filter((word) => word !== 'item' && word !== 'items') : []
  const wrong = words.find((word) => !VERBS.includes(word))
  const near = wrong === undefined ? undefined : nearestName(wrong, VERBS)
  return didYouMean(near, EDITS_HINT).hint
}

const EDITS_HINT =
  'write insert_after, insert_before or replace with item or items; update with item; remove; append or prepend. Items are named by their type, or by their place'

/** One more edit, undefined where it is none. */
function editOf(edits: ListEdits, step: unknown): ListEdits | undefined {
  if (!isPlainObject(step)) return undefined
  const { item, items, ...verb } = step
  const [[name, given] = [], ...more] = Object.entries(verb)
  const elements = (items === undefined ? (item === undefined ? [] : [item]) : items) as readonly Unchecked[]
  if (more.length > 0 || !Array.isArray(elements) || (item !== undefined && items !== undefined)) return undefined
  if (name === 'append' || name === 'prepend') return edits[name](...([given].flat() as Unchecked[]))
  const chosen = typeof given === 'number' ? at(given) : typeof given === 'string' ? given : undefined
  if (chosen === undefined) return undefined
  if (name === 'remove') return edits.remove(chosen)
  if (name === 'update') return isPlainObject(item) ? edits.update(chosen, item as never) : undefined
  if (elements.length === 0) return undefined
  if (name === 'insert_after') return edits.insertAfter(chosen, ...elements)
  if (name === 'insert_before') return edits.insertBefore(chosen, ...elements)
  return name === 'replace' ? edits.replace(chosen, ...elements) : undefined
}
