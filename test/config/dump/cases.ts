import { PyDate } from '../../../src/config/pythonStr.ts'
import { PyRange } from '../../../src/evaluate/builtinObjects.ts'
import { FLOAT, INT } from '../../../src/evaluate/builtins/types.ts'
import { PyDict } from '../../../src/python/dict.ts'
import { dict, float, type PyInput, toPy, tuple } from '../../../src/python/input.ts'
import { PyFrozenSet, PySet } from '../../../src/python/set.ts'
import { PyList, PyTuple } from '../../../src/python/values.ts'

const WORDS = 'the quick brown fox jumps over the lazy dog and then '
const LONG = WORDS.repeat(5).trim()
const SHARED_SET = new PySet([1])
const RANGE = new PyRange(0, 3, 1)
const SHARED_TUPLE = new PyTuple([1, 2])

/** Configs by name; what MMEngine dumps them to is in golden/dump.golden.json. */
export const DUMP_CASES: Readonly<Record<string, PyDict>> = {
  empty: of({}),
  scalars: of({ a: null, b: true, c: false, d: 1, e: -1, f: 2n ** 70n, g: 'x' }),
  floats: of({ a: float(1), b: 1e-5, c: 1e16, d: 1.5e300, e: float(-0), f: 5e-324, g: 0.1 }),
  'infinities and nan': of({ a: Infinity, b: -Infinity, c: Number.NaN }),
  containers: of({ a: [], b: {}, c: tuple(), d: [[], [[1]]], e: [tuple(1, [2])], f: { g: { h: 1 } } }),
  'sequences in sequences': of({ a: [[1, [2, { b: [3] }]], tuple([1], { c: 2 })] }),
  'key order': of(
    dict([
      ['b', 1],
      ['B', 2],
      ['10', 3],
      ['9', 4],
      ['é', 5],
      ['😀', 6],
      ['\uff21', 7],
    ]),
  ),
  'int and float keys': of(
    dict([
      [2, 'a'],
      [1.5, 'b'],
      [true, 'c'],
      [-3, 'd'],
    ]),
  ),
  'keys without an order': of(
    dict([
      ['b', 1],
      [1, 2],
      ['a', 3],
      [null, 4],
    ]),
  ),
  'None, True and float keys': of({
    a: dict([[null, 1]]),
    b: dict([
      [true, 1],
      [false, 2],
    ]),
    c: dict([[0.5, 1]]),
  }),
  'nan and inf keys': of({ a: dict([[Infinity, 1]]), b: dict([[Number.NaN, 1]]) }),
  'tuple keys': of({
    a: dict([
      [tuple(2, 1), 1],
      [tuple(1), 2],
      [tuple(), 3],
    ]),
  }),
  'lists under tuple keys': of({
    a: dict([
      [tuple(1), [1, [2]]],
      [tuple(2), tuple(3)],
      [tuple(3), { b: [1] }],
    ]),
  }),
  'bytes keys': of({
    a: dict([
      [new Uint8Array([120]), 1],
      [new Uint8Array(), 2],
    ]),
  }),
  'frozenset keys': of({
    a: dict([
      [new PyFrozenSet([1]), 1],
      [new PyFrozenSet(), 2],
    ]),
  }),
  bytes: of({ a: new Uint8Array(), b: new Uint8Array([120]), c: [new Uint8Array(100).fill(7)] }),
  sets: of({ a: new Set(), b: new Set([3]), c: [new Set(['x'])], d: new Set([tuple(1)]) }),
  frozensets: of({ a: new PyFrozenSet(), b: new PyFrozenSet([2]), c: [new PyFrozenSet([tuple(1)])] }),
  'one set in three places': of({ a: SHARED_SET, b: [SHARED_SET], c: tuple(SHARED_SET) }),
  'one tuple as a key of two dicts': PyDict.of([
    ['a', PyDict.of([[SHARED_TUPLE, 1]])],
    ['b', PyDict.of([[SHARED_TUPLE, 2]])],
    ['c', SHARED_TUPLE],
  ]),
  'two sets, met in another order': PyDict.of([
    ['a', new PyFrozenSet([9])],
    ['b', SHARED_SET],
    ['c', new PyList([SHARED_SET, new PySet([5])])],
  ]),
  ranges: of({ a: RANGE, b: [RANGE, new PyRange(5, 1, -2)], c: new PyRange(4, 2, 1) }),
  classes: of({ a: INT, b: [INT, FLOAT] }),
  'a class as a key': PyDict.of([['a', PyDict.of([[INT, INT]])]]),
  dates: of({ a: [new PyDate(2020, 1, 2), new PyDate(987, 11, 12)], b: dict([[new PyDate(2020, 1, 2), 1]]) }),
  'texts that other types read': of({
    a: 'yes No ON off true False null NULL ~ << = y n Y N'.split(' '),
    b: '1 +1 -1 0 00 07 08 0x1F 0o7 0b01 1_000 1__0 _1 1:30 1:60 190:20:30'.split(' '),
    c: '1. 1.5 .5 -.5 +.5 1e5 1.e5 1.e+5 1.5e-3 1_0.5 1:30.5 . .. .inf -.INF +.Inf .nan .NaN -.nan .e5'.split(' '),
    d: ['2020-01-01', '2020-1-1', '2020-01-01 1:00:00', '2020-1-1T01:00:00.5Z', '2020-01-01 01:00:00 +01:00'],
    e: ['', ' ', '!', '&', '*', '1 ', '١'],
  }),
  'texts with marks': of({
    a: ['- a', '-a', '-', '--- a', '---', '... b', '? a', '?a', '?', ': a', ':a', ':', 'a: b', 'a:b', 'a:'],
    b: ['#a', 'a #b', 'a#b', ',a', '[a', ']', '{a', '}', '&a', '*a', '!a', '|', '>', "'a", '"a', '%a', '@a', '`a'],
    c: ["it's", 'say "x"', `both ' and "`, 'back\\slash', '$a', '^a', '(a)', '<a', '~a', '=a', 'a=b', 'a,b', 'a]b'],
  }),
  'texts with spaces and line ends': of({
    a: [' a', 'a ', 'a  b', '\n', 'a\n', '\na', 'a\nb', 'a\n\nb', 'a\n\n\nb\n\n', 'a \nb', 'a\n b', ' \n ', "a\n'b'\n"],
    b: { 'a\nb': 1, ' a': 2, '': 3, 'a: b': 4, "it's": 5, é: 6 },
  }),
  'characters that are escaped': of({
    a: ['\t', 'a\tb', '\0\u0007\b\u000b\f\r\u001b\u007f', 'é\u0085\u00a0\u00ad\u2028\u2029\ufeff', '检测 😀', '\ufffe'],
  }),
  'folding without quotes': of({ a: LONG, b: [LONG], c: { d: { e: [LONG] } }, f: `${'x'.repeat(90)} y z` }),
  'folding between single quotes': of({ a: `: ${LONG}`, b: `'${LONG}'`, c: ` ${LONG} `, d: `${LONG}\n${LONG}` }),
  'folding between double quotes': of({
    a: `é ${LONG}`,
    b: `\t${LONG}  `,
    c: `é${' '.repeat(90)}é`,
    d: `${LONG}\té ${LONG}`,
  }),
  'several spaces where a line would fold': of({ a: LONG.replaceAll(' ', '  '), b: `é${LONG.replaceAll(' ', '  ')}` }),
  'long keys': of({
    [LONG]: 1,
    [LONG.slice(0, 128)]: 2,
    [LONG.slice(0, 129)]: 3,
    ['é'.repeat(64)]: 4,
    ['é'.repeat(65)]: 5,
  }),
  'a lone surrogate': of({ a: ['x', '\ud800'] }),
  'an int of 4301 digits': of({ a: [10n ** 4300n] }),
  'an int of 4301 digits as a key': of({ a: dict([[10n ** 4300n, 1]]) }),
}

function of(config: PyInput): PyDict {
  return toPy(config) as PyDict
}
