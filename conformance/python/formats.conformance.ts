import { afterAll, beforeAll, expect, test } from 'vitest'
import { pythonRepr } from '../../src/python/repr.ts'
import { type Judge, startJudge } from '../judge.ts'
import { Choices } from '../reader/programs/random.ts'
import { randomFrom, runs, SEED } from '../sample.ts'
import { differences } from './verdict.ts'

let cpython: Judge
beforeAll(async () => {
  cpython = await startJudge('evaluate')
})
afterAll(() => cpython.close())

const FLOATS =
  '1e-05 1.0 0.0 -0.0 123.456 1e16 1e22 -1.5 0.1 1234567.891 1e300 5e-324 inf -inf nan 0.00012345 999999.5 9.995 2.5'.split(
    ' ',
  )
const INTS = '0 1 -1 42 1000 123456789 10**20 -10**15 True 255 65'.split(' ')
const TEXTS = ["''", "'a'", "'hello'", "'é日😀'", "'xxxxxxxxxxxx'"]
const VALUES = [...FLOATS, ...INTS, ...TEXTS]

test('format() of numbers and texts', () => expectSame(20_000, formatCall))
test('% of numbers and texts', () => expectSame(20_000, percentCall))
test('str.format with conversions and nested widths', () => expectSame(10_000, strFormatCall))
test('round()', () => expectSame(10_000, roundCall))
test('methods of texts', () => expectSame(10_000, methodCall))

async function expectSame(full: number, expression: (choices: Choices) => string): Promise<void> {
  const choices = new Choices(randomFrom(SEED))
  const programs = Array.from(
    { length: Math.max(500, runs(full)) },
    () => `inf = float('inf')\nnan = float('nan')\nresult = ${expression(choices)}\n`,
  )
  expect(await differences(cpython, programs)).toEqual([])
}

function formatCall(choices: Choices): string {
  return `format(${choices.pick(VALUES)}, ${pythonRepr(specifier(choices))})`
}

function specifier(choices: Choices): string {
  const maybe = (probability: number, texts: readonly string[]) =>
    choices.chance(probability) ? choices.pick(texts) : ''
  return [
    choices.chance(0.3) ? maybe(1, ['', 'x', '*', '0', 'é']) + maybe(1, ['<', '>', '=', '^']) : '',
    maybe(0.3, ['+', '-', ' ']),
    maybe(0.3, ['#']),
    maybe(0.25, ['0']),
    maybe(0.4, ['0', '1', '5', '8', '12', '20']),
    maybe(0.2, [',', '_']),
    maybe(0.4, ['.0', '.1', '.2', '.3', '.6', '.10', '.17', '.25', '.']),
    maybe(0.7, Array.from('bdeEfFgGnosxX%')),
    maybe(0.03, ['q', '!', ' ', '.']),
  ].join('')
}

function percentCall(choices: Choices): string {
  const maybe = (probability: number, texts: readonly string[]) =>
    choices.chance(probability) ? choices.pick(texts) : ''
  const flags = Array.from('#0- +', (flag) => maybe(0.2, [flag])).join('')
  const field = [
    '%',
    flags,
    maybe(0.4, ['0', '3', '8', '15']),
    maybe(0.4, ['.', '.0', '.1', '.3', '.10']),
    maybe(0.05, ['h', 'l', 'L']),
    maybe(1, Array.from('diouxXeEfFgGrs%')),
  ].join('')
  const values = field.endsWith('%') ? '' : `${choices.pick(VALUES)},`
  return `${pythonRepr(field + maybe(0.5, ['x']))} % (${values})`
}

function strFormatCall(choices: Choices): string {
  const field = `{0${choices.pick(['', '!r', '!s'])}:${specifier(choices)}}|{a!r:>{w}}`
  const [value, other, width] = [choices.pick(VALUES), choices.pick(VALUES), choices.pick(['3', '10', '0'])]
  return `${pythonRepr(field)}.format(${value}, a=${other}, w=${width})`
}

function roundCall(choices: Choices): string {
  const digits = choices.pick(['0', '1', '2', '3', '-1', '-2', '5', '20', '-20', 'None'])
  return `round(${choices.pick([...FLOATS, ...INTS])}, ${digits})`
}

const SUBJECTS = ["'Hello World'", "'a,b,,c'", "'  x y '", "'ÄßĀǅ'", "'12'", "'x1y2'", "'a\\tb\\n\\tc'", "''"]
const METHODS = (
  "split(',') ¦ rsplit(None, 1) ¦ center(11, '*') ¦ zfill(5) ¦ partition(' ') ¦ swapcase() ¦ " +
  'title() ¦ casefold() ¦ isnumeric() ¦ isprintable() ¦ splitlines(True) ¦ ljust(9) ¦ ' +
  "find('l', 3) ¦ rfind('o', 0, -4) ¦ count('') ¦ replace('', '-') ¦ replace('l', '', 1) ¦ strip(' a') ¦ endswith('d') ¦ " +
  "startswith(('H', 'a'), 0) ¦ isdecimal() ¦ isascii() ¦ removesuffix('d') ¦ join(['1', '2']) ¦ index('zz') ¦ " +
  'capitalize() ¦ istitle() ¦ isidentifier()'
).split(' ¦ ')

function methodCall(choices: Choices): string {
  const [subject, method] = [choices.pick(SUBJECTS), choices.pick(METHODS)]
  return `${subject}.${method}`
}
