import { prettyText, prettyTextWarnings } from '../../../src/config/print/prettyText.ts'
import { MmdetConfigError } from '../../../src/errors.ts'
import { quotedRepr } from '../../../src/python/repr.ts'
import type { PrintCase } from './cases.ts'

/** What MMEngine did with a config, and whether it reads its own text back. */
export interface PrintVerdict {
  readonly text?: string
  readonly error?: string
  readonly reads?: boolean | string
}

/** Longest text that a cell of the table shows. */
const CELL = 60

/** The table of docs/printing.md: the kinds that MMEngine crashes on or prints such that they do not read back. */
export function printingTable(cases: readonly PrintCase[], verdicts: Readonly<Record<string, PrintVerdict>>): string {
  const rows = cases.flatMap(({ kind, config }) => {
    const verdict = verdicts[kind]
    if (verdict === undefined || verdict.reads === true) return []
    const warning = prettyTextWarnings(config)[0]
    const path = warning?.path?.map((part) => visible(String(part))).join('.') ?? ''
    return [
      `| ${kind} | ${code(quotedRepr(config))} | ${mmengineCell(verdict)} | ${ourCell(config, verdict)} | ${code(path)} |`,
    ]
  })
  const head = '| the config has | for example | MMEngine | ours | warning at |'
  return [head, '|---|---|---|---|---|', ...rows].join('\n')
}

const BEGIN = '<!-- table: begin -->'
const END = '<!-- table: end -->'

/** The guide with this table in its place. */
export function inGuide(guide: string, table: string): string {
  const begin = guide.indexOf(BEGIN)
  const end = guide.indexOf(END)
  return `${guide.slice(0, begin + BEGIN.length)}\n${table}\n${guide.slice(end)}`
}

function mmengineCell({ text, error, reads }: PrintVerdict): string {
  if (text === undefined) return `crashes (${error})`
  const outcome = reads === false ? 'reads back as another config' : `does not read back (${reads})`
  return `${code(text)}, ${outcome}`
}

function ourCell(config: PrintCase['config'], { error: crash }: PrintVerdict): string {
  const isReplaced = prettyTextWarnings(config).some(({ message }) => message.startsWith('MMEngine cannot print'))
  try {
    if (isReplaced) return code(prettyText(config))
    return crash === undefined ? 'the same' : 'prints it'
  } catch (error) {
    if (error instanceof MmdetConfigError) return `error \`${error.code}\``
    throw error
  }
}

/** Code in a cell, with control characters made visible. */
function code(text: string): string {
  const trimmed = text.replace(/\n$/, '')
  const cut = trimmed.length > CELL ? `${trimmed.slice(0, CELL)}…` : trimmed
  const shown = visible(cut).replaceAll('|', '\\|')
  const fence = shown.includes('`') ? '``' : '`'
  return shown === '' ? '' : `${fence}${shown}${fence}`
}

function visible(text: string): string {
  return text
    .replaceAll('\n', '⏎')
    .replaceAll('\r', '␍')
    .replaceAll('\t', '␉')
    .replaceAll('\0', '␀')
    .replaceAll('\f', '␌')
    .replace(/\p{Cs}/gu, '�')
}
