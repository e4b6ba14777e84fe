import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import { remove, replace, toTree, treeToPy, type Unchecked } from '../builders/overrides.ts'
import type { Problem } from '../errors.ts'
import { ref } from '../python/input.ts'
import { PyFloat, PyTuple, pyInt } from '../python/values.ts'
import type { Source } from '../source.ts'

/** Values that a recipe may have, those of aliases counted each time: a short text of aliases can mean billions. */
const MAX_VALUES = 20_000

/** What a YAML text says, as an author in TypeScript would have written it. */
export interface YamlValue {
  readonly value: unknown
  readonly problems: readonly Problem[]
}

/**
 * Reads a YAML document as an author's input: `1.0` is a float, `!!python/tuple [1, 2]` a tuple, `'{{name}}'` a `ref()`,
 * `_delete_: true` in a dict a `replace()`, `_remove_: true` a `remove()`.
 */
export function readYamlValue(document: Document.Parsed, source: Source): YamlValue {
  const reader = new Reader(document, source)
  const value = document.contents === null ? undefined : reader.read(document.contents)
  return { value, problems: reader.problems }
}

class Reader {
  readonly problems: Problem[] = []
  readonly #document: Document.Parsed
  readonly #source: Source
  readonly #open = new Set<Node>()
  #values = 0

  constructor(document: Document.Parsed, source: Source) {
    this.#document = document
    this.#source = source
  }

  read(node: unknown): unknown {
    if (!isNode(node)) return null
    this.#values += 1
    if (this.#values > MAX_VALUES) {
      if (this.#values === MAX_VALUES + 1) this.#refuse(node, `a recipe has at most ${MAX_VALUES} values`, 'limit')
      return null
    }
    if (isAlias(node)) return this.#alias(node.source, node)
    if (isScalar(node)) return this.#scalar(node)
    this.#open.add(node)
    const value = isMap(node) ? this.#map(node) : isSeq(node) ? this.#list(node) : null
    this.#open.delete(node)
    return value
  }

  #alias(name: string, node: Node): unknown {
    const target = isAlias(node) ? node.resolve(this.#document) : undefined
    if (target === undefined) return this.#refuse(node, `no value was named &${name} before`)
    if (this.#open.has(target)) return this.#refuse(node, `*${name} contains itself`)
    return this.read(target)
  }

  #scalar(node: Scalar): unknown {
    const { value } = node
    const tag = shortTag(node)
    if (tag === 'float') return new PyFloat(Number(value))
    if (tag !== undefined && !SCALAR_TAGS.has(tag)) return this.#refuse(node, `the tag ${tag} is none that a recipe may have`)
    if (typeof value === 'bigint') return pyInt(value)
    if (typeof value === 'number') return new PyFloat(value)
    return typeof value === 'string' ? this.#text(value, node) : value
  }

  #text(text: string, node: Node): unknown {
    const name = REFERENCE.exec(text)?.[1]
    if (name !== undefined) return ref(name)
    if (!text.includes('{{')) return text
    return this.#refuse(node, "a reference is a value by itself, '{{name}}', and no part of a text")
  }

  #list(node: YAMLSeq): unknown {
    const items = node.items.map((item) => this.read(item))
    const tag = shortTag(node)
    if (tag === 'python/tuple') return new PyTuple(items.map((item) => treeToPy(toTree(item as Unchecked))))
    return tag === undefined || tag === 'seq' ? items : this.#refuse(node, `the tag ${tag} is none that a list may have`)
  }

  #map(node: YAMLMap): unknown {
    const tag = shortTag(node)
    if (tag !== undefined && tag !== 'map') return this.#refuse(node, `the tag ${tag} is none that a dict may have`)
    const made = Object.create(null) as Record<string, unknown>
    for (const { key, value } of node.items) {
      const name = this.#key(key, node)
      const read = this.read(value)
      if (name !== undefined) made[name] = read
    }
    return this.#marked(made, node)
  }

  #key(key: unknown, map: YAMLMap): string | undefined {
    if (isScalar(key) && typeof key.value === 'string' && !INTEGER_LIKE.test(key.value)) return key.value
    const place = isNode(key) ? key : map
    const hint = isMap(key) ? "a reference wants quotes: '{{name}}'" : 'a config with such keys can be written in TypeScript'
    this.#refuse(place, 'a key is a text here, and no number', 'yaml-value', hint)
    return undefined
  }

  #marked(made: Record<string, unknown>, node: YAMLMap): unknown {
    const { _delete_: deletes, _remove_: removes, ...rest } = made
    if (removes !== undefined) {
      if (removes === true && Object.keys(made).length === 1) return remove()
      return this.#refuse(node, '_remove_: true stands alone: it takes away the key that it is the value of')
    }
    if (deletes === undefined) return made
    if (typeof deletes !== 'boolean') return this.#refuse(node, '_delete_ is true or false')
    return deletes ? replace(rest as Unchecked) : Object.assign(Object.create(null), rest)
  }

  #refuse(node: Node, message: string, code: 'yaml-value' | 'limit' = 'yaml-value', hint?: string): undefined {
    const [start, end] = node.range ?? [0, 0]
    this.problems.push({ code, message, span: { source: this.#source, start, end }, hint })
    return undefined
  }
}

/** Tags of YAML's core schema that leave a scalar as it is. */
const SCALAR_TAGS = new Set(['str', 'int', 'bool', 'null'])

/** A reference to a top-level variable, as MMEngine writes it; the part for the bases may be left out. */
const REFERENCE = /^\s*\{\{\s*(?:_base_\.)?([A-Za-z_]\w*)\s*\}\}\s*$/

/** Keys that a JavaScript object would move to the front. */
const INTEGER_LIKE = /^(?:0|[1-9]\d*)$/

function shortTag(node: Scalar | YAMLSeq | YAMLMap): string | undefined {
  return node.tag?.replace(/^tag:yaml\.org,2002:/, '')
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value)
}
