import type { CocoFile, Id } from './coco.ts'

/** Which categories of a file have labels, and which. */
export interface Labels {
  /** Ids by label, in the order of the file, whatever the order of the classes is. */
  readonly ids: readonly Id[]
  /** Names by label. */
  readonly names: readonly unknown[]
}

/** What decides about labels. */
export interface ClassChoice {
  /** The class of the dataset: `CocoDataset`. */
  readonly type: string
  /** `metainfo.classes`; a text is searched for names, as Python's `in` does. */
  readonly classes: readonly string[] | string
}

/**
 * `cat_ids` as `load_data_list` has them (mmdet 3.3.0, mmdet/datasets/coco.py): the categories of the file whose name is among the
 * classes. Objects365 sorts them by id first; LVIS takes all, whatever their names.
 */
export function labelsOf({ categories }: CocoFile, { type, classes }: ClassChoice): Labels {
  const sorted = type.startsWith('Objects365')
    ? categories.toSorted((one, other) => (one.id as number) - (other.id as number))
    : categories
  const all = classes.length === 0 || type.startsWith('LVIS')
  const chosen = all ? sorted : sorted.filter(({ name }) => typeof name === 'string' && classes.includes(name))
  return { ids: chosen.map(({ id }) => id), names: chosen.map(({ name }) => name) }
}
