import { PyForeign } from '../foreign.ts'

const TIMESTAMP =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(?:(Z)|([-+])(\d\d?)(?::(\d\d))?))?)?\n?$/

const SECONDS_PER_DAY = 86_400

/**
 * `datetime.date` or `datetime.datetime` of a YAML timestamp.
 *
 * @returns the name of the exception where Python raises one: AttributeError for no timestamp, ValueError for no date.
 */
export function parseTimestamp(text: string): PyForeign | 'AttributeError' | 'ValueError' {
  const match = TIMESTAMP.exec(text)
  if (match === null) return 'AttributeError'
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number)
  const isDate = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
  if (match[4] === undefined) {
    return isDate ? new PyForeign('date', `datetime.date(${year}, ${month}, ${day})`) : 'ValueError'
  }
  const zone = zoneRepr(match)
  if (zone === undefined || !isDate || hour > 23 || minute > 59 || second > 59) return 'ValueError'
  const microsecond = Number((match[7] ?? '').slice(0, 6).padEnd(6, '0'))
  const time = microsecond > 0 ? [second, microsecond] : second > 0 ? [second] : []
  return new PyForeign('datetime', `datetime.datetime(${[year, month, day, hour, minute, ...time].join(', ')}${zone})`)
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The argument `tzinfo` with the comma before it; undefined for an offset of a day or more. */
function zoneRepr([, , , , , , , , utc, sign, hours, minutes]: RegExpExecArray): string | undefined {
  if (utc !== undefined) return ', tzinfo=datetime.timezone.utc'
  if (sign === undefined) return ''
  const magnitude = Number(hours) * 3600 + Number(minutes ?? 0) * 60
  const offset = sign === '-' ? -magnitude : magnitude
  if (offset === 0) return ', tzinfo=datetime.timezone.utc'
  if (magnitude >= SECONDS_PER_DAY) return undefined
  const delta = offset < 0 ? `days=-1, seconds=${SECONDS_PER_DAY + offset}` : `seconds=${offset}`
  return `, tzinfo=datetime.timezone(datetime.timedelta(${delta}))`
}
