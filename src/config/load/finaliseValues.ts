import { MmdetConfigError, type Problem } from '../../errors.ts'
import { PyView } from '../../evaluate/builtinObjects.ts'
import { PyModuleObject, PyObject, PyUserFunction } from '../../evaluate/objects.ts'
import { PyDict } from '../../python/dict.ts'
import { type Written, withWritten } from '../../python/provenance.ts'
import { PySet } from '../../python/set.ts'
import { PyExpression, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import type { SourceSpan } from '../../source.ts'
import { MAX_NESTING, MAX_VALUES } from '../limits.ts'
import { holdsMarker } from './placeholders.ts'
import { isModestData, sizeOf } from './size.ts'

/** What settling a config's values needs to know. */
export interface SettleContext {
  /** The base's value for a marker, undefined for any other text. */
  readonly reference: ((text: string, write: Written | undefined) => PyValue | undefined) | undefined
  /** What takes the place of an object that is not data; by default it is refused unless it prints as itself. */
  readonly object?: (value: PyObject, isWhole: boolean) => PyValue | Refused | undefined
}

/** Why an object cannot stay in a config. */
export interface Refused {
  readonly refused: string
  readonly hint: string
}

/**
 * The values of an evaluated config made final: references to bases filled in, objects kept where Python prints them the same on
 * every run, else replaced or refused. What needs no change is shared, not copied.
 *
 * @throws MmdetConfigError `config-parse` for a reference that is only a part of a value, `limit` for a config that would print too
 *   large or nests too deep, `python-unsupported` for a value that prints as a memory address.
 */
export function settle(dict: PyDict, context: SettleContext): PyDict {
  if (context.reference === undefined && isModestData(dict)) return dict
  const settler = new Settler(context)
  try {
    return settler.dict(dict)
  } catch (error) {
    throw settler.located(error)
  }
}

class Settler {
  readonly #context: SettleContext
  #count = 0
  #depth = 0
  #write: Written | undefined

  constructor(context: SettleContext) {
    this.#context = context
  }

  /** An error of a value that does not let itself be looked at says what wrote it. */
  located(error: unknown): unknown {
    if (!(error instanceof MmdetConfigError) || error.span !== undefined) return error
    return new MmdetConfigError({ ...error.problems[0], span: this.#write?.span })
  }

  dict(dict: PyDict): PyDict {
    this.#enter(dict.size)
    let copy: PyDict | undefined
    for (const entry of dict.entries()) {
      const { key, value, write } = entry
      if (write !== undefined) this.#write = write
      this.#key(key)
      const settled = this.value(value)
      if (settled === value) continue
      copy ??= dict.copy()
      // What was merged is more than its newest part wrote, which stays as it was written.
      const isMerged = value instanceof PyDict && write !== undefined && write.value !== value
      copy.set(key, settled, isMerged ? write : withWritten(write, settled))
    }
    this.#depth--
    return copy ?? dict
  }

  value(value: PyValue): PyValue {
    if (typeof value === 'string') return this.#context.reference === undefined ? value : this.#text(value)
    if (typeof value !== 'object' || value === null) return value
    if (value instanceof PyDict) return this.dict(value)
    if (value instanceof PyList || value instanceof PyTuple) return this.#sequence(value)
    if (value instanceof PySet) return this.#set(value)
    return value instanceof PyObject ? this.#object(value, true) : value
  }

  #sequence(sequence: PyList | PyTuple): PyValue {
    this.#enter(sequence.items.length)
    const { items, writes } = sequence
    let changed: PyValue[] | undefined
    let written: (Written | undefined)[] | undefined
    for (let at = 0; at < items.length; at++) {
      const write = writes?.[at]
      if (write !== undefined) this.#write = write
      const item = items[at] as PyValue
      const settled = this.value(item)
      if (settled === item) continue
      changed ??= items.slice()
      changed[at] = settled
      written ??= writes?.slice()
      if (written !== undefined) written[at] = withWritten(write, settled)
    }
    this.#depth--
    if (changed === undefined) return sequence
    return sequence instanceof PyList ? new PyList(changed, written) : new PyTuple(changed, written)
  }

  /** MMEngine does not look for references inside sets and keys. */
  #set(set: PySet): PySet {
    this.#enter(set.size)
    let changed = false
    const items = [...set.values()].map((item) => {
      this.#key(item)
      if (!(item instanceof PyObject)) return item
      const settled = this.#object(item, false)
      changed ||= settled !== item
      return settled
    })
    this.#depth--
    return changed ? set.like(items) : set
  }

  #key(key: PyValue): void {
    if (typeof key === 'string' && this.#context.reference !== undefined && holdsMarker(key)) this.#refusePart()
    if (key instanceof PyTuple) for (const item of key.items) this.#key(item)
  }

  #text(text: string): PyValue {
    const value = this.#context.reference?.(text, this.#write)
    if (value !== undefined) {
      const { values, depth } = sizeOf(value)
      this.#enter(values, depth)
      this.#depth -= depth
      return value
    }
    if (holdsMarker(text)) this.#refusePart()
    return text
  }

  #object(value: PyObject, isWhole: boolean): PyValue {
    const given = this.#context.object?.(value, isWhole)
    if (typeof given === 'object' && given !== null && 'refused' in given) {
      throw this.#error('python-unsupported', given.refused, undefined, given.hint)
    }
    if (given !== undefined) return given
    if (value instanceof PyModuleObject || value instanceof PyView || value.typeName === 'generator') {
      throw this.#error(
        'evaluation',
        `cannot pickle '${value.typeName}' object`,
        'TypeError',
        'MMEngine copies every value of a config',
      )
    }
    if (value.printable) return value
    if (value instanceof PyUserFunction) return new PyExpression(value.code, undefined, [])
    throw this.#error(
      'python-unsupported',
      `a ${value.typeName} as a value prints as an address in memory`,
      undefined,
      /function|method/.test(value.typeName) ? 'call it, or leave it out' : 'make a list of it: list(...)',
    )
  }

  #enter(size: number, depth = 1): void {
    this.#count += size + 1
    if (this.#count > MAX_VALUES) {
      throw this.#error('limit', `the config has more than ${MAX_VALUES} values`, 'MemoryError')
    }
    this.#depth += depth
    if (this.#depth > MAX_NESTING) {
      throw this.#error('limit', `values are nested deeper than ${MAX_NESTING}`, 'RecursionError')
    }
  }

  #refusePart(): never {
    throw this.#error(
      'config-parse',
      'a reference to the base is filled in only where it is a whole value; MMEngine leaves a random text here',
      undefined,
      "write the variable: f'{_base_.name}/...' in place of '{{_base_.name}}/...'",
    )
  }

  #error(code: Problem['code'], message: string, pythonClass?: string, hint?: string): MmdetConfigError {
    const span: SourceSpan | undefined = this.#write?.span
    return new MmdetConfigError({ code, message, pythonClass, hint, span })
  }
}
