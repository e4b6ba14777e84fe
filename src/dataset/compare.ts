import type { Problem } from '../errors.ts'
import { joinPaths, normalizePath } from '../python/posixPath.ts'
import { listed, shortened } from './classes.ts'
import type { CocoFile } from './coco.ts'
import { choiceOf, type LeafDataset } from './datasets.ts'
import { labelsOf } from './labels.ts'
import type { ConfigFiles, LoaderLeaf, MetricFile } from './uses.ts'

/** The files that were read, by the path that the config names them by. */
export type ReadFiles = ReadonlyMap<string, CocoFile>

/** What is wrong between the files of one config. */
export function crossProblems({ leaves, metrics }: ConfigFiles, files: ReadFiles): Problem[] {
  const train = leaves.filter(({ role }) => role === 'train')
  const others = leaves.filter(({ role }) => role !== 'train')
  return [
    ...metrics.flatMap((metric) => metricProblems(metric, leaves, files)),
    ...labelProblems(train, others, files),
    ...sharedImages(train, others, files),
  ]
}

/** CocoMetric looks the predictions of its loader's images up in its own file. */
function metricProblems(metric: MetricFile, leaves: readonly LoaderLeaf[], files: ReadFiles): Problem[] {
  const own = leaves.filter(({ role, leaf }) => role === metric.role && leaf.annFile !== undefined)
  const [first] = own
  if (
    first === undefined ||
    own.some(({ leaf }) => normalizePath(leaf.annFile as string) === normalizePath(metric.annFile))
  )
    return []
  const loaded = own.flatMap(({ leaf }) => Array.from(files.get(leaf.annFile as string)?.images.keys() ?? []))
  const compared = files.get(metric.annFile)?.images
  const place = {
    code: 'dataset-ann-file' as const,
    span: metric.dict.entry('ann_file')?.write?.span,
    path: [...metric.path, 'ann_file'],
    related: [
      {
        message: 'what the loader reads',
        span: first.leaf.dict.entry('ann_file')?.write?.span,
        path: [...first.leaf.path, 'ann_file'],
      },
    ],
  }
  const differs = `${metric.type} compares with ${metric.annFile}, while the ${metric.role}_dataloader reads ${first.leaf.annFile}`
  if (compared === undefined || loaded.length === 0) return [{ ...place, severity: 'warning', message: differs }]
  const unknown = loaded.filter((id) => !compared.has(id)).length
  if (unknown > 0) {
    const message = `${differs}: ${unknown} of its images are not in there, and it fails with AssertionError: Results do not correspond to current coco set`
    return [{ ...place, message }]
  }
  const unseen = compared.size - new Set(loaded).size
  if (unseen === 0) return [{ ...place, severity: 'note', message: `${differs}: both have the same images` }]
  return [
    {
      ...place,
      severity: 'warning',
      message: `${differs}: ${unseen} images of the evaluator's file are never predicted and count as missed, silently`,
    },
  ]
}

/** Labels are counted by the order of each file: training and validation must agree about them. */
function labelProblems(train: readonly LoaderLeaf[], others: readonly LoaderLeaf[], files: ReadFiles): Problem[] {
  const [first, ...rest] = [...train, ...others].flatMap(({ leaf }) => {
    const names = namesOf(leaf, files)
    return names === undefined ? [] : [{ leaf, names }]
  })
  if (first === undefined) return []
  return rest.flatMap(({ leaf, names }): Problem[] => {
    const most = Math.max(names.length, first.names.length)
    const at = Array.from({ length: most }, (_, label) => label).find((label) => names[label] !== first.names[label])
    if (at === undefined) return []
    return [
      {
        code: 'dataset-label-order',
        severity: at < first.names.length ? 'error' : 'warning',
        ...labelsDiffer(at, names, first.names, leaf.annFile as string, first.leaf.annFile as string),
        span: leaf.dict.entry('ann_file')?.write?.span,
        path: [...leaf.path, 'ann_file'],
      },
    ]
  })
}

/** What becomes of the first label that two files do not agree about; one of them may have no such label. */
function labelsDiffer(
  at: number,
  names: readonly unknown[],
  firstNames: readonly unknown[],
  file: string,
  first: string,
): Pick<Problem, 'message' | 'hint'> {
  const name = (list: readonly unknown[]) => listed([String(list[at])])
  if (at >= names.length)
    return {
      message: `label ${at} is ${name(firstNames)} in ${first}, and ${file} has no category for it: CocoMetric, which compares with that file, fails with IndexError: list index out of range as soon as one is found`,
      hint: 'write all categories into both files, in one order, also those without annotations',
    }
  if (at >= firstNames.length)
    return {
      message: `label ${at} is ${name(names)} in ${file}, and ${first} has no category for it: what is never trained on counts as missed, silently`,
    }
  return {
    message: `label ${at} is ${name(firstNames)} in ${first} and ${name(names)} in ${file}: labels follow the order of each file, so results are compared with other classes, silently`,
    hint: 'write the categories of both files in one order',
  }
}

function namesOf(leaf: LeafDataset, files: ReadFiles): readonly unknown[] | undefined {
  const file = files.get(leaf.annFile ?? '')
  const choice = choiceOf(leaf)
  return file === undefined || choice === undefined ? undefined : labelsOf(file, choice).names
}

/** Images are the same where their path is. */
function sharedImages(train: readonly LoaderLeaf[], others: readonly LoaderLeaf[], files: ReadFiles): Problem[] {
  const trained = new Set(train.flatMap(({ leaf }) => imagePaths(leaf, files)))
  const seen = new Set<string>()
  return others.flatMap(({ leaf, role }): Problem[] => {
    if (seen.has(leaf.annFile ?? '')) return []
    seen.add(leaf.annFile ?? '')
    const paths = imagePaths(leaf, files)
    const shared = paths.filter((path) => trained.has(path))
    if (shared.length === 0) return []
    return [
      {
        code: 'dataset-shared-images',
        severity: 'warning',
        message: `${shared.length} of ${paths.length} images of the ${role}_dataloader are trained on: results look better than they are`,
        span: leaf.dict.entry('ann_file')?.write?.span,
        path: [...leaf.path, 'ann_file'],
        count: shared.length,
        examples: shared.slice(0, 10).map(shortened),
      },
    ]
  })
}

/** The paths of the images of a dataset, as `parse_data_info` joins them. */
function imagePaths(leaf: LeafDataset, files: ReadFiles): string[] {
  const prefix = leaf.prefixes.get('img') ?? ''
  const images = files.get(leaf.annFile ?? '')?.imageList ?? []
  return images.flatMap(({ fileName, url }) => {
    const name = url ?? fileName
    return typeof name === 'string' ? [normalizePath(joinPaths(prefix, name))] : []
  })
}
