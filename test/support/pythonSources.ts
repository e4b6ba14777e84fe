import fc from 'fast-check'
import { randomFrom } from '../../conformance/sample.ts'

/** Where white space may stand inside brackets; filled in at the end from a seed. */
const GAP = '\ue000'

const word = fc.constantFrom(
  ...'a b type dict_ cfg _base_ model backbone norm_cfg in_channels train_dataloader out_indices frozen_stages'.split(
    ' ',
  ),
  ...'a_rather_long_name_for_a_variable x1 self_attn_cfg_of_the_decoder_layers match case print é'.split(' '),
)

const number = fc.constantFrom('0', '1', '-1', '2.5', '1e-05', '1.', '.5', '0x1F', '1_000', '3j', '100000', '123.675')

const quote = fc.constantFrom("'", '"')

const plainText = fc.oneof(
  fc.stringMatching(/^[a-zA-Z0-9_./:-]{0,12}$/),
  fc.stringMatching(/^[a-z /.]{20,95}$/),
  fc.constantFrom('', '#', '(', ',', "it\\'s", '\\n', 'é', '中文', '😀', '{}', '%s', ')', 'a: b', 'and'),
)

const text = fc.tuple(fc.constantFrom('', '', '', '', 'r', 'f', 'u'), quote, plainText).map(([prefix, mark, text]) => {
  const unquoted = text.replaceAll(/["']/g, '')
  return `${prefix}${mark}${prefix === 'f' ? unquoted.replace('{}', '{{}}') : unquoted}${mark}`
})

const bytes = fc
  .tuple(fc.constantFrom('b', 'Rb'), quote, plainText)
  .map(([prefix, mark, text]) => `${prefix}${mark}${text.replaceAll(/["']|[^ -~]/gu, '')}${mark}`)

const string = fc.oneof({ weight: 7, arbitrary: text }, { weight: 2, arbitrary: bytes })

const tripleString = fc
  .tuple(quote, fc.array(fc.stringMatching(/^[a-z ,.(]{0,40}$/), { maxLength: 3 }))
  .map(([mark, lines]) => `${mark.repeat(3)}${lines.join('\n')} ${mark.repeat(3)}`)

const strings = fc.oneof({ weight: 8, arbitrary: string }, { weight: 1, arbitrary: tripleString })

const scalar = fc.oneof(
  { weight: 3, arbitrary: word },
  { weight: 3, arbitrary: number },
  { weight: 3, arbitrary: strings },
  { weight: 2, arbitrary: fc.constantFrom('True', 'None', 'False', '...') },
)

function bracketed(open: string, items: readonly string[], comma: boolean, close: string): string {
  const separator = `${GAP},${GAP}`
  const last = comma && items.length > 0 ? `${GAP},` : ''
  return `${open}${GAP}${items.join(separator)}${last}${GAP}${close}`
}

/** Positions before names, `**` last, as Python asks for. */
function inCallOrder(items: readonly Argument[]): string[] {
  return [...items].sort((left, right) => left.rank - right.rank).map(({ text }) => text)
}

interface Argument {
  readonly text: string
  readonly rank: number
}

interface Grammar {
  expression: string
  operand: string
  argument: Argument
  entry: string
}

const operator = fc.constantFrom(
  ...'+ - * / // % ** @ << >> & | ^ == != < >= and or in is'.split(' '),
  'not in',
  'is not',
)

/** An expression in which brackets hold gaps. Outside brackets there is none. */
const grammar = fc.letrec<Grammar>((tie: fc.LetrecTypedTie<Grammar>) => {
  const expression = tie('expression')
  const operand = tie('operand')
  const comma = fc.boolean()
  const list = (open: string, close: string, maxLength: number) =>
    fc.tuple(fc.array(expression, { maxLength }), comma).map(([items, last]) => bracketed(open, items, last, close))
  const group = fc
    .tuple(fc.array(expression, { minLength: 1, maxLength: 4 }), comma)
    .map(([items, last]) => bracketed('(', items, last, ')'))
  const dict = fc
    .tuple(fc.array(tie('entry'), { maxLength: 4 }), comma)
    .map(([items, last]) => bracketed('{', items, last, '}'))
  const call = fc
    .tuple(
      fc.oneof({ weight: 3, arbitrary: fc.constant('dict') }, { weight: 1, arbitrary: operand }),
      fc.array(tie('argument'), { maxLength: 6 }),
      comma,
    )
    .map(([callee, items, last]) => callee + bracketed('(', inCallOrder(items), last, ')'))
  const subscript = fc
    .tuple(operand, fc.oneof(expression, fc.constantFrom(':', '1:', ':-1', '::2', '1:2, ::3')))
    .map(([value, index]) => `${value}[${GAP}${index}${GAP}]`)
  const joined = fc.array(text, { minLength: 2, maxLength: 4 }).map((parts) => `(${GAP}${parts.join(` ${GAP}`)}${GAP})`)
  const comprehension = fc
    .tuple(fc.constantFrom('[]', '()', '{}'), expression, word, operand, fc.option(expression))
    .map(([[open, close], value, name, source, test]) => {
      const filter = test === null ? '' : ` ${GAP}if (${GAP}${test}${GAP})`
      return `${open}${GAP}${value} ${GAP}for ${GAP}${name} in ${GAP}${source}${filter}${GAP}${close}`
    })
  const binary = fc
    .array(fc.tuple(operator, operand), { minLength: 1, maxLength: 4 })
    .chain((rest) =>
      operand.map((first) => first + rest.map(([mark, value]) => ` ${GAP}${mark} ${GAP}${value}`).join('')),
    )
    .map((text) => `(${GAP}${text}${GAP})`)
  const conditional = fc
    .tuple(operand, operand, operand)
    .map(([yes, test, no]) => `(${GAP}${yes} ${GAP}if ${test} ${GAP}else ${no}${GAP})`)
  const lambda = fc
    .tuple(fc.constantFrom('', 'x', 'x, y=1', '*a, **k'), expression)
    .map(([names, body]) => `(lambda ${names}:${GAP} ${body})`)
  return {
    expression: fc.oneof(
      { maxDepth: 4, depthSize: 'medium', withCrossShrink: true },
      scalar,
      operand,
      call,
      list('[', ']', 6),
      dict,
    ),
    operand: fc.oneof(
      { maxDepth: 4, depthSize: 'medium', withCrossShrink: true },
      { weight: 4, arbitrary: scalar.filter((text) => !text.startsWith('-') && text !== '...' && !/^\d/.test(text)) },
      { weight: 2, arbitrary: group },
      { weight: 1, arbitrary: call },
      { weight: 1, arbitrary: subscript },
      { weight: 1, arbitrary: fc.tuple(operand, word).map(([value, name]) => `${value}.${name}`) },
      { weight: 1, arbitrary: joined },
      { weight: 1, arbitrary: comprehension },
      { weight: 1, arbitrary: binary },
      { weight: 1, arbitrary: conditional },
      { weight: 1, arbitrary: lambda },
    ),
    argument: fc.oneof(
      {
        weight: 6,
        arbitrary: fc
          .tuple(word, expression)
          .map(([name, value]) => ({ text: `${name}${GAP}=${GAP}${value}`, rank: 1 })),
      },
      { weight: 2, arbitrary: expression.map((text) => ({ text, rank: 0 })) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom('*', '**'), operand)
          .map(([stars, value]) => ({ text: stars + value, rank: stars === '*' ? 0 : 2 })),
      },
    ),
    entry: fc.oneof(
      { weight: 6, arbitrary: fc.tuple(scalar, expression).map(([key, value]) => `${key}${GAP}:${GAP}${value}`) },
      { weight: 1, arbitrary: operand.map((value) => `**${value}`) },
    ),
  }
})

const { expression } = grammar
const spaces = fc.constantFrom('', ' ', '  ')
const comment = fc.constantFrom(
  '# a comment',
  '#no space',
  '#',
  '# pylint: disable=line-too-long',
  '# yapf: disable',
  '# yapf: enable',
  '# noqa: E501 and many more words, so that the line is longer than seventy-nine characters',
)

const simple = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 2 }), spaces, spaces, expression)
      .map(([names, before, after, value]) => `${names.map((name) => `${name}${before}=${after}`).join('')}${value}`),
  },
  { weight: 1, arbitrary: expression.map((value) => `x: int = ${value}`) },
  { weight: 1, arbitrary: expression.map((value) => `x += ${value}`) },
  { weight: 1, arbitrary: fc.tuple(expression, expression).map((pair) => `a, b = ${pair.join(' , ')}`) },
  { weight: 1, arbitrary: fc.tuple(word, expression).map(([name, value]) => `${name}.update(${GAP}${value}${GAP})`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'import os.path as osp, sys',
      'from .a import *',
      'from a.b import (c, d as e,)',
      'from mmdet.models import AnExtremelyLongNameOfAClass, AnotherExtremelyLongNameOfAClass, Third',
    ),
  },
  { weight: 1, arbitrary: expression.map((value) => `del a; assert ${value}, 'text'`) },
  { weight: 1, arbitrary: fc.constantFrom('pass', '"""Docstring."""', "'''More.\n\n  Lines.\n'''", 'return') },
)

