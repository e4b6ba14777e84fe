import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { useAnswer } from '../answer.ts'
import { ask } from '../engine/client.ts'
import type { PlanData, RatePoint } from '../engine/protocol.ts'
import { Scrollable } from '../scrollable.tsx'
import { change, project } from '../store.ts'
import { ProblemList } from './problems.tsx'

/** What a run will do: its length, its learning rates, what is frozen, loaded and written. */
export function Plan() {
  const { gpus, images } = project.value
  const answer = useAnswer(() => ask('plan', { gpus, images }), `${gpus} ${images}`).value
  return (
    <div class="page">
      <form class="fields" onSubmit={(event) => event.preventDefault()}>
        <NumberField name="gpus" label="GPUs" value={gpus} most={65536} />
        <NumberField name="images" label="Images after filtering" value={images} most={1e9} />
        <p class="hint">A config does not say these. COCO’s train2017 has 117266 images after filtering.</p>
      </form>
      {answer?.plan != null && <Run plan={answer.plan} />}
      {answer !== undefined && answer.problems.length > 0 && <ProblemList problems={answer.problems} />}
    </div>
  )
}

function NumberField(props: { name: 'gpus' | 'images'; label: string; value: number; most: number }) {
  const { name, label, value, most } = props
  const set = (event: Event) => {
    const given = Number((event.currentTarget as HTMLInputElement).value)
    if (Number.isSafeInteger(given) && given > 0 && given <= most) change({ [name]: given })
  }
  return (
    <label>
      <span>{label}</span>
      <input type="number" min={1} max={most} step={1} value={value} onInput={set} />
    </label>
  )
}

function Run({ plan }: { plan: PlanData }) {
  return (
    <>
      <Curve plan={plan} />
      <dl class="words">
        {plan.words.map(([title, lines]) => (
          <div key={title}>
            <dt>{title}</dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
      <Rates plan={plan} />
    </>
  )
}

const [HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [250, 64, 12, 14, 34]
/** Lines that a picture has at most; the table has all groups. */
const MOST_LINES = 6

/** The learning rates over the run, drawn as wide as there is room, so that letters keep their size. */
function Curve({ plan: { picture, groups, maxIters, epochLength } }: { plan: PlanData }) {
  const figure = useRef<HTMLElement>(null)
  const width = useSignal(640)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      width.value = Math.max(240, Math.round(entry?.contentRect.width ?? 640))
    })
    observer.observe(figure.current as HTMLElement)
    return () => observer.disconnect()
  }, [])
  const names = groups.slice(0, MOST_LINES)
  const highest = Math.max(...picture.flatMap(({ values }) => values.slice(0, MOST_LINES)), Number.MIN_VALUE)
  const x = (iteration: number) => LEFT + (iteration / Math.max(1, maxIters - 1)) * (width.value - LEFT - RIGHT)
  const y = (value: number) => HEIGHT - BOTTOM - (value / highest) * (HEIGHT - TOP - BOTTOM)
  const ticks = [0, 0.25, 0.5, 0.75, 1]
  const named = width.value < 480 ? [0, 0.5, 1] : ticks
  const inWords = `Learning rate from ${short(picture[0]?.values[0])} to ${short(picture.at(-1)?.values[0])}, at most ${short(highest)}, over ${maxIters} iterations`
  return (
    <figure class="curve" ref={figure}>
      <svg viewBox={`0 0 ${width.value} ${HEIGHT}`} role="img" aria-label={inWords}>
        {ticks.map((tick) => (
          <g key={tick}>
            <path class="grid" d={`M${LEFT} ${y(highest * tick)}H${width.value - RIGHT}`} />
            <text class="axis" x={LEFT - 8} y={y(highest * tick) + 4} text-anchor="end">
              {short(highest * tick)}
            </text>
            {named.includes(tick) && (
              <text
                class="axis"
                x={x(tick * (maxIters - 1))}
                y={HEIGHT - 12}
                text-anchor={tick === 1 ? 'end' : 'middle'}
              >
                {endOf(tick, maxIters, epochLength)}
              </text>
            )}
          </g>
        ))}
        {names.map((name, at) => (
          <polyline
            key={name}
            class={`rate line-${at}`}
            points={picture.map(({ iteration, values }) => `${x(iteration)},${y(values[at] ?? 0)}`).join(' ')}
          />
        ))}
      </svg>
      {names.length > 1 && (
        <figcaption class="legend">
          {names.map((name, at) => (
            <span key={name}>
              <i class={`swatch line-${at}`} aria-hidden="true" />
              {name}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  )
}

function endOf(tick: number, maxIters: number, epochLength: number | null): string {
  if (epochLength === null) return tick === 0 ? '0' : `${Math.round(tick * maxIters).toLocaleString('en')} it`
  const epochs = Math.round(((tick * maxIters) / epochLength) * 10) / 10
  return tick === 0 ? '0' : `epoch ${epochs}`
}

/** Rows of the table that are shown: all where something happens, unless that is in every epoch. */
const MOST_ROWS = 40

function Rates({ plan: { points, groups, epochLength } }: { plan: PlanData }) {
  const rows = points.length > MOST_ROWS ? [...points.slice(0, MOST_ROWS - 5), ...points.slice(-5)] : points
  const shown = groups.slice(0, 8)
  const epochOf = ({ iteration }: RatePoint) => Math.floor(iteration / (epochLength ?? 1)) + 1
  return (
    <Scrollable kind="table" label="Learning rates">
      <table>
        <thead>
          <tr>
            <th scope="col">Iteration</th>
            {epochLength !== null && <th scope="col">Epoch</th>}
            {shown.map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((point) => (
            <tr key={point.iteration}>
              <td>{point.iteration}</td>
              {epochLength !== null && <td>{epochOf(point)}</td>}
              {shown.map((name, at) => (
                <td key={name}>{short(point.values[at])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < points.length && (
        <p class="hint">{points.length - rows.length} rows in the middle are left out.</p>
      )}
    </Scrollable>
  )
}

const short = (value = 0) => String(Number(value.toPrecision(5)))
