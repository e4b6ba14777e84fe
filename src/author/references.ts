import { MmdetConfigError } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import { referenceText } from '../python/input.ts'
import { stringRepr } from '../python/stringRepr.ts'
import { PyExpression, PyList, PyTuple, type PyValue } from '../python/values.ts'
import { namesInSum, sumOf } from './computed.ts'

/**
 * Gives every reference the value of its variable; expressions keep their code.
 *
 * @throws MmdetConfigError `unknown-name` for a variable that no base and no override assigns, `python-value` for variables
 *   that refer to each other in a circle.
 */
export function resolveReferences(config: PyDict): PyDict {
  return new Resolver(config).all()
}

/** A value with every expression replaced by its value. */
export function withoutExpressions(value: PyValue): PyValue {
  return mapExpressions(value, (expression) => {
    if (expression.value === undefined) throw unknownVariable(expression.code, [])
    return withoutExpressions(expression.value)
  })
}

/** A copy of a value with every expression replaced. Containers without expressions are shared, not copied. */
export function mapExpressions(value: PyValue, replace: (expression: PyExpression) => PyValue): PyValue {
  if (value instanceof PyExpression) return replace(value)
  if (value instanceof PyList) {
    const items = value.items.map((item) => mapExpressions(item, replace))
    return items.every((item, at) => item === value.items[at]) ? value : new PyList(items, value.writes)
  }
  if (value instanceof PyTuple) {
    const items = value.items.map((item) => mapExpressions(item, replace))
    return items.every((item, at) => item === value.items[at]) ? value : new PyTuple(items, value.writes)
  }
  if (!(value instanceof PyDict)) return value
  const copy = new PyDict()
  let changed = false
  for (const entry of value.entries()) {
    const made = mapExpressions(entry.value, replace)
    changed ||= made !== entry.value
    copy.set(entry.key, made, entry.write)
  }
  return changed ? copy : value
}

class Resolver {
  readonly #config: PyDict
  readonly #done = new Map<string, PyValue>()
  readonly #open: string[] = []

  constructor(config: PyDict) {
    this.#config = config
  }

  all(): PyDict {
    const made = new PyDict()
    for (const { key, write } of this.#config.entries()) {
      const name = String(key)
      made.set(name, this.#variable(name), write)
    }
    return made
  }

  #variable(name: string): PyValue {
    const done = this.#done.get(name)
    if (done !== undefined) return done
    const entry = this.#config.entry(name)
    if (entry === undefined) throw unknownVariable(name, this.#names())
    if (this.#open.includes(name)) throw circular([...this.#open, name])
    this.#open.push(name)
    const value = mapExpressions(entry.value, (expression) => this.#expression(expression))
    this.#open.pop()
    this.#done.set(name, value)
    return value
  }

  #expression(expression: PyExpression): PyValue {
    if (expression.value !== undefined) return this.#followed(expression, expression.value)
    const value = withoutExpressions(this.#variable(expression.code))
    return new PyExpression(expression.code, value, expression.names)
  }

  /** What a base computed of its variables, of the values that they have now. */
  #followed(expression: PyExpression, value: PyValue): PyExpression {
    const { code, names } = expression
    // It may hold an author's references itself.
    const known = mapExpressions(value, (inner) => this.#expression(inner))
    const now = (name: string) => (this.#config.has(name) ? this.#variable(name) : undefined)
    const made = (names[0] === code ? now(code) : computed(expression, now)) ?? known
    return made === value ? expression : new PyExpression(code, made, names)
  }

  #names(): string[] {
    return Array.from(this.#config.entries(), ({ key }) => String(key))
  }
}

/**
 * What an expression of a base, `data_root + 'val.json'` or `max_epochs // 2`, comes to with the present values of its variables; undefined
 * where that is not known.
 */
export function computed(
  { code, value, names }: PyExpression,
  now: (name: string) => PyValue | undefined,
): PyValue | undefined {
  const [name = ''] = names
  if (typeof value === 'string') return joined(code, now(name), value)
  return namesInSum(code).length === 0 ? undefined : sumOf(code, (each) => withoutExpressions(now(each) ?? null))
}

/** `data_root + 'val.json'` with the present root. */
function joined(code: string, root: PyValue | undefined, value: string): string | undefined {
  if (typeof root !== 'string') return undefined
  const literal = /^\w+ \+ (.*)$/s.exec(code)?.[1]
  const start = Array.from(value, (_, at) => at).find((at) => stringRepr(value.slice(at)) === literal)
  return start === undefined ? undefined : root + value.slice(start)
}

function unknownVariable(name: string, known: readonly string[]): MmdetConfigError {
  return new MmdetConfigError({
    code: 'unknown-name',
    message: `${referenceText(name)}: no base and no override assigns a variable ${name}`,
    hint: known.length > 0 ? `known variables: ${known.join(', ')}` : undefined,
  })
}

function circular(chain: readonly string[]): MmdetConfigError {
  return new MmdetConfigError({
    code: 'python-value',
    message: `variables refer to each other in a circle: ${chain.join(' -> ')}`,
    path: chain.slice(0, 1),
    hint: 'give one of them a value',
  })
}
