import { describe, expect, test } from 'vitest'
import { Kind } from '../../src/yapf/syntax/kinds.ts'
import { parse } from '../../src/yapf/syntax/parse.ts'
import { isLeaf, type Tree } from '../../src/yapf/syntax/tree.ts'
import { leavesOf } from '../support/leaves.ts'

const NAMES = new Map<number, string>(Object.entries(Kind).map(([name, kind]) => [kind, name]))

describe('tokens', () => {
  const kinds = (source: string) =>
    leavesOf(source).map(({ kind, text }) => `${NAMES.get(kind)} ${JSON.stringify(text)}`)
  const texts = (source: string) => leavesOf(source).flatMap(({ text }) => (text.trim() === '' ? [] : [text]))

  test('a line', () => {
    expect(kinds('a = f(1)\n')).toEqual([
      'name "a"',
      'equal "="',
      'name "f"',
      'open "("',
      'number "1"',
      'close ")"',
      'newline "\\n"',
      'endMarker ""',
    ])
  })

  test('blocks', () => {
    expect(kinds('if a:\n  b\n  # c\nd\n').filter((kind) => /dent|newline/.test(kind))).toEqual([
      'newline "\\n"',
      'indent "  "',
      'newline "\\n"',
      'dedent ""',
      'newline "\\n"',
    ])
  })

  test.each([
    [
      'numbers',
      '0xFF, 1_000, 1.5e-3j, .5, 1., 0o17, 0b1, 00',
      ['0xFF', ',', '1_000', ',', '1.5e-3j', ',', '.5', ',', '1.', ',', '0o17', ',', '0b1', ',', '00'],
    ],
    ['a number before a word', '1if 0xfor 2else 3', ['1', 'if', '0xf', 'or', '2', 'else', '3']],
    ['a number before a dot', '1..real', ['1.', '.', 'real']],
    ['operators', 'a**=b//c>>d!=f[...]', ['a', '**=', 'b', '//', 'c', '>>', 'd', '!=', 'f', '[', '.', '.', '.', ']']],
    ['names', 'é, _x, x1, 名前', ['é', ',', '_x', ',', 'x1', ',', '名前']],
  ])('%s', (_, source, expected) => {
    expect(texts(`${source}\n`)).toEqual(expected)
  })

  test('a quote may be escaped, also in a raw string', () => {
    expect(texts(`r'a\\'b' 'c\\\\' """d"e\\""""\n`)).toEqual(["r'a\\'b'", "'c\\\\'", '"""d"e\\""""'])
  })

  test('lines and columns count from 1 and 0, in characters', () => {
    const places = leavesOf("a = '😀' + '''b\nc''' \\\n  + d # e\nf\n").map(({ text, line, column }) => [
      text,
      line,
      column,
    ])
    expect(places.filter(([text]) => text !== '\n' && text !== '')).toEqual([
      ['a', 1, 0],
      ['=', 1, 2],
      ["'😀'", 1, 4],
      ['+', 1, 8],
      ["'''b\nc'''", 1, 10],
      ['+', 3, 2],
      ['d', 3, 4],
      ['f', 4, 0],
    ])
  })

  test('a token knows that a comment or a backslash is before it', () => {
    const marked = leavesOf('# a\nb = c \\\n  + d # e\n').filter(({ hasTrivia }) => hasTrivia)
    expect(marked.map(({ text }) => text)).toEqual(['b', '+', '\n'])
  })

  test('async and await have kinds of their own', () => {
    const special = (source: string) =>
      leavesOf(source).flatMap(({ kind }) => (kind === Kind.async || kind === Kind.await ? [NAMES.get(kind)] : []))
    expect(special('async def f():\n  await a\n')).toEqual(['async', 'await'])
    expect(special('[a async for a in b]\n')).toEqual(['async'])
  })

  test('a tab indents, a form feed starts anew', () => {
    expect(kinds('if a:\n\tb\n\tc\n').filter((kind) => /dent/.test(kind))).toEqual(['indent "\\t"', 'dedent ""'])
    expect(kinds('a\n  \fb\n').filter((kind) => /dent/.test(kind))).toEqual([])
  })
})

