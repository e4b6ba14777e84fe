import { linesOf } from '../../talk.ts'

/** A size as people read it, in powers of 1000. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const units = ['kB', 'MB', 'GB', 'TB', 'PB']
  let value = bytes / 1000
  let unit = 0
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000
    unit++
  }
  return `${value.toFixed(1)} ${units[unit]}`
}

/** `(64, 3, 7, 7)`, as Python writes a shape. */
export function shapeText(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`
}

/** Lines of at most 80 columns, broken at spaces; the second and later ones are indented like the first. */
export function wrapped(text: string, indent: number): string {
  return linesOf(text, 80 - indent).join(`\n${' '.repeat(indent)}`)
}
