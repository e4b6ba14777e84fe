import { MmdetConfigError } from '../../errors.ts'
import { compareText } from '../../python/compareText.ts'
import { PyDict } from '../../python/dict.ts'
import { PyList, type PyValue } from '../../python/values.ts'
import type { Stmt } from '../../syntax/ast.ts'
import { bind } from '../callArguments.ts'
import { raise, refuse } from '../exceptions.ts'
import type { Machine } from '../machine.ts'
import { type Implementation, PyType } from '../objects.ts'
import { hasAttribute } from '../operations/attribute.ts'

/** Functions that give the names of the module, all in one dict: a config may ask it, and change it. */
export const NAMESPACE_FUNCTIONS: Readonly<Record<string, Implementation>> = {
  globals: (machine, call) => {
    bind(call, { name: 'globals', parameters: [] })
    return namespaceOf(machine)
  },
  locals: (machine, call) => {
    bind(call, { name: 'locals', parameters: [] })
    return localNames(machine, 'locals')
  },
  vars: (machine, call) => {
    const [value] = bind(call, { name: 'vars', parameters: ['object'], required: 0 })
    if (value === undefined) return localNames(machine, 'vars')
    if (!hasAttribute(machine, value, '__dict__') && !(value instanceof PyType))
      raise('TypeError', 'vars() argument must have __dict__ attribute')
    return refuse('vars() of a value is not evaluated')
  },
  dir: (machine, call) => {
    if (call.positional.length > 0) return refuse('dir() of a value is not evaluated')
    const names = Array.from(localNames(machine, 'dir').entries(), ({ key }) => key)
    if (names.every((name) => typeof name === 'string')) return new PyList(names.sort(compareText))
    return raise('TypeError', "'<' not supported between instances of 'str' and another type")
  },
}

function localNames(machine: Machine, name: string): PyDict {
  if (machine.scope !== undefined) refuse(`${name}() inside a comprehension is not evaluated`)
  return namespaceOf(machine)
}

/**
 * The globals, once with all that is among them before the first statement: what MMEngine puts there, what it copied from bases, then
 * what Python adds.
 */
function namespaceOf(machine: Machine): PyDict {
  const { globals } = machine
  if (machine.hasNamespace) return globals
  machine.hasNamespace = true
  const own = [...globals.entries()]
  globals.clear()
  for (const name of machine.dispatch.engineNames) globals.set(name, machine.dispatch.ambient(name) as PyValue)
  for (const { key, value, write } of own.slice(0, machine.given)) globals.set(key, value, write)
  for (const [name, value] of pythonNames(machine.body)) globals.set(name, value)
  for (const { key, value, write } of own.slice(machine.given)) globals.set(key, value, write)
  return globals
}

const BUILTINS = '__builtins__'
const ANNOTATIONS = '__annotations__'
const DOC = '__doc__'
const PYTHON_NAMES: ReadonlySet<string> = new Set([BUILTINS, ANNOTATIONS, DOC])

/** The value of a name that Python sets before the first statement, undefined where it does not or where it was deleted. */
export function pythonGlobal(machine: Machine, name: string): PyValue | undefined {
  if (!PYTHON_NAMES.has(name) || machine.hasNamespace) return undefined
  return namespaceOf(machine).get(name)
}

/** Python puts an annotation into the dict of that name, which a config may have deleted or replaced. */
export function takeAnnotation(machine: Machine): void {
  const annotations = machine.globals.get(ANNOTATIONS)
  if (annotations instanceof ClosedDict) return
  if (annotations !== undefined) refuse(`an annotation where ${ANNOTATIONS} was replaced is not evaluated`)
  if (machine.hasNamespace) raise('NameError', `name '${ANNOTATIONS}' is not defined`)
}

/** The names that Python sets before the first statement of these. */
function pythonNames(body: readonly Stmt[]): [name: string, value: PyValue][] {
  const names: [string, PyValue][] = [[BUILTINS, new ClosedDict(BUILTINS)]]
  if (hasAnnotation(body)) names.push([ANNOTATIONS, new ClosedDict(ANNOTATIONS)])
  const [first] = body
  if (first?.nodeType === 'Expr' && first.value.nodeType === 'Constant' && typeof first.value.value === 'string') {
    names.push([DOC, first.value.value])
  }
  return names
}

/** Whether a variable is annotated, also inside of other statements. */
function hasAnnotation(body: readonly Stmt[]): boolean {
  return body.some((statement) => {
    switch (statement.nodeType) {
      case 'AnnAssign':
        return true
      case 'If':
      case 'For':
      case 'While':
      case 'AsyncFor':
        return hasAnnotation(statement.body) || hasAnnotation(statement.orelse)
      case 'With':
      case 'AsyncWith':
        return hasAnnotation(statement.body)
      case 'Try':
      case 'TryStar': {
        const { body: tried, handlers, orelse, finalbody } = statement
        return [tried, ...handlers.map((handler) => handler.body), orelse, finalbody].some(hasAnnotation)
      }
      default:
        return false
    }
  })
}

/** A dict of Python's own that is among the globals. What it holds is nobody's business. */
class ClosedDict extends PyDict {
  readonly #name: string

  constructor(name: string) {
    super()
    this.#name = name
  }

  override get size(): number {
    return this.#closed()
  }

  override has(): boolean {
    return this.#closed()
  }

  override get(): PyValue | undefined {
    return this.#closed()
  }

  override entry(): never {
    return this.#closed()
  }

  override set(): void {
    this.#closed()
  }

  override delete(): boolean {
    return this.#closed()
  }

  override clear(): void {
    this.#closed()
  }

  override copy(): PyDict {
    return this.#closed()
  }

  override entries(): never {
    return this.#closed()
  }

  #closed(): never {
    throw new MmdetConfigError({ code: 'python-unsupported', message: `what ${this.#name} holds is not evaluated` })
  }
}
