import { floatRepr } from '../python/floatRepr.ts'
import { counted, escapeTalk, linesOf } from '../talk.ts'
import type { CurvePoint } from './curve.ts'
import type { RunPlan } from './plan.ts'

/** Columns of the page, and of the words at its left. */
const WIDTH = 80
const LEFT = 15

/** Rows of the table of rates, and columns of groups. */
const MAX_ROWS = 12
const MAX_GROUPS = 3

/** Hooks that every run has and that change nothing of the model. */
const QUIET = ['RuntimeInfoHook', 'IterTimerHook', 'DistSamplerSeedHook', 'ParamSchedulerHook', 'CheckpointHook']

/** A plan as one page of text. */
export function planText(name: string, plan: RunPlan, bold: (text: string) => string = (text) => text): string {
  const part = (title: string, lines: readonly string[]) => {
    return lines.flatMap(wrapped).map((line, at) => `${at === 0 ? bold(title.padEnd(LEFT)) : ' '.repeat(LEFT)}${line}`)
  }
  const rates = () => {
    const others = Array.from(plan.others, ([title, points]) => part(title, table(points, plan))).flat()
    return [...part(RATES, [scalingOf(plan), ...picture(plan), ...table(plan.learningRate, plan)]), ...others]
  }
  const words = planWords(plan).flatMap(([title, lines]) => (title === RATES ? rates() : part(title, lines)))
  return `${[...part('Plan of', [escapeTalk(name)]), ...words].join('\n')}\n`
}

const RATES = 'Learning rate'

/** What a plan says in words: titles with their lines; a page has its own picture and table of rates. */
export function planWords(plan: RunPlan): (readonly [title: string, lines: readonly string[]])[] {
  return [
    ['Length', [lengthOf(plan)]],
    ['Batch', [batchOf(plan)]],
    [RATES, [scalingOf(plan)]],
    ['Groups', groupsOf(plan)],
    ['Frozen', [listed(plan.frozen, 'nothing')]],
    ['Eval mode', [listed(plan.evalMode, 'nothing stays in it')]],
    ['Weights', weightsOf(plan)],
    ['Validates', [validationsOf(plan)]],
    ['Checkpoints', [checkpointsOf(plan)]],
    ['Hooks', hooksOf(plan)],
  ]
}

function wrapped(text: string): string[] {
  if (text.length <= WIDTH - LEFT) return [text]
  const indent = /^ */.exec(text)?.[0] ?? ''
  return linesOf(text.trim(), WIDTH - LEFT - indent.length).map((line) => indent + line)
}

/** A number with as many digits as a reader wants. */
export const rateText = (value: number) =>
  Number.isInteger(value) ? String(value) : floatRepr(Number(value.toPrecision(5)))

function lengthOf({ byEpoch, maxEpochs, maxIters, epochLength }: RunPlan): string {
  if (byEpoch)
    return `${counted(maxEpochs, 'epoch')} of ${counted(epochLength ?? 0, 'iteration')} = ${maxIters} iterations`
  const passes = epochLength === null ? '' : `; the data are seen once in ${epochLength}`
  return `${counted(maxIters, 'iteration')}${passes}`
}

/** The images of a step of the optimizer. */
export function batchOf({ batch: { gpus, perGpu, accumulation, effective } }: RunPlan): string {
  const product = `${counted(gpus, 'GPU')} x ${counted(perGpu, 'image')}`
  if (accumulation === 1) return `${product} = ${counted(effective, 'image')} a step`
  return `${product} x ${accumulation} iterations = ${counted(effective, 'image')} a step of the optimizer`
}

/** The learning rate that a run starts with, and what auto_scale_lr does to it. */
export function scalingOf({ baseLr, scaledLr, batch }: RunPlan): string {
  const real = batch.gpus * batch.perGpu
  if (batch.scaledFrom === null) return `${rateText(baseLr)} (auto_scale_lr is off)${otherBatch(baseLr, real, batch)}`
  return `${rateText(baseLr)} x ${real} / ${batch.scaledFrom} = ${rateText(scaledLr)} (auto_scale_lr)`
}

/** A rate that was chosen for another batch than the run has. */
function otherBatch(baseLr: number, real: number, { chosenFor }: RunPlan['batch']): string {
  if (chosenFor === null || chosenFor === real) return ''
  const rate = rateText(Number(((baseLr * real) / chosenFor).toPrecision(5)))
  return `, chosen for ${counted(chosenFor, 'image')} a step: --auto-scale-lr would make it ${rate}`
}

