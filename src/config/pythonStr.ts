import { quotedRepr } from '../python/repr.ts'
import { PyExpression, type PyValue } from '../python/values.ts'

/** A `datetime.date` of a YAML config. Configs only carry it along: MMEngine prints it, and dumps it to YAML. */
export class PyDate extends PyExpression {
  /** The ISO form, which Python's `str` gives. */
  readonly text: string

  constructor(year: number, month: number, day: number) {
    super(`datetime.date(${year}, ${month}, ${day})`, undefined, [])
    const part = (number: number, digits: number) => String(number).padStart(digits, '0')
    this.text = `${part(year, 4)}-${part(month, 2)}-${part(day, 2)}`
  }

  override get typeName(): string {
    return 'date'
  }
}

/** Python's `str`: as `repr`, but for texts and dates, and with all digits of any int. */
export function pythonStr(value: PyValue): string {
  if (typeof value === 'string') return value
  return value instanceof PyDate ? value.text : quotedRepr(value)
}
