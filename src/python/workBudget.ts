import { MmdetConfigError } from '../errors.ts'

/**
 * Work that one evaluation may do: expressions, turns of loops, items compared, hashed or printed, digits of large ints. The largest
 * OpenMMLab config takes some 100,000 units; all of them take about half a second, which keeps a hostile file far from looking hung.
 */
const MAX_WORK = 6_000_000

/** Work of one step: an expression, a statement, a loop's turn, an item taken from an iterator. */
const STEP_WORK = 3

/**
 * Bytes (estimated) that one evaluation may allocate, garbage included: a quarter of the 512 MiB that reading a config may cost at most,
 * since V8 holds more than the estimate.
 */
const MAX_ALLOCATION = 128 * 2 ** 20

/** Estimated bytes of one item of a list, tuple or set. */
export const ITEM_BYTES = 32

/** Estimated bytes of one entry of a dict. */
export const ENTRY_BYTES = 160

/** Characters of one str. A config is text of a megabyte at most, and no value of it is longer. */
const MAX_TEXT = 2 ** 20

/** What is left of what one load, or one evaluation without a load, may use. */
export class Budget {
  work = MAX_WORK
  bytes = MAX_ALLOCATION
}

let current: Budget | undefined

/** Counts work of an operation whose cost grows with its operands. Without limit outside {@link withBudget}. */
export function spendWork(units: number): void {
  if (current === undefined) return
  current.work -= units
  if (current.work < 0) exceed('the config computes more than any config needs', 'TimeoutError')
}

/** Counts one step. */
export function step(): void {
  spendWork(STEP_WORK)
}

/** Counts bytes before they are allocated. */
export function allocate(count: number): void {
  if (current === undefined) return
  current.bytes -= count
  // A count of nan is beyond all limits too.
  if (!(current.bytes >= 0))
    exceed(`the config builds values of more than ${MAX_ALLOCATION / 2 ** 20} MiB`, 'MemoryError')
}

/** Counts the characters of a str before it is made. */
export function allocateText(length: number): void {
  if (current === undefined) return
  if (!(length <= MAX_TEXT)) exceed(`the config builds a str of more than ${MAX_TEXT} characters`, 'MemoryError')
  allocate(length * 2)
}

/** Does something within the limits: those of a load, or new ones. Inside other work, that one's limits go on. */
export function withBudget<Result>(evaluate: () => Result, budget = new Budget()): Result {
  if (current !== undefined) return evaluate()
  current = budget
  try {
    return evaluate()
  } finally {
    current = undefined
  }
}

function exceed(message: string, pythonClass: string): never {
  const hint = 'no config needs this much; is a loop or a repetition too long?'
  throw new MmdetConfigError({ code: 'limit', message, pythonClass, hint })
}