const BARS = '▁▂▃▄▅▆▇█'

/** The base's rate over the run; the highest bar is the highest rate. */
function picture({ picture: samples }: RunPlan): string[] {
  const width = WIDTH - LEFT - 2
  const highest = Math.max(...samples.map(({ values }) => values[0] as number))
  if (samples.length < 2 || !(highest > 0)) return []
  const bars = Array.from({ length: width }, (_, at) => {
    const sample = samples[Math.round((at * (samples.length - 1)) / (width - 1))] as CurvePoint
    return BARS[Math.min(7, Math.floor(((sample.values[0] as number) / highest) * 8))]
  })
  return [bars.join('')]
}

function table(points: readonly CurvePoint[], plan: RunPlan): string[] {
  const names = plan.groups.slice(0, MAX_GROUPS).map(({ name }) => cut(escapeTalk(name), 14))
  const isLong = points.length > MAX_ROWS
  const shown = isLong ? [...points.slice(0, MAX_ROWS - 4), ...points.slice(-4)] : points
  const rows = shown.map(({ iteration, values }) => {
    const epoch = plan.byEpoch ? [String(Math.floor(iteration / (plan.epochLength || 1)) + 1)] : []
    return [String(iteration), ...epoch, ...values.slice(0, MAX_GROUPS).map(rateText)]
  })
  const head = ['iteration', ...(plan.byEpoch ? ['epoch'] : []), ...names]
  const widths = head.map((word, at) => Math.max(word.length, ...rows.map((row) => (row[at] ?? '').length)))
  const lines = [head, ...rows].map((row) => row.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  '))
  if (isLong) lines.splice(MAX_ROWS - 3, 0, `… ${points.length - shown.length} more: --json has them`)
  return lines
}

const cut = (text: string, width: number) => (text.length > width ? `${text.slice(0, width - 1)}…` : text)

function groupsOf({ groups }: RunPlan): string[] {
  if (groups.length === 1) return ['one: all parameters alike']
  const lines = groups.map(({ name, lrMult, decayMult }) => {
    return `${cut(escapeTalk(name), 34)}: rate x ${rateText(lrMult)}, weight decay x ${rateText(decayMult)}`
  })
  return lines.length > 6 ? [...lines.slice(0, 5), `… ${lines.length - 5} more: --json has them`] : lines
}

function listed(names: readonly string[], none: string): string {
  if (names.length === 0) return none
  const shown = names.slice(0, 8).map(escapeTalk).join(', ')
  return names.length > 8 ? `${shown} and ${names.length - 8} more` : shown
}

function weightsOf({ weights }: RunPlan): string[] {
  if (weights.length === 0) return ['none: training starts from scratch']
  const lines = weights.slice(0, 4).map(({ checkpoint, part, how }) => {
    return `${escapeTalk(checkpoint)} -> ${part === '' ? 'the model' : escapeTalk(part)} (${escapeTalk(how)})`
  })
  return weights.length > 4 ? [...lines, `… ${weights.length - 4} more`] : lines
}

function validationsOf({ validations, byEpoch }: RunPlan): string {
  const unit = byEpoch ? 'epoch' : 'iteration'
  if (validations.length === 0) return 'never'
  return `${counted(validations.length, 'time')}: after ${unit} ${ends(validations.map(String))}`
}

function checkpointsOf({ checkpoints, bestBy }: RunPlan): string {
  const best = bestBy.length === 0 ? '' : `; the best by ${bestBy.map(escapeTalk).join(', by ')}`
  if (checkpoints.length === 0) return `none${best}`
  const kept = checkpoints.filter((each) => each.kept)
  const names = ends(kept.map(({ file }) => escapeTalk(file)))
  return `${checkpoints.length} written, ${kept.length} kept: ${names}${best}`
}

/** The first and last of a list that is too long. */
function ends(names: readonly string[]): string {
  if (names.length <= 5) return names.join(', ')
  return `${names.slice(0, 3).join(', ')}, … ${names.slice(-2).join(', ')}`
}

function hooksOf({ hooks }: RunPlan): string[] {
  const shown = hooks.filter(({ type }) => !QUIET.includes(type))
  if (shown.length === 0) return ['those of every run']
  return shown.map(({ type, does }) => `${escapeTalk(type)}: ${does === '' ? 'not known' : escapeTalk(does)}`)
}
