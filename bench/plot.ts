/** One measured point of a plot. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface PlotText {
  readonly title: string
  readonly x: string
  readonly y: string
}

const WIDTH = 640
const HEIGHT = 400
const LEFT = 64
const BOTTOM = 48
const TOP = 40
const RIGHT = 24

/** The line through the origin that fits the points best, by least squares, and the share of the variance that it explains. */
export function fitThroughOrigin(points: readonly Point[]): { readonly slope: number; readonly share: number } {
  const sum = (of: (point: Point) => number) => points.reduce((total, point) => total + of(point), 0)
  const slope = sum(({ x, y }) => x * y) / sum(({ x }) => x * x)
  const mean = sum(({ y }) => y) / points.length
  const left = sum(({ x, y }) => (y - slope * x) ** 2)
  return { slope, share: 1 - left / sum(({ y }) => (y - mean) ** 2) }
}

/** A scatter plot with the fitted line, as SVG. */
export function scatterPlot(points: readonly Point[], text: PlotText): string {
  const { slope, share } = fitThroughOrigin(points)
  const right = roundUp(Math.max(...points.map(({ x }) => x)))
  const top = roundUp(Math.max(...points.map(({ y }) => y), slope * right))
  const atX = (x: number) => round(LEFT + (x / right) * (WIDTH - LEFT - RIGHT))
  const atY = (y: number) => round(HEIGHT - BOTTOM - (y / top) * (HEIGHT - BOTTOM - TOP))
  const dots = points.map(({ x, y }) => `<circle cx="${atX(x)}" cy="${atY(y)}" r="2"/>`)
  const ticks = [0, 0.25, 0.5, 0.75, 1].flatMap((part) => [
    `<text x="${atX(part * right)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${label(part * right)}</text>`,
    `<text x="${LEFT - 8}" y="${atY(part * top) + 4}" text-anchor="end">${label(part * top)}</text>`,
    `<path d="M${LEFT} ${atY(part * top)}H${WIDTH - RIGHT}" stroke="#ddd"/>`,
  ])
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...ticks,
    `<path d="M${atX(0)} ${atY(0)}L${atX(right)} ${atY(slope * right)}" stroke="#c33" fill="none"/>`,
    `<g fill="#246" fill-opacity="0.6">`,
    ...dots,
    '</g>',
    `<text x="${LEFT}" y="${TOP - 20}" font-size="14">${text.title}</text>`,
    `<text x="${LEFT}" y="${TOP - 5}">line: ${label(slope)} ${text.y} per ${text.x}, explains ${(share * 100).toFixed(1)} %</text>`,
    `<text x="${WIDTH - RIGHT}" y="${HEIGHT - 8}" text-anchor="end">${text.x}</text>`,
    `<text x="8" y="${TOP - 5}">${text.y}</text>`,
    '</svg>',
    '',
  ].join('\n')
}

function roundUp(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value))
  return Math.ceil((value / unit) * 2) * (unit / 2)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function label(value: number): string {
  return Number(value.toPrecision(3)).toString()
}
