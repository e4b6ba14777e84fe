import { quotedRepr } from '../python/repr.ts'
import { PyExpression, type PyValue } from '../python/values.ts'

/** An object of a config that is no data, known by how Python prints it. */
export type PrintedObject =
  | { readonly kind: 'range'; readonly start: number; readonly stop: number; readonly step: number }
  /** A class or function, with the module that it comes from. */
  | { readonly kind: 'named'; readonly name: string }
  /** A date or a time, as `str` prints it. */
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'complex'; readonly real: number; readonly imaginary: number }
  | { readonly kind: 'other' }

/** Python's `str`: as `repr`, but for texts and dates, and with all digits of any int. */
export function pythonStr(value: PyValue): string {
  if (typeof value === 'string') return value
  if (value instanceof PyExpression) {
    const object = printedObject(value)
    if (object.kind === 'date') return object.text
  }
  return quotedRepr(value)
}

/** What an expression in a loaded config stands for: the reader leaves objects there as Python's `repr` prints them. */
export function printedObject({ code }: PyExpression): PrintedObject {
  const range = /^range\((-?\d+), (-?\d+)(?:, (-?\d+))?\)$/.exec(code)
  if (range !== null) {
    return { kind: 'range', start: Number(range[1]), stop: Number(range[2]), step: Number(range[3] ?? 1) }
  }
  const type = /^<class '([\w.]+)'>$/.exec(code)?.[1]
  if (type !== undefined) return { kind: 'named', name: type.includes('.') ? type : `builtins.${type}` }
  const name = /^<built-in function (\w+)>$/.exec(code)?.[1]
  if (name !== undefined && BUILTINS.has(name)) return { kind: 'named', name: `builtins.${name}` }
  const date = dateText(code)
  if (date !== undefined) return { kind: 'date', text: date }
  return complexParts(code) ?? { kind: 'other' }
}

/** The ISO form of `datetime.date(2020, 1, 2)`, `datetime.datetime(2020, 1, 2, 3, 4, tzinfo=datetime.timezone.utc)` and the like. */
function dateText(code: string): string | undefined {
  const match = /^datetime\.(date|datetime)\((\d+(?:, \d+)*)(?:, tzinfo=(.*))?\)$/.exec(code)
  if (match === null) return undefined
  const [, type, numbers = '', zone] = match
  const [year, month, day, hour, minute, second, microsecond] = numbers.split(', ').map((part) => part.padStart(2, '0'))
  const date = `${year?.padStart(4, '0')}-${month}-${day}`
  if (type === 'date') return date
  const fraction = microsecond === undefined ? '' : `.${microsecond.padStart(6, '0')}`
  return `${date} ${hour}:${minute}:${second ?? '00'}${fraction}${zone === undefined ? '' : zoneText(zone)}`
}

/** `datetime.timezone.utc`, or a `timezone` of a `timedelta` of seconds, which are counted from minus one day west of Greenwich. */
function zoneText(zone: string): string {
  const seconds = /seconds=(\d+)/.exec(zone)?.[1]
  const offset = Number(seconds ?? 0) - (zone.includes('days=-1') ? 86_400 : 0)
  const minutes = Math.abs(offset) / 60
  const part = (number: number) => String(number).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${part(Math.floor(minutes / 60))}:${part(minutes % 60)}`
}

function complexParts(code: string): PrintedObject | undefined {
  const match =
    /^\(?([-+]?(?:\d[\d.]*(?:e[-+]\d+)?|inf|nan)(?=[-+]))?([-+]?(?:\d[\d.]*(?:e[-+]\d+)?|inf|nan))j\)?$/.exec(code)
  if (match === null) return undefined
  return { kind: 'complex', real: part(match[1] ?? '0'), imaginary: part(match[2] as string) }
}

function part(text: string): number {
  return Number(text.replace('inf', 'Infinity').replace('nan', 'NaN'))
}

/** Functions of CPython 3.11's `builtins`; those of other modules print just as they do, without the module's name. */
const BUILTINS = new Set(
  (
    'abs aiter all anext any ascii bin breakpoint callable chr compile delattr dir divmod eval exec format getattr globals ' +
    'hasattr hash hex id input isinstance issubclass iter len locals max min next oct ord pow print repr round setattr sorted sum vars'
  ).split(' '),
)
