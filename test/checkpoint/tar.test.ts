import { describe, expect, test } from 'vitest'
import { openCheckpoint } from '../../src/node/checkpoint.ts'
import { bytes, little, type Part, rejection } from './bytes.ts'

/** A tar archive; what is given wins over what would be right. */
function tarFile(members: readonly { name: string; data: Part; type?: string; size?: string; sum?: number }[]) {
  const parts: Part[] = []
  for (const { name, data, type = '0', size, sum } of members) {
    const body = bytes(data)
    const digits = size ?? `${body.length.toString(8).padStart(11, '0')}\0`
    const header = bytes(name.padEnd(124, '\0'), digits.padEnd(24, '\0'), ' '.repeat(8), type)
    const rest = bytes('\0'.repeat(100), 'ustar\x0000', '\0'.repeat(247))
    const total = [...header, ...rest].reduce((added, byte) => added + byte, 0)
    header.set(bytes(`${(sum ?? total).toString(8).padStart(6, '0')}\0 `), 148)
    parts.push(header, rest, body, '\0'.repeat((512 - (body.length % 512)) % 512))
  }
  return bytes(parts, '\0'.repeat(1024))
}

const FLOATS = 'ctorch\nFloatStorage\n'
const stored = (key: number, elements: number | bigint): Part => [
  ['(', 'K', key, "S'cpu'\n", FLOATS, 't.'],
  little(elements, 8),
]
const FOUR = [1, 2, 3, 4].map((value) => little(value, 4))
const numbers = (...values: (number | bigint)[]) => values.map((value) => little(value, 8))
const tensor = (key: number, storage: number): Part => ['(K', key, 'K', storage, 'ctorch\nFloatTensor\n', 't.']

const STORAGES: Part = ['K\x01.', stored(5, 4), FOUR, '].']
const TENSORS: Part = ['K\x01.', tensor(9, 5), numbers(1, 2, 1, 1)]
const PICKLE: Part = '}U\x01aK\x09Qs.'
const torchTar = (changed: { storages?: Part; tensors?: Part; pickle?: Part } = {}) =>
  tarFile([
    { name: 'sys_info', data: '}.' },
    { name: 'pickle', data: changed.pickle ?? PICKLE },
    { name: 'tensors', data: changed.tensors ?? TENSORS },
    { name: 'storages', data: changed.storages ?? STORAGES },
  ])

/** The bytes of the tensor `a`. */
async function elements(file: Uint8Array): Promise<number[]> {
  const checkpoint = await openCheckpoint(file)
  expect(checkpoint.container).toBe('torch-tar')
  return Array.from((await checkpoint.tensor('a')?.bytes()) ?? [])
}

test('a tensor over a storage, and one over a part of it', async () => {
  expect(await elements(torchTar())).toEqual([2, 0, 0, 0, 3, 0, 0, 0])
  const storages = ['K\x01.', stored(5, 4), FOUR, '](', ['(K\x07K\x05K\x02K\x02t'], 'e.']
  const tensors = ['K\x01.', tensor(9, 7), numbers(1, 1, 1, 1)]
  expect(await elements(torchTar({ storages, tensors }))).toEqual([4, 0, 0, 0])
})

test('a number as text, and a class with its source', async () => {
  const checkpoint = await openCheckpoint(torchTar({ pickle: "}(U\x01aS'9'\nQU\x01b(cmy.net\nNet\nNNtQu." }))
  expect(checkpoint.tensor('a')?.shape).toEqual([2])
  expect(checkpoint.globals.map(({ name, kind }) => [name, kind])).toContainEqual(['my.net.Net', 'unknown'])
})