const head = fc.oneof(
  expression.map((value) => `if ${value}:`),
  fc.tuple(word, expression).map(([name, value]) => `for ${name} in ${value}:`),
  expression.map((value) => `with ${value} as f:`),
  fc.constantFrom('with read_base():', 'try:', 'else:', '@decorator', 'while True:'),
  fc
    .tuple(word, fc.array(fc.tuple(word, fc.option(scalar)), { maxLength: 5 }), fc.boolean())
    .map(([name, names, typed]) => {
      const required = names.filter(([, value]) => value === null).map(([parameter]) => parameter)
      const optional = names.flatMap(([parameter, value]) => (value === null ? [] : [`${parameter}=${value}`]))
      const parameters = [...required, ...optional]
      return `def ${name}(${GAP}${parameters.join(`,${GAP}`)}${GAP})${typed ? ' -> Dict[str, int]' : ''}:`
    }),
  fc.constantFrom('class A:', 'class A(B, metaclass = C):'),
)

type Piece =
  | { readonly kind: 'line'; readonly text: string; readonly comment: string | null }
  | { readonly kind: 'block'; readonly head: string; readonly body: readonly string[] }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'blank'; readonly count: number }

const piece: fc.Arbitrary<Piece> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('line' as const),
      text: simple,
      comment: fc.option(comment, { freq: 8 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('comment' as const), text: comment }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('blank' as const), count: fc.integer({ min: 1, max: 3 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('block' as const),
      head,
      body: fc.array(fc.oneof({ weight: 4, arbitrary: simple }, { weight: 1, arbitrary: comment }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  },
)

/** A random config source with a random layout: calls, literals, operators, comments, blocks, definitions. */
export const pythonSource: fc.Arbitrary<string> = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.nat())
  .map(([pieces, seed]) => fillGaps(pieces.map(pieceText).join(''), randomFrom(seed)))

/** An assignment of one random expression with a random layout. */
export const pythonAssignment: fc.Arbitrary<string> = fc
  .tuple(word, expression, fc.nat())
  .map(([name, value, seed]) => fillGaps(`${name} = ${value}\n`, randomFrom(seed)))

function pieceText(part: Piece): string {
  switch (part.kind) {
    case 'line':
      return `${part.text}${part.comment === null ? '' : `  ${part.comment}`}\n`
    case 'comment':
      return `${part.text}\n`
    case 'blank':
      return '\n'.repeat(part.count)
    case 'block':
      return blockText(part.head, part.body)
  }
}

function blockText(start: string, body: readonly string[]): string {
  const lines = body.map((line) => `    ${line}\n`).join('')
  const block = `${start}\n${lines}    pass\n`
  if (start === 'try:') return `${block}finally:\n    pass\n`
  if (start === 'else:') return `if x:\n    pass\n${block}`
  return start === '@decorator' ? `${start}\ndef f():\n${lines}    pass\n` : block
}

function fillGaps(text: string, random: () => number): string {
  const share = random()
  return text.replaceAll(GAP, () => {
    const roll = random()
    if (roll > share) return roll > 0.9 ? ' ' : ''
    const pick = random()
    if (pick < 0.6) return `\n${' '.repeat(Math.floor(random() * 12))}`
    if (pick < 0.66) return ' # why\n  '
    if (pick < 0.69) return '\n\n# on its own\n# line\n   '
    return '  '
  })
}
