import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLines } from '../../src/yapf/lines/readLines.ts'
import { Opcode } from '../../src/yapf/search/mustSplitOpcodes.ts'
import { mustSplitRule } from '../../src/yapf/search/mustSplitRules.ts'
import { PenaltyQueue } from '../../src/yapf/search/queue.ts'
import { SeenStates } from '../../src/yapf/search/seen.ts'
import { States } from '../../src/yapf/search/states.ts'

describe('the queue', () => {
  test('gives the least penalty first, and what came first where penalties are equal', () => {
    // As the search does: what is put in costs at least as much as what was taken last.
    const steps = fc.array(fc.array(fc.constantFrom(0, 0, 10, 40, 300, 7000), { maxLength: 3 }), { maxLength: 60 })
    fc.assert(
      fc.property(steps, (all) => {
        const queue = new PenaltyQueue()
        const plain: { penalty: number; state: number }[] = []
        let made = 0
        const push = (penalty: number) => {
          queue.push(made, penalty)
          plain.push({ penalty, state: made++ })
        }
        push(0)
        for (const extras of all) {
          plain.sort((a, b) => a.penalty - b.penalty || a.state - b.state)
          const next = plain.shift()
          expect(queue.pop()).toBe(next?.state ?? -1)
          if (next === undefined) return
          expect(queue.penalty).toBe(next.penalty)
          for (const extra of extras) push(next.penalty + extra)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('is empty again when it is cleared', () => {
    const queue = new PenaltyQueue()
    queue.push(0, 5)
    queue.clear()
    expect(queue.pop()).toBe(-1)
  })
})

describe('states that were seen', () => {
  const states = new States()
  const { parens } = states
  const outer = parens.add(-1, 0, 0, 0, 0, 0)
  const add = (token: number, column: number, indent: number, breaks = 0) =>
    states.add(token, column, 0, parens.add(outer, indent, 0, 0, 0, breaks), 0, -1, -1)

  test('are the same when their brackets are, whole', () => {
    const seen = new SeenStates(states)
    seen.add(add(1, 5, 4))
    expect(seen.has(add(1, 5, 4))).toBe(true)
    expect(seen.has(add(1, 5, 8))).toBe(false)
    expect(seen.has(add(1, 5, 4, 1))).toBe(false)
    expect(seen.has(add(1, 6, 4))).toBe(false)
    expect(seen.has(add(2, 5, 4))).toBe(false)
  })

  test('are the same without their brackets, once told so, those from before included', () => {
    const seen = new SeenStates(states)
    seen.add(add(1, 5, 4))
    seen.ignoreBrackets()
    expect(seen.has(add(1, 5, 8))).toBe(true)
    expect(seen.has(add(1, 6, 4))).toBe(false)
  })

  test('are kept when the table grows, and gone when it is cleared', () => {
    const seen = new SeenStates(states)
    const many = Array.from({ length: 3000 }, (_, column) => add(3, column, 4))
    for (const state of many) seen.add(state)
    expect(many.every((state) => seen.has(state))).toBe(true)
    seen.clear(10)
    expect(many.some((state) => seen.has(state))).toBe(false)
  })
})

describe('when a break is forced', () => {
  const ruleOf = (source: string, text: string) => {
    const [line] = readLines(`${source}\n`)
    const tokens = line?.tokens ?? []
    const at = tokens.findIndex((token) => token.text === text)
    const names = Object.entries(Opcode)
    const rule = mustSplitRule(tokens, at)
    return rule.flatMap((value, index) =>
      index % 2 === 0 ? [`${names.find(([, test]) => test === value)?.[0]} ${rule[index + 1]}`] : [],
    )
  }

  test.each([
    ['a last comma', '[a, b,]', 'b', ['result 1']],
    ['a name after a dot', 'a.b', 'b', ['result 0']],
    ['what follows the bracket of a list', '[aa, bb]', 'aa', ['columnBeyond 71', 'result 0']],
    ['a named argument after a comma', 'f(a=1, b=2)', 'b', ['indentBeyond 70']],
    ['the first named argument of an outer call', 'f(a=1, b=2)', 'a', ['shiftBeyond 4']],
    ['the first named argument of an inner call', 'f(g(a=1, b=2))', 'a', ['columnWithin 69', 'shiftBeyond 4']],
    ['a key', '{a: b, c: d}', 'c', ['result 1']],
    ['a value', '{a: b, c: d}', 'b', ['outerIndentBeyond 75', 'result 0']],
    ['the closing bracket of a list', '[a, b]', ']', ['ifOpenedBroken 1', 'result 0']],
    ['the closing parenthesis after a comma', 'f(a, b,)', ')', ['result 1']],
    ['that of a tuple of one', '(a,)', ')', ['result 0']],
    ['a generator in braces', '{a for b in c}', 'for', ['result 1']],
    ['a call as an argument', 'f(a, g(b))', 'g', ['columnBeyond 75', 'columnBeyond 75', 'result 0']],
  ])('%s', (_, source, text, expected) => {
    expect(ruleOf(source, text)).toEqual(expected)
  })
})
