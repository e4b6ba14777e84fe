import { PyRange } from '../../evaluate/builtinObjects.ts'
import { PyDict } from '../../python/dict.ts'
import { pyTypeName } from '../../python/hash.ts'
import { isIdentifier, isReadName } from '../../python/identifiers.ts'
import { isPrintedInt, MAX_INT_DIGITS } from '../../python/numberText.ts'
import { pythonRepr } from '../../python/repr.ts'
import { PyFrozenSet, PySet } from '../../python/set.ts'
import { stringRepr } from '../../python/stringRepr.ts'
import { isInt, PyBytes, PyExpression, PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { pathPart } from '../path.ts'
import { pythonStr } from '../pythonStr.ts'
import { holdsPlaceholder } from './placeholders.ts'
import { losesKey } from './prettySource.ts'
import { lostKeyReason } from './printModule.ts'

/** A place where MMEngine's own print of a config is not Python, or reads back as something else. */
export interface Finding {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** Every place of a config that MMEngine 0.10.7 cannot print such that it reads back, in the order of the keys. */
export function findings(dict: PyDict): Finding[] {
  const finder = new Finder()
  finder.root(dict)
  return finder.found
}

/** Brackets that CPython 3.11 lets stand inside each other (`MAXLEVEL` of its tokenizer). */
const MAX_BRACKETS = 200

class Finder {
  readonly found: Finding[] = []
  readonly #path: (string | number)[] = []
  #brackets = 0

  root(dict: PyDict): void {
    const isDisplay = hasForeignKey(dict)
    for (const { key, value } of dict.entries()) {
      this.#at(key, () => {
        const reason = lostKeyReason(key)
        if (!isIdentifier(pythonStr(key))) {
          this.#add('a top-level key that is not an identifier makes the file one dict display, which assigns nothing')
        } else if (reason !== undefined) this.#add(`the key ${pathPart(key)} is not read: ${reason}`)
        else if (!isDisplay) this.#name(key, value)
        this.#value(value)
      })
    }
    this.#hiddenBuiltins(dict)
  }

  #value(value: PyValue): void {
    if (value instanceof PyDict) this.#dict(value)
    else if (value instanceof PyList || value instanceof PyTuple) {
      this.#within(1, () => {
        for (let at = 0; at < value.items.length; at++) this.#at(at, () => this.#value(value.items[at] as PyValue))
      })
    } else this.#leaf(value)
  }

  #dict(dict: PyDict): void {
    const isDisplay = hasForeignKey(dict)
    this.#within(isDisplay ? 2 : 1, () => {
      for (const { key, value } of dict.entries()) {
        this.#at(key, () => {
          if (isDisplay) this.#displayKey(key, value)
          else this.#name(key, value)
          this.#value(value)
        })
      }
    })
  }

  /** A key that is printed as a name. */
  #name(key: PyValue, value: PyValue): void {
    if (losesKey(key, value)) this.#add('a list or tuple under the key None is printed without its key')
    else if (typeof key !== 'string') this.#add(`the key ${pythonStr(key)} is printed as a name`)
    else if (!isReadName(key)) {
      const isFolded = key.normalize('NFKC') !== key
      this.#add(`the key ${key} is printed as a name, which Python ${isFolded ? 'reads as another one' : 'reserves'}`)
    }
  }

  /** A key that is printed before a colon. */
  #displayKey(key: PyValue, value: PyValue): void {
    if (losesKey(key, value)) this.#add('a list or tuple under the key None is printed without its key')
    else if (typeof key !== 'string') this.#leaf(key)
    else if (UNREAD_KEY.test(key) || LONE_SURROGATE.test(key)) {
      this.#add('the key is printed between quotes as it is, without the escapes that it needs')
    } else if (holdsPlaceholder(key)) this.#add(PLACEHOLDER)
  }

  /** A value that is printed by Python's `str`. */
  #leaf(value: PyValue): void {
    if (typeof value === 'string') {
      if (holdsPlaceholder(stringRepr(value))) this.#add(PLACEHOLDER)
    } else if (value === null || typeof value === 'boolean' || value instanceof PyBytes) return
    else if (isInt(value)) {
      if (!isPrintedInt(value)) this.#add(`Python does not print an int of more than ${MAX_INT_DIGITS} digits`)
    } else if (value instanceof PyFloat) {
      if (!Number.isFinite(value.value)) this.#add(`${pythonRepr(value)} is printed as a bare name`)
    } else if (value instanceof PyExpression) {
      if (!isReadObject(value)) this.#add(`${pythonStr(value)} is printed as it is`)
    } else if (value instanceof PySet) this.#set(value)
    else if (value instanceof PyTuple) this.#leaves(value.items, 1)
    else this.#add(`a ${pyTypeName(value)} cannot be hashed`)
  }

  #set(set: PySet): void {
    if (set.size > 1)
      this.#add(`Python prints the items of this ${set.typeName} in an order that changes from run to run`)
    this.#leaves([...set.values()], set instanceof PyFrozenSet ? 2 : 1)
  }

  #leaves(items: readonly PyValue[], brackets: number): void {
    this.#within(brackets, () => {
      for (const item of items) this.#leaf(item)
    })
  }

  /** Variables that hide a function which the text below them calls. */
  #hiddenBuiltins(dict: PyDict): void {
    for (const { key } of dict.entries()) {
      if (typeof key !== 'string' || !CALLED.has(key)) continue
      for (const { key: other, value } of dict.entries()) {
        // Keys are printed in order of their code points; these names are ASCII, so `<` has that order.
        if (!(pythonStr(other) > key) || !calls(value, key)) continue
        this.#at(other, () => this.#add(`the value calls ${key}(), which the variable ${key} above it hides`))
      }
    }
  }

  #within(brackets: number, work: () => void): void {
    const isBeyond = this.#brackets <= MAX_BRACKETS && this.#brackets + brackets > MAX_BRACKETS
    if (isBeyond) this.#add(`values are nested deeper than the ${MAX_BRACKETS} brackets that Python reads`)
    this.#brackets += brackets
    work()
    this.#brackets -= brackets
  }

  #at(key: PyValue, work: () => void): void {
    this.#path.push(pathPart(key))
    work()
    this.#path.pop()
  }

  #add(message: string): void {
    this.found.push({ path: [...this.#path], message })
  }
}

const PLACEHOLDER = 'the text holds a placeholder, which MMEngine replaces when it reads the file'

/** Whether Python reads the object's `str` as that object. */
function isReadObject(expression: PyExpression): boolean {
  return expression instanceof PyRange || expression.code === 'Ellipsis'
}

/** Functions that the printed text calls. */
const CALLED = new Set(['dict', 'frozenset', 'range', 'set'])

/** What ends a literal between single quotes, or stands for something else inside it. */
const UNREAD_KEY = /['\n\r\0]|\\(?:[\\"abfnrtvxNuU0-7]|$)/

/** No file in UTF-8 holds it. */
const LONE_SURROGATE = /\p{Cs}/u

function hasForeignKey(dict: PyDict): boolean {
  for (const { key } of dict.entries()) if (!isIdentifier(pythonStr(key))) return true
  return false
}

/** Whether the print of a value calls the function of this name. */
function calls(value: PyValue, name: string): boolean {
  if (value instanceof PyDict) {
    if (name === 'dict') return true
    return Array.from(value.entries()).some((entry) => calls(entry.key, name) || calls(entry.value, name))
  }
  if (value instanceof PyList || value instanceof PyTuple) return value.items.some((item) => calls(item, name))
  if (value instanceof PySet) {
    const isCall = value instanceof PyFrozenSet || value.size === 0
    return (isCall && value.typeName === name) || Array.from(value.values()).some((item) => calls(item, name))
  }
  return value instanceof PyExpression && value.code.startsWith(`${name}(`)
}
