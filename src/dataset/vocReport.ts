import type { Problem } from '../errors.ts'
import { extraProblem } from './classes.ts'
import { type DatasetCounts, spreadOf } from './counts.ts'
import type { LeafDataset } from './datasets.ts'
import type { VocFiles } from './voc.ts'

/** What a VOC data set holds, in numbers. Its categories are the names that objects have. */
export function vocCounts({ images }: VocFiles): DatasetCounts {
  const names = new Map<string, { annotations: number; images: number }>()
  for (const { objects } of images) {
    for (const name of objects) {
      const count = names.get(name) ?? { annotations: 0, images: 0 }
      names.set(name, { ...count, annotations: count.annotations + 1 })
    }
    for (const name of new Set(objects)) (names.get(name) as { images: number }).images++
  }
  const objects = images.reduce((sum, one) => sum + one.objects.length, 0)
  return {
    form: 'voc',
    images: images.length,
    annotatedImages: images.filter((one) => one.objects.length > 0).length,
    annotations: objects,
    boxes: objects,
    crowd: 0,
    categories: Array.from(names, ([name, count]) => ({ id: name, name, ...count })),
    width: spreadOf(images.map(({ width }) => width ?? Number.NaN)),
    height: spreadOf(images.map(({ height }) => height ?? Number.NaN)),
    boxesPerImage: spreadOf(images.map((one) => one.objects.length)),
    sizes: { small: 0, medium: 0, large: 0 },
    areas: [],
  }
}

/** Missing files, and names that are not classes: `XMLDataset` looks labels up in the classes, so that their order is the config's. */
export function vocProblems(voc: VocFiles, leaf: LeafDataset): Problem[] {
  const problems: Problem[] = []
  if (voc.missing.length > 0) {
    problems.push({
      code: 'file-not-found',
      message: `${voc.missing.length === 1 ? '1 annotation file is' : `${voc.missing.length} annotation files are`} not there: ${leaf.type} fails with FileNotFoundError`,
      path: voc.missing.slice(0, 1),
      count: voc.missing.length,
      examples: voc.missing.slice(0, 10),
    })
  }
  for (const [mistake, { count, examples }] of voc.mistakes) {
    const [code, one, many, effect] = MISTAKES[mistake]
    const message = `${count} ${count === 1 ? one : many}: ${leaf.type} ${effect}`
    problems.push({ code, message, path: examples.slice(0, 1), count, examples })
  }
  const { categories } = vocCounts(voc)
  const { classes } = leaf
  if (classes === undefined || typeof classes === 'string') return problems
  const path = [...leaf.path, 'metainfo', 'classes']
  const span = leaf.dict.entry('metainfo')?.write?.span
  const extra = categories.filter(({ name }) => !classes.includes(name))
  return extra.length === 0 ? problems : [...problems, extraProblem({ span, path }, extra)]
}

const MISTAKES = {
  broken: [
    'dataset-format',
    'annotation file is not well-formed XML',
    'annotation files are not well-formed XML',
    'fails with ParseError',
  ],
  box: [
    'dataset-wrong-kind',
    'object has no bndbox of four numbers',
    'objects have no bndbox of four numbers',
    'fails with AttributeError or ValueError, where the name is one of the classes',
  ],
  swapped: [
    'dataset-box',
    'object has an xmax or ymax that is not larger than its xmin or ymin',
    'objects have an xmax or ymax that is not larger than their xmin or ymin',
    'keeps such a box, of negative size or none, silently',
  ],
} as const
