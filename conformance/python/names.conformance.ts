import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { characterByName } from '../../src/syntax/strings/characterNames.ts'
import { type Judge, startJudge } from '../judge.ts'
import { mutate } from '../reader/mutate.ts'
import { Choices } from '../reader/programs/random.ts'
import { randomFrom, runs, SEED } from '../sample.ts'
import { differences } from './verdict.ts'

let cpython: Judge
let names: readonly string[]
beforeAll(async () => {
  cpython = await startJudge('evaluate')
  const program = `
import unicodedata
result = '|'.join(filter(None, (unicodedata.name(chr(code), '') for code in range(0x110000))))
`
  const [text] = await cpython.ask<[string]>({ programs: [program] })
  names = text.slice(1, -1).split('|')
})
afterAll(() => cpython.close())

test('each character has the name that CPython gives it', async () => {
  const program = `
import unicodedata
result = ''.join(f'{code:x} ' for code in range(0x110000) if unicodedata.name(chr(code), ''))
`
  const [text] = await cpython.ask<[string]>({ programs: [program] })
  const ours = names.map((name) => `${characterByName(name)?.codePointAt(0)?.toString(16)} `)
  expect(ours.join('')).toBe(text.slice(1, -1))
  expect(names.length).toBeGreaterThan(138_000)
})

test('aliases', async () => {
  const listed = readFileSync(new URL('../generate/name_aliases.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const selectors = Array.from({ length: 258 }, (_, at) => `VS${at}`)
  const programs = [...listed, ...selectors].map((name) => `result = '\\N{${name}}'\n`)
  expect(await differences(cpython, programs)).toEqual([])
})

test('names in other cases, changed names, names of parts put together', async () => {
  const choices = new Choices(randomFrom(SEED))
  const programs = Array.from({ length: Math.max(1000, runs(20_000)) }, () => `result = ${literal(choices)}\n`)
  expect(await differences(cpython, programs)).toEqual([])
})

function literal(choices: Choices): string {
  const name = changedName(choices).replace(/[\n\r\0'\\]/g, '')
  return choices.pick(['', 'f', 'b', 'r', 'rb']) + choices.pick([`'a\\N{${name}}b'`, `"""\\N{${name}}" ""\\N{DASH}"""`])
}

function changedName(choices: Choices): string {
  const name = choices.pick(names)
  return choices.pick([
    () => name,
    () => name.toLowerCase(),
    () => name.replace(/\w+/g, (word) => word[0] + word.slice(1).toLowerCase()),
    () => name.replace(/.$/, ''),
    () => mutate(choices, name),
    () =>
      `HANGUL SYLLABLE ${choices.pick(['', 'G', 'GG', 'SS'])}${choices.pick(['A', 'WAE', ''])}${choices.pick(['', 'GS', 'X'])}`,
    () => `CJK UNIFIED IDEOGRAPH-${choices.below(0x40000).toString(16).toUpperCase()}`,
    () => `${choices.pick(names).split(' ')[0]} ${name.split(' ').slice(1).join(' ')}`,
    () =>
      choices.pick([
        'NUL',
        'nbsp',
        'VS3',
        'VS257',
        'LF',
        'KEYCAP DIGIT ONE',
        '',
        ' ',
        'BELL',
        'ſPACE',
        '1',
        'LINE FEED (LF)',
      ]),
  ])()
}
