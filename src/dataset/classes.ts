import type { Problem } from '../errors.ts'
import { nearestName } from '../nearest.ts'
import type { SourceSpan } from '../source.ts'
import { counted } from '../talk.ts'
import type { DatasetCounts } from './counts.ts'
import type { ClassChoice, Labels } from './labels.ts'

/** Names that a message lists. */
const MAX_NAMES = 5
/** Letters of a name that a message shows: a file may have any. */
const MAX_LETTERS = 60

/** What is compared: the categories of a file with the classes of a dataset. */
export interface ClassCheck {
  readonly choice: ClassChoice
  readonly labels: Labels
  readonly categories: DatasetCounts['categories']
  /** Where the classes stand; undefined where they are the dataset's own. */
  readonly span?: SourceSpan | undefined
  /** Of the classes in the config, with the name of the file. */
  readonly path: readonly (string | number)[]
}

/**
 * What mmdet 3.3.0 does where `metainfo.classes` and the categories of a file differ. A class that the file has not is left out before
 * labels are counted, and labels follow the order of the file (`CocoDataset.load_data_list`).
 */
export function classProblems(check: ClassCheck): Problem[] {
  const { choice, categories } = check
  const classes = typeof choice.classes === 'string' ? [] : choice.classes
  if (classes.length === 0) return []
  const names = categories.map(({ name }) => name)
  const isLvis = choice.type.startsWith('LVIS')
  const missing = classes.filter((name) => !names.includes(name))
  const extra = isLvis ? [] : categories.filter(({ name }) => !classes.includes(name))
  return [
    ...(missing.length > 0
      ? [
          missingProblem(
            check,
            missing,
            extra.map(({ name }) => name),
            classes,
          ),
        ]
      : orderProblem(check, classes)),
    ...(extra.length > 0 ? [extraProblem(check, extra)] : []),
  ]
}

function missingProblem(
  check: ClassCheck,
  missing: readonly string[],
  extra: readonly string[],
  classes: readonly string[],
): Problem {
  const { names } = check.labels
  const shifted = names.findIndex((name, label) => name !== classes[label])
  const near = missing.map((name) => ({ name, near: nearest(name, extra) })).find((one) => one.near !== undefined)
  const shift = shifted < 0 ? '' : `; ${labelText(names, classes, shifted)}, and so on`
  return {
    code: 'dataset-class-names',
    message:
      `${listed(missing)} of the classes ${missing.length === 1 ? 'is' : 'are'} not in the categories of the file: CocoDataset leaves ` +
      `${missing.length === 1 ? 'it' : 'them'} out silently and counts labels without ${missing.length === 1 ? 'it' : 'them'}${shift}`,
    ...placed(check),
    hint:
      near === undefined
        ? `the file has ${listed(check.categories.map(({ name }) => name))}`
        : `the file has ${quoted(near.near as string)} in place of ${quoted(near.name)}: write the names of the file, in its order`,
    suggestions: near === undefined ? undefined : [near.near as string],
    count: missing.length,
    examples: missing.slice(0, MAX_EXAMPLES).map(shortened),
  }
}

const MAX_EXAMPLES = 10

function orderProblem(check: ClassCheck, classes: readonly string[]): Problem[] {
  const { names } = check.labels
  const wrong = names.findIndex((name, label) => name !== classes[label])
  if (wrong < 0) return []
  return [
    {
      code: 'dataset-class-order',
      message: `the classes are in another order than the categories of the file, which is ignored: labels follow the file, so ${labelText(names, classes, wrong)}`,
      ...placed(check),
      hint: 'write the classes in the order of the file: else every name that a prediction is shown with is wrong',
      count: names.filter((name, label) => name !== classes[label]).length,
      examples: names
        .flatMap((name, label) => (name === classes[label] ? [] : [shortened(String(name))]))
        .slice(0, MAX_EXAMPLES),
    },
  ]
}

function labelText(names: readonly unknown[], classes: readonly string[], label: number): string {
  const stated = classes[label]
  return `label ${label} is ${quoted(String(names[label]))} in training, where ${stated === undefined ? 'there is no class' : `classes[${label}] is ${quoted(stated)}`}`
}

/** Categories that no class has: their objects are left out. */
export function extraProblem(check: Pick<ClassCheck, 'span' | 'path'>, extra: DatasetCounts['categories']): Problem {
  const boxes = extra.reduce((sum, { annotations }) => sum + annotations, 0)
  const names = listed(extra.map(({ name }) => name))
  const one = extra.length === 1
  return {
    code: 'dataset-class-unused',
    severity: boxes === 0 ? 'note' : 'warning',
    message: `${names} of the file ${one ? 'is not a class' : 'are not classes'}: mmdet drops ${counted(boxes, 'annotation')} silently`,
    ...placed(check),
    count: extra.length,
    examples: extra.slice(0, MAX_EXAMPLES).map(({ name }) => shortened(name)),
  }
}

function placed({ span, path }: Pick<ClassCheck, 'span' | 'path'>): Pick<Problem, 'span' | 'path'> {
  return { span, path }
}

function nearest(name: string, names: readonly string[]): string | undefined {
  const same = names.find((other) => plainName(other) === plainName(name))
  return same ?? nearestName(name, names)
}

/** A name without what people write differently. */
function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]+/g, '')
}

/** Names for a message, no more and no longer than one can read. */
export function listed(names: readonly string[]): string {
  const rest = names.length - MAX_NAMES
  const shown = names.slice(0, MAX_NAMES).map(quoted)
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

function quoted(name: string): string {
  return `'${shortened(name)}'`
}

/** A name of a file for a message or a picture. */
export function shortened(name: string): string {
  return name.length > MAX_LETTERS ? `${name.slice(0, MAX_LETTERS)}…` : name
}
