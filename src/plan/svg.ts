import { floatRepr } from '../python/floatRepr.ts'
import type { RunPlan } from './plan.ts'

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [640, 240, 70, 40, 30]
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7']

/** The learning rates of a run as a picture of its own: no script, no font, a title and a description for those who do not see it. */
export function planSvg(name: string, { picture, groups, maxIters, baseLr, scaledLr }: RunPlan): string {
  const shown = groups.slice(0, COLOURS.length)
  const highest = Math.max(...picture.flatMap(({ values }) => values.slice(0, shown.length)), Number.MIN_VALUE)
  const x = (iteration: number) => LEFT + (iteration / Math.max(1, maxIters - 1)) * (WIDTH - LEFT - 10)
  const y = (value: number) => HEIGHT - BOTTOM - (value / highest) * (HEIGHT - BOTTOM - TOP)
  const lines = shown.map((_, at) => {
    const points = picture.map(({ iteration, values }) => `${round(x(iteration))},${round(y(values[at] as number))}`)
    return `<polyline fill="none" stroke="${COLOURS[at]}" stroke-width="1.5" points="${points.join(' ')}"/>`
  })
  const names = shown.map((group, at) => {
    return `<text x="${LEFT + 10 + at * 140}" y="${TOP - 12}" fill="${COLOURS[at]}">${escaped(group.name.slice(0, 20))}</text>`
  })
  const [first, last] = [picture[0], picture.at(-1)].map((point) => short(point?.values[0] ?? 0))
  const description = `From ${first} in iteration 0 to ${last} in iteration ${maxIters - 1}; the optimizer has ${short(baseLr)}, scaled ${short(scaledLr)}.`
  const axis = HEIGHT - BOTTOM
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title desc" font-family="sans-serif" font-size="12">`,
    `<title id="title">${escaped(`Learning rate of ${name}`)}</title>`,
    `<desc id="desc">${escaped(description)}</desc>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<path d="M${LEFT} ${TOP}V${axis}H${WIDTH - 10}" fill="none" stroke="#666"/>`,
    `<text x="${LEFT - 6}" y="${TOP + 4}" text-anchor="end">${short(highest)}</text>`,
    `<text x="${LEFT - 6}" y="${axis}" text-anchor="end">0</text>`,
    `<text x="${LEFT}" y="${axis + 16}">0</text>`,
    `<text x="${WIDTH - 10}" y="${axis + 16}" text-anchor="end">iteration ${maxIters - 1}</text>`,
    ...names,
    ...lines,
    '</svg>',
  ].join('\n')}\n`
}

const short = (value: number) => floatRepr(Number(value.toPrecision(5)))
const round = (value: number) => Math.round(value * 100) / 100

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])

/** Text for XML, which knows no control characters at all. */
function escaped(text: string): string {
  return Array.from(text, (letter) =>
    letter < ' ' || letter === '\u007f' ? '\ufffd' : (ENTITIES.get(letter) ?? letter),
  ).join('')
}
