import { Graph, layout } from '@dagrejs/dagre'
import { useMemo } from 'preact/hooks'

/** A box of a graph: a title, what it is, and lines of what there is to say. */
export interface Box {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly lines: readonly string[]
  readonly onOpen?: () => void
}

export interface Arrow {
  readonly from: string
  readonly to: string
  readonly label: string
}

const LINE = 17

/** How wide a text is in the fonts of the page. */
function widthOf(text: string, font: string): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (context === null) return text.length * 8
  context.font = `${font} ${getComputedStyle(document.body).fontFamily}`
  return context.measureText(text).width
}

let context: CanvasRenderingContext2D | null | undefined

interface Drawn {
  readonly name: string
  readonly boxes: readonly Box[]
  readonly arrows: readonly Arrow[]
  /** From top to bottom; where nothing is said, or from left to right where that is less wide. */
  readonly direction?: 'TB'
}

/** Boxes that are drawn: more would take long, and show nothing. */
const MOST_BOXES = 150

/** A drawing of boxes and arrows. Boxes can be opened with mouse and keyboard. */
export function Drawing({ name, boxes: all, arrows, direction: wanted }: Drawn) {
  const boxes = all.slice(0, MOST_BOXES)
  const { graph, direction } = useMemo(() => narrowest(boxes, arrows, wanted), [JSON.stringify([boxes, arrows])])
  const { width = 0, height = 0 } = graph.graph()
  return (
    <section class="drawing" aria-label={name}>
      {all.length > boxes.length && (
        <p class="lead">
          The first {boxes.length} of {all.length} are drawn.
        </p>
      )}
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        <title>{name}</title>
        <defs>
          <marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0 8 4 0 8z" class="arrow-head" />
          </marker>
        </defs>
        {graph.edges().map((edge) => {
          const { points: bends = [], x, y, label } = graph.edge(edge)
          const points = direction === 'TB' ? bends : fromSideToSide(bends, graph.node(edge.v), graph.node(edge.w))
          return (
            <g key={`${edge.v} ${edge.w}`}>
              <path class="arrow" d={curve(points)} marker-end="url(#head)" />
              {label !== '' && x !== undefined && y !== undefined && (
                <text class="arrow-label" x={x} y={y + 4} text-anchor="middle">
                  {String(label)}
                </text>
              )}
            </g>
          )
        })}
        {boxes.map((box) => {
          const { x = 0, y = 0, width: w = 0, height: h = 0 } = graph.node(box.id)
          return <BoxShape key={box.id} box={box} x={x - w / 2} y={y - h / 2} width={w} height={h} />
        })}
      </svg>
    </section>
  )
}

function narrowest(boxes: readonly Box[], arrows: readonly Arrow[], wanted: 'TB' | undefined) {
  const down = { graph: laidOut(boxes, arrows, 'TB'), direction: 'TB' as const }
  if (wanted !== undefined) return down
  const across = { graph: laidOut(boxes, arrows, 'LR'), direction: 'LR' as const }
  return (across.graph.graph().width ?? 0) < (down.graph.graph().width ?? 0) ? across : down
}

function laidOut(boxes: readonly Box[], arrows: readonly Arrow[], rankdir: 'TB' | 'LR') {
  const graph = new Graph()
  graph.setGraph({ rankdir, nodesep: 20, ranksep: 36, marginx: 8, marginy: 8 })
  for (const { id, title, kind, lines } of boxes) {
    const small = [kind, ...lines].map((line) => widthOf(line, '11.5px'))
    const longest = Math.max(widthOf(title, '600 13.5px'), ...small)
    graph.setNode(id, { width: Math.max(110, longest + 30), height: 50 + lines.length * LINE })
  }
  for (const { from, to, label } of arrows) {
    if (!graph.hasNode(from) || !graph.hasNode(to)) continue
    graph.setEdge(from, to, {
      label,
      width: widthOf(label, '12px') + 12,
      height: label === '' ? 0 : LINE,
      labelpos: 'c',
    })
  }
  layout(graph)
  return graph
}

interface BoxPlace {
  readonly box: Box
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function BoxShape({ box: { title, kind, lines, onOpen }, x, y, width, height }: BoxPlace) {
  const open = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onOpen?.()
  }
  const acts = onOpen === undefined ? {} : { role: 'button' as const, tabindex: 0, onClick: onOpen, onKeyDown: open }
  return (
    <g class={`box${onOpen === undefined ? '' : ' can-open'}`} transform={`translate(${x} ${y})`} {...acts}>
      <rect width={width} height={height} rx="8" />
      <text class="box-kind" x="14" y="20">
        {kind}
      </text>
      <text class="box-title" x="14" y="38">
        {title}
      </text>
      {lines.map((line, at) => (
        <text key={line} class="box-line" x="14" y={38 + (at + 1) * LINE}>
          {line}
        </text>
      ))}
    </g>
  )
}

interface Middle {
  readonly x?: number
  readonly y?: number
  readonly width?: number
}

/** From the right side of a box to the left side of another: where they are wide, the straight way ends above or below. */
function fromSideToSide(bends: readonly { x: number; y: number }[], from: Middle, to: Middle) {
  const start = { x: (from.x ?? 0) + (from.width ?? 0) / 2, y: from.y ?? 0 }
  const end = { x: (to.x ?? 0) - (to.width ?? 0) / 2, y: to.y ?? 0 }
  return [start, ...bends.slice(1, -1), { x: end.x - 16, y: end.y }, end]
}

/** A smooth line through points: each but the ends is the control point between two middles. */
function curve(points: readonly { readonly x: number; readonly y: number }[]): string {
  const [first, ...others] = points
  const last = others.at(-1)
  if (first === undefined || last === undefined) return ''
  const middle = others.slice(0, -1).map(({ x, y }, at) => {
    const next = others[at + 1] as { x: number; y: number }
    return `Q${x} ${y} ${(x + next.x) / 2} ${(y + next.y) / 2}`
  })
  return `M${first.x} ${first.y}${middle.join('')}L${last.x} ${last.y}`
}
