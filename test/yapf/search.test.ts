import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Effort } from '../../src/yapf/limits.ts'
import { readLines } from '../../src/yapf/lines/readLines.ts'
import { type PreparedLine, prepareLine } from '../../src/yapf/search/preparedLine.ts'
import { findBreaks } from '../../src/yapf/search/search.ts'
import { pythonAssignment } from '../support/pythonSources.ts'
import { HARD_STATEMENT } from './cases.ts'
import { PlainSearch } from './plainSearch.ts'

function planOf(source: string): PreparedLine {
  const [line] = readLines(source)
  if (line === undefined) throw new TypeError('no line')
  return prepareLine(line, { rules: true })
}

const STATES = 1_000_000

/** What the search finds, and how many states it made on the way: one more or less and the switch would come elsewhere. */
function search(plan: PreparedLine, source: string): { places: readonly number[] | undefined; made: number } {
  const effort = new Effort(source, STATES)
  const found = findBreaks(plan, effort)
  return { places: found && [...found], made: STATES - effort.line }
}

function searchPlainly(plan: PreparedLine): { places: readonly number[] | undefined; made: number } {
  const plain = new PlainSearch(plan)
  return { places: plain.run(), made: plain.made }
}

describe('the search finds what the plain search finds', () => {
  test('on random lines', () => {
    fc.assert(
      fc.property(
        pythonAssignment.filter(({ length }) => length < 500),
        (source) => {
          const plan = planOf(source)
          expect(search(plan, source)).toEqual(searchPlainly(plan))
        },
      ),
      { numRuns: 150 },
    )
  })

  const call = "transform(first, options=(1, 2), more=[3, 4], name='x')"
  test.each([
    ['calls in calls', `a = f(${new Array(5).fill(`g(${call}, h(i, j=${call}))`).join(', ')})\n`, 5000],
    ['positions', `a = f(${new Array(40).fill('argument').join(', ')})\n`, 1000],
    ['a dict of calls', `a = {${new Array(6).fill(`'key': ${call}`).join(', ')}}\n`, 300],
    ['a list of tuples', `a = [${new Array(30).fill('(1333, 800)').join(', ')}]\n`, 250],
    [
      'a function',
      'def f(self, first: int, second: Optional[str] = None, *rest: T, last: bool = True) -> Dict[str, int]: pass\n',
      40,
    ],
    ['a comprehension', `a = [${call} for first in ${call} if first not in (1, 2, 3) for b in c if d]\n`, 100],
  ])('on %s', (_, source, least) => {
    const plan = planOf(source)
    const plain = searchPlainly(plan)
    expect(search(plan, source)).toEqual(plain)
    expect(plain.made).toBeGreaterThan(least)
  })
})

test('after 10,000 states they are compared without their brackets, as the plain search does', () => {
  const plan = planOf(HARD_STATEMENT)
  const plain = searchPlainly(plan)
  expect(search(plan, HARD_STATEMENT)).toEqual(plain)
  expect(plain.made).toBeGreaterThan(10_000)
})
