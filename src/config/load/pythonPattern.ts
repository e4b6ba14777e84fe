import { CONTROL_ESCAPES } from '../../python/controlEscapes.ts'

/** What Python's `re` makes of a text: a pattern of JavaScript's, an error, or undefined where that is not known here. */
export type PythonPattern = { readonly source: string } | 'wrong' | undefined

/** More branches would each be tried at every place of a config. */
const MAX_BRANCHES = 4

const SYNTAX = /[\\^$.*+?()[\]{}|/]/g
/** Escapes that mean the same with and without Unicode, and those that Python knows but this file does not. */
const CLASSES: Readonly<Record<string, string>> = {
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  s: '\\s',
  S: '\\S',
  w: '[\\p{L}\\p{N}_]',
  W: '[^\\p{L}\\p{N}_]',
}
const OTHER_ESCAPES = /[abfnrtuvxABNUZ0-9]/

/**
 * A piece of a Python pattern (3.11) in JavaScript's words, for flags `u`. What could take long on a hostile text is not translated:
 * more than one repetition, repetitions of more than a character, branches inside groups.
 *
 * @param text what stands between two other pieces; it holds no white space.
 */
export function pythonPattern(text: string): PythonPattern {
  const piece = new Piece(text)
  while (piece.at < text.length) {
    const problem = piece.next()
    if (problem !== 'fine') return problem
  }
  return piece.finish()
}

class Piece {
  readonly #text: string
  at = 0
  #source = ''
  #depth = 0
  #branches = 1
  #repeats = 0
  #before: 'start' | 'branch' | 'character' | 'repeat' | 'other' = 'start'

  constructor(text: string) {
    this.#text = text
  }

  finish(): PythonPattern {
    if (this.#depth > 0) return 'wrong'
    if (this.#repeats > 1 || (this.#repeats > 0 && this.#branches > 1) || this.#branches > MAX_BRANCHES)
      return undefined
    return { source: this.#source }
  }

  /** Takes the next item of the pattern. */
  next(): 'fine' | 'wrong' | undefined {
    const unit = String.fromCodePoint(this.#text.codePointAt(this.at) as number)
    this.at += unit.length
    if (unit === '\\') return this.#escape()
    if (unit === '[') return this.#class()
    if (unit === '(' || unit === ')') return this.#group(unit)
    if (unit === '|') return this.#branch()
    if ('*+?'.includes(unit)) return this.#repeat(unit)
    if (unit === '{' && /^(?:[0-9]+(?:,[0-9]*)?|,[0-9]*)\}/.test(this.#text.slice(this.at))) return undefined
    if (unit === '.') return this.#add('[^\\n]', 'other')
    if (unit === '^') return this.#add('^', 'other')
    if (unit === '$') return this.#add('(?=\\n?$)', 'other')
    return this.#add(unit.replace(SYNTAX, '\\$&'), 'character')
  }

  #add(source: string, kind: 'branch' | 'character' | 'repeat' | 'other'): 'fine' {
    this.#source += source
    this.#before = kind
    return 'fine'
  }

  #escape(): 'fine' | 'wrong' | undefined {
    const unit = this.#text[this.at++]
    if (unit === undefined || OTHER_ESCAPES.test(unit)) return undefined
    const known = CLASSES[unit]
    if (known !== undefined) return this.#add(known, 'other')
    if (/[A-Za-z]/.test(unit)) return 'wrong'
    return /[\ud800-\udfff]/.test(unit) ? undefined : this.#add(unit.replace(SYNTAX, '\\$&'), 'character')
  }

  /** A class of single characters, as `[1,2]` is one. */
  #class(): 'fine' | undefined {
    const match = /^\^?\]?[^\]\\[-]*\]/.exec(this.#text.slice(this.at))
    if (match === null) return undefined
    const [whole] = match
    const isNegated = whole.startsWith('^')
    const items = whole.slice(isNegated ? 1 : 0, -1)
    if (items === '') return undefined
    this.at += whole.length
    return this.#add(`[${isNegated ? '^' : ''}${items.replace(/[\\\]^]/g, '\\$&')}]`, 'other')
  }

  #group(unit: '(' | ')'): 'fine' | 'wrong' | undefined {
    if (unit === '(') {
      if (this.#text[this.at] === '?') return undefined
      this.#depth++
      return this.#add('(?:', 'branch')
    }
    if (this.#depth === 0) return 'wrong'
    this.#depth--
    return this.#add(')', 'other')
  }

  #branch(): 'fine' | undefined {
    if (this.#depth > 0) return undefined
    this.#branches++
    return this.#add('|', 'branch')
  }

  #repeat(unit: string): 'fine' | 'wrong' | undefined {
    if (this.#before === 'branch') return 'wrong'
    if (unit === '*' && (this.#before === 'start' || this.#before === 'repeat')) return 'wrong'
    if (this.#before !== 'character') return undefined
    this.#repeats++
    return this.#add(unit, 'repeat')
  }
}

const ESCAPED: Readonly<Record<string, string>> = {
  ...CONTROL_ESCAPES,
  '\\': '\\',
}

/**
 * What `re.sub` (3.11) puts in for a replacement, the pattern having no groups.
 *
 * @returns undefined where Python raises an error.
 */
export function pythonReplacement(text: string, whole: string): string | undefined {
  let isWrong = false
  const replaced = text.replace(/\\(?:g<0+>|[0-3][0-7]{2}|0[0-7]?|.?)/gsu, (found) => {
    const rest = found.slice(1)
    if (rest.startsWith('g<')) return whole
    if (/^0|^[0-7]{3}$/.test(rest)) return String.fromCharCode(Number.parseInt(rest, 8))
    const known = ESCAPED[rest]
    if (known !== undefined) return known
    isWrong ||= rest === '' || /[A-Za-z0-9]/.test(rest)
    return found
  })
  return isWrong ? undefined : replaced
}
