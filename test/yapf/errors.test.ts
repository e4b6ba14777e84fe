import { describe, expect, test } from 'vitest'
import { formatPython } from '../../src/yapf/format.ts'
import { Effort, MAX_TOKENS } from '../../src/yapf/limits.ts'
import type { LogicalLine } from '../../src/yapf/lines/logicalLine.ts'
import { readLines } from '../../src/yapf/lines/readLines.ts'
import { prepareLine } from '../../src/yapf/search/preparedLine.ts'
import { findBreaks } from '../../src/yapf/search/search.ts'
import { caught } from '../support/caught.ts'

/** Line and column of the error, and the text that its span covers. */
function placeOf(source: string): string {
  const { code, span } = caught(() => formatPython(source))
  expect(code).toBe('python-syntax')
  if (span === undefined) return 'nowhere'
  const { line, column } = span.source.positionAt(span.start)
  return `${line}:${column} ${JSON.stringify(span.source.text.slice(span.start, span.end))}`
}

describe('a source that is no Python gives the place', () => {
  test.each([
    ['an expression is missing', 'a = \n', '1:5 "\\n"'],
    ['a bracket is not closed', 'a = [1,\nb = 2\n', '2:3 "="'],
    ['the inner one is named', 'a = (1, [2\n', '1:9 "["'],
    ['a bracket too many', 'a = 1)\n', '1:6 ")"'],
    ['brackets that do not match', 'a = (1]\n', '1:7 "]"'],
    ['a string does not end', "a = 1\nb = 'c\n", '2:5 "\'"'],
    ['a string of several lines does not end', 'a = """b\n\n', '1:5 "\\"\\"\\""'],
    ['a character of no token', 'a = 1 ? 2\n', '1:7 "?"'],
    ['a NUL', 'a = 1\0\n', '1:6 "\\u0000"'],
    ['a byte order mark inside', '\ufeffa = 1\n', '1:1 "\ufeff"'],
    ['a backslash inside a line', 'a = \\ 1\n', '1:5 "\\\\"'],
    ['a backslash at the end', 'a = 1 + \\\n', '1:9 "\\\\"'],
    ['an unexpected indent', 'a = 1\n  b = 2\n', '2:1 "  "'],
    ['a dedent to nowhere', 'if a:\n    b\n  c\n', '3:1 "  "'],
    ['a block is missing', 'if a:\nb\n', '2:1 "b"'],
    ['a keyword as a name', 'class = 1\n', '1:7 "="'],
    ['a keyword as an argument', 'dict(class=1)\n', '1:6 "class"'],
    ['Python 2', 'print "a"\n', '1:7 "\\"a\\""'],
    ['a number that runs into a name', 'a = 1__0\n', '1:5 "1_"'],
    ['two expressions', 'a b\n', '1:3 "b"'],
    ['a dict without values', "a = {'b': 1, 'c'}\n", '1:17 "}"'],
    ['parameters after **', 'def f(**a, b): pass\n', '1:12 "b"'],
    ['a second *', 'def f(*a, *b): pass\n', '1:12 "b"'],
    ['a second **', 'def f(**a, **b): pass\n', '1:12 "**"'],
    ['an import from nowhere', 'from import a\n', '1:6 "import"'],
    ['else without if', 'else: a\n', '1:1 "else"'],
    ['wide characters count once', "a = '😀' ?\n", '1:9 "?"'],
  ])('%s', (_, source, place) => {
    expect(placeOf(source)).toBe(place)
  })
})

describe('limits', () => {
  const code = (source: string) => caught(() => formatPython(source)).code

  test.each([
    ['brackets', 'python-syntax', `a = ${'('.repeat(10_000)}${')'.repeat(10_000)}\n`],
    ['signs', 'limit', `a = ${'-'.repeat(10_000)}1\n`],
    ['not', 'limit', `a = ${'not '.repeat(10_000)}b\n`],
    ['powers', 'limit', `a = ${'2 ** '.repeat(10_000)}2\n`],
    ['conditionals', 'limit', `a = ${'b if c else '.repeat(10_000)}d\n`],
    ['lambdas', 'limit', `a = ${'lambda: '.repeat(10_000)}b\n`],
    ['comprehensions', 'limit', `a = [b${' for c in d'.repeat(10_000)}]\n`],
    ['subscripts', 'python-syntax', `a = ${'b['.repeat(10_000)}1${']'.repeat(10_000)}\n`],
    [
      'blocks',
      'python-syntax',
      `${Array.from({ length: 1100 }, (_, depth) => `${' '.repeat(depth)}if a:`).join('\n')}\n${' '.repeat(1100)}b\n`,
    ],
  ])('too deep: %s', (_, wanted, source) => {
    expect(code(source)).toBe(wanted)
  })

  test('what is nested less deep is laid out', () => {
    const levels = 199
    const source = `a = ${'f(b='.repeat(levels)}1${')'.repeat(levels)}\n`
    expect(formatPython(source).replace(/\s/g, '')).toBe(source.replace(/\s/g, ''))
  })

  test('what deep nesting would make a hundred times as long', () => {
    const error = caught(() =>
      formatPython(`a = ${'f(b='.repeat(190)}[\n${'# c\n'.repeat(2000)}1]${')'.repeat(190)}\n`.repeat(12)),
    )
    expect([error.code, error.span?.source.positionAt(error.span.start).column]).toEqual(['limit', 1])
  })

  test('too many tokens', () => {
    expect(code(`a = [${'1, '.repeat(MAX_TOKENS / 2)}]\n`)).toBe('limit')
  })

  test('a statement whose layout would take too many steps', () => {
    const source = `a = 1\nb = f${'[0]'.repeat(200)}\n`
    const line = readLines(source)[1] as LogicalLine
    const plan = prepareLine(line, { rules: true })
    const error = caught(() => findBreaks(plan, new Effort(source, 20_000)))
    expect(error.code).toBe('limit')
    expect(error.span?.start).toBe(source.indexOf('b'))
    expect(findBreaks(plan, new Effort(source))).toHaveLength(line.tokens.length)
  })

  test('the steps of all lines count together', () => {
    const source = `a = f${'[0]'.repeat(100)}\n`
    const plan = prepareLine(readLines(source)[0] as LogicalLine, { rules: true })
    const effort = new Effort(source, 60_000)
    expect(
      caught(() => {
        for (let line = 0; line < 20; line++) findBreaks(plan, effort)
      }).code,
    ).toBe('limit')
    expect(findBreaks(plan, new Effort(source, 60_000))).toBeDefined()
  })

  test('a lone continuation below the first comment, on which yapf itself never ends', () => {
    expect(formatPython('#\n\\\n\n')).toBe('#\n')
    expect(formatPython('# one\n# two\n\n\\\n\n')).toBe('# one\n# two\n')
  })

  test('a line of 10 MB is laid out', () => {
    const text = 'x'.repeat(10_000_000)
    expect(formatPython(`a='${text}'`)).toBe(`a = '${text}'\n`)
  })
})
