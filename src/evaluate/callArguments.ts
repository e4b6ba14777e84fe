import type { PyDict } from '../python/dict.ts'
import type { PyValue } from '../python/values.ts'
import type { SyntaxNode } from '../syntax/ast.ts'
import { counted } from '../talk.ts'
import { raise } from './exceptions.ts'

/** The arguments of one call, evaluated. */
export interface CallArguments {
  readonly positional: readonly PyValue[]
  /** The expression that gave each positional argument; the items of a starred one share it. */
  readonly nodes: readonly SyntaxNode[]
  /** Keyword arguments in order, each with the write that records its expression. */
  readonly keywords: PyDict | undefined
}

/** How a function takes its arguments. */
export interface Signature {
  readonly name: string
  /** Parameter names, those that can only be given by position first. */
  readonly parameters: readonly string[]
  /** How many arguments must be given, by default all. */
  readonly required?: number
  /** How many parameters can only be given by position, by default all. */
  readonly positionalOnly?: number
  /** How many parameters can be given by position, by default all. */
  readonly positional?: number
}

/**
 * The arguments of a call in the order of the parameters, undefined where one is not given.
 *
 * @throws PythonException TypeError as CPython does, for too few, too many or unknown arguments.
 */
export function bind(call: CallArguments, signature: Signature): (PyValue | undefined)[] {
  const { name, parameters } = signature
  const byPosition = signature.positional ?? parameters.length
  const given = call.positional.length
  if (given > byPosition)
    raise('TypeError', `${name} expected at most ${counted(byPosition, 'argument')}, got ${given}`)
  const bound: (PyValue | undefined)[] = parameters.map((_, at) => call.positional[at])
  if (call.keywords !== undefined) bindKeywords(call.keywords, signature, bound)
  const required = signature.required ?? parameters.length
  for (let at = 0; at < required; at++) {
    if (bound[at] === undefined)
      raise('TypeError', `${name} expected at least ${counted(required, 'argument')}, got ${given}`)
  }
  return bound
}

/** For a function of any number of arguments. */
export function takesNoKeywords({ keywords }: CallArguments, name: string): void {
  if ((keywords?.size ?? 0) > 0) raise('TypeError', `${name} takes no keyword arguments`)
}

function bindKeywords(keywords: PyDict, signature: Signature, bound: (PyValue | undefined)[]): void {
  const { name, parameters } = signature
  for (const { key, value } of keywords.entries()) {
    const at = parameters.indexOf(key as string)
    if (at < (signature.positionalOnly ?? parameters.length)) {
      const takesNone = (signature.positionalOnly ?? parameters.length) === parameters.length
      const what = takesNone ? 'takes no keyword arguments' : `got an unexpected keyword argument '${String(key)}'`
      raise('TypeError', `${name} ${what}`)
    }
    if (bound[at] !== undefined) raise('TypeError', `${name} got multiple values for argument '${String(key)}'`)
    bound[at] = value
  }
}
