import { PyDict } from '../../python/dict.ts'
import { pyTypeName } from '../../python/hash.ts'
import type { Written } from '../../python/provenance.ts'
import { commonItems, PyFrozenSet, PySet } from '../../python/set.ts'
import { PyBytes, PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { allocate, allocateText, ENTRY_BYTES, ITEM_BYTES, spendWork } from '../../python/workBudget.ts'
import { CustomDict } from '../customDict.ts'
import { raise, refuse } from '../exceptions.ts'
import { formatPercent } from '../format/percent.ts'
import type { Machine } from '../machine.ts'
import { updateDict } from '../methods/dict.ts'
import { extendList } from '../methods/list.ts'
import { PyObject } from '../objects.ts'
import { asSize } from './indices.ts'
import { subtractInts } from './integer.ts'
import { asInt, operateNumbers } from './numbers.ts'

/**
 * Python's `left operator right`.
 *
 * @throws PythonException TypeError when the operator is not defined for the two.
 */
export function binary(operator: string, left: PyValue, right: PyValue): PyValue {
  const value = operateNumbers(operator, left, right) ?? operateOthers(operator, left, right)
  if (value !== undefined) return value
  for (const one of [left, right]) {
    if (one instanceof PyObject) refuse(`the operator ${operator} of a ${pyTypeName(one)} is not evaluated`)
  }
  const symbol = operator === '**' ? '** or pow()' : operator
  const types = `'${pyTypeName(left)}' and '${pyTypeName(right)}'`
  return raise('TypeError', `unsupported operand type(s) for ${symbol}: ${types}`)
}

function operateOthers(operator: string, left: PyValue, right: PyValue): PyValue | undefined {
  if (left instanceof CustomDict) return left.operate(operator, right, true)
  if (right instanceof CustomDict) {
    const value = right.operate(operator, left, false)
    if (value !== undefined) return value
  }
  if (operator === '%' && typeof left === 'string') return formatPercent(left, right)
  if (left instanceof PyBytes || right instanceof PyBytes) return refuse('an operation on bytes is not evaluated')
  if (operator === '+') return concatenate(left, right)
  if (operator === '*') return repeat(left, right) ?? repeat(right, left)
  if (left instanceof PySet && right instanceof PySet) return operateSets(operator, left, right)
  return operator === '|' && left instanceof PyDict && right instanceof PyDict ? unite(left, right) : undefined
}

/** `|`, `&`, `-` and `^` of two sets; of the type of the left one. */
function operateSets(operator: string, left: PySet, right: PySet): PySet | undefined {
  spendWork(left.size + right.size)
  const [mine, others] = [[...left.values()], [...right.values()]]
  switch (operator) {
    case '|':
      return left.like([...mine, ...others])
    case '&':
      return left.like(commonItems(left, right))
    case '-':
      return left.like(mine.filter((item) => !right.has(item)))
    case '^':
      return left.like([...mine.filter((item) => !right.has(item)), ...others.filter((item) => !left.has(item))])
    default:
      return undefined
  }
}

function concatenate(left: PyValue, right: PyValue): PyValue | undefined {
  if (typeof left === 'string') {
    if (typeof right !== 'string') {
      raise('TypeError', `can only concatenate str (not "${pyTypeName(right)}") to str`)
    }
    allocateText(left.length + right.length)
    return left + right
  }
  if (left instanceof PyList && right instanceof PyList) {
    allocate((left.items.length + right.items.length) * ITEM_BYTES)
    return new PyList([...left.items, ...right.items], joinWrites(left, right))
  }
  if (left instanceof PyTuple && right instanceof PyTuple) {
    allocate((left.items.length + right.items.length) * ITEM_BYTES)
    return new PyTuple([...left.items, ...right.items], joinWrites(left, right))
  }
  return undefined
}

type Sequence = PyList | PyTuple

/** The writes of the items of two concatenated sequences. */
function joinWrites(left: Sequence, right: Sequence): (Written | undefined)[] {
  return [...writesOf(left), ...writesOf(right)]
}

function writesOf(sequence: Sequence): readonly (Written | undefined)[] {
  return sequence.writes ?? new Array<undefined>(sequence.items.length)
}

function repeat(sequence: PyValue, times: PyValue): PyValue | undefined {
  if (asInt(times) === undefined || !isSequence(sequence)) return undefined
  const count = Math.max(0, asSize(times))
  if (typeof sequence === 'string') {
    allocateText(sequence.length * count)
    return sequence.repeat(sequence === '' ? 0 : count)
  }
  const { length } = sequence.items
  allocate(length * ITEM_BYTES * count)
  const items: PyValue[] = []
  const writes: (Written | undefined)[] = []
  for (let turn = 0; turn < count && length > 0; turn++) {
    items.push(...sequence.items)
    writes.push(...writesOf(sequence))
  }
  return sequence instanceof PyList ? new PyList(items, writes) : new PyTuple(items, writes)
}

function isSequence(value: PyValue): value is Sequence | string {
  return typeof value === 'string' || [PyList, PyTuple].some((type) => value instanceof type)
}

function unite(left: PyDict, right: PyDict): PyDict {
  allocate((left.size + right.size) * ENTRY_BYTES)
  const united = left.copy()
  for (const { key, value, write } of right.entries()) united.set(key, value, write)
  return united
}

/** Python's `target operator= value`: lists, sets and dicts change themselves, anything else gives a new value. */
export function inPlace(machine: Machine, operator: string, target: PyValue, value: PyValue): PyValue {
  if (target instanceof PyList && operator === '+') {
    extendList(machine, target, value)
    return target
  }
  if (target instanceof PyList && operator === '*') {
    const repeated = binary(operator, target, value) as PyList
    target.items = repeated.items
    target.writes = repeated.writes
    return target
  }
  if (target instanceof PySet && !(target instanceof PyFrozenSet)) {
    const changed = binary(operator, target, value) as PySet
    target.clear()
    for (const item of changed.values()) target.add(item)
    return target
  }
  if (target instanceof CustomDict) {
    return target.operate(`${operator}=`, value, true) ?? binary(operator, target, value)
  }
  if (operator === '|' && target instanceof PyDict) {
    updateDict(machine, target, { positional: [value], nodes: [machine.at], keywords: undefined }, 'update')
    return target
  }
  return binary(operator, target, value)
}

/** Python's `-value`, `+value` and `~value`. */
export function unary(operator: '-' | '+' | '~', value: PyValue): PyValue {
  const int = asInt(value)
  if (int !== undefined) {
    if (operator === '-') return subtractInts(0, int)
    return operator === '+' ? int : subtractInts(-1, int)
  }
  if (value instanceof PyFloat && operator !== '~') return operator === '-' ? new PyFloat(-value.value) : value
  return raise('TypeError', `bad operand type for unary ${operator}: '${pyTypeName(value)}'`)
}
