import { expect, test } from 'vitest'
import { evaluateModule } from '../../src/evaluate/evaluateModule.ts'
import { formatSpan, SourceText } from '../../src/source.ts'
import { parsePython } from '../../src/syntax/parse.ts'
import { caught } from '../support/caught.ts'

const MANY = 'a = list(range(100000))\nfor i in range(1000):\n    '
const TEXT = "a = 'a' * 400000\nfor i in range(1000):\n    "

/**
 * What makes something large, where it stops, and the class of CPython's exception. V8 could make most of these values: only our limits
 * stop them.
 */
test.each([
  ["x = 'a' * 10**8", '1:5', 'MemoryError'],
  ['x = [0] * 10**9', '1:5', 'MemoryError'],
  ['x = 10**9 * (0,)', '1:5', 'MemoryError'],
  ['x = list(range(10**9))', '1:5', 'TimeoutError'],
  ['x = tuple(range(10**12))', '1:5', 'TimeoutError'],
  ['x = [*range(10**9)]', '1:6', 'TimeoutError'],
  ['x = {i for i in range(10**9)}', '1:6', 'TimeoutError'],
  ['x = sum(i for i in range(10**9))', '1:9', 'TimeoutError'],
  ['x = 10**9 in (i for i in range(10**10))', '1:15', 'TimeoutError'],
  ['while True:\n    pass', '1:7', 'TimeoutError'],
  ['x = 2 ** 10**7', '1:5', 'MemoryError'],
  ['x = 1 << 10**9', '1:5', 'MemoryError'],
  ['x = 3\nfor i in range(100):\n    x *= x', '3:5', 'MemoryError'],
  ["x = 'a'.center(10**8)", '1:5', 'MemoryError'],
  ["x = 'a'.zfill(10**8)", '1:5', 'MemoryError'],
  ["x = '%100000000d' % 1", '1:5', 'MemoryError'],
  ["x = '%.100000000d' % 1", '1:5', 'MemoryError'],
  ["x = f'{1:100000000}'", '1:7', 'MemoryError'],
  ["x = f'{1.5:.100000000f}'", '1:7', 'MemoryError'],
  ["x = f'{1.5:.30000000f}'", '1:7', 'MemoryError'],
  ["x = '{:>100000000}'.format('a')", '1:5', 'MemoryError'],
  ["x = ('a' * 10**5).replace('', 'b' * 1000)", '1:5', 'MemoryError'],
  ["x = ('a' * 10**6).split('a') * 9", '1:5', 'MemoryError'],
  ["x = ('b' * 10**5).join('a' * 1000)", '1:5', 'MemoryError'],
  ['from itertools import product\nx = product([1], repeat=10**9)', '2:5', 'MemoryError'],
  // Each value is small; together they are not, also when nothing keeps them.
  [`${MANY}x = a[:]`, '3:9', 'MemoryError'],
  [`${MANY}x = a + [1]`, '3:9', 'MemoryError'],
  [`${MANY}x = a.copy()`, '3:9', 'MemoryError'],
  [`${MANY}x = [*a]`, '3:10', 'TimeoutError'],
  [`${MANY}x = sorted(a)`, '3:9', 'TimeoutError'],
  [`${TEXT}x = a.upper()`, '3:9', 'MemoryError'],
  [`${TEXT}x = f'{a}{a}'`, '3:14', 'MemoryError'],
  [`${TEXT}x = a + 'b'`, '3:9', 'MemoryError'],
  [`${TEXT}x = str([a])`, '3:9', 'MemoryError'],
  // No text of a config is longer than the largest config.
  ["x = 'a' * 2**20\ny = x + 'a'", '2:5', 'MemoryError'],
  ["x = 'a' * 2**20\ny = x.replace('a', 'ab')", '2:5', 'MemoryError'],
  ["x = ','.join(['a' * 2**19] * 3)", '1:5', 'MemoryError'],
  ["x = '%s%s' % (('a' * 2**20,) * 2)", '1:5', 'MemoryError'],
  // Methods of a text count it before they begin.
  ...['split()', 'rsplit()', 'splitlines()', 'title()', 'isprintable()'].map((call): [string, string, string] => [
    `a = 'x' * 2**20\nb = [a.${call} for i in range(100)]`,
    '2:6',
    'MemoryError',
  ]),
  // The history of a name is kept, and counted.
  ['for i in range(10**7):\n    a = b = c = d = e = f = i', '2:29', 'MemoryError'],
])('%s', (source, place, pythonClass) => {
  const error = caught(() => evaluateModule(parsePython(new SourceText('a.py', `${source}\n`))))
  expect(error).toMatchObject({ code: 'limit', pythonClass })
  const { span } = error.problems[0]
  expect(span === undefined ? 'nowhere' : formatSpan(span)).toBe(`a.py:${place}`)
})
