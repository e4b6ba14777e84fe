import { equalIgnoringOrder } from '../../config/child.ts'
import { type ConfigPath, pathPart } from '../../config/path.ts'
import { MmdetConfigError } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { pyTypeName } from '../../python/hash.ts'
import { PySet } from '../../python/set.ts'
import { PyBytes, PyExpression, PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import type { Item, ListEdit } from '../overrides/listEdits.ts'
import { type OverrideNode, type OverrideTree, Removal, Replacement } from '../overrides/tree.ts'
import { withoutExpressions } from '../references.ts'
import { isEdits, isNamed } from './ownOverrides.ts'

// In: overrides, and what is known of their places. Out: TypeScript that gives them again.

/** What is written otherwise than its value says. */
export interface Wording {
  /** The code for an expression; undefined writes its value. */
  readonly reference: (expression: PyExpression) => string | undefined
  /** What follows the value at a path: ` satisfies AnyNeck`, ` as never`. */
  readonly behind: (path: ConfigPath, value: PyValue) => string
  /** What follows some keys of a dict: ` as never`. */
  readonly behindPart: (path: ConfigPath, keys: ReadonlySet<string>) => string
  readonly editor: (path: ConfigPath) => Editor
}

/** What edits of a list are called, and where what they name will stand. */
export interface Editor {
  readonly name: string
  /** The place of an element, or of the only item of a type. */
  readonly placeOf: (is: (item: PyValue) => boolean) => ConfigPath
}

/** Code that stands on one line, or a container whose parts may have a line each. */
interface Doc {
  readonly flat: string
  readonly open?: string
  readonly parts?: readonly { readonly before: string; readonly doc: Doc }[]
  readonly close?: string
  /** What the parts are called on, one after the other. */
  readonly chain?: string
}

/** Prints overrides; `used` collects the functions of `mmdet-config` that they call. */
export class TypeScriptPrinter {
  readonly used = new Set<string>()
  readonly #wording: Wording

  constructor(wording: Wording) {
    this.#wording = wording
  }

  /**
   * @param node what is printed
   * @param path where it stands in the config
   * @param before the characters in front of it on its line, and how deep the line is
   * @throws MmdetConfigError `python-value` with the path, for what no author could write.
   */
  print(node: OverrideNode, path: ConfigPath, before: { readonly width: number; readonly depth: number }): string {
    return laidOut(this.#node(node, path), before.depth, before.width)
  }

  #node(node: OverrideNode, path: ConfigPath): Doc {
    if (node instanceof Removal) return word(`${this.#call('remove')}()`)
    if (isEdits(node)) return this.#edits(node.steps, path)
    if (node instanceof Replacement) return wrapped(`${this.#call('replace')}(`, this.#value(node.value, path), ')')
    if (node instanceof Map) {
      const entries = Array.from(node as OverrideTree)
      const level = this.#object(entries.map(([key, value]) => [key, this.#node(value, [...path, key])]))
      return wrapped('', level, this.#wording.behindPart(path, new Set(node.keys())))
    }
    return this.#value(node as PyValue, path)
  }

  /** `pipeline.insertAfter('Resize', { … }).remove('RandomFlip')`: on one line, or a line for each edit. */
  #edits(steps: readonly ListEdit[], path: ConfigPath): Doc {
    const { name, placeOf } = this.#wording.editor(path)
    const calls = steps.map((step) => {
      const item = 'item' in step ? [this.#item(step.item)] : []
      const values = 'elements' in step ? step.elements.map((each) => this.#value(each, placeOf(isLike(each)))) : []
      const changes = step.verb === 'update' ? [this.#node(step.changes, placeOf(isOf(step.item)))] : []
      return container(`.${step.verb}(`, [...item, ...values, ...changes], ')')
    })
    const edited = this.#call(name)
    const [only, second] = calls
    if (only !== undefined && second === undefined) return wrapped(edited, only, '')
    const flat = edited + calls.map((call) => call.flat).join('')
    return { flat, chain: edited, parts: calls.map((doc) => ({ before: '', doc })) }
  }

  #item(item: Item): Doc {
    return word(typeof item === 'string' ? quoted(item) : `${this.#call('at')}(${item.at})`)
  }

  #value(value: PyValue, path: ConfigPath): Doc {
    const behind = this.#wording.behind(path, value)
    return wrapped('', this.#plain(value, path), behind)
  }

  #plain(value: PyValue, path: ConfigPath): Doc {
    if (value === null || typeof value === 'boolean' || typeof value === 'number') return word(String(value))
    if (typeof value === 'string') return word(quoted(value))
    if (typeof value === 'bigint') return word(`${value}n`)
    if (value instanceof PyFloat) return word(this.#float(value.value))
    if (value instanceof PyBytes) return word(`new Uint8Array([${value.value.join(', ')}])`)
    if (value instanceof PyExpression) return this.#expression(value, path)
    if (value instanceof PyDict) return this.#dict(value, path)
    if (value instanceof PyList) return container('[', this.#items(value.items, path), ']')
    if (value instanceof PyTuple) return container(`${this.#call('tuple')}(`, this.#items(value.items, path), ')')
    if (value instanceof PySet && pyTypeName(value) === 'set')
      return container('new Set([', this.#items([...value.values()], path), '])')
    throw cannotSay(pyTypeName(value), path)
  }

  #expression(expression: PyExpression, path: ConfigPath): Doc {
    const code = this.#wording.reference(expression)
    if (code !== undefined) return word(code)
    if (expression.value === undefined) throw cannotSay(expression.code, path)
    return this.#plain(expression.value, path)
  }

  /** Any other number that is not an int is a float anyway. */
  #float(value: number): string {
    const isPlain = Number.isFinite(value) && !Number.isInteger(value)
    return isPlain ? String(value) : `${this.#call('float')}(${Object.is(value, -0) ? '-0' : value})`
  }

  #dict(dict: PyDict, path: ConfigPath): Doc {
    const entries = [...dict.entries()]
    if (entries.every((entry) => isNamed(entry) && entry.key !== '__proto__'))
      return this.#object(
        entries.map(({ key, value }) => [key as string, this.#value(value, [...path, key as string])]),
      )
    const pairs = entries.map(({ key, value }) => {
      const parts = [this.#plain(key, path), this.#value(value, [...path, pathPart(key)])]
      return container('[', parts, ']')
    })
    return wrapped(`${this.#call('dict')}(`, container('[', pairs, ']'), ')')
  }

  #object(entries: readonly (readonly [string, Doc])[]): Doc {
    const parts = entries.map(([key, doc]) => {
      return doc.flat === key ? { before: '', doc } : { before: `${keyText(key)}: `, doc }
    })
    const flat = parts.length === 0 ? '{}' : `{ ${parts.map(({ before, doc }) => before + doc.flat).join(', ')} }`
    return parts.length === 0 ? word(flat) : { flat, open: '{', parts, close: '}' }
  }

  #items(items: readonly PyValue[], path: ConfigPath): Doc[] {
    return items.map((item, at) => this.#value(item, [...path, at]))
  }

  #call(name: string): string {
    this.used.add(name)
    return name
  }
}

function isLike(element: PyValue): (item: PyValue) => boolean {
  const plain = withoutExpressions(element)
  return (item) => equalIgnoringOrder(item, plain)
}

/** Of what `at()` names the type is not looked at. */
function isOf(item: Item): (item: PyValue) => boolean {
  return (held) => held instanceof PyDict && held.get('type') === item
}

/** A text in quotes. */
export function quoted(text: string): string {
  const inside = JSON.stringify(text).slice(1, -1)
  return text.includes("'") ? `"${inside}"` : `'${inside.replaceAll('\\"', '"')}'`
}

function keyText(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? key : quoted(key)
}

function word(flat: string): Doc {
  return { flat }
}

function container(open: string, docs: readonly Doc[], close: string): Doc {
  const flat = open + docs.map((doc) => doc.flat).join(', ') + close
  return docs.length === 0 ? word(flat) : { flat, open, parts: docs.map((doc) => ({ before: '', doc })), close }
}

function wrapped(before: string, doc: Doc, behind: string): Doc {
  if (before === '' && behind === '') return doc
  const { open, parts, close } = doc
  const flat = before + doc.flat + behind
  return parts === undefined ? word(flat) : { flat, open: before + open, parts, close: close + behind }
}

/** Characters of a line, and of a step to the right. */
const WIDTH = 120
const STEP = '  '

function laidOut({ flat, open = '', parts, close = '', chain }: Doc, depth: number, width: number): string {
  // A comma follows most of them.
  if (parts === undefined || depth * STEP.length + width + flat.length < WIDTH) return flat
  if (chain !== undefined) {
    const calls = parts.map(({ doc }) => `\n${STEP.repeat(depth + 1)}${laidOut(doc, depth + 1, 0)}`)
    return chain + calls.join('')
  }
  const lines = parts.map(({ before, doc }) => {
    return `${STEP.repeat(depth + 1)}${before}${laidOut(doc, depth + 1, before.length)},\n`
  })
  return `${open}\n${lines.join('')}${STEP.repeat(depth)}${close}`
}

function cannotSay(what: string, path: ConfigPath): MmdetConfigError {
  const message = `${what} cannot be written in TypeScript`
  return new MmdetConfigError({ code: 'python-value', message, path })
}
