import type { DatasetFileReport } from '../dataset/checkDataset.ts'
import { shortened } from '../dataset/classes.ts'
import type { DatasetCounts, Spread } from '../dataset/counts.ts'
import { counted, escapeTalk } from '../talk.ts'
import type { Colours } from './colour.ts'

/** Classes that are listed; `--json` has all. */
const MAX_CLASSES = 20
const BAR_WIDTH = 30

/** What is in a file of annotations, as text. */
export function fileText({ file, roles, counts, loaded }: DatasetFileReport, { bold, cyan }: Colours): string {
  const role = roles.length === 0 ? '' : ` (${Array.from(new Set(roles)).join(', ')})`
  const lines = [bold(escapeTalk(file)) + role]
  if (counts !== undefined) lines.push(...countLines(counts, cyan))
  for (const one of loaded)
    lines.push(
      `  ${one.role.padEnd(11)} ${counted(one.images, 'image')} after the filter, ${counted(one.boxes, 'box')}`,
    )
  return `${lines.join('\n')}\n`
}

const FORMS = { coco: 'COCO', lvis: 'LVIS', panoptic: 'panoptic segmentation', voc: 'VOC' } as const

function countLines(counts: DatasetCounts, paint: (text: string) => string): string[] {
  const { sizes, areas, categories } = counts
  const crowd = counts.crowd === 0 ? '' : `, ${counts.crowd} of crowds`
  const lines = [
    `  form        ${FORMS[counts.form]}`,
    `  images      ${counts.images}, ${counts.annotatedImages} of them annotated`,
    `  annotations ${counts.annotations}${crowd}`,
    ...spreadLine('width', counts.width),
    ...spreadLine('height', counts.height),
    ...spreadLine('per image', counts.boxesPerImage),
  ]
  if (areas.length > 0) {
    lines.push(
      `  area        ${sizes.small} small (below 32²), ${sizes.medium} medium, ${sizes.large} large (from 96²)`,
    )
    const most = Math.max(...areas.map(({ count }) => count))
    for (const { from, to, count } of areas) {
      const bar = paint('█'.repeat(Math.ceil((BAR_WIDTH * count) / most)))
      lines.push(`    ${`${from} to ${to}`.padEnd(14)} ${String(count).padStart(String(most).length)} ${bar}`.trimEnd())
    }
  }
  lines.push(`  categories  ${categories.length}`)
  for (const { name, annotations, images } of categories.slice(0, MAX_CLASSES)) {
    lines.push(`    ${escapeTalk(shortened(name))}  ${annotations} in ${counted(images, 'image')}`)
  }
  if (categories.length > MAX_CLASSES) lines.push(`    … ${categories.length - MAX_CLASSES} more (--json lists them)`)
  return lines
}

function spreadLine(name: string, spread: Spread | null): string[] {
  if (spread === null) return []
  const { min, median, mean, max } = spread
  return [`  ${name.padEnd(11)} ${min} to ${max}, median ${median}, mean ${mean.toFixed(1)}`]
}
