import type { ByteSource } from '../checkpoint/byteSource.ts'
import { readBytes } from '../checkpoint/byteSource.ts'
import { MmdetConfigError, type Problem, type Severity } from '../errors.ts'
import { SourceText } from '../source.ts'
import { classProblems } from './classes.ts'
import type { CocoFile } from './coco.ts'
import type { DatasetCounts } from './counts.ts'
import { choiceOf, type LeafDataset } from './datasets.ts'
import { filterImages } from './filter.ts'
import { labelsOf } from './labels.ts'
import { problemOf, type Use } from './mistakes.ts'
import { NOT_UTF8 } from './splitJson.ts'

/** The problems of a file that need no config; how grave they are may depend on what it is used for. */
export function fileProblems(file: CocoFile, use: Use): Problem[] {
  const missing = MISSING_SECTIONS.filter(([name]) => !file.sections.has(name))
  return [
    ...missing.map(([name, message]): Problem => {
      const severity = name === 'annotations' ? withoutAnnotations(use) : 'error'
      return { code: 'dataset-missing-key', severity, message, path: [name] }
    }),
    ...Array.from(file.findings)
      // Who wants no masks misses none.
      .filter(([kind]) => kind !== 'no-segmentation' || use.masks !== false)
      .map(([kind, finding]) => {
        const problem = problemOf(kind, finding, use)
        return kind === 'no-segmentation' && use.masks === undefined && hasNoMask(file) ? ofAll(problem) : problem
      }),
  ]
}

/** A file of boxes alone: where it is not known that masks are wanted, it lacks nothing. */
function hasNoMask({ findings, imageList }: CocoFile): boolean {
  const kept = imageList.reduce((sum, image) => sum + image.kept, 0)
  return Array.from(findings).some(([kind, { count }]) => kind === 'no-segmentation' && count === kept)
}

function ofAll(problem: Problem): Problem {
  return { ...problem, severity: 'note', path: ['annotations'], examples: [] }
}

/** A file that is only tested on, without a comparison, may have none: `image_info_test-dev2017.json`. */
function withoutAnnotations({ trained, evaluated }: Use): Severity {
  if (trained === true || evaluated === true) return 'error'
  return evaluated === false ? 'note' : 'warning'
}

const MISSING_SECTIONS = [
  [
    'images',
    'the file has no images: CocoDataset has none left and fails with ValueError: need at least one array to concatenate',
  ],
  ['annotations', 'the file has no annotations: CocoDataset takes every image for empty, silently'],
  ['categories', "the file has no categories: CocoDataset fails with KeyError: 'categories'"],
] as const

/** The problems of a file as one dataset of a config reads it: classes, filters. */
export function leafProblems(file: CocoFile, counts: DatasetCounts, leaf: LeafDataset): Problem[] {
  const choice = choiceOf(leaf)
  const path = [...leaf.path, 'metainfo', 'classes']
  if (choice === undefined) {
    const message = `the classes of ${leaf.type} are not known here, and metainfo.classes names none: classes were not compared`
    return [{ code: 'dataset-not-checked', severity: 'note', message, path }]
  }
  const labels = labelsOf(file, choice)
  const span = leaf.dict.entry('metainfo')?.write?.span ?? leaf.dict.entry('type')?.write?.span
  const kinds = new Set(file.categories.map(({ id }) => typeof id === 'string'))
  if (leaf.type.startsWith('Objects365') && kinds.size > 1) {
    const message = `category ids are numbers and texts: ${leaf.type} sorts them and fails with TypeError`
    return [{ code: 'dataset-text-id', message, path: ['categories'] }]
  }
  const found = classProblems({ choice, labels, categories: counts.categories, span, path })
  const filtered = filterImages(file, leaf.type, labels.ids, leaf.filter)
  if (filtered.small.length > 0) found.push(smallProblem(filtered.small, leaf))
  if (leaf.filter.filterEmpty && filtered.withoutBoxes > 0) found.push(withoutBoxes(leaf, filtered.withoutBoxes))
  if (filtered.images === 0 && leaf.dict.get('serialize_data') !== false)
    found.push(nothingLeft(leaf, file.imageList.length))
  return found
}

