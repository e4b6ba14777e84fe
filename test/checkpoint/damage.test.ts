import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../conformance/sample.ts'
import { openCheckpoint } from '../../src/node/checkpoint.ts'
import { BOMBS } from './bombs.ts'
import { rejection } from './bytes.ts'
import { mutate, truncations, useAll } from './damage.ts'
import { golden } from './golden.ts'

const FILES = [
  'zip.pth',
  'legacy.pth',
  'big.pth',
  'moco.pth.tar',
  'mmengine.pth',
  'quantized.pth',
  'deflated.pth',
  'old.tar',
  'plain.safetensors',
  'evil.pkl',
]

describe.each(FILES)('%s', (name) => {
  const file = golden(name)

  test('is refused with a typed error when it is cut at any per cent', async () => {
    for (const cut of truncations(file)) expect(await useAll(cut, true)).toMatch(/^checkpoint-(format|pickle)$/)
  })

  test('is read or refused with a typed error, whatever is changed in it', async () => {
    const random = randomFrom(name.length)
    const outcomes = new Set<string>()
    for (let at = 0; at < 100; at++) {
      outcomes.add(await useAll(mutate(file, random), at % 2 === 0))
    }
    expect(outcomes.size).toBeGreaterThan(1)
  })
})

/** One for each limit: conformance inspects all of them. */
const ONE_EACH = BOMBS.filter(
  ({ refused }, at) => refused && BOMBS.findIndex((bomb) => bomb.refused?.source === refused.source) === at,
)

test.each(ONE_EACH)('$name: refused before it is made', async ({ make, refused }) => {
  const error = await rejection(openCheckpoint(make()).then((checkpoint) => checkpoint.tensors))
  expect(error.message).toMatch(refused as RegExp)
})
