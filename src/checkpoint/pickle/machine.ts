import { pickleError } from '../problems.ts'
import { CONTAINER_OPERATIONS } from './containers.ts'
import type { PickleCursor } from './cursor.ts'
import { OBJECT_OPERATIONS } from './objects.ts'
import { SCALAR_OPERATIONS } from './scalars.ts'
import { type PickleHost, type PickleOperation, PickleState } from './state.ts'
import type { PickleValue } from './values.ts'

/** The newest protocol: Python 3.8 to 3.14 write up to it. */
const NEWEST_PROTOCOL = 5

/** Opcodes that move values between the stack and the memo, and those around the whole. */
const FRAME_OPERATIONS: Readonly<Record<string, PickleOperation>> = {
  '\x80': (state) => readProtocol(state), // PROTO
  '\x95': (state) => readFrame(state), // FRAME
  '.': (state) => stop(state), // STOP
  '0': (state) => state.popOrMark(), // POP
  '1': (state) => void state.popMark(), // POP_MARK
  '2': (state) => state.push(state.top()), // DUP
  p: (state) => memoize(state, textIndex(state)), // PUT
  q: (state) => memoize(state, state.cursor.byte()), // BINPUT
  r: (state) => memoize(state, state.cursor.uint32()), // LONG_BINPUT
  '\x94': (state) => memoize(state, state.memo.size), // MEMOIZE
  g: (state) => recall(state, textIndex(state)), // GET
  h: (state) => recall(state, state.cursor.byte()), // BINGET
  j: (state) => recall(state, state.cursor.uint32()), // LONG_BINGET
  '\x97': (state) => refuse(state, 'NEXT_BUFFER: data outside the pickle'),
  '\x98': (state) => refuse(state, 'READONLY_BUFFER: data outside the pickle'),
}

/** Every opcode that there is. What is not in the table is refused. */
const OPERATIONS: readonly (PickleOperation | undefined)[] = tableOf(
  FRAME_OPERATIONS,
  SCALAR_OPERATIONS,
  CONTAINER_OPERATIONS,
  OBJECT_OPERATIONS,
)

/**
 * Reads one pickle. Nothing is imported, called or executed: a name becomes what `host` makes of it.
 *
 * @throws MmdetConfigError `checkpoint-pickle` with the offset of the opcode that is malformed or reaches beyond a limit.
 */
export function readPickle(cursor: PickleCursor, host: PickleHost): PickleValue {
  const state = new PickleState(cursor, host)
  for (;;) {
    state.offset = cursor.offset
    host.budget.opcode(state.offset)
    const opcode = cursor.byte()
    const operation = OPERATIONS[opcode]
    if (operation === undefined) {
      throw pickleError(`0x${opcode.toString(16).padStart(2, '0')} is not a pickle opcode`, state.offset)
    }
    operation(state)
    if (state.result !== undefined) return state.result.value
  }
}

function tableOf(...groups: readonly Readonly<Record<string, PickleOperation>>[]): (PickleOperation | undefined)[] {
  const table = new Array<PickleOperation | undefined>(256).fill(undefined)
  for (const group of groups)
    for (const [code, operation] of Object.entries(group)) table[code.charCodeAt(0)] = operation
  return table
}

function readProtocol(state: PickleState): void {
  const protocol = state.cursor.byte()
  if (protocol > NEWEST_PROTOCOL) throw pickleError(`pickle protocol ${protocol} is not known`, state.offset)
}

/** A frame only says how much to read ahead; CPython checks it against the end of the file, and so do we. */
function readFrame(state: PickleState): void {
  const length = state.cursor.length64()
  const start = state.cursor.at
  state.cursor.take(length)
  state.cursor.at = start
}

function stop(state: PickleState): void {
  state.result = { value: state.pop() }
}

function textIndex(state: PickleState): number {
  const line = state.cursor.line().trim()
  if (!/^\d{1,10}$/.test(line))
    throw pickleError(`not a memo index: ${JSON.stringify(line.slice(0, 40))}`, state.offset)
  return Number(line)
}

function memoize(state: PickleState, index: number): void {
  state.memo.set(index, state.top())
}

function recall(state: PickleState, index: number): void {
  const value = state.memo.get(index)
  if (value === undefined) throw pickleError(`nothing is memoized at index ${index}`, state.offset)
  state.push(value)
}

function refuse(state: PickleState, what: string): never {
  throw pickleError(`${what} is not supported`, state.offset)
}
