import { expect, test } from 'vitest'
import { Config } from '../../../src/config/config.ts'
import { MmdetConfigError } from '../../../src/errors.ts'

/** What a value has in Python but not here is refused by name; what it has not is Python's own error. */
test.each([
  ["a = 'x'.__class__", 'python-unsupported', 'str.__class__ is not evaluated'],
  ["a = (1).to_bytes(2, 'big')", 'python-unsupported', 'int.to_bytes is not evaluated'],
  ["a = b'x'.upper()", 'python-unsupported', 'bytes.upper is not evaluated'],
  ['a = str.__mro__', 'python-unsupported', 'type.__mro__ is not evaluated'],
  ['a = float.fromhex', 'python-unsupported', 'float.fromhex is not evaluated'],
  ["a = '{0.__class__}'.format(1)", 'python-unsupported', 'int.__class__ is not evaluated'],
  ["a = getattr('', '__len__', 1)", 'python-unsupported', 'str.__len__ is not evaluated'],
  ["a = 'x'.nope", 'evaluation', "'str' object has no attribute 'nope'"],
  ['a = (1).lower()', 'evaluation', "'int' object has no attribute 'lower'"],
  ['a = str.nope', 'evaluation', "type object 'str' has no attribute 'nope'"],
  ['a = [].__mro__', 'evaluation', "'list' object has no attribute '__mro__'"],
])('%s', async (text, code, message) => {
  const error = await Config.fromString(`${text}\n`, '.py').then(
    () => undefined,
    (reason: unknown) => reason as MmdetConfigError,
  )
  expect(error).toBeInstanceOf(MmdetConfigError)
  expect({ code: error?.code, message: error?.problems[0]?.message }).toEqual({ code, message })
})
