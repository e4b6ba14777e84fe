import { cpus } from 'node:os'

/** One line of a bench's table: what was measured, against what, and what was promised. */
export interface Measure {
  readonly what: string
  readonly ours: string
  readonly theirs: string
  /** The ratio or the amount that counts. */
  readonly result: string
  readonly target: string
  readonly met: boolean
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

export function seconds(value: number): string {
  return value < 1 ? `${Math.round(value * 1000)} ms` : `${value.toFixed(2)} s`
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}

/** Prints the measures of a bench as a Markdown table. With CHECK=1 a target that is missed fails the run. */
export function report(name: string, measures: readonly Measure[]): void {
  const machine = `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})`
  console.log(`\n${name}: ${machine}\n\n${table(measures)}\n`)
  const missed = measures.filter(({ met }) => !met).map(({ what }) => what)
  if (process.env['CHECK'] === '1' && missed.length > 0) throw new Error(`missed: ${missed.join('; ')}`)
}

function table(measures: readonly Measure[]): string {
  const rows = measures.map(({ what, ours, theirs, result, target, met }) => {
    return `| ${[what, ours, theirs, result, `${target} (${met ? 'met' : 'missed'})`].join(' | ')} |`
  })
  return ['| measure | ours | theirs | result | target |', '|---|---|---|---|---|', ...rows].join('\n')
}
