import fc from 'fast-check'
import { PyDict } from '../../src/python/dict.ts'
import { PySet } from '../../src/python/set.ts'
import { PyBytes, PyFloat, PyList, PyTuple, type PyValue, pyInt } from '../../src/python/values.ts'

/** Every kind of text that Python prints in its own way: quotes, escapes, controls, unprintable and astral characters. */
export const pyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      "'",
      '"',
      '\\',
      '\n',
      '\t',
      '\r',
      '\0',
      '{{',
      '}}',
      ' ',
      'é',
      '\u00ad',
      '\u2028',
      '😀',
      '\u{1cf00}',
      '\u{31350}',
      'a',
    ),
  }),
)

const pyFloat = fc
  .oneof(fc.double(), fc.integer().map(Number), fc.constantFrom(1e16, 1e-4, 1e-5, 9.999e15, 5e-324, -0, 0.1, 1e22))
  .map((value) => new PyFloat(value))

const pyInteger = fc.oneof(
  fc.integer(),
  fc.bigInt().map(pyInt),
  fc.maxSafeInteger(),
  fc.constantFrom(2n ** 53n, -(2n ** 64n)),
)

/** A value that is no container. */
export const pyScalar: fc.Arbitrary<PyValue> = fc.oneof(
  pyText,
  pyInteger,
  pyFloat,
  fc.boolean(),
  fc.constant(null),
  fc.uint8Array({ maxLength: 6 }).map((bytes) => new PyBytes(bytes)),
)

/** A value that can be a dict's key. nan is none: it is not equal to itself. */
export const pyKey: fc.Arbitrary<PyValue> = fc
  .oneof(
    { weight: 4, arbitrary: fc.stringMatching(/^[a-z_][a-z_0-9]{0,8}$/) },
    { weight: 1, arbitrary: pyScalar },
    { weight: 1, arbitrary: fc.array(pyScalar, { maxLength: 2 }).map((items) => new PyTuple(items)) },
  )
  .filter((key) => !holdsNan(key))

function holdsNan(key: PyValue): boolean {
  if (key instanceof PyFloat) return Number.isNaN(key.value)
  return key instanceof PyTuple && key.items.some(holdsNan)
}

/** Any value, nested. */
export const pyValue: fc.Arbitrary<PyValue> = fc.letrec<{ value: PyValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    pyScalar,
    fc.array(tie('value'), { maxLength: 5 }).map((items) => new PyList(items)),
    fc.array(tie('value'), { maxLength: 4 }).map((items) => new PyTuple(items)),
    fc.array(fc.tuple(pyKey, tie('value')), { maxLength: 5 }).map((items) => PyDict.of(items)),
    fc.array(pyKey, { maxLength: 3 }).map((items) => new PySet(items)),
  ),
})).value

/** A dict as configs have them: names for keys, some deeper dicts, few kinds of leaves. Collisions of keys are wanted. */
export const configDict: fc.Arbitrary<PyDict> = fc.letrec<{ dict: PyDict; value: PyValue }>((tie) => ({
  dict: fc
    .array(fc.tuple(fc.constantFrom('type', 'depth', 'norm_cfg', 'init_cfg', 'a', 'b', 'c'), tie('value')), {
      maxLength: 5,
    })
    .map((items) => PyDict.of(items)),
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<PyValue>(0, 1, 2, null, true, false, 'BN', 'ResNet', new PyFloat(1), new PyFloat(0.1)),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => new PyList(items)),
    fc.array(tie('value'), { maxLength: 2 }).map((items) => new PyTuple(items)),
    tie('dict'),
    tie('dict'),
  ),
})).dict
