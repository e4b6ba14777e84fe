import type { Problem } from '../errors.ts'
import { joinPaths } from '../python/posixPath.ts'
import type { CocoFile, CocoImage } from './coco.ts'
import { Findings } from './findings.ts'

/** What the header of an image says; `orientation` is that of EXIF, 1 to 8. */
export interface ImageHeader {
  readonly width: number
  readonly height: number
  readonly orientation?: number | undefined
}

/** Reads the header of an image file. */
export type ReadHeader = (path: string) => Promise<ImageHeader | 'missing' | 'unreadable'>

type Kind = 'missing' | 'unreadable' | 'size' | 'turned'

/** Files that are read at a time. */
const AT_ONCE = 16

/**
 * Looks at every image of a file: is it there, and is it as large as its entry says when cv2 has decoded it? cv2 turns images by their
 * EXIF orientation (`IMREAD_COLOR`, which mmcv 2.1.0 reads with): 5 to 8 swap width and height.
 */
export async function imageProblems(
  file: CocoFile,
  folder: string,
  read: ReadHeader,
  shownFolder = folder,
): Promise<Problem[]> {
  const findings = new Findings<Kind>()
  const firsts = new Map<Kind, string>()
  const images = file.imageList
  for (let at = 0; at < images.length; at += AT_ONCE) {
    const some = images.slice(at, at + AT_ONCE)
    const headers = await Promise.all(some.map((image) => headerOf(image, folder, read)))
    for (const [index, image] of some.entries()) {
      const kind = judgeHeader(image, headers[index])
      if (kind === undefined) continue
      findings.add(kind, () => `images[${image.index}]`)
      if (!firsts.has(kind)) firsts.set(kind, joinPaths(shownFolder, nameOf(image) as string))
    }
  }
  return Array.from(findings, ([kind, { count, examples }]): Problem => {
    const [code, severity, one, many, effect] = TEXTS[kind]
    const first = firsts.get(kind) as string
    const which = `${first.length > MAX_PATH ? `…${first.slice(-MAX_PATH)}` : first}${count === 1 ? '' : ' is the first'}`
    return {
      code,
      severity,
      message: `${count} ${count === 1 ? one : many} (${which}): ${effect}`,
      path: examples.slice(0, 1),
      count,
      examples,
      hint: kind === 'missing' && first.includes('\\') ? BACKSLASH : undefined,
    }
  })
}

/** Letters of a path that are shown: its end says which file it is. */
const MAX_PATH = 200

const BACKSLASH = 'a backslash parts folders on Windows alone: write / in file_name'

const TEXTS = {
  missing: [
    'dataset-image-missing',
    'error',
    'image file is not there',
    'image files are not there',
    'LoadImageFromFile fails with FileNotFoundError when training comes to it',
  ],
  unreadable: [
    'dataset-image-missing',
    'warning',
    'image file has no header that could be read',
    'image files have no header that could be read',
    'LoadImageFromFile fails where cv2 cannot decode it',
  ],
  size: [
    'dataset-image-size',
    'error',
    'image has another size than its entry says',
    'images have another size than their entries say',
    'mmdet takes boxes as they are, silently: they lie elsewhere',
  ],
  turned: [
    'dataset-image-size',
    'error',
    'image is turned by its EXIF orientation',
    'images are turned by their EXIF orientation',
    'cv2 swaps its width and height when it is decoded, the boxes stay as they are, silently',
  ],
} as const

function nameOf({ url, fileName }: CocoImage): string | undefined {
  const name = url ?? fileName
  return typeof name === 'string' ? name : undefined
}

async function headerOf(
  image: CocoImage,
  folder: string,
  read: ReadHeader,
): Promise<ImageHeader | 'missing' | 'unreadable' | undefined> {
  const name = nameOf(image)
  return name === undefined ? undefined : read(joinPaths(folder, name))
}

function judgeHeader(image: CocoImage, header: ImageHeader | 'missing' | 'unreadable' | undefined): Kind | undefined {
  if (header === undefined || typeof header === 'string') return header
  const { width, height, orientation = 1 } = header
  const isTurned = orientation >= 5 && orientation <= 8
  const fits = isTurned
    ? height === image.width && width === image.height
    : width === image.width && height === image.height
  if (fits) return undefined
  return isTurned && width === image.width && height === image.height ? 'turned' : 'size'
}

/** The EXIF orientation of a PNG, from its chunk eXIf; image-size tells that of JPEG only. */
export function pngOrientation(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (name === 'IDAT') return undefined
    const end = at + 8 + view.getUint32(at)
    if (name === 'eXIf' && end <= bytes.length)
      return tiffOrientation(new DataView(bytes.buffer, bytes.byteOffset + at + 8, view.getUint32(at)))
  }
  return undefined
}

const ORIENTATION = 0x112

function tiffOrientation(tiff: DataView): number | undefined {
  if (tiff.byteLength < 10) return undefined
  const little = tiff.getUint16(0) === 0x4949
  const first = tiff.getUint32(4, little)
  if (first + 2 > tiff.byteLength) return undefined
  const count = tiff.getUint16(first, little)
  for (let at = first + 2; at < first + 2 + count * 12 && at + 12 <= tiff.byteLength; at += 12) {
    if (tiff.getUint16(at, little) === ORIENTATION) return tiff.getUint16(at + 8, little)
  }
  return undefined
}
