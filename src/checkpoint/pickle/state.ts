import { MAX_PICKLE_MARKS, MAX_PICKLE_OBJECTS, MAX_PICKLE_OPCODES, MAX_PICKLE_TEXT_BYTES } from '../limits.ts'
import { pickleError } from '../problems.ts'
import type { PickleCursor } from './cursor.ts'
import type { BuildPlace, PickleValue } from './values.ts'

/** What the pickles of one file have asked for so far. */
export class PickleBudget {
  #opcodes = 0
  #objects = 0
  #textBytes = 0

  opcode(offset: number): void {
    if (++this.#opcodes > MAX_PICKLE_OPCODES)
      throw pickleError(`the pickle has more than ${MAX_PICKLE_OPCODES} opcodes`, offset)
  }

  objects(count: number, offset: number): void {
    this.#objects += count
    if (this.#objects > MAX_PICKLE_OBJECTS)
      throw pickleError(`the pickle makes more than ${MAX_PICKLE_OBJECTS} objects`, offset)
  }

  text(bytes: number, offset: number): void {
    this.#textBytes += bytes
    if (this.#textBytes > MAX_PICKLE_TEXT_BYTES)
      throw pickleError(`the pickle has more than ${MAX_PICKLE_TEXT_BYTES} bytes of text`, offset)
  }
}

/** What a pickle's names and persistent references mean. */
export interface PickleHost {
  readonly budget: PickleBudget
  /** Called for each name that the pickle reads; the same name gives the same object. */
  global(module: string, name: string, offset: number): PickleValue
  /** Notes that Python would call or instantiate a global. */
  noteCall(callee: PickleValue): void
  persistent(id: PickleValue, offset: number): PickleValue
}

/** The stack, the marks and the memo of a pickle machine. */
export class PickleState implements BuildPlace {
  readonly cursor: PickleCursor
  readonly host: PickleHost
  readonly memo = new Map<number, PickleValue>()
  stack: PickleValue[] = []
  readonly #below: PickleValue[][] = []
  /** Where the opcode at work begins in the file. */
  offset = 0
  /** The pickle's result, once STOP was read. */
  result: { readonly value: PickleValue } | undefined

  constructor(cursor: PickleCursor, host: PickleHost) {
    this.cursor = cursor
    this.host = host
  }

  push(value: PickleValue): void {
    this.stack.push(value)
  }

  /** Pushes a new container or object, and counts it. */
  pushNew(value: PickleValue): void {
    this.charge(1)
    this.stack.push(value)
  }

  /** Counts objects towards the limit. */
  charge(count: number): void {
    this.host.budget.objects(count, this.offset)
  }

  pop(): PickleValue {
    const value = this.stack.pop()
    if (value === undefined) throw this.underflow()
    return value
  }

  top(): PickleValue {
    const value = this.stack[this.stack.length - 1]
    if (value === undefined) throw this.underflow()
    return value
  }

  mark(): void {
    if (this.#below.length >= MAX_PICKLE_MARKS) {
      throw pickleError(`more than ${MAX_PICKLE_MARKS} marks are open`, this.offset)
    }
    this.#below.push(this.stack)
    this.stack = []
  }

  /** Everything above the topmost mark, which is removed. */
  popMark(): PickleValue[] {
    const items = this.stack
    const below = this.#below.pop()
    if (below === undefined) throw pickleError('an opcode needs a mark, and none is set', this.offset)
    this.stack = below
    return items
  }

  /** POP takes a mark where it finds one. */
  popOrMark(): void {
    if (this.stack.length > 0) this.stack.pop()
    else this.popMark()
  }

  underflow(): Error {
    return pickleError('an opcode takes a value from an empty stack', this.offset)
  }
}

/** One opcode's effect. */
export type PickleOperation = (state: PickleState) => void
