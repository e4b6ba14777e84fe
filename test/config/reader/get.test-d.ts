import { expectTypeOf, test } from 'vitest'
import { Config, type PyDict, type PyFloat, type PyValue } from '../../../src/index.ts'

test('get is as narrow as the type that is asked for', async () => {
  const config = await Config.fromFile('a.py', { env: process.env })
  expectTypeOf(config).toEqualTypeOf<Config>()
  expectTypeOf(config.get('a')).toEqualTypeOf<PyValue>()
  expectTypeOf(config.get('a', 'int')).toEqualTypeOf<number>()
  expectTypeOf(config.get(['a', 0], 'number')).toEqualTypeOf<number>()
  expectTypeOf(config.get('a', 'float')).toEqualTypeOf<PyFloat>()
  expectTypeOf(config.get('a', 'dict')).toEqualTypeOf<PyDict>()
  // @ts-expect-error no type of that name
  config.get('a', 'string')
})
