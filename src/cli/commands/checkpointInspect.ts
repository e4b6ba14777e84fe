import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { ContainerKind } from '../../checkpoint/containers/container.ts'
import type { Inspection, TensorSummary } from '../../checkpoint/inspect.ts'
import { counted, escapeTalk } from '../../talk.ts'
import type { Colours } from '../colour.ts'
import { type CliContext, EXIT, type ExitCode } from '../context.ts'
import { type Report, type ReportFlags, runAction, withJson } from '../report.ts'
import { shapeText, sizeText, wrapped } from './checkpointText.ts'

interface InspectOptions extends ReportFlags {
  readonly tensors: boolean
  readonly verify: boolean
}

/** Tensors of a group that are listed without `--tensors`. */
const LISTED_TENSORS = 3
/** Values that are listed without `--json`. */
const LISTED_VALUES = 20

const CONTAINERS: Readonly<Record<ContainerKind, string>> = {
  'torch-zip': 'torch zip (torch 1.6 and later)',
  'torch-legacy': 'torch legacy (before torch 1.6)',
  'torch-tar': 'tar of torch before 0.2',
  safetensors: 'safetensors',
  pickle: 'plain pickle',
}

/** `mmdet-config checkpoint inspect FILE`. */
export function registerCheckpointInspect(group: Command, context: CliContext): void {
  const command = group
    .command('inspect')
    .summary('say what a checkpoint is and what it holds')
    .description('Say what a checkpoint is and why, and list its tensors, values and the globals that it names.')
    .argument('<file>', 'a torch file, a safetensors file or a pickle')
    .option('--tensors', 'list every tensor, not only the first ones of each group', false)
    .option('--no-verify', 'do not compare checksums')
  withJson(command).action((file: string, options: InspectOptions) =>
    runAction(context, options, (report) => inspect(file, options, report, context)),
  )
}

async function inspect(file: string, options: InspectOptions, report: Report, context: CliContext): Promise<ExitCode> {
  report.file(file)
  const { openCheckpoint, openFile } = await import('../../node/checkpoint.ts')
  const { inspectCheckpoint } = await import('../../checkpoint/inspect.ts')
  const source = await openFile(resolve(context.cwd, file), file)
  const checkpoint = await openCheckpoint(source, { verify: options.verify })
  try {
    const inspection = inspectCheckpoint(checkpoint)
    if (report.json) report.result('inspection', JSON.stringify(inspection, null, 2))
    else report.print(render(inspection, options, report.colours))
    return EXIT.fine
  } finally {
    await checkpoint.close()
  }
}

function render(inspection: Inspection, options: InspectOptions, colours: Colours): string {
  const { bold } = colours
  const lines = [
    bold(escapeTalk(inspection.file)),
    `  form      ${CONTAINERS[inspection.container]}, ${sizeText(inspection.bytes)}`,
    `  content   ${inspection.title}`,
    ...inspection.reasons.map((reason) => `            ${wrapped(escapeTalk(reason), 12)}`),
    ...inspection.notes.map((note) => `  note      ${wrapped(escapeTalk(note), 12)}`),
    ...Object.entries(inspection.metadata).map(([key, value]) => `  record    ${escapeTalk(`${key} = ${value}`)}`),
    ...nextStep(inspection),
    '',
    ...tensorLines(inspection, options, bold),
    ...valueLines(inspection, bold),
    ...globalLines(inspection, colours),
  ]
  return `${lines.join('\n')}\n`
}

function nextStep({ kind, convertible, file, hint }: Inspection): string[] {
  const lines = hint === null ? [] : [`  help      ${wrapped(escapeTalk(hint), 12)}`]
  if (!convertible || kind === 'backbone' || (kind === 'detector' && hint !== null)) return lines
  return [...lines, `  convert   mmdet-config checkpoint convert ${escapeTalk(file)} OUT.pth`]
}

function tensorLines(inspection: Inspection, options: InspectOptions, bold: (text: string) => string): string[] {
  const lines = [
    bold(`${counted(inspection.tensors.length, 'tensor')} in ${counted(inspection.groups.length, 'group')}`),
  ]
  const byGroup = new Map<string, TensorSummary[]>(inspection.groups.map(({ name }) => [name, []]))
  for (const tensor of inspection.tensors) byGroup.get(tensor.group)?.push(tensor)
  for (const group of inspection.groups) {
    const members = byGroup.get(group.name) ?? []
    const shown = options.tensors ? members : members.slice(0, LISTED_TENSORS)
    const name = group.name === '' ? '(root)' : escapeTalk(group.name)
    lines.push(`  ${name.padEnd(40)} ${counted(group.tensors, 'tensor')}, ${sizeText(group.bytes)}`)
    for (const tensor of shown) lines.push(tensorLine(tensor))
    const rest = members.length - shown.length
    if (rest > 0) lines.push(`    … ${rest} more (--tensors lists them)`)
  }
  return lines
}

function tensorLine(tensor: TensorSummary): string {
  const name = escapeTalk(nameIn(tensor))
  const marks = [
    tensor.layout === 'strided' ? '' : tensor.layout,
    tensor.contiguous || tensor.layout !== 'strided' ? '' : 'strided',
  ].filter((mark) => mark !== '')
  const facts = `${tensor.dtype} ${shapeText(tensor.shape)} ${sizeText(tensor.bytes)}`
  return `    ${name.padEnd(38)} ${[facts, ...marks].join(', ')}`
}

/** A tensor's name behind the name of its group. */
function nameIn({ path, group }: TensorSummary): string {
  const full = path.join('.')
  return full.startsWith(`${group}.`) ? full.slice(group.length + 1) : full
}

function valueLines({ values, moreValues }: Inspection, bold: (text: string) => string): string[] {
  if (values.length === 0) return []
  const lines = ['', bold(counted(values.length, 'other value'))]
  for (const { path, text } of values.slice(0, LISTED_VALUES)) {
    lines.push(`  ${wrapped(escapeTalk(`${path.join('.') || '(root)'} = ${text}`), 4)}`)
  }
  const rest = values.length - LISTED_VALUES
  if (rest > 0) lines.push(`  … ${rest}${moreValues ? ' and' : ''} more (--json lists them)`)
  return lines
}

const KIND_WORDS = { known: 'known', unknown: 'unknown', dangerous: 'DANGEROUS' } as const

function globalLines({ globals }: Inspection, { bold, red, yellow }: Colours): string[] {
  if (globals.length === 0) return []
  const paint = { known: (text: string) => text, unknown: yellow, dangerous: red }
  const order = { dangerous: 0, unknown: 1, known: 2 }
  const sorted = [...globals].sort((one, other) => order[one.kind] - order[other.kind])
  const lines = ['', bold(`${counted(globals.length, 'global')} that the pickle names; none was imported or called`)]
  for (const { name, kind, called, offset } of sorted) {
    const word = paint[kind](KIND_WORDS[kind].padEnd(9))
    const would = called && kind !== 'known' ? `, which Python would call (byte ${offset})` : ''
    lines.push(`  ${word} ${escapeTalk(name)}${would}`)
  }
  return lines
}
