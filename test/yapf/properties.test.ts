import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../conformance/sample.ts'
import { MmdetConfigError } from '../../src/errors.ts'
import { formatPython } from '../../src/yapf/format.ts'
import { destroyLayout, LAYOUTS } from '../support/damage.ts'
import { programOf } from '../support/program.ts'
import { pythonAssignment, pythonSource } from '../support/pythonSources.ts'

const short = (source: string) => source.length < 1500
const sources = pythonSource.filter(short)
const assignments = pythonAssignment.filter(short)

/** The layout, or undefined when the random source is no Python. */
function tryFormat(source: string): string | undefined {
  try {
    return formatPython(source)
  } catch (error) {
    if (error instanceof MmdetConfigError && error.code === 'python-syntax') return undefined
    throw error
  }
}

describe('properties of the layout', () => {
  test('it changes no token', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const text = tryFormat(source)
        if (text !== undefined) expect(programOf(text)).toEqual(programOf(source))
      }),
      { numRuns: 150 },
    )
  })

  test('it is done at once: the layout of a layout is itself', () => {
    // With comments in odd places and bitwise operators it is not, for yapf neither: it keeps lines that it made itself.
    fc.assert(
      fc.property(
        assignments.filter((source) => !/[#&|]/.test(source)),
        (source) => {
          const text = formatPython(source)
          expect(formatPython(text)).toBe(text)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('it does not depend on the layout before', () => {
    // But for comments, bitwise operators and strings that follow each other, whose lines are kept.
    const plain = assignments.filter((source) => !/[#&|]|['"]\s+\w{0,2}['"]/.test(source))
    fc.assert(
      fc.property(plain, fc.nat(), fc.constantFrom(...LAYOUTS), (source, seed, how) => {
        expect(formatPython(destroyLayout(source, how, randomFrom(seed)))).toBe(formatPython(source))
      }),
      { numRuns: 150 },
    )
  })

  test('no line ends in a space, and the text ends in one line end', () => {
    fc.assert(
      fc.property(
        assignments.filter((source) => !/#|"""|'''/.test(source)),
        (source) => {
          const text = formatPython(source)
          expect(text).not.toMatch(/[ \t]\n/)
          expect(text).toMatch(/[^\n]\n$/)
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('hostile input gives a text or a typed error', () => {
  function expectTyped(source: string): void {
    try {
      expect(typeof formatPython(source)).toBe('string')
    } catch (error) {
      expect(error).toBeInstanceOf(MmdetConfigError)
      expect(['python-syntax', 'limit']).toContain((error as MmdetConfigError).code)
      expect((error as MmdetConfigError).span).toBeDefined()
    }
  }

  test('any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), expectTyped), { numRuns: 500 })
  })

  test('any row of marks', () => {
    const marks = fc.constantFrom(
      ...'( ) [ ] { } , : ; . = == * ** -> := @ + - ~ not and or in is if else for lambda async await def class'.split(
        ' ',
      ),
      ...[
        'a',
        '1',
        "'b'",
        '"""c"""',
        '# d\n',
        '\n',
        '\n    ',
        '\n  ',
        ' ',
        '\\\n',
        '\t',
        '\f',
        '\r\n',
        'import',
        'from',
      ],
      ...['match', 'case', 'with', 'as', 'try:', 'except', 'return', 'yield', 'None', '...', '%', '&', '|', '<>', '\0'],
    )
    const rows = fc.array(marks, { maxLength: 25 }).map((row) => row.join(' '))
    fc.assert(fc.property(rows, expectTyped), { numRuns: 1500 })
  })

  test('a source that is cut off, or in which one character changed', () => {
    fc.assert(
      fc.property(
        sources,
        fc.nat(),
        fc.option(fc.constantFrom(...'()[]{}\'"\\#\n \r,:=.0a*')),
        (source, at, character) => {
          const cut = at % (source.length + 1)
          expectTyped(
            character === null ? source.slice(0, cut) : source.slice(0, cut) + character + source.slice(cut + 1),
          )
        },
      ),
      { numRuns: 400 },
    )
  })
})
