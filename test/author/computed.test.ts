import { expect, test } from 'vitest'
import { namesInSum, sumOf } from '../../src/author/computed.ts'
import { defineConfig } from '../../src/author/defineConfig.ts'
import { cocoInstance } from '../../src/author/fragments/cocoInstance.ts'
import { defaultRuntime } from '../../src/author/fragments/defaultRuntime.ts'
import { fromConfig } from '../../src/author/fromConfig.ts'
import { cocoRtmdet, rtmdet300e, rtmdetS, yolox300e } from '../../src/author/zoo/exports.generated.ts'
import { memoryFileSystem } from '../../src/config/fileSystem.ts'
import { pythonRepr } from '../../src/python/repr.ts'
import { PyFloat, type PyValue } from '../../src/python/values.ts'

const NUMBERS: Readonly<Record<string, PyValue>> = { a: 7, b: -2, rate: new PyFloat(0.004), text: 'x' }

test.each([
  ['a - b', '9'],
  ['a // b', '-4'],
  ['b // a', '-1'],
  ['a / 7', '1.0'],
  ['rate * 0.05', '0.0002'],
  ['-(a + 1) * 2', '-16'],
  ['a // b * b + 1', '9'],
  ['a * 1.0', '7.0'],
  ['a // 0', 'nothing'],
  ['a / 0', 'nothing'],
  ['a + text', 'nothing'],
  ['a * 9007199254740991', 'nothing'],
])('%s is %s', (code, shown) => {
  const made = sumOf(code, (name) => NUMBERS[name])
  expect(made === undefined ? 'nothing' : pythonRepr(made)).toBe(shown)
})

test.each(['a', '1 + 2', 'f(a) + 1', 'a.b + 1', 'a ** 2', "a + 'x'", 'a if b else -1', '[a] * 2', 'a % 2'])(
  '%s is no sum of numbers and names',
  (code) =>
    expect(namesInSum(code).filter((name) => name in NUMBERS)).toEqual(code === 'a if b else -1' ? ['a', 'b'] : []),
)

test('what a schedule computes of its length follows the length', () => {
  const text = defineConfig({
    bases: [rtmdetS(), cocoRtmdet(), rtmdet300e({ max_epochs: 50, stage2_num_epochs: 5 }), defaultRuntime()],
    overrides: {},
  }).toPython()
  for (const part of [
    'dynamic_intervals=[(max_epochs - stage2_num_epochs, 1)]',
    'begin=max_epochs // 2',
    'T_max=max_epochs // 2',
  ])
    expect(text).toContain(part)
})

test('what its variables do not give where it is written is written out', () => {
  const text = defineConfig({
    bases: [rtmdetS(), cocoInstance(), yolox300e({ max_epochs: 100 }), defaultRuntime()],
    overrides: {},
  }).toPython()
  expect(text).toContain('T_max=85')
  expect(text).not.toContain('num_last_epochs')
})

test('so does what a config computes that exists', async () => {
  const file =
    'n = 300\nlr = 0.1\nhook = dict(at=n - 20, low=lr * 0.1, both=(n\n    // 2, 1), other=n - 1)\nother = n + 1\n'
  const base = await fromConfig('/a.py', { fileSystem: memoryFileSystem({ '/a.py': file }) })
  const config = defineConfig({ bases: [base], overrides: { n: 50, lr: 0.2 } as never })
  expect(pythonRepr(config.value.get('hook') ?? null)).toBe(
    "{'at': 30, 'low': 0.020000000000000004, 'both': (25, 1), 'other': 49}",
  )
  expect(config.toPython()).toContain('at=n - 20, low=lr * 0.1, both=(n // 2, 1)')
  expect(defineConfig({ bases: [base], overrides: { n: 50 } as never, exact: true }).toPython()).toContain('n = 50')
})
