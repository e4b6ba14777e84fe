import { type DictEntry, PyDict } from '../../python/dict.ts'
import { isIdentifier } from '../../python/identifiers.ts'
import { intText } from '../../python/numberText.ts'
import { compareText } from '../../python/order.ts'
import { PySet } from '../../python/set.ts'
import { stringRepr } from '../../python/stringRepr.ts'
import { PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { MAX_NESTING } from '../limits.ts'
import { pythonStr } from '../pythonStr.ts'
import { checkNesting } from './nesting.ts'

/** The text that MMEngine hands to yapf, in lines of its own. */
export interface PrettyStatements {
  readonly statements: readonly string[]
  /** Whether each is an assignment that stands for itself; a quote in a key could reach into the next. */
  readonly areSeparate: boolean
}

/**
 * The text that MMEngine 0.10.7 hands to yapf for its `pretty_text`, which is `Config(…, format_python_code=False).pretty_text`:
 * keys sorted by `str(key)`, `dict(…)` calls where `str.isidentifier` holds for every key and displays elsewhere, keys between
 * quotes as they are. It need not be valid Python.
 *
 * @throws MmdetConfigError `python-value` (ValueError) for an int of more than 4300 digits; as `checkNesting`.
 * @example prettyStatements(toPy({ lr: float(0.02), 'a-b': 1 })).statements.join('\n') // "{'a-b': 1\n'lr': 0.02}"
 */
export function prettyStatements(dict: PyDict): PrettyStatements {
  return new SourceWriter(dict).write()
}

/** Spaces of one level (mmengine 0.10.7, `Config.pretty_text`). They only show where a key holds a line break. */
const INDENT = 4

class SourceWriter {
  readonly #root: PyDict
  #text = ''
  #depth = 0
  #areSeparate = true

  constructor(root: PyDict) {
    this.#root = root
  }

  write(): PrettyStatements {
    const { items, isDisplay } = sorted(this.#root)
    if (isDisplay) {
      this.#items(items, true, 0, '\n')
      return { statements: [this.#text], areSeparate: false }
    }
    const statements = items.map(({ key, value }) => {
      this.#text = ''
      if (losesKey(key, value)) this.#areSeparate = false
      this.#item(key, value, false, INDENT)
      return this.#text
    })
    return { statements, areSeparate: this.#areSeparate && statements.length > 0 }
  }

  /** A dict without the brackets of its call; its items are on lines with this indentation. */
  #dict(dict: PyDict, indent: number): void {
    this.#enter()
    const { items, isDisplay } = sorted(dict)
    this.#items(items, isDisplay, indent, `,\n${' '.repeat(indent)}`)
    this.#depth--
  }

  #items(items: readonly DictEntry[], isDisplay: boolean, indent: number, separator: string): void {
    let before = isDisplay ? '{' : ''
    for (const { key, value } of items) {
      this.#text += before
      this.#item(key, value, isDisplay, indent + INDENT)
      before = separator
    }
    if (isDisplay) this.#text += '}'
  }

  #item(key: PyValue, value: PyValue, isDisplay: boolean, indent: number): void {
    if (!losesKey(key, value)) this.#key(key, isDisplay, indent)
    if (value instanceof PyDict) {
      this.#text += `dict(\n${' '.repeat(indent)}`
      this.#dict(value, indent)
      this.#text += ')'
    } else if (value instanceof PyList || value instanceof PyTuple) this.#sequence(value, indent)
    else this.#text += leafText(value)
  }

  /** A key and what follows it. A line break inside a str key moves with the lines around it. */
  #key(key: PyValue, isDisplay: boolean, indent: number): void {
    const name = keyName(key)
    if (!isDisplay) this.#text += `${name}=`
    else if (typeof key !== 'string') this.#text += `${name}: `
    else {
      if (!PLAIN_KEY.test(name)) this.#areSeparate = false
      this.#text += `'${name.includes('\n') ? name.replaceAll('\n', `\n${' '.repeat(indent)}`) : name}': `
    }
  }

  /** A list or tuple, its items on lines of this indentation. */
  #sequence(sequence: PyList | PyTuple, indent: number): void {
    this.#enter()
    const margin = ' '.repeat(indent)
    this.#text += sequence instanceof PyList ? '[\n' : '(\n'
    for (const item of sequence.items) {
      this.#text += margin
      if (item instanceof PyDict) {
        this.#text += 'dict('
        this.#dict(item, indent + INDENT)
        this.#text += ')'
      } else if (item instanceof PyList || item instanceof PyTuple) this.#sequence(item, indent + 2 * INDENT)
      else this.#text += leafText(item)
      this.#text += ',\n'
    }
    this.#text += margin + (sequence instanceof PyList ? ']' : ')')
    this.#depth--
  }

  #enter(): void {
    if (++this.#depth >= MAX_NESTING) checkNesting(this.#root)
  }
}

/** Printable ASCII without a quote or backslash. */
const PLAIN_KEY = /^[ -&(-[\]-~]*$/

/** MMEngine's own mark for "no key" is None, so a list or tuple under the key None loses it. */
export function losesKey(key: PyValue, value: PyValue): boolean {
  return key === null && (value instanceof PyList || value instanceof PyTuple)
}

/** The items sorted by `str(key)`, and whether some key is not an identifier, so that all are printed as a display. */
function sorted(dict: PyDict): { readonly items: readonly DictEntry[]; readonly isDisplay: boolean } {
  const items = Array.from(dict.entries())
  let isAscii = true
  let isDisplay = false
  for (const { key } of items) {
    if (typeof key === 'string' && ASCII_NAME.test(key)) continue
    isAscii &&= typeof key === 'string' && ASCII.test(key)
    isDisplay ||= !isIdentifier(keyName(key))
  }
  if (isAscii) items.sort(byAsciiKey)
  else items.sort((one, other) => compareText(keyName(one.key), keyName(other.key)))
  return { items, isDisplay }
}

const ASCII_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/
const ASCII = /^[ -~]*$/

/** Texts in ASCII are in the order of their code points to JavaScript too. */
function byAsciiKey({ key: one }: DictEntry, { key: other }: DictEntry): number {
  return (one as string) < (other as string) ? -1 : 1
}

/** `str(key)`. */
function keyName(key: PyValue): string {
  return typeof key === 'string' ? key : printed(key)
}

function leafText(value: PyValue): string {
  return typeof value === 'string' ? stringRepr(value) : printed(value)
}

/** Python's `str` of anything but a str, which refuses the longest ints. */
function printed(value: PyValue): string {
  refuseLongInts(value)
  return pythonStr(value)
}

function refuseLongInts(value: PyValue): void {
  if (typeof value === 'bigint') intText(value)
  else if (value instanceof PyTuple) value.items.forEach(refuseLongInts)
  else if (value instanceof PySet) for (const item of value.values()) refuseLongInts(item)
}
