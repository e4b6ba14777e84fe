import { checkOptions, FUNCTION } from '../argument.ts'
import { MmdetConfigError } from '../errors.ts'
import { PyDict } from './dict.ts'
import { floatRepr } from './floatRepr.ts'
import { pyTypeName } from './hash.ts'
import { isWritableName } from './identifiers.ts'
import { isPrintedInt } from './numberText.ts'
import { PyFrozenSet, PySet } from './set.ts'
import { bytesRepr, stringRepr } from './stringRepr.ts'
import { isPyValue, noPyValue, PyBytes, PyExpression, PyFloat, PyList, type PyTuple, type PyValue } from './values.ts'

/** How {@link printValue} writes a value. */
export interface PrintOptions {
  /** The code to write for an expression; `undefined` writes its value. By default the expression's own code. */
  readonly expression?: (expression: PyExpression) => string | undefined
}

/**
 * A value as Python source that evaluates back to the equal value, the way MMDetection's own files write it: `dict(...)` calls
 * where every key can be a name, dict displays elsewhere, single quotes, `float('inf')`. The text is one line; `formatPython`
 * lays it out.
 *
 * @throws MmdetConfigError `python-value` for a container that contains itself, `limit` past {@link MAX_BRACKETS} levels.
 * @example printValue(toPy({ type: 'Resize', scale: tuple(1333, 800) })) // dict(type='Resize', scale=(1333, 800))
 */
export function printValue(value: PyValue, options: PrintOptions = {}): string {
  checkOptions(options, { expression: FUNCTION })
  return new Printer(options).print(value)
}

/** How deeply CPython 3.11 lets brackets nest (`MAXSTACK` of its tokenizer is 200). */
const MAX_BRACKETS = 200

class Printer {
  readonly #options: PrintOptions
  readonly #open = new Set<PyValue>()
  #brackets = 0

  constructor(options: PrintOptions) {
    this.#options = options
  }

  print(value: PyValue): string {
    if (typeof value === 'string') return protectPlaceholders(stringRepr(value), value)
    if (value === null) return 'None'
    if (typeof value === 'boolean') return value ? 'True' : 'False'
    if (typeof value === 'number') return String(value)
    if (typeof value === 'bigint') return printBigInt(value)
    if (value instanceof PyFloat) return this.#float(value.value)
    if (value instanceof PyBytes) return bytesRepr(value.value)
    if (value instanceof PyExpression) return this.#expression(value)
    return this.#container(value)
  }

  #expression(expression: PyExpression): string {
    const choose = this.#options.expression
    const code = choose === undefined ? expression.code : choose(expression)
    if (code?.startsWith('<')) {
      // How Python prints objects that are not data.
      throw new MmdetConfigError({ code: 'python-value', message: `${code} has no literal` })
    }
    if (code !== undefined) return code
    if (expression.value !== undefined) return this.print(expression.value)
    throw new MmdetConfigError({
      code: 'python-value',
      message: `the value of ${expression.code} is not known here`,
      hint: 'assign the variable in the config, or inherit a base that does',
    })
  }

  #float(value: number): string {
    if (Number.isFinite(value)) return floatRepr(value)
    this.#checkDepth()
    return `float('${floatRepr(value)}')`
  }

  #container(value: PyDict | PyList | PyTuple | PySet): string {
    if (!isPyValue(value)) throw noPyValue(value)
    if (this.#open.has(value)) {
      throw new MmdetConfigError({ code: 'python-value', message: `a ${pyTypeName(value)} contains itself` })
    }
    const brackets = value instanceof PyFrozenSet && value.size > 0 ? 2 : 1
    this.#checkDepth(brackets)
    this.#open.add(value)
    this.#brackets += brackets
    const text = this.#items(value)
    this.#brackets -= brackets
    this.#open.delete(value)
    return text
  }

  /** Before brackets open. */
  #checkDepth(brackets = 1): void {
    if (this.#brackets + brackets <= MAX_BRACKETS) return
    const message = `values are nested deeper than the ${MAX_BRACKETS} brackets that Python reads`
    throw new MmdetConfigError({ code: 'limit', message })
  }

  #items(value: PyDict | PyList | PyTuple | PySet): string {
    if (value instanceof PyDict) return this.#dict(value)
    if (value instanceof PySet) return this.#set(value)
    if (value instanceof PyList) return `[${this.#join(value.items)}]`
    return value.items.length === 1 ? `(${this.#join(value.items)}, )` : `(${this.#join(value.items)})`
  }

  #set(set: PySet): string {
    const items = set.size === 0 ? '' : `{${this.#join([...set.values()])}}`
    return set instanceof PyFrozenSet || set.size === 0 ? `${set.typeName}(${items})` : items
  }

  #dict(dict: PyDict): string {
    const parts: string[] = []
    if (canBeCall(dict)) {
      for (const { key, value } of dict.entries()) parts.push(`${String(key)}=${this.print(value)}`)
      return `dict(${parts.join(', ')})`
    }
    for (const { key, value } of dict.entries()) parts.push(`${this.print(key)}: ${this.print(value)}`)
    return `{${parts.join(', ')}}`
  }

  #join(items: Iterable<PyValue>): string {
    return Array.from(items, (item) => this.print(item)).join(', ')
  }
}

function canBeCall(dict: PyDict): boolean {
  for (const { key } of dict.entries()) if (typeof key !== 'string' || !isWritableName(key)) return false
  return true
}

function printBigInt(value: bigint): string {
  if (isPrintedInt(value)) return String(value)
  return value < 0n ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}`
}

/**
 * What MMEngine replaces in the text of a config before Python reads it (mmengine 0.10.7, `_substitute_predefined_vars`,
 * `_substitute_env_variables`, `_pre_substitute_base_vars`). A string that holds such text as its value is written with an
 * escaped brace, which Python reads as the same string.
 */
const PLACEHOLDER = /\{(?=\{(?:\s*(?:file(?:Dirname|Basename|BasenameNoExtension|Extname)\s*\}|_base_\.)|['"]?\s*\$))/g

function protectPlaceholders(literal: string, value: string): string {
  return value.includes('{{') ? literal.replace(PLACEHOLDER, '\\x7b') : literal
}
