import { pickleError } from '../problems.ts'
import { kindOf } from './containers.ts'
import type { PickleOperation, PickleState } from './state.ts'
import { PickleDict, PickleGlobal, PickleObject, PickleOpaque, PickleTuple, type PickleValue } from './values.ts'

/** Opcodes that name globals, call them and make instances: here nothing is called, everything is recorded. */
export const OBJECT_OPERATIONS: Readonly<Record<string, PickleOperation>> = {
  c: (state) => pushGlobal(state, state.cursor.line(), state.cursor.line()), // GLOBAL
  '\x93': (state) => stackGlobal(state), // STACK_GLOBAL
  R: (state) => callWithTuple(state, 'call'), // REDUCE
  b: (state) => build(state), // BUILD
  i: (state) => instanceByName(state), // INST
  o: (state) => instanceFromStack(state), // OBJ
  '\x81': (state) => callWithTuple(state, 'new'), // NEWOBJ
  '\x92': (state) => newObjectWithKeywords(state), // NEWOBJ_EX
  P: (state) => state.pushNew(state.host.persistent(state.cursor.line(), state.offset)), // PERSID
  Q: (state) => state.pushNew(state.host.persistent(state.pop(), state.offset)), // BINPERSID
  '\x82': (state) => pushExtension(state, state.cursor.byte()), // EXT1
  '\x83': (state) => pushExtension(state, state.cursor.uint16()), // EXT2
  '\x84': (state) => pushExtension(state, state.cursor.int32()), // EXT4
}

function pushGlobal(state: PickleState, module: string, name: string): void {
  state.push(state.host.global(module, name, state.offset))
}

function stackGlobal(state: PickleState): void {
  const name = state.pop()
  const module = state.pop()
  if (typeof name !== 'string' || typeof module !== 'string') {
    throw pickleError('STACK_GLOBAL needs two strings', state.offset)
  }
  pushGlobal(state, module, name)
}

/** Codes of Python's extension registry stand for names that the writing program alone knows. */
function pushExtension(state: PickleState, code: number): void {
  pushGlobal(state, 'copyreg', `extension ${code}`)
}

function callWithTuple(state: PickleState, way: 'call' | 'new'): void {
  const args = state.pop()
  const callee = state.pop()
  if (!(args instanceof PickleTuple)) {
    const what = way === 'call' ? 'a call' : 'an instance'
    throw pickleError(`the arguments of ${what} are a ${kindOf(args)}, not a tuple`, state.offset)
  }
  state.pushNew(make(state, callee, args, way))
}

function newObjectWithKeywords(state: PickleState): void {
  const keywords = state.pop()
  const args = state.pop()
  const callee = state.pop()
  if (!(args instanceof PickleTuple) || !(keywords instanceof PickleDict)) {
    throw pickleError('NEWOBJ_EX needs a tuple and a dict', state.offset)
  }
  if (keywords.size === 0) {
    state.pushNew(make(state, callee, args, 'new'))
    return
  }
  state.host.noteCall(callee)
  state.charge(args.items.length)
  state.pushNew(new PickleObject(callee, new PickleTuple([...args.items, keywords]), 'new'))
}

function instanceByName(state: PickleState): void {
  const callee = state.host.global(state.cursor.line(), state.cursor.line(), state.offset)
  state.pushNew(make(state, callee, new PickleTuple(state.popMark()), 'call'))
}

function instanceFromStack(state: PickleState): void {
  const [callee, ...args] = state.popMark()
  if (callee === undefined) throw state.underflow()
  state.pushNew(make(state, callee, new PickleTuple(args), 'call'))
}

function make(state: PickleState, callee: PickleValue, args: PickleTuple, way: 'call' | 'new'): PickleValue {
  state.host.noteCall(callee)
  if (!(callee instanceof PickleGlobal) || callee.builder === undefined) return new PickleObject(callee, args, way)
  const made = callee.builder(args.items, state, way)
  if (made instanceof PickleObject) state.host.noteCall(made.callee)
  return made
}

function build(state: PickleState): void {
  const given = state.pop()
  const target = state.top()
  if (target instanceof PickleObject) target.state = given
  else if (target instanceof PickleDict) target.attributes = given
  else if (target instanceof PickleOpaque) target.setState(given, state.offset)
  else throw pickleError(`a state is set on a ${kindOf(target)}`, state.offset)
}
