import { expect, test } from 'vitest'
import { Config } from '../../../src/config/config.ts'
import { caughtAsync } from '../../support/caught.ts'

/** What Python has and this does not evaluate is refused by name; what a value does not have is Python's own error. */
test.each([
  ["a = 'x'.__class__", 'python-unsupported', 'the attribute __class__ of str is not evaluated'],
  ["a = (1).to_bytes(2, 'big')", 'python-unsupported', 'the attribute to_bytes of int is not evaluated'],
  ["a = b'x'.split()", 'python-unsupported', 'the attribute split of bytes is not evaluated'],
  ['a = str.__mro__', 'python-unsupported', 'the attribute __mro__ of str is not evaluated'],
  ['a = float.fromhex', 'python-unsupported', 'the attribute fromhex of float is not evaluated'],
  ["a = '{0.__class__}'.format(1)", 'python-unsupported', 'an attribute in a format field is not evaluated'],
  ["a = getattr('', '__len__', 1)", 'python-unsupported', 'the attribute __len__ of str is not evaluated'],
  ["a = 'x'.nope", 'evaluation', "'str' object has no attribute 'nope'"],
  ['a = (1).lower()', 'evaluation', "'int' object has no attribute 'lower'"],
])('%s', async (text, code, message) => {
  const error = await caughtAsync(() => Config.fromString(`${text}\n`, '.py'))
  expect({ code: error.code, message: error.problems[0]?.message }).toEqual({ code, message })
})
