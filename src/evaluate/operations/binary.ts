import { PyDict } from '../../python/dict.ts'
import { pyTypeName } from '../../python/hash.ts'
import { PySet } from '../../python/set.ts'
import { PyBytes, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import type { Write } from '../../python/write.ts'
import { CustomDict } from '../customDict.ts'
import { raise, refuse } from '../exceptions.ts'
import { formatPercent } from '../format/percent.ts'
import { ENTRY_BYTES, ITEM_BYTES } from '../limits.ts'
import type { Machine } from '../machine.ts'
import { TypingName } from '../modules/typing.ts'
import { PyType } from '../objects.ts'
import { PyUnion, uniteTypes } from '../union.ts'
import { PyView } from '../view.ts'
import { asSize } from './indices.ts'
import { asInt, operateNumbers } from './numbers.ts'
import { operateSets, operateViews } from './setLike.ts'

/**
 * Python's `left operator right`.
 *
 * @throws PythonException TypeError when the operator is not defined for the two.
 */
export function binary(machine: Machine, operator: string, left: PyValue, right: PyValue): PyValue {
  const value = operateNumbers(operator, left, right) ?? operateOthers(machine, operator, left, right)
  if (value !== undefined) return value
  if (operator === '|' && isUnion(left, right)) refuse('a union with a name of typing is not evaluated')
  const symbol = operator === '**' ? '** or pow()' : operator
  const types = `'${pyTypeName(left)}' and '${pyTypeName(right)}'`
  return raise('TypeError', `unsupported operand type(s) for ${symbol}: ${types}`)
}

/** Types as an annotation unites them, with a name of `typing` among them: `List | None`. */
function isUnion(left: PyValue, right: PyValue): boolean {
  return isTypeLike(left) && isTypeLike(right) && (left !== null || right !== null)
}

function isTypeLike(value: PyValue): boolean {
  return value === null || [PyType, TypingName, PyUnion].some((type) => value instanceof type)
}

function operateOthers(machine: Machine, operator: string, left: PyValue, right: PyValue): PyValue | undefined {
  if (left instanceof CustomDict) return left.operate(machine, operator, right, true)
  if (right instanceof CustomDict) {
    const value = right.operate(machine, operator, left, false)
    if (value !== undefined) return value
  }
  if (operator === '+') return concatenate(machine, left, right)
  if (operator === '*') return repeat(machine, left, right) ?? repeat(machine, right, left)
  if (operator === '%' && typeof left === 'string') return formatPercent(machine, left, right)
  if (operator === '%' && left instanceof PyBytes) return refuse('formatting bytes with % is not evaluated')
  if (left instanceof PySet && right instanceof PySet) return operateSets(operator, left, right)
  if (left instanceof PyView || right instanceof PyView) return operateViews(machine, operator, left, right)
  if (operator !== '|') return undefined
  return left instanceof PyDict && right instanceof PyDict ? unite(machine, left, right) : uniteTypes(left, right)
}

function concatenate(machine: Machine, left: PyValue, right: PyValue): PyValue | undefined {
  if (typeof left === 'string') {
    if (typeof right !== 'string') {
      raise('TypeError', `can only concatenate str (not "${pyTypeName(right)}") to str`)
    }
    machine.allocate((left.length + right.length) * 2)
    return left + right
  }
  if (left instanceof PyList && right instanceof PyList) {
    machine.allocate((left.items.length + right.items.length) * ITEM_BYTES)
    return new PyList([...left.items, ...right.items], joinWrites(left, right))
  }
  if (left instanceof PyTuple && right instanceof PyTuple) {
    machine.allocate((left.items.length + right.items.length) * ITEM_BYTES)
    return new PyTuple([...left.items, ...right.items], joinWrites(left, right))
  }
  if (left instanceof PyBytes && right instanceof PyBytes) {
    machine.allocate(left.value.length + right.value.length)
    return new PyBytes(Uint8Array.of(...left.value, ...right.value))
  }
  return undefined
}

type Sequence = PyList | PyTuple

/** Who wrote the items of two sequences, one behind the other. */
function joinWrites(left: Sequence, right: Sequence): (Write | undefined)[] {
  return [...writesOf(left), ...writesOf(right)]
}

function writesOf(sequence: Sequence): readonly (Write | undefined)[] {
  return sequence.writes ?? new Array<undefined>(sequence.items.length)
}

function repeat(machine: Machine, sequence: PyValue, times: PyValue): PyValue | undefined {
  if (asInt(times) === undefined || !isSequence(sequence)) return undefined
  const count = Math.max(0, asSize(times))
  if (typeof sequence === 'string') {
    machine.allocate(sequence.length * 2 * count)
    return sequence.repeat(sequence === '' ? 0 : count)
  }
  if (sequence instanceof PyBytes) return repeatBytes(machine, sequence, count)
  const { length } = sequence.items
  machine.allocate(length * ITEM_BYTES * count)
  const items: PyValue[] = []
  const writes: (Write | undefined)[] = []
  for (let turn = 0; turn < count && length > 0; turn++) {
    items.push(...sequence.items)
    writes.push(...writesOf(sequence))
  }
  return sequence instanceof PyList ? new PyList(items, writes) : new PyTuple(items, writes)
}

function isSequence(value: PyValue): value is Sequence | PyBytes | string {
  return typeof value === 'string' || [PyList, PyTuple, PyBytes].some((type) => value instanceof type)
}

function repeatBytes(machine: Machine, bytes: PyBytes, count: number): PyBytes {
  machine.allocate(bytes.value.length * count)
  const value = new Uint8Array(bytes.value.length * count)
  for (let at = 0; at < value.length; at += bytes.value.length) value.set(bytes.value, at)
  return new PyBytes(value)
}

function unite(machine: Machine, left: PyDict, right: PyDict): PyDict {
  machine.allocate((left.size + right.size) * ENTRY_BYTES)
  const united = left.copy()
  for (const { key, value, write } of right.entries()) united.set(key, value, write)
  return united
}
