import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Judge, startJudge } from '../judge.ts'
import { Choices } from '../reader/programs/random.ts'
import { randomFrom, runs, SEED } from '../sample.ts'
import { differences } from './verdict.ts'

let cpython: Judge
beforeAll(async () => {
  cpython = await startJudge('evaluate')
})
afterAll(() => cpython.close())

test('the order of sets through all that happens to them', async () => {
  const choices = new Choices(randomFrom(SEED))
  const programs = Array.from({ length: Math.max(300, runs(10_000)) }, () => program(choices))
  expect(await differences(cpython, programs)).toEqual([])
})

const SETS = ['s', 't', 'u']
const ITEMS =
  '64 128 256 -64 10**9 2**61 2**61-1 -1 -2 10**20 0.5 1.5 2.0 -0.25 1e16 True v1 v2+1 (1,0) (1,3) (1,5)'.split(' ')

function program(choices: Choices): string {
  const lines = ['import copy', 'v1, v2 = 3, 11', 'out = []', 's = {1, 2}', 't = {5, 3, 1}', 'u = set()']
  for (let count = 2 + choices.below(12); count > 0; count--) lines.push(statement(choices))
  return `${lines.join('\n')}\nresult = [list(s), list(t), list(u), str(s), out, [x for x in t]]\n`
}

function item(choices: Choices): string {
  return choices.chance(0.6) ? String(choices.below(46) - 5) : choices.pick(ITEMS)
}

function items(choices: Choices, count: number): string {
  return Array.from({ length: count }, () => item(choices)).join(', ')
}

function set(choices: Choices): string {
  const count = choices.pick([1, 2, 3, 4, 5, 6, 8, 12, 20, 40])
  return choices.pick([
    () => `{${items(choices, count)}}`,
    () => `set([${items(choices, count)}])`,
    () => `frozenset([${items(choices, count)}])`,
    () => `{x * ${choices.pick([1, 3, 7, 8, 16])} for x in range(${count})}`,
    () => `set(range(${count}))`,
    () => `set({${items(choices, count).replaceAll(', ', ': 1, ')}: 1})`,
    () => `{${item(choices)}, *${choices.pick([...SETS, '[1, 9]', '(3,)', 'range(5)'])}, ${item(choices)}}`,
    () => `${choices.pick(SETS)}.copy()`,
    () => choices.pick(SETS),
  ])()
}

function statement(choices: Choices): string {
  const [name, other] = [choices.pick(SETS), choices.chance(0.5) ? choices.pick(SETS) : set(choices)]
  const operator = choices.pick(['|', '&', '-', '^'])
  const operand = choices.pick([
    other,
    `[${items(choices, 3)}]`,
    `{${item(choices)}: 2, 5: 1}`,
    `range(${choices.below(30)})`,
  ])
  const method = choices.pick(['union', 'intersection', 'difference', 'symmetric_difference'])
  return choices.pick([
    () => `${name} = ${set(choices)}`,
    () => `${name} = set(${choices.pick(SETS)} ${operator} ${other})`,
    () => `${name} ${operator}= ${other}`,
    () => `${name}.add(${item(choices)})`,
    () => `out.append(${name}.pop() if ${name} else None)`,
    () => `${name}.discard(${item(choices)})`,
    () => `${name} = set(${name}.${method}(${operand}))`,
    () => `${name}.${method === 'union' ? 'update' : `${method}_update`}(${operand})`,
    () => `${name} = copy.deepcopy(${name})`,
    () => `${name} = set(list(${name})[::-1])`,
    () => `${name}.clear()`,
    () => `out += [x for x in {${items(choices, 1 + choices.below(6)).replaceAll(/v\d(\+1)?/g, '7')}}]`,
  ])()
}
