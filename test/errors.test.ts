import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { MmdetConfigError, renderProblem } from '../src/errors.ts'
import { formatFrame } from '../src/frame.ts'
import { formatSpan, SourceText } from '../src/source.ts'
import { escapeTalk } from '../src/talk.ts'

describe('talk is escaped', () => {
  test.each([
    ['clears the screen', 'a\u001b[2J\u001b[H', 'a\\x1b[2J\\x1b[H'],
    ['begins a line of its own', 'a\nerror: b\r', 'a\\nerror: b\\r'],
    ['turns text around', 'a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
    ['hides between letters', 'a\u200bb\u00adc', 'a\\u200bb\\xadc'],
    ['is an 8-bit control', 'a\u009b2J', 'a\\x9b2J'],
    ['is half a pair', 'a\ud800', 'a\\ud800'],
    ['is a tag character', 'a\u{e0041}', 'a\\u{e0041}'],
    ['is text of any script', 'größe 尺寸 😀', 'größe 尺寸 😀'],
  ])('what %s', (_, text, shown) => {
    expect(escapeTalk(text)).toBe(shown)
  })

  test('in a problem: place, path, message, help and related places', () => {
    const source = new SourceText('/a/\u001b[8mb.py', 'x = 1\n')
    const span = { source, start: 0, end: 1 }
    const problem = { code: 'unknown-key', message: 'no \u001b[2J', hint: 'say \u202e', path: ['\u0007'] } as const
    const text = renderProblem({ ...problem, span, related: [{ message: '\u0008', span }] }) + renderProblem(problem)
    expect(text).not.toMatch(/[^\P{C}\n]/u)
    expect(text).toContain('/a/\\x1b[8mb.py:1:1 - error unknown-key: no \\x1b[2J')
    expect(text).toContain('\\x07 - error unknown-key')
  })

  test('a source line keeps one column for one character, so that the carets stay right', () => {
    const source = new SourceText('a.py', 'a\t\u001b[2J\u202e = b\n')
    const [line, carets] = formatFrame({ source, start: 10, end: 11 }).split('\n') as [string, string]
    expect(line).toBe('   1 | a ␛[2J\ufffd = b')
    expect(line[carets.indexOf('^')]).toBe('b')
    expect(formatSpan({ source, start: 10, end: 11 })).toBe('a.py:1:11')
  })
})

test('a column counts characters, wherever on a long line it is', () => {
  const source = new SourceText('a.py', `${'😀'.repeat(3000)}\n${'x😀\ud83d'.repeat(3000)}`)
  for (const [offset, line, column] of [
    [0, 1, 1],
    [4096, 1, 2049],
    [6000, 1, 3001],
    [6001 + 4 * 2500, 2, 7501],
    [6001 + 4 * 2500 + 3, 2, 7503],
  ] as const)
    expect(source.positionAt(offset)).toEqual({ line, column })
})

test('of a long line a frame shows what is around', () => {
  const source = new SourceText('a.py', `${'a '.repeat(100)}bad${' c'.repeat(100)}`)
  const [line, carets] = formatFrame({ source, start: 200, end: 203 }).split('\n') as [string, string]
  expect(line).toBe(`   1 | …${'a '.repeat(18)}bad${' c'.repeat(16)} …`)
  expect(carets).toBe(`     | ${' '.repeat(37)}^^^`)
})

test('a file beside the folder is named whole', () => {
  const span = (name: string) => ({ source: new SourceText(name, 'x'), start: 0, end: 1 })
  expect(formatSpan(span('/srv/a/x'), '/srv/a')).toBe('x:1:1')
  expect(formatSpan(span('/srv/ab/x'), '/srv/a')).toBe('/srv/ab/x:1:1')
})

test('an error that nobody catches shows every problem with its help, and no object', () => {
  const problem = (at: number) => ({ code: 'unknown-key', message: `number ${at}`, path: ['model', at] }) as const
  const error = new MmdetConfigError([problem(1), { ...problem(2), hint: 'did you mean 3?' }, problem(3)])
  expect(error.message).toBe('model.1: number 1\nmodel.2: number 2 (did you mean 3?)\nmodel.3: number 3')
  expect(inspect(error)).not.toContain('problems')
  const second = 'model.2 - error unknown-key: number 2\n  help: did you mean 3?'
  const shown = `model.1 - error unknown-key: number 1\n\n${second}\n\nmodel.3`
  expect(error.stack).toContain(`MmdetConfigError:\n${shown}`)
  expect(error.stack).toMatch(/^ {4}at .*errors\.test\.ts/m)
  error.stack = 'as others say'
  expect(error.stack).toBe('as others say')
})

test.each([
  [
    'the first at the place',
    { path: ['a'], message: 'm', examples: ['a', 'b'], count: 3 },
    '  also at b, … (3 in all)',
  ],
  ['elsewhere than at the place', { path: ['x'], message: 'm', examples: ['a', 'b'], count: 2 }, '  namely a, b'],
  ['one of them in the message', { path: ['x'], message: 'm a', examples: ['a', 'b'], count: 2 }, '  namely b'],
  [
    'all of them in the message',
    { path: ['x'], message: 'm a', examples: ['a'], count: 1 },
    'x - error dataset-box: m a',
  ],
])('examples of a problem: %s', (_, problem, last) => {
  expect(
    renderProblem({ code: 'dataset-box', ...problem })
      .trimEnd()
      .split('\n')
      .at(-1),
  ).toBe(last)
})
