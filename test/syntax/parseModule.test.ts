import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SourceText } from '../../src/source.ts'
import { type ParsedModule, parseModule, parsePython } from '../../src/syntax/parse.ts'
import { caught } from '../support/caught.ts'
import { pythonSource } from '../support/pythonSources.ts'

/** The first lines of the sound statements, and `line:column message` of each problem. */
function parsed(text: string) {
  const { module, problems } = parseModule(new SourceText('config.py', text))
  return {
    statements: module.body.map((statement) => module.textOf(statement).split('\n')[0]),
    problems: problems.map(({ message, span }) => {
      const { line, column } = (span as NonNullable<typeof span>).source.positionAt(span?.start ?? 0)
      return `${line}:${column} ${message.replace(/^config\.py:\d+:\d+: /, '')}`
    }),
  }
}

describe('a text with mistakes gives its sound statements and the problems of the others', () => {
  test.each<[string, string, string[], string[]]>([
    ['nothing is wrong', 'a = 1\nb = 2\n', ['a = 1', 'b = 2'], []],
    ['a name in place of an operator', 'a = 1 constructor 2\nb = 2\n', ['b = 2'], ['1:7 invalid syntax']],
    ['a value is missing', 'a = \nb = 2\n', ['b = 2'], ['1:5 invalid syntax']],
    ['two mistakes', 'a = \nb = 2\nc = )\nd = 4\n', ['b = 2', 'd = 4'], ['1:5 invalid syntax', "3:5 unmatched ')'"]],
    ['in a block', 'if a:\n    b = \n    c = 2\nd = 3\n', ['if a:', 'd = 3'], ['2:9 invalid syntax']],
    ['in the head of a block', 'if a\n    b = 1\nc = 2\n', ['c = 2'], ["1:5 expected ':'"]],
  ])('%s', (_, text, statements, problems) => {
    expect(parsed(text)).toEqual({ statements, problems })
  })

  test('the first problem is what parsePython throws, whatever is cut out of a source', () => {
    fc.assert(
      fc.property(pythonSource, fc.nat(), fc.integer({ min: 1, max: 5 }), (source, at, length) => {
        const start = at % source.length
        const text = source.slice(0, start) + source.slice(start + length)
        const { module, problems } = parseModule(new SourceText('config.py', text))
        const strict = () => parsePython(new SourceText('config.py', text)).compile()
        if (problems[0] === undefined) expect(strict).not.toThrow()
        else expect(problems[0].problems).toEqual(caught(strict).problems)
        for (let index = 1; index < module.body.length; index++) {
          expect(module.body[index]?.start).toBeGreaterThanOrEqual(module.body[index - 1]?.end ?? 0)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('a text that begins as the last one of its name is read as if it were the first', () => {
  let count = 0

  /** All that a parse says, of a text that follows on others or not. */
  function told(texts: readonly string[]) {
    const name = `${++count}.py`
    const sources = texts.map((text) => new SourceText(name, text))
    const { module, problems } = sources.map((source) => parseModule(source)).at(-1) as ParsedModule
    const { kinds, starts, ends, texts: words } = module.tokens
    const places = problems.map(({ message, span }) => [message.replaceAll(name, ''), span?.start, span?.end])
    return { source: module.source, body: module.body, tokens: [kinds, starts, ends, words], places, name, sources }
  }

  const sameAsAlone = (...texts: [string, ...string[]]): void => {
    const { source, sources, name: _, ...after } = told(texts)
    const { source: own, sources: _own, name: __, ...alone } = told([texts.at(-1) as string])
    expect(after).toEqual(alone)
    expect(source.text).toBe(own.text)
    if (!texts.at(-1)?.includes('\r')) expect(source).toBe(sources.at(-1))
  }

  test.each<[string, string, string]>([
    ['a letter at the end', 'a = 1\nb = 2\n', 'a = 1\nb = 23\n'],
    ['a line in front', 'a = 1\nb = 2\n', 'c = 1\na = 1\nb = 2\n'],
    ['an end without its line end', 'a = 1\nb = 2', 'a = 1\nb = 2 + 3'],
    ['a line that goes on', 'a = 1\nb = [\n1]\n', 'a = 1\nb = [\n1, 2]\n'],
    ['what belongs to an if', 'if a: b = 1\n', 'if a: b = 1\nelse: b = 2\n'],
    ['an else that is too much', 'a = 1\n', 'a = 1\nelse: b = 2\n'],
    ['what stands in a block', 'if a:\n    b = 1\nc = 1\n', 'if a:\n    b = 1\nc = 1\n    d = 1\n'],
    ['a name that is used before it is global', 'a = 1\nb = 2\n', 'a = 1\nglobal a\n'],
    ['a mistake that was mended', 'a = 1\nb = (\nc = 3\n', 'a = 1\nb = (2)\nc = 3\n'],
    ['a mistake that stays', 'a = 1\nb = \nc = 3\n', 'a = 1\nb = \nc = 34\n'],
    ['a mistake of the compiler', 'a = 1\nreturn\nc = 3\n', 'a = 1\nreturn\nc = 34\n'],
    ['a late import from the future', 'a = 1\nb = 1\n', 'a = 1\nfrom __future__ import division\n'],
    ['one that was the first', 'from __future__ import division\nb = 1\n', 'from __future__ import division\nb = 2\n'],
    ['a line that might be a match', 'match (a)\nb = 1\n', 'match (a)\nb = 1\n  c = 1\n'],
    ['a null', 'a = 1\nb = 1\n', 'a = 1\nb = \0\n'],
    ['other line ends', 'a = 1\nb = 1\n', 'a = 1\r\nb = 2\r\n'],
    ['several on a line', 'a = 1; b = 2\nc = 3\n', 'a = 1; b = 4\nc = 3\n'],
    ['a comment behind', 'a = 1  # one\nb = 2\n', 'a = 1  # one\n\n# two\nb = 3\n'],
    ['nothing', 'a = 1\n', 'a = 1\n'],
    ['less', 'a = 1\nb = 2\n', 'a = 1\n'],
  ])('%s', (_, before, text) => {
    sameAsAlone(before, text)
  })

  test('whatever is typed into a source, or cut out of it', () => {
    const edit = fc.record({ at: fc.nat(), cut: fc.nat({ max: 8 }), typed: fc.constantFrom(...TYPED) })
    fc.assert(
      fc.property(pythonSource, fc.array(edit, { minLength: 1, maxLength: 4 }), (source, edits) => {
        const texts: [string, ...string[]] = [source]
        for (const { at, cut, typed } of edits) {
          const text = texts.at(-1) as string
          const start = text.length - (at % (text.length + 1))
          texts.push(text.slice(0, start) + typed + text.slice(start + cut))
        }
        sameAsAlone(...texts)
      }),
      { numRuns: 100 },
    )
  })

  test('the statements in front of a change are not read again', () => {
    const { sources } = told(['a = 1\nb = 2\nc = 3\n'])
    const [before] = sources.map((source) => parseModule(source).module.body)
    const { body } = parseModule(new SourceText(sources[0]?.name ?? '', 'a = 1\nb = 2\nc = 34\n')).module
    expect([0, 1, 2].map((at) => body[at] === before?.[at])).toEqual([true, true, false])
  })

  test('the trees of few long texts are kept', () => {
    const source = new SourceText('short.py', 'a = 1\n')
    const { module } = parseModule(source)
    expect(parseModule(source).module).toBe(module)
    parseModule(new SourceText('long.py', '# a\n'.repeat(2 ** 17)))
    expect(parseModule(source).module).not.toBe(module)
  })
})

/** Pieces of statements, most of which break one. */
const TYPED = [
  '',
  'x',
  '1',
  '(',
  ')',
  '\n',
  '\nx = 1\n',
  "'",
  '"""',
  '\\',
  ':',
  ' ',
  '    ',
  'else:',
  'match x',
  '#',
  ';',
  '[',
  '\t',
]