/** A tree in short: a leaf's text, a node's kind with its children. */
function shape(tree: Tree): string {
  if (isLeaf(tree)) return tree.text.trim()
  return `${NAMES.get(tree.kind)}(${tree.children.map(shape).filter(Boolean).join(' ')})`
}

describe('trees: a rule that matched one thing is left out', () => {
  test.each([
    ['a', 'a'],
    ['a + b * c - d', 'arithmetic(a + term(b * c) - d)'],
    ['(a + b) * c', 'term(atom(( arithmetic(a + b) )) * c)'],
    ['-a ** -b', 'factor(- power(a ** factor(- b)))'],
    ['not a or b and not c', 'orTest(notTest(not a) or andTest(b and notTest(not c)))'],
    ['a < b not in c is not d', 'comparison(a < b comparisonOperator(not in) c comparisonOperator(is not) d)'],
    ['a | b ^ c & d << e', 'bitOr(a | bitXor(b ^ bitAnd(c & shift(d << e))))'],
    ['a if b else lambda c: d', 'test(a if b else lambda(lambda c : d))'],
    ['a.b(c)[d](e=f)', 'power(a trailer(. b) trailer(( c )) trailer([ d ]) trailer(( argument(e = f) )))'],
    ['f(a, *b, **c)', 'power(f trailer(( argumentList(a , argument(* b) , argument(** c)) )))'],
    ['f(a for b in c)', 'power(f trailer(( argument(a compFor(for b in c)) )))'],
    ['[a for b in c if d]', 'atom([ listMaker(a oldCompFor(for b in c compIf(if d))) ])'],
    ['{a: b, **c}', 'atom({ dictSetMaker(a : b , ** c) })'],
    ['{a, *b}', 'atom({ dictSetMaker(a , starExpression(* b)) })'],
    ['()', 'atom(( ))'],
    ['(a,)', 'atom(( groupMaker(a ,) ))'],
    ['a[b:c, ::d]', 'power(a trailer([ subscriptList(subscript(b : c) , subscript(: sliceStep(: d))) ]))'],
    ["'a' 'b'", "atom('a' 'b')"],
    ['...', 'atom(. . .)'],
    ['a = b = c', 'expressionStatement(a = b = c)'],
    ['a: b = c', 'expressionStatement(a annotatedAssign(: b = c))'],
    ['a, b = c', 'expressionStatement(expressionList(a , b) = c)'],
    ['match = case', 'expressionStatement(match = case)'],
    ['from .a import b as c', 'importFrom(from . a import importAsName(b as c))'],
  ])('%s', (source, expected) => {
    expect(shape(parse(`${source}\n`).tree)).toBe(`fileInput(simpleStatement(${expected}))`)
  })

  test.each([
    ['if a: b\nelse: c\n', 'ifStatement(if a : simpleStatement(b) else : simpleStatement(c))'],
    ['with a as b, c:\n  d\n', 'withStatement(with asExpression(a as b) , c : suite(simpleStatement(d)))'],
    [
      'def f(a, *b: c, d=1) -> e: g\n',
      'functionDefinition(def f parameters(( typedArguments(a , * starredTypedName(b : c) , d = 1) )) -> e : simpleStatement(g))',
    ],
    ['@a\nclass B(C): d\n', 'decorated(decorator(@ a) classDefinition(class B ( C ) : simpleStatement(d)))'],
    ['match a:\n  case b: c\n', 'matchStatement(match a : caseBlock(case b : simpleStatement(c)))'],
    [
      'try: a\nexcept B as c: d\n',
      'tryStatement(try : simpleStatement(a) exceptClause(except B as c) : simpleStatement(d))',
    ],
  ])('%s', (source, expected) => {
    expect(shape(parse(source).tree)).toBe(`fileInput(${expected})`)
  })
})
