import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SourceText } from '../../src/source.ts'
import { parseModule, parsePython } from '../../src/syntax/parse.ts'
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
