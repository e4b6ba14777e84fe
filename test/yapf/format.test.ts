import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { formatPython, formatPythonFile } from '../../src/yapf/format.ts'
import { FormatMemo } from '../../src/yapf/formatMemo.ts'
import { LAYOUT_CASES } from './cases.ts'

const GOLDEN = join(import.meta.dirname, 'golden', 'layout.golden.json')
const recorded: Readonly<Record<string, string | null>> = JSON.parse(readFileSync(GOLDEN, 'utf8'))

describe('what yapf was recorded to make', () => {
  test('there is a record of every case', () => {
    expect(Object.keys(recorded)).toEqual(Object.keys(LAYOUT_CASES))
  })

  test.each(Object.entries(LAYOUT_CASES))('%s', (name, source) => {
    expect(formatPython(source)).toBe(recorded[name])
  })
})

describe('where yapf would make another program, or none, or never end', () => {
  test.each([
    [
      'statements on one line that may be too long',
      'a; b(c)  # pylint: disable=line-too-long\n',
      'a\nb(c)  # pylint: disable=line-too-long\n',
    ],
    [
      'the same in a block',
      'if a:\n  b; c # pylint: disable=line-too-long\n',
      'if a:\n    b\n    c  # pylint: disable=line-too-long\n',
    ],
    ['a backslash behind a semicolon', 'a=1; \\\n b=2\n', 'a = 1\nb = 2\n'],
    ['a backslash inside the second statement', 'a=1; b=[2, \\\n 3]\n', 'a = 1\nb=[2, \\\n3]\n'],
    ['a comment with a form feed', 'a=1 # b\x0cc\n', 'a = 1  # b\x0cc\n'],
    ['a comment with a line separator', '# a\u2028b\nc=1\n', '# a\u2028b\nc = 1\n'],
    ['the same inside brackets', 'a=[1, # b\u2028c\n2]\n', 'a = [\n    1,  # b\u2028c\n    2\n]\n'],
    ['a form feed that ends one', 'a=[1, # b\x0c\n# c\n2]\n', 'a = [\n    1,  # b\n\n    # c\n    2\n]\n'],
    [
      'comments below a form feed, in a line that is not laid out',
      'a = [ # b\n\f\n# c\n# d\n ]  # yapf: disable\n',
      'a = [ # b\n\n\n# c\n# d\n]  # yapf: disable\n',
    ],
    ['a backslash below a comment', '# a\n\\\nb=1\n', '# a\n\nb = 1\n'],
  ])('%s', (_, source, expected) => {
    expect(formatPython(source)).toBe(expected)
  })
})

describe('files', () => {
  test.each([
    ['line feeds stay', 'a=1\nb=2\n', 'a = 1\nb = 2\n'],
    ['carriage returns and line feeds stay', 'a=1\r\nb=[1,\r\n2]\r\n', 'a = 1\r\nb = [1, 2]\r\n'],
    ['carriage returns alone stay', 'a=1\rb=2\r', 'a = 1\rb = 2\r'],
    ['the most frequent end wins', 'a=1\r\nb=2\r\nc=3\n', 'a = 1\r\nb = 2\r\nc = 3\r\n'],
    ['and a line feed where they are even', 'a=1\r\nb=2\n', 'a = 1\nb = 2\n'],
    ['strings of several lines too', 'a="""b\r\nc"""\r\n', 'a = """b\r\nc"""\r\n'],
    ['a form feed ends a line', '#\n\fa=1\n\f\n\nb=(1,\f2)\nc=1\f # d\n', '#\n\na = 1\n\nb = (1, 2)\nc = 1\n# d\n'],
    ['not in a text', 'a="b\fc"\n\fb=1\n', 'a = "b\fc"\nb = 1\n'],
    ['nor in a comment', '# a\fb = 1\n', '# a\fb = 1\n'],
    ['a byte order mark stays', '\ufeffa=1\n', '\ufeffa = 1\n'],
  ])('%s', (_, source, expected) => {
    expect(formatPythonFile(source)).toBe(expected)
  })
})

describe('the memo', () => {
  test('gives what formatPython gives, also when asked again', () => {
    const memo = new FormatMemo()
    for (const source of ['a=1\n', 'b=2\n', 'a=1\n']) expect(memo.format(source)).toBe(formatPython(source))
  })

  test('forgets when it is full and goes on', () => {
    const memo = new FormatMemo(12)
    const set = vi.spyOn(Map.prototype, 'set')
    for (const source of ['a=1\n', 'b=2\n', 'c=3\n', 'a=1\n']) expect(memo.format(source)).toBe(formatPython(source))
    const at = set.mock.calls.findLastIndex(([key]) => key === 'a=1\n')
    expect((set.mock.contexts[at] as Map<string, string>).size).toBe(1)
    set.mockRestore()
  })

  test('lays out statements one by one as it would lay out all of them', () => {
    const statements = [
      'a=dict(b=1,\n c=[1,\n2,\n])\n',
      'd=2\n',
      `e='${'x'.repeat(90)}'\n`,
      'a=dict(b=1,\n c=[1,\n2,\n])\n',
    ]
    const memo = new FormatMemo()
    expect(statements.map((statement) => memo.format(statement)).join('')).toBe(formatPython(statements.join('')))
  })
})