function smallProblem(small: ReturnType<typeof filterImages>['small'], { filter, path, dict }: LeafDataset): Problem {
  return {
    code: 'dataset-small-image',
    severity: 'warning',
    message:
      `${small.length} ${small.length === 1 ? 'image has' : 'images have'} a side below min_size=${filter.minSize}: ` +
      'CocoDataset leaves it out of training silently',
    span: dict.entry('filter_cfg')?.write?.span,
    path: [...path, 'filter_cfg', 'min_size'],
    count: small.length,
    examples: small.slice(0, 10).map(({ index }) => `images[${index}]`),
  }
}

/** The filter looks at annotations before boxes are dropped. */
function withoutBoxes({ path, dict }: LeafDataset, count: number): Problem {
  return {
    code: 'dataset-empty-image',
    severity: 'warning',
    message: `${count} ${count === 1 ? 'image is' : 'images are'} trained on as background, silently: filter_empty_gt=True keeps what has an annotation, and every box of it is dropped`,
    span: dict.entry('filter_cfg')?.write?.span,
    path: [...path, 'filter_cfg', 'filter_empty_gt'],
  }
}

function nothingLeft({ path, dict }: LeafDataset, images: number): Problem {
  return {
    code: 'dataset-nothing-left',
    message: `none of ${images} images is left: CocoDataset fails with ValueError: need at least one array to concatenate`,
    span: dict.entry('ann_file')?.write?.span,
    path: [...path, 'ann_file'],
    hint: 'no category of the file is a class, no image is annotated, or all are smaller than min_size',
  }
}

const LFS_POINTER = 'version https://git-lfs.github.com/'
const LFS_HELP = 'this is a pointer of Git LFS: git lfs pull fetches the file itself'
/** For those who have other annotations. */
export const FORMS =
  'what is read is the JSON of COCO, or a folder with Annotations/ and ImageSets/Main/ of VOC: other labels, as those of YOLO, are converted first'
const ENCODING_HELP = 'save the file as UTF-8 without a byte order mark'

/** Bytes of a line that are shown around a mistake. */
const AROUND = 60
const BLOCK_BYTES = 1024 * 1024

/** A mistake of the JSON with its line and column, which are counted now: a sound file needs none. */
export async function withPlace(error: unknown, source: ByteSource): Promise<unknown> {
  if (!(error instanceof MmdetConfigError)) return error
  const { code, message, offset } = error.problems[0]
  if (code !== 'json-syntax' || offset === undefined) return error
  const { lines, lineStart, characters } = await placeOf(source, offset)
  const from = Math.max(lineStart, offset - AROUND)
  const bytes = await readBytes(source, from, Math.min(AROUND * 2, source.size - from))
  const decoder = new TextDecoder()
  const before = decoder.decode(bytes.subarray(0, offset - from)).replaceAll('\r', ' ')
  const [after = ''] = decoder.decode(bytes.subarray(offset - from)).split(/[\r\n]/)
  const text = new SourceText(source.name, before + after, {
    lines,
    characters: characters - Array.from(before).length,
  })
  const where = `line ${lines + 1} column ${characters + 1}`
  const why = message === NOT_UTF8 ? 'UnicodeDecodeError' : 'JSONDecodeError'
  const start = decoder.decode(await readBytes(source, 0, Math.min(LFS_POINTER.length, source.size)))
  return new MmdetConfigError(
    {
      code,
      message: `the file is not JSON: mmdet fails with ${why}: ${message}: ${where}`,
      hint: helpOf(start, message, source.name),
      span: { source: text, start: before.length, end: before.length },
    },
    { cause: error },
  )
}

function helpOf(start: string, message: string, name: string): string | undefined {
  if (start === LFS_POINTER) return LFS_HELP
  if (/UTF-8/.test(message)) return ENCODING_HELP
  return name.endsWith('.json') ? undefined : FORMS
}

/** Lines and characters before an offset. A line of Python's json ends with a line feed alone. */
async function placeOf(
  source: ByteSource,
  offset: number,
): Promise<Record<'lines' | 'lineStart' | 'characters', number>> {
  let [lines, lineStart, characters] = [0, 0, 0]
  for (let from = 0; from < offset; from += BLOCK_BYTES) {
    const bytes = await readBytes(source, from, Math.min(BLOCK_BYTES, offset - from))
    for (const [at, byte] of bytes.entries()) {
      if (byte === 0x0a) {
        lines++
        lineStart = from + at + 1
        characters = 0
      } else if ((byte & 0xc0) !== 0x80) characters++
    }
  }
  return { lines, lineStart, characters }
}
