import { escapeMarkup, escapeTalk } from '../talk.ts'
import type { DatasetFileReport } from './checkDataset.ts'
import { shortened } from './classes.ts'

/** Bars for a picture: a name, how much, and what stands behind. */
interface Bar {
  readonly name: string
  readonly count: number
}

const WIDTH = 640
const BAR = 18
const NAMES = 180
/** Classes that a picture shows. */
const MAX_CLASSES = 40

/** A picture of a data set: objects by area and by class, a block for each file. */
export function datasetSvg(files: readonly DatasetFileReport[]): string {
  const parts: string[] = []
  let y = 24
  for (const { file, counts } of files) {
    if (counts === undefined) continue
    const classes = counts.categories
      .toSorted((one, other) => other.annotations - one.annotations)
      .slice(0, MAX_CLASSES)
    const blocks: readonly (readonly [string, readonly Bar[]])[] = [
      [
        'Objects by the root of their area, in pixels',
        counts.areas.map(({ from, to, count }) => ({ name: `${from} to ${to}`, count })),
      ],
      ['Annotations by class', classes.map(({ name, annotations }) => ({ name, count: annotations }))],
    ]
    parts.push(text(12, y, `${file}: ${counts.images} images, ${counts.annotations} annotations`, 'font-weight="bold"'))
    y += 24
    for (const [title, bars] of blocks) {
      parts.push(text(12, y, title), ...barsAt(bars, y + 8))
      y += bars.length * BAR + 36
    }
  }
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y}" viewBox="0 0 ${WIDTH} ${y}" role="img" font-family="sans-serif" font-size="12">`
  return `${head}\n<title>Data set</title>\n<rect width="100%" height="100%" fill="#fff"/>\n${parts.join('\n')}\n</svg>\n`
}

function barsAt(bars: readonly Bar[], y: number): string[] {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return bars.flatMap(({ name, count }, at) => {
    const top = y + at * BAR
    const width = Math.round(((WIDTH - NAMES - 100) * count) / most)
    return [
      text(NAMES - 8, top + 13, shortened(name), 'text-anchor="end"'),
      `<rect x="${NAMES}" y="${top + 3}" width="${width}" height="12" fill="#4878a8"/>`,
      text(NAMES + width + 6, top + 13, String(count)),
    ]
  })
}

function text(x: number, y: number, content: string, more = ''): string {
  const safe = escapeMarkup(escapeTalk(content))
  return `<text x="${x}" y="${y}" fill="#222"${more === '' ? '' : ` ${more}`}>${safe}</text>`
}
