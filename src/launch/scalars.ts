/** A line of a log: after how many iterations, or for validation epochs; and its numbers, `nan` and `inf` among them. */
export interface LogEntry {
  readonly step: number
  readonly epoch?: number | undefined
  readonly values: ReadonlyMap<string, number>
}

export interface Log {
  readonly training: readonly LogEntry[]
  readonly validation: readonly LogEntry[]
  readonly damagedLines: number
}

/** What each line has besides its losses or metrics. */
const BESIDE: ReadonlySet<string> = new Set(['step', 'epoch', 'iter', 'data_time', 'time', 'memory'])

/** Reads the text of a `scalars.json`: a dict in each line, with Python's `NaN` and `Infinity`. */
export function readLog(text: string): Log {
  const training: LogEntry[] = []
  const validation: LogEntry[] = []
  let damagedLines = 0
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const entry = entryOf(line)
    if (entry === undefined) damagedLines++
    else (entry.isTraining ? training : validation).push(entry)
  }
  return { training, validation, damagedLines }
}

function entryOf(line: string): (LogEntry & { isTraining: boolean }) | undefined {
  const fields = jsonOf(line)
  if (fields === undefined) return undefined
  const { step, epoch, iter } = Object.fromEntries(fields)
  if (typeof step !== 'number') return undefined
  const values = new Map<string, number>()
  for (const [name, value] of fields) if (typeof value === 'number' && !BESIDE.has(name)) values.set(name, value)
  return { step, epoch: typeof epoch === 'number' ? epoch : undefined, values, isTraining: iter !== undefined }
}

/** Texts, which stay, also one without an end; and Python's numbers that JSON has no words for. */
const TEXT_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"?|-?Infinity|NaN/g

function jsonOf(line: string): [string, unknown][] | undefined {
  try {
    const value: unknown = JSON.parse(line.replace(TEXT_OR_NUMBER, (part) => (WORDS.has(part) ? `"${part}"` : part)))
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    return Object.entries(value).map(([name, one]) => [name, WORDS.get(one) ?? one])
  } catch {
    return undefined
  }
}

const WORDS: ReadonlyMap<unknown, number> = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
])
