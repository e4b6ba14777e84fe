import { MmdetConfigError } from '../../errors.ts'
import { PyTuple, type PyValue } from '../../python/values.ts'
import type { Expr, ExprOf, StmtOf } from '../../syntax/ast.ts'
import { isException, isSubclass } from '../builtins/exceptionTypes.ts'
import { PyCaughtException } from '../caughtException.ts'
import { PythonException, raise, refuse } from '../exceptions.ts'
import type { Completion, Machine } from '../machine.ts'
import { PyType } from '../objects.ts'
import { toText } from '../operations/toText.ts'

const NOTHING_RAISED = 'No active exception to reraise'

/** `raise Class` and `raise Class(message)`: an exception is no value here, so only these two forms are known. */
export function runRaise(machine: Machine, node: StmtOf<'Raise'>): Completion {
  const { exc } = node
  if (exc === undefined)
    throw machine.handled ?? new PythonException('evaluation', NOTHING_RAISED, 'RuntimeError', undefined)
  const [named, argument] = exc.nodeType === 'Call' ? [exc.func, exc.args[0]] : [exc, undefined]
  const type = machine.evaluate(named)
  const message = argument === undefined ? '' : toText(machine.evaluate(argument))
  if (exc.nodeType === 'Call') evaluateRest(machine, exc)
  const cause = node.cause === undefined ? null : machine.evaluate(node.cause)
  machine.at = node
  if (type instanceof PyCaughtException) refuse('raising a caught exception by its name is not evaluated')
  if (argument !== undefined && isExceptionGroup(type)) refuse('a group of exceptions is not evaluated')
  if (!isExceptionType(type)) return raise('TypeError', 'exceptions must derive from BaseException')
  if (cause !== null && !isExceptionType(cause) && !(cause instanceof PyCaughtException)) {
    return raise('TypeError', 'exception causes must derive from BaseException')
  }
  const wanted = exc.nodeType === 'Call' && exc.args.length > 1 ? undefined : ARGUMENT_COUNTS[type.name]
  if (wanted !== undefined) raise('TypeError', `function takes exactly ${wanted} arguments`)
  return raise(type.name, message)
}

/** The message is the first argument; the others count only by what they raise. */
function evaluateRest(machine: Machine, { args, keywords }: ExprOf<'Call'>): void {
  for (const argument of args.slice(1)) machine.evaluate(argument.nodeType === 'Starred' ? argument.value : argument)
  for (const { value } of keywords) machine.evaluate(value)
}

/** Exceptions that cannot be made from one text. */
const ARGUMENT_COUNTS: Readonly<Record<string, number>> = {
  BaseExceptionGroup: 2,
  ExceptionGroup: 2,
  UnicodeDecodeError: 5,
  UnicodeEncodeError: 5,
  UnicodeTranslateError: 4,
}

function isExceptionGroup(value: PyValue): boolean {
  return value instanceof PyType && value.name.endsWith('ExceptionGroup')
}

function isExceptionType(value: PyValue): value is PyType {
  return value instanceof PyType && isException(value.name)
}

/** `try`: Python exceptions are caught by class; refusals and limits are ours and pass through. */
export function runTry(machine: Machine, node: StmtOf<'Try'>): Completion {
  let left: Completion
  try {
    left = machine.attempt(() => runGuarded(machine, node))
  } catch (error) {
    if (classOf(error) === undefined) throw error
    // A `break` there drops the exception.
    const left = machine.run(node.finalbody)
    if (left !== undefined) return left
    throw error
  }
  return machine.run(node.finalbody) ?? left
}

/** Everything but `finally`. What the handlers or `else` raise is not caught here. */
function runGuarded(machine: Machine, node: StmtOf<'Try'>): Completion {
  let left: Completion
  try {
    left = machine.attempt(() => machine.run(node.body))
  } catch (error) {
    return handle(machine, node, error)
  }
  return left ?? machine.run(node.orelse)
}

function handle(machine: Machine, node: StmtOf<'Try'>, error: unknown): Completion {
  const pythonClass = classOf(error)
  if (pythonClass === undefined) throw error
  const handler = node.handlers.find(({ type }) => catches(machine, type, pythonClass))
  if (handler === undefined) throw error
  const { name } = handler
  const outer = machine.handled
  machine.handled = error
  if (name !== undefined) machine.globals.set(name, caughtException(machine, pythonClass))
  try {
    return machine.run(handler.body)
  } finally {
    machine.handled = outer
    if (name !== undefined) machine.globals.delete(name)
  }
}

function caughtException(machine: Machine, pythonClass: string): PyCaughtException {
  const type = machine.dispatch.builtin(pythonClass)
  return new PyCaughtException(pythonClass, type instanceof PyType ? type : undefined)
}

/** The class of an exception that Python raises; undefined for a refusal, a limit or a bug. */
function classOf(error: unknown): string | undefined {
  const isRaised = error instanceof PythonException && error.code === 'evaluation'
  return isRaised || isUnhashable(error) ? error.pythonClass : undefined
}

/** What the values themselves raise. */
function isUnhashable(error: unknown): error is MmdetConfigError {
  return error instanceof MmdetConfigError && error.code === 'python-value'
}

function catches(machine: Machine, type: Expr | undefined, pythonClass: string): boolean {
  return type === undefined || matches(machine.evaluate(type), pythonClass)
}

function matches(type: PyValue, pythonClass: string): boolean {
  const types = type instanceof PyTuple ? type.items : [type]
  if (!types.every(isExceptionType)) {
    return raise('TypeError', 'catching classes that do not inherit from BaseException is not allowed')
  }
  return types.some((one) => isSubclass(pythonClass, one.name))
}
