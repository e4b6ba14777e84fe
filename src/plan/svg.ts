import { floatRepr } from '../python/floatRepr.ts'
import { escapeMarkup, escapeTalk } from '../talk.ts'
import type { RunPlan } from './plan.ts'

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [640, 240, 70, 40, 30]
/** Colours that people tell apart who see few (Okabe and Ito, 2008), the pale ones darkened. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#000000', '#8a6d00', '#3a8fc4', '#7a4a00']

/** A line of a picture, by its points. */
export interface SvgLine {
  readonly name: string
  readonly points: readonly (readonly [number, number])[]
}

/** What is drawn besides the lines. */
interface SvgWords {
  readonly title: string
  readonly description: string
  /** The right end of the horizontal axis, and its words. */
  readonly end: number
  readonly endWords: string
}

/** Lines that a picture has at most: as many as there are colours. */
export const MAX_LINES = COLOURS.length

/** Lines as a picture of its own: no script, no font, a title and a description for those who do not see it. */
export function linesSvg(given: readonly SvgLine[], { title, description, end, endWords }: SvgWords): string {
  const shown = given.slice(0, MAX_LINES)
  const values = shown.flatMap(({ points }) => points.map(([, value]) => value))
  const highest = values.reduce((most, value) => Math.max(most, value), Number.MIN_VALUE)
  const lowest = values.reduce((least, value) => Math.min(least, value), 0)
  const x = (place: number) => LEFT + (place / Math.max(1, end)) * (WIDTH - LEFT - 10)
  const y = (value: number) => HEIGHT - BOTTOM - ((value - lowest) / (highest - lowest)) * (HEIGHT - BOTTOM - TOP)
  const lines = shown.map(({ points }, at) => {
    const drawn = points.map(([place, value]) => `${round(x(place))},${round(y(value))}`)
    return `<polyline fill="none" stroke="${COLOURS[at]}" stroke-width="1.5" points="${drawn.join(' ')}"/>`
  })
  const names = shown.map(({ name }, at) => {
    const [column, row] = [at % 4, Math.floor(at / 4)]
    return `<text x="${LEFT + 10 + column * 140}" y="${TOP - 12 + row * 14}" fill="${COLOURS[at]}">${escaped(name.slice(0, 20))}</text>`
  })
  const axis = HEIGHT - BOTTOM
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title desc" font-family="sans-serif" font-size="12">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(description)}</desc>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<path d="M${LEFT} ${TOP}V${axis}H${WIDTH - 10}" fill="none" stroke="#666"/>`,
    `<text x="${LEFT - 6}" y="${TOP + 4}" text-anchor="end">${short(highest)}</text>`,
    `<text x="${LEFT - 6}" y="${axis}" text-anchor="end">${short(lowest)}</text>`,
    `<text x="${LEFT}" y="${axis + 16}">0</text>`,
    `<text x="${WIDTH - 10}" y="${axis + 16}" text-anchor="end">${escaped(endWords)}</text>`,
    ...names,
    ...lines,
    '</svg>',
  ].join('\n')}\n`
}

/** The learning rates of a run as a picture. */
export function planSvg(name: string, { picture, groups, maxIters, baseLr, scaledLr }: RunPlan): string {
  const lines = groups.slice(0, 4).map((group, at): SvgLine => {
    return { name: group.name, points: picture.map(({ iteration, values }) => [iteration, values[at] as number]) }
  })
  const [first, last] = [picture[0], picture.at(-1)].map((point) => short(point?.values[0] ?? 0))
  return linesSvg(lines, {
    title: `Learning rate of ${name}`,
    description: `From ${first} in iteration 0 to ${last} in iteration ${maxIters - 1}; the optimizer has ${short(baseLr)}, scaled ${short(scaledLr)}.`,
    end: maxIters - 1,
    endWords: `iteration ${maxIters - 1}`,
  })
}

const short = (value: number) => floatRepr(Number(value.toPrecision(5)))
const round = (value: number) => Math.round(value * 100) / 100

/** Text for XML, which knows no control characters at all. */
function escaped(text: string): string {
  return escapeMarkup(escapeTalk(text))
}
