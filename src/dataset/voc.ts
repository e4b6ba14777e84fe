import { type ByteSource, readBytes } from '../checkpoint/byteSource.ts'
import { MmdetConfigError } from '../errors.ts'
import { joinPaths } from '../python/posixPath.ts'
import { Findings } from './findings.ts'

/** Opens a file by its path; undefined where there is none. */
export type OpenFile = (path: string) => Promise<ByteSource | undefined>

/** One image of a VOC data set. */
export interface VocImage {
  readonly width: number | undefined
  readonly height: number | undefined
  readonly objects: readonly string[]
}

/** What a VOC data set holds: a list of image names, and an XML file for each. */
export interface VocFiles {
  readonly images: readonly VocImage[]
  /** Annotation files that the list names and that are not there. */
  readonly missing: readonly string[]
  readonly mistakes: Findings<VocMistake>
}

/** What is wrong with an annotation file: it is not well-formed XML, or a box of it has no four numbers, or no extent. */
export type VocMistake = 'broken' | 'box' | 'swapped'

/** No XML file of a data set is larger. */
const MAX_XML_BYTES = 16 * 1024 * 1024

/** Reads what `XMLDataset.load_data_list` reads (mmdet 3.3.0, mmdet/datasets/xml_style.py): names, sizes and the objects of each image. */
export async function readVoc(list: ByteSource, root: string, folder: string, open: OpenFile): Promise<VocFiles> {
  const images: VocImage[] = []
  const missing: string[] = []
  const mistakes = new Findings<VocMistake>()
  for (const id of linesOf(await textOf(list))) {
    const path = joinPaths(root, folder, `${id}.xml`)
    const source = await open(path)
    if (source === undefined) missing.push(path)
    else images.push(parseVoc(await textOf(source), (mistake) => mistakes.add(mistake, () => path)))
  }
  return { images, missing, mistakes }
}

/** As MMEngine's `list_from_file`: without the ends of lines, of Windows too; an empty line names a file as well. */
function linesOf(text: string): string[] {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => line.replace(/\r+$/, ''))
}

/** The parts of one annotation file that are counted; no document type or entity of its own is followed. */
function parseVoc(xml: string, tell: (mistake: VocMistake) => void): VocImage {
  const text = xml.replaceAll(/<!--[\s\S]*?-->|<part>[\s\S]*?<\/part>/g, '')
  if (!isWhole(text)) tell('broken')
  const size = inside(text, 'size') ?? ''
  const number = (name: string) => {
    const found = inside(size, name)
    return found === undefined ? undefined : Number(found)
  }
  const objects = Array.from(text.matchAll(/<object>([\s\S]*?)<\/object>/g), ([, object = '']) => {
    const mistake = boxMistake(inside(object, 'bndbox') ?? '')
    if (mistake !== undefined) tell(mistake)
    return inside(object, 'name') ?? ''
  })
  return { width: number('width'), height: number('height'), objects }
}

/** Whether the element that begins first ends last: not so of a download that broke off, or of no XML. */
function isWhole(text: string): boolean {
  const root = /<([\w:.-]+)[^>]*>/.exec(text.replace(/<[?!][^>]*>/g, ''))
  return root?.[1] !== undefined && (text.trimEnd().endsWith(`</${root[1]}>`) || root[0].endsWith('/>'))
}

/** `XMLDataset` takes each side by `int(float(…))`, and the box as it is. */
function boxMistake(box: string): VocMistake | undefined {
  const sides = ['xmin', 'ymin', 'xmax', 'ymax'].map((name) => inside(box, name)?.trim() ?? '')
  if (sides.some((side) => side === '' || !Number.isFinite(Number(side)))) return 'box'
  const [left, top, right, bottom] = sides.map((side) => Math.trunc(Number(side))) as [number, number, number, number]
  return right <= left || bottom <= top ? 'swapped' : undefined
}

function inside(xml: string, tag: string): string | undefined {
  const found = new RegExp(`<${tag}>([^<]*(?:<(?!/${tag}>)[^<]*)*)</${tag}>`).exec(xml)?.[1]
  return found?.replaceAll(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name as keyof typeof ENTITIES])
}

const ENTITIES = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" } as const

async function textOf(source: ByteSource): Promise<string> {
  try {
    if (source.size > MAX_XML_BYTES) {
      throw new MmdetConfigError({ code: 'limit', message: `${source.name} has more than ${MAX_XML_BYTES} bytes` })
    }
    return new TextDecoder().decode(await readBytes(source, 0, source.size))
  } finally {
    await source.close?.()
  }
}