describe('headers', () => {
  test('sizes and names from an extended header, and sizes in binary', async () => {
    const extended = (text: string) => ({ name: 'PaxHeaders/x', data: text, type: 'x' })
    const storages = bytes(STORAGES)
    const members = [
      { name: 'pickle', data: PICKLE },
      extended('16 path=tensors\n'),
      { name: 'other', data: TENSORS },
      extended(`12 size=${storages.length}\n`),
      { name: 'storages', data: storages, size: '00000000000\0' },
    ]
    expect(await elements(tarFile(members))).toHaveLength(8)
    const binary = `\x80${'\0'.repeat(10)}${String.fromCharCode(storages.length)}`
    expect(
      await elements(tarFile([...members.slice(0, 3), { name: 'storages', data: storages, size: binary }])),
    ).toHaveLength(8)
  })

  test('a folder by the name of a member is none', async () => {
    const file = torchTar()
    const folders = tarFile(['pickle', 'tensors', 'storages'].map((name) => ({ name, data: '', type: '5' })))
    expect(await elements(bytes(file.subarray(0, -1024), folders))).toHaveLength(8)
  })

  const cases: readonly (readonly [name: string, file: Uint8Array, offset: number])[] = [
    ['another archive', tarFile([{ name: 'a.pth', data: 'x' }]), 0],
    [
      'a wrong checksum',
      tarFile([
        { name: 'pickle', data: 'N.' },
        { name: 'tensors', data: '', sum: 7 },
      ]),
      1024,
    ],
    ['a size beyond the file', tarFile([{ name: 'pickle', data: 'N.', size: '77777777777\0' }]), 512],
    ['a size that is none', tarFile([{ name: 'pickle', data: 'N.', size: '9\0' }]), 0],
    ['no end mark', torchTar().subarray(0, -512), torchTar().length - 512],
    ['members without end', tarFile(Array(1002).fill({ name: 'a', data: '' })), 1001 * 512],
  ]
  test.each(cases)('%s', async (_name, file, offset) => {
    const error = await rejection(openCheckpoint(file))
    expect([error.code, error.problems[0].offset]).toEqual(['checkpoint-format', offset])
  })
})

describe('what does not fit', () => {
  const cases: readonly (readonly [name: string, changed: Parameters<typeof torchTar>[0], words: RegExp])[] = [
    ['a count that is none', { storages: 'N.' }, /announces \? storages/],
    ['a count of a billion', { storages: ['J', little(10 ** 9, 4), '.'] }, /announces 1000000000/],
    ['a storage of 2^60 elements', { storages: ['K\x01.', stored(5, 2n ** 60n), FOUR, '].'] }, /elements/],
    ['a storage of -1 elements', { storages: ['K\x01.', stored(5, -1), FOUR, '].'] }, /-1 elements/],
    ['a storage beyond its part', { storages: ['K\x01.', stored(5, 4000), FOUR, '].'] }, /ends too early/],
    ['a storage of an unknown class', { storages: 'K\x01.(K\x05NNt.' }, /unknown class/],
    ['a tuple of two', { storages: 'K\x01.(K\x05Nt.' }, /tuple of 3/],
    [
      'one number for two storages',
      { storages: ['K\x02.', stored(5, 4), FOUR, stored(5, 4), FOUR, '].'] },
      /used twice/,
    ],
    ['views that are no list', { storages: ['K\x01.', stored(5, 4), FOUR, 'N.'] }, /not a list/],
    ['a view of nothing', { storages: ['K\x01.', stored(5, 4), FOUR, ']((NNNNte.'] }, /not understood/],
    ['a view beyond', { storages: ['K\x01.', stored(5, 4), FOUR, ']((K\x07K\x05K\x02K\x03te.'] }, /beyond its storage/],
    ['a tensor over nothing', { tensors: ['K\x01.', tensor(9, 6), numbers(0, 0)] }, /no storage/],
    ['65 dimensions', { tensors: ['K\x01.', tensor(9, 5), numbers(65)] }, /65 dimensions/],
    ['a negative size', { tensors: ['K\x01.', tensor(9, 5), numbers(1, -2, 1, 0)] }, /size of -2/],
    ['a tensor beyond its storage', { tensors: ['K\x01.', tensor(9, 5), numbers(1, 4, 1, 1)] }, /reaches to element 4/],
    ['sizes that are cut', { tensors: ['K\x01.', tensor(9, 5), numbers(1, 4)] }, /ends too early/],
    ['a number of nothing', { pickle: 'K\x08Q.' }, /nothing has the number 8/],
  ]
  test.each(cases)('%s', async (_name, changed, words) => {
    const error = await rejection(openCheckpoint(torchTar(changed)))
    expect(error.code).toMatch(/^checkpoint-(format|pickle)$/)
    expect(error.message).toMatch(words)
    expect(error.problems[0].offset).toBeGreaterThan(1023)
  })
})
