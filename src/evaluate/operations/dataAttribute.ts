import { PyFloat, type PyValue } from '../../python/values.ts'
import { CustomDict } from '../customDict.ts'
import type { Machine } from '../machine.ts'
import { PyObject } from '../objects.ts'
import { asInt } from './numbers.ts'

/** The value of an attribute that is no method, undefined when there is none. */
export function dataAttribute(machine: Machine, value: PyValue, name: string): PyValue | undefined {
  if (value instanceof CustomDict) return value.getAttribute(name)
  if (value instanceof PyObject) return value.getAttribute(name, machine)
  const int = asInt(value)
  if (int === undefined && !(value instanceof PyFloat)) return undefined
  if (name === 'real') return int ?? value
  if (name === 'imag') return int === undefined ? new PyFloat(0) : 0
  if (name === 'numerator') return int
  return name === 'denominator' && int !== undefined ? 1 : undefined
}
