import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { LogicalLine } from '../../src/yapf/lines/logicalLine.ts'
import { readLines } from '../../src/yapf/lines/readLines.ts'
import { type Leaf, Subtype } from '../../src/yapf/syntax/tree.ts'
import { LAYOUT_CASES, TOKEN_CASES } from './cases.ts'

const GOLDEN = join(import.meta.dirname, 'golden', 'tokens.golden.json')
const recorded: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync(GOLDEN, 'utf8'))

/** A line as the record has it: depth, then each token with its spaces, length so far, penalty and whether a break is possible. */
function described({ depth, tokens }: LogicalLine): unknown[] {
  return [
    depth,
    ...tokens.map((token) => [token.text, token.spacesBefore, token.totalLength, token.splitPenalty, breaks(token)]),
  ]
}

function breaks(token: Leaf): string {
  return token.mustBreakBefore ? 'must' : token.canBreakBefore ? 'may' : 'no'
}

describe('what is known of each token is what yapf was recorded to know', () => {
  test.each(TOKEN_CASES)('%s', (name) => {
    const lines = readLines(LAYOUT_CASES[name] as string)
    expect(lines.map((line) => JSON.stringify(described(line)))).toEqual(recorded[name])
  })
})

describe('subtypes', () => {
  const rolesOf = (source: string, text: string) => {
    const token = readLines(source)
      .flatMap(({ tokens }) => tokens)
      .find((leaf) => leaf.text === text)
    return Object.entries(Subtype).flatMap(([name, bit]) => (((token?.subtypes ?? 0) & bit) !== 0 ? [name] : []))
  }

  test.each([
    ['f(a=1)\n', '=', ['namedAssign']],
    ['f(a=1, b=2)\n', 'b', ['namedAssignList']],
    ['f(a, b)\n', 'b', []],
    ['-a\n', '-', ['unaryOperator']],
    ['a - b\n', '-', ['binaryOperator']],
    ['not a\n', 'not', ['unaryOperator']],
    ['a[b:c]\n', ':', ['subscriptColon']],
    ['a[b]\n', '[', ['subscriptBracket']],
    ['[a]\n', '[', []],
    ['{a: b}\n', 'a', ['dictKey', 'dictKeyPart']],
    ['{a: b}\n', 'b', ['dictValue']],
    ['{**a, b: c}\n', 'b', ['dictKeyPart']],
    ['{a.b: c}\n', 'b', ['dictKeyPart']],
    ['[a for b in c if d]\n', 'a', ['compExpression']],
    ['[a for b in c if d]\n', 'b', ['compFor']],
    ['[a for b in c if d]\n', 'd', ['compFor', 'compIf']],
    ['{a for b in c}\n', 'for', ['dictSetGenerator', 'compFor']],
    ['def f(a, *b): pass\n', 'f', ['functionName']],
    ['def f(a, *b): pass\n', '*', ['argumentsStar', 'parameterStart']],
    ['def f(a: b=c): pass\n', '=', ['namedAssign', 'namedAssignList', 'typedName']],
    ['lambda a=b: c\n', '=', ['namedAssign', 'lambdaDefault']],
    ['@a\nclass B: pass\n', '@', ['decorator']],
  ])('%s %s', (source, text, expected) => {
    expect(rolesOf(source, text)).toEqual(expected)
  })
})
