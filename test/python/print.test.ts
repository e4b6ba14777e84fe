import { describe, expect, test } from 'vitest'
import { PyDict } from '../../src/python/dict.ts'
import { dict, float, type PyInput, toPy, tuple } from '../../src/python/input.ts'
import { printValue } from '../../src/python/print.ts'
import { PyFrozenSet } from '../../src/python/set.ts'
import { PyExpression, PyList, type PyValue } from '../../src/python/values.ts'
import { caught } from '../support/caught.ts'

describe('printValue', () => {
  test.each<[string, PyInput, string]>([
    ['a component', { type: 'Resize', scale: tuple(1333, 800) }, "dict(type='Resize', scale=(1333, 800))"],
    ['an empty dict', {}, 'dict()'],
    ['a key that is no identifier', { 'a-b': 1 }, "{'a-b': 1}"],
    ['a keyword', { class: 1 }, "{'class': 1}"],
    ['None as a key', { None: 1 }, "{'None': 1}"],
    ['__debug__, which no call may name', { __debug__: 1 }, "{'__debug__': 1}"],
    ['a soft keyword', { match: 1 }, 'dict(match=1)'],
    ['a name that Python would fold', { ﬁ: 1 }, "{'ﬁ': 1}"],
    ['int keys', dict([[0, 'person']]), "{0: 'person'}"],
    ['infinities', [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY], "[float('inf'), float('-inf')]"],
    ['nan', Number.NaN, "float('nan')"],
    ['whole floats', [float(1), float(-0)], '[1.0, -0.0]'],
    ['a tuple of one', tuple(1), '(1, )'],
    ['an empty set', new Set(), 'set()'],
    ['a set', new Set([1, 'a']), "{1, 'a'}"],
    ['a frozenset', new PyFrozenSet([2, 1]), 'frozenset({2, 1})'],
    ['an empty frozenset', new PyFrozenSet(), 'frozenset()'],
    ['None, True', [null, true, false], '[None, True, False]'],
    ['bytes', new Uint8Array([1]), "b'\\x01'"],
    ['quotes and newlines', `it's "x"\n`, `'it\\'s "x"\\n'`],
    ['an int that Python reads as decimal', 10n ** 4299n, `1${'0'.repeat(4299)}`],
    ['an int that Python only reads in hex', -(16n ** 4000n), `-0x1${'0'.repeat(4000)}`],
  ])('%s', (_, input, text) => {
    expect(printValue(toPy(input))).toBe(text)
  })

  test.each([
    ['{{ fileDirname }}', "'\\x7b{ fileDirname }}'"],
    ['a {{fileBasenameNoExtension}}', "'a \\x7b{fileBasenameNoExtension}}'"],
    ['{{_base_.x}}', "'\\x7b{_base_.x}}'"],
    ['{{$HOME:x}}', "'\\x7b{$HOME:x}}'"],
    ["{{'$A:1'}}", `"\\x7b{'$A:1'}}"`],
    ['{{{ fileDirname }}', "'{\\x7b{ fileDirname }}'"],
    ['{{ other }}', "'{{ other }}'"],
  ])('text that MMEngine would replace before Python reads it is escaped: %s', (text, literal) => {
    expect(printValue(text)).toBe(literal)
  })

  test('an expression is its code, or what the caller chooses, or its value', () => {
    const expression = new PyExpression('backend_args', null)
    expect(printValue(expression)).toBe('backend_args')
    expect(printValue(expression, { expression: () => '{{_base_.backend_args}}' })).toBe('{{_base_.backend_args}}')
    expect(printValue(expression, { expression: () => undefined })).toBe('None')
  })

  test('an expression without a value cannot be written as its value', () => {
    const error = caught(() => printValue(new PyExpression('x'), { expression: () => undefined }))
    expect(error.code).toBe('python-value')
  })

  test('a container that contains itself is refused', () => {
    const list = new PyList()
    list.items.push(list)
    expect(caught(() => printValue(list)).code).toBe('python-value')
  })

  test.each<[string, number, boolean]>([
    ['200 brackets are what Python reads', 200, true],
    ['201 are not', 201, false],
  ])('%s', (_, depth, reads) => {
    let value: PyValue = new PyDict()
    for (let level = 1; level < depth; level++) value = new PyList([value])
    if (reads) expect(printValue(value)).toHaveLength(2 * (depth - 1) + 'dict()'.length)
    else expect(caught(() => printValue(value)).code).toBe('limit')
  })
})
