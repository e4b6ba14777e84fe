import { PyRange } from '../../../evaluate/builtinObjects.ts'
import { PyType } from '../../../evaluate/objects.ts'
import { PyDict } from '../../../python/dict.ts'
import { floatRepr } from '../../../python/floatRepr.ts'
import { pyTypeName } from '../../../python/hash.ts'
import { pySorted } from '../../../python/order.ts'
import { orderedItems, PyFrozenSet, PySet } from '../../../python/set.ts'
import { isInt, PyBytes, PyExpression, PyFloat, PyList, PyTuple, type PyValue } from '../../../python/values.ts'
import { implicitType } from '../../load/yaml/scalars.ts'
import { PyDate } from '../../pythonStr.ts'
import { Walk } from '../walk.ts'

/** A node of the tree that PyYAML's representer makes of a value. The same object in two places is written as an alias. */
export type YamlNode = YamlScalar | YamlSequence | YamlMapping

export interface YamlScalar {
  readonly kind: 'scalar'
  readonly text: string
  /** Absent where a reader finds the type from the text or the quotes. */
  readonly tag?: string | undefined
  /** Whether a reader takes the text for this value when it has no quotes. */
  readonly plain: boolean
  /** Whether the representer asks for a block `|`. */
  readonly literal?: boolean
}

export interface YamlSequence {
  readonly kind: 'sequence'
  readonly tag?: string | undefined
  readonly items: readonly YamlNode[]
}

export interface YamlMapping {
  readonly kind: 'mapping'
  readonly tag?: string | undefined
  readonly pairs: readonly (readonly [YamlNode, YamlNode])[]
}

/**
 * The nodes that PyYAML 6.0.3's `Dumper` makes of a value: dicts sorted by key where Python can compare the keys, tuples as
 * `!!python/tuple`, sets as `!!set`.
 *
 * `Config.to_dict` copies every dict, list and tuple before they are dumped, so only what it leaves alone can be one object
 * in two places: sets, and tuples inside keys and sets.
 */
export function represent(value: PyValue): YamlNode {
  return new Representer().value(value)
}

class Representer {
  readonly #walk = new Walk()
  readonly #known = new Map<unknown, YamlNode>()

  value(value: PyValue): YamlNode {
    if (value instanceof PyDict) return this.#walk.within(value, () => this.#dict(value))
    if (value instanceof PyList) return this.#walk.within(value, () => this.#sequence(value.items, undefined))
    if (value instanceof PyTuple) return this.#walk.within(value, () => this.#sequence(value.items, TUPLE))
    return this.#uncopied(value)
  }

  /** A value that `Config.to_dict` does not copy: a key, an item of a set, anything but a dict, list or tuple. */
  #uncopied(value: PyValue): YamlNode {
    const identity = identityOf(value)
    const known = this.#known.get(identity)
    if (known !== undefined) return known
    const node = this.#uncopiedNode(value)
    if (identity !== undefined) this.#known.set(identity, node)
    return node
  }

  #uncopiedNode(value: PyValue): YamlNode {
    if (value instanceof PyTuple) return { kind: 'sequence', tag: TUPLE, items: this.#uncopiedItems(value.items) }
    if (value instanceof PyFrozenSet) return this.#frozenSet(value)
    if (value instanceof PySet) return this.#set(value)
    return value instanceof PyExpression ? this.#object(value) : this.#scalar(value)
  }

  #uncopiedItems(items: Iterable<PyValue>): YamlNode[] {
    return Array.from(items, (item) => this.#uncopied(item))
  }

  #sequence(items: readonly PyValue[], tag: string | undefined): YamlSequence {
    return { kind: 'sequence', tag, items: items.map((item, at) => this.#walk.at(at, () => this.value(item))) }
  }

  #dict(dict: PyDict): YamlNode {
    const entries = pySorted(dict.entries(), ({ key }) => key) ?? Array.from(dict.entries())
    const pairs = entries.map(({ key, value }) => {
      return this.#walk.at(key, () => [this.#uncopied(key), this.value(value)] as const)
    })
    return { kind: 'mapping', pairs }
  }

  #set(set: PySet): YamlNode {
    const items = pySorted([...set.values()], (item) => item) ?? orderedItems(set)
    const pairs = items.map((item) => [this.#uncopied(item), this.#scalar(null)] as const)
    return { kind: 'mapping', tag: '!!set', pairs }
  }

  /** By way of `__reduce_ex__`: the call that makes it again, with the list of its items. */
  #frozenSet(set: PyFrozenSet): YamlNode {
    const items: YamlNode = { kind: 'sequence', items: this.#uncopiedItems(orderedItems(set)) }
    return { kind: 'sequence', tag: '!!python/object/apply:builtins.frozenset', items: [items] }
  }

  #object(expression: PyExpression): YamlNode {
    if (expression instanceof PyRange) {
      const items = [expression.start, expression.stop, expression.step].map((item) => this.#scalar(item))
      return { kind: 'sequence', tag: '!!python/object/apply:builtins.range', items }
    }
    if (expression instanceof PyType) {
      const name = expression.name.includes('.') ? expression.name : `builtins.${expression.name}`
      return { kind: 'scalar', text: '', tag: `!!python/name:${name}`, plain: false }
    }
    if (expression instanceof PyDate) return typed(expression.text)
    throw this.#walk.refuse(`${expression.code} cannot be written as YAML`, 'RepresenterError')
  }

  #scalar(value: PyValue): YamlScalar {
    if (typeof value === 'string') return this.#string(value)
    if (value === null) return typed('null')
    if (typeof value === 'boolean') return typed(String(value))
    if (isInt(value)) return typed(this.#walk.intText(value))
    if (value instanceof PyFloat) return typed(floatText(value.value))
    if (value instanceof PyBytes) {
      return { kind: 'scalar', text: base64Lines(value.value), tag: '!!binary', plain: false, literal: true }
    }
    throw this.#walk.refuse(`a ${pyTypeName(value)} cannot be written as YAML`, 'RepresenterError')
  }

  #string(text: string): YamlScalar {
    if (LONE_SURROGATE.test(text)) {
      throw this.#walk.refuse('a lone surrogate cannot be encoded in UTF-8', 'UnicodeEncodeError')
    }
    return { kind: 'scalar', text, plain: implicitType(text) === 'str' }
  }
}

const LONE_SURROGATE = /\p{Cs}/u

const TUPLE = '!!python/tuple'

/** What tells an object from its equals, where a second place of it is an alias; undefined for plain values. */
function identityOf(value: PyValue): unknown {
  const isObject = value instanceof PyExpression || value instanceof PySet
  return isObject || (value instanceof PyTuple && value.items.length > 0) ? value : undefined
}

/** A text whose type a reader sees from its form. */
function typed(text: string): YamlScalar {
  return { kind: 'scalar', text, plain: true }
}

/** YAML 1.1 wants a dot in a float: `1e+16` is written `1.0e+16`. */
function floatText(value: number): string {
  if (Number.isNaN(value)) return '.nan'
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf'
  const text = floatRepr(value)
  return text.includes('.') ? text : text.replace('e', '.0e')
}

/** Bytes of one line of base64 (Python's `base64.MAXBINSIZE`: 76 characters). */
const LINE_BYTES = 57

/** Bytes as Python's `base64.encodebytes` gives them: lines of 76 characters, each with its line end. */
function base64Lines(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += LINE_BYTES) {
    text += `${btoa(String.fromCharCode(...bytes.subarray(at, at + LINE_BYTES)))}\n`
  }
  return text
}
