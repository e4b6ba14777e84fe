import { PyDate } from '../../../src/config/pythonStr.ts'
import { PyRange } from '../../../src/evaluate/builtinObjects.ts'
import { INT } from '../../../src/evaluate/builtins/types.ts'
import { PyDict } from '../../../src/python/dict.ts'
import { dict, float, type PyInput, toPy, tuple } from '../../../src/python/input.ts'
import { PyFrozenSet } from '../../../src/python/set.ts'
import type { PyValue } from '../../../src/python/values.ts'

/** A kind of config that MMEngine may not print, or may print such that it does not read back. */
export interface PrintCase {
  /** The kind, in words: a row of docs/printing.md. */
  readonly kind: string
  readonly config: PyDict
}

const INFINITY = Number.POSITIVE_INFINITY

/** Every kind; MMEngine's answers are in golden/printed.golden.json. */
export const PRINT_CASES: readonly PrintCase[] = [
  of('a config of names and literals', { model: { type: 'FasterRCNN', depth: 50 }, lr: 0.02, steps: [8, 11] }),
  of('an empty config', {}),
  // values
  of('inf', { a: INFINITY }),
  of('-inf in a list', { a: [-INFINITY] }),
  of('nan in a tuple', { a: tuple(Number.NaN) }),
  of('inf in a set', { a: new Set([INFINITY]) }),
  of('an int of 4300 digits', { a: 10n ** 4299n }),
  of('an int of 4301 digits', { a: 10n ** 4300n }),
  of('an empty set', { a: new Set() }),
  of('a frozenset', { a: new PyFrozenSet([1]) }),
  of('bytes', { a: new Uint8Array([0, 97]) }),
  of('a lone surrogate in a str', { a: '\ud800' }),
  of('`{{ fileDirname }}` in a str', { a: 'x/{{ fileDirname }}' }),
  of('`{{$NAME:default}}` in a str', { a: '{{$HOME:x}}' }),
  of("`{{'$NAME:default'}}` in a str", { a: "{{'$HOME:x'}}" }),
  of('`{{ _base_.name }}` in a str', { a: '{{ _base_.x }}' }),
  of('other double braces in a str', { a: '{{ x }} {{fileName}} {{$HOME}}' }),
  of('a placeholder in a list', { a: ['{{fileExtname}}'] }),
  of('a range', { a: new PyRange(0, 3, 1) }),
  of('`range` as a top-level key before a range', { range: 1, z: [new PyRange(0, 3, 1)] }),
  of('a class', { a: INT }),
  of('a date', { a: new PyDate(2020, 1, 2) }),
  of('a date with an 8 or 9 behind a zero', { a: new PyDate(2020, 8, 9) }),
  of('a date as a key', { a: dict([[new PyDate(2020, 1, 2), 1]]) }),
  of('90 dicts in one another', { a: nested(90) }),
  // keys that are printed as names
  of('a keyword as a key', { a: { class: 1 } }),
  of("'None' as a key", { a: { None: 1 } }),
  of("'await' as a key", { a: { await: 1 } }),
  of("'__debug__' as a key", { a: { __debug__: 1 } }),
  of('a soft keyword as a key', { a: { match: 1, type: 2, _: 3 } }),
  of('a key that Python folds (NFKC)', { a: { ﬁ: 1 } }),
  of('a non-ASCII key', { a: { é: 1 } }),
  of('the key None', { a: dict([[null, 1]]) }),
  of('the key True', { a: dict([[true, 1]]) }),
  of('the key None of a list', { a: dict([[null, [1]]]) }),
  of('the key None of a dict', { a: dict([[null, { b: 1 }]]) }),
  of('the key inf', { a: dict([[INFINITY, 1]]) }),
  of("the keys None and 'None'", {
    a: dict([
      [null, 1],
      ['None', 2],
    ]),
  }),
  of('the key None beside a key that is no name', {
    a: dict([
      [null, 1],
      ['a-b', 2],
    ]),
  }),
  of('the key None of a list beside a key that is no name', {
    a: dict([
      [null, [1]],
      ['a-b', 2],
    ]),
  }),
  // keys that are printed before a colon
  of('int keys', {
    a: dict([
      [0, 'x'],
      [-1, 'y'],
    ]),
  }),
  of('float, bytes and tuple keys', {
    a: dict([
      [float(1), 1],
      [new Uint8Array([97]), 2],
      [tuple(1), 3],
    ]),
  }),
  of('the key -inf', { a: dict([[-INFINITY, 1]]) }),
  of('inf in a tuple key', { a: dict([[tuple(INFINITY), 1]]) }),
  of('an int of 4301 digits as a key', { a: dict([[10n ** 4300n, 1]]) }),
  of('an empty key', { a: { '': 1 } }),
  of('a space in a key', { a: { 'a b': 1 } }),
  of('a double quote in a key', { a: { 'a"b': 1 } }),
  of('a single quote in a key', { a: { "a'b": 1 } }),
  of('a key that ends its quotes and begins new ones', { a: { "x': 1, 'y": 2 } }),
  of('a key that begins a triple quote', { a: { "''\nx''": 1 } }),
  of('a comment in a key', { a: { "x': 1} #": 2 } }),
  of('a line end in a key', { a: { 'a\nb': 1 } }),
  of('a backslash and a line end in a key', { a: { 'a\\\nb': 1 } }),
  of('a backslash and a line end in a key, in lists of lists', { a: [[{ 'a\\\nb': [[1], { 'a\\\nb': 1 }] }]] }),
  of('keys that begin and end a triple quote in two statements', { a: { "''x": 1 }, b: { "y''": 2 } }),
  of('a carriage return in a key', { a: { 'a\rb': 1 } }),
  of('a tab in a key', { a: { 'a\tb': 1 } }),
  of('a form feed in a key', { a: { 'a\fb': 1 } }),
  of('a line separator in a key', { a: { 'a\u2028b\u0085c': 1 } }),
  of('a null character in a key', { a: { 'a\0b': 1 } }),
  of('a backslash that is an escape in a key', { a: { 'C:\\new': 1 } }),
  of('a backslash that is no escape in a key', { a: { '\\d': 1 } }),
  of('a backslash at the end of a key', { a: { 'a\\': 1 } }),
  of('a lone surrogate in a key', { a: { 'a\ud800': 1 } }),
  of('a placeholder in a key', { a: { '{{ fileDirname }}': 1 } }),
  // top-level keys
  of('one top-level key that is no identifier', { 'a-b': 1 }),
  of('a top-level key that is no identifier, and another', { 'a-b': 1, c: 2 }),
  of('one int as a top-level key', dict([[1, 2]])),
  of(
    'an int as a top-level key, and another',
    dict([
      [1, 2],
      ['a', 3],
    ]),
  ),
  of('a keyword as a top-level key', { class: 1 }),
  of("'True' as a top-level key", { True: 1 }),
  of("'async' as a top-level key", { async: 1 }),
  of('None as a top-level key', dict([[null, 1]])),
  of(
    'None as the top-level key of a list',
    dict([
      [null, [1]],
      ['a', 2],
    ]),
  ),
  of('nan as a top-level key', dict([[Number.NaN, 1]])),
  of('a top-level key that Python folds (NFKC)', { ﬁ: 1 }),
  of('`_base_` as a top-level key', { _base_: 'x.py', a: 1 }),
  of('`_deprecation_` as a top-level key', { _deprecation_: {}, a: 1 }),
  of('a top-level key with two leading underscores', { __a: 1, b: 2 }),
  of('`dict` as a top-level key before a dict', { dict: 1, model: {} }),
  of('`dict` as a top-level key after all dicts', { aux: {}, dict: 1 }),
  of('`set` as a top-level key before an empty set', { set: 1, z: new Set() }),
  of('`frozenset` as a top-level key before a frozenset', { frozenset: 1, z: [new PyFrozenSet([1])] }),
]

function of(kind: string, config: PyInput): PrintCase {
  return { kind, config: toPy(config) as PyDict }
}

function nested(levels: number): PyDict {
  let value: PyValue = 1
  for (let level = 0; level < levels; level++) value = PyDict.of([['k', value]])
  return value as unknown as PyDict
}
