import fc from 'fast-check'
import { PyDict } from '../../src/python/dict.ts'
import { PyFrozenSet, PySet } from '../../src/python/set.ts'
import { PyFloat, PyList, PyTuple, type PyValue } from '../../src/python/values.ts'
import { configDict, pyKey, pyScalar, pyText } from './arbitraries.ts'

const name = fc.constantFrom(
  ...['a', 'type', 'model', 'norm_cfg', 'train_dataloader', 'a_long_long_long_name_of_a_key', 'x1', 'é', 'match'],
)

/** Keys that Python reserves, folds or that MMEngine takes for its own. */
const oddName = fc.constantFrom(
  ...[
    'class',
    'in',
    'None',
    'True',
    'async',
    '__debug__',
    'ﬁ',
    '_base_',
    '_delete_',
    '_deprecation_',
    '__x',
    'dict',
    'set',
    '',
  ],
)

/** Pieces that end a literal, begin another, escape or comment. */
const oddKey = fc.string({
  unit: fc.constantFrom(
    ...["'", '"', "''", '\\', '\n', '\\\n', '\r', '\t', '\f', '\0', '\u2028', '\ud800', 'é', '{{ fileDirname }}'],
    ...['#', ':', ',', '(', ')', '}', ' ', 'a', '1'],
  ),
  maxLength: 7,
})

const placeholder = fc.constantFrom(
  ...['{{ fileDirname }}', '{{$A:b}}', '{{ _base_.x }}', '{{x}}', "{{'$A:b'}}", '{{$A b}}', 'a {{fileExtname}}'],
)

const oddValue = fc.oneof(
  placeholder,
  fc.constantFrom(...[Infinity, -Infinity, Number.NaN].map((number) => new PyFloat(number))),
  fc.constant(10n ** 4300n),
)

/** nan is none: it equals nothing, so no two sets with it are equal. */
const oddItem = oddValue.filter((value) => !(value instanceof PyFloat && Number.isNaN(value.value)))

const plainText = fc.oneof(
  pyText.filter((text) => !text.includes('{{')),
  fc.string({ maxLength: 60 }),
)

const finite = pyScalar.filter((value) => {
  if (value instanceof PyFloat) return Number.isFinite(value.value)
  return typeof value !== 'string' || !value.includes('{{')
})

/** Dicts, lists, tuples and sets of these keys and leaves. */
function tree(
  key: fc.Arbitrary<PyValue>,
  leaf: fc.Arbitrary<PyValue>,
  item: fc.Arbitrary<PyValue>,
): fc.Arbitrary<PyDict> {
  const value = fc.letrec<{ value: PyValue; dict: PyDict }>((tie) => ({
    dict: fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map((items) => PyDict.of(items)),
    value: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      leaf,
      leaf,
      tie('dict'),
      fc.array(tie('value'), { maxLength: 6 }).map((items) => new PyList(items)),
      fc.array(tie('value'), { maxLength: 4 }).map((items) => new PyTuple(items)),
      fc.array(item, { maxLength: 3 }).map((items) => new PySet(items)),
      fc.array(item, { maxLength: 2 }).map((items) => new PyFrozenSet(items)),
    ),
  })).value
  return fc
    .array(fc.tuple(key, value), { maxLength: 5 })
    .map((items) => PyDict.of(items))
    .filter((config) => isComparable(config))
}

/** MMEngine's `RESERVED_KEYS`, which no Config can have. */
const RESERVED = ['filename', 'text', 'pretty_text', 'env_variables']

/** Whether a real print of the config is the same in every run: no set in an order of the run's own. */
function isComparable(config: PyDict): boolean {
  return RESERVED.every((key) => !config.has(key)) && hasKnownOrder(config)
}

function hasKnownOrder(value: PyValue): boolean {
  if (value instanceof PySet) return value.size < 2 && Array.from(value.values()).every(hasKnownOrder)
  if (value instanceof PyList || value instanceof PyTuple) return value.items.every(hasKnownOrder)
  if (!(value instanceof PyDict)) return true
  return Array.from(value.entries()).every((entry) => hasKnownOrder(entry.key) && hasKnownOrder(entry.value))
}

const number = fc.oneof(
  fc.integer(),
  fc.integer({ min: -9, max: 40 }),
  fc.double({ noNaN: true }).map((each) => new PyFloat(each)),
)

/** Configs that MMEngine prints such that they read back. */
export const plainConfig: fc.Arbitrary<PyDict> = fc.oneof(
  { weight: 4, arbitrary: tree(name, fc.oneof(finite, plainText, name), fc.integer({ min: -9, max: 40 })) },
  { weight: 1, arbitrary: configDict },
)

const seldomOdd = fc.oneof({ weight: 12, arbitrary: name }, { weight: 1, arbitrary: fc.oneof(oddName, oddKey, pyKey) })
const oftenOdd = fc.oneof(name, oddName, oddKey, pyKey)
const seldomOddLeaf = fc.oneof({ weight: 12, arbitrary: finite }, { weight: 1, arbitrary: oddValue })

/** Configs with what MMEngine crashes on or prints such that it does not read back, few and many in one. */
export const hostileConfig: fc.Arbitrary<PyDict> = fc.oneof(
  tree(seldomOdd, seldomOddLeaf, pyKey),
  tree(oftenOdd, seldomOddLeaf, number),
  tree(name, fc.oneof(pyScalar, oddValue), fc.oneof(pyKey, oddItem)),
)

/** Texts that YAML writes in every style: marks, folds, escapes, what other types read as theirs. */
const yamlText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'01 9_:.-+eExbTZ'.split(''), 'n', 'inf'), maxLength: 9 }),
  fc.constantFrom(
    'yes',
    'n',
    'On',
    'null',
    '~',
    '',
    '=',
    '<<',
    '!',
    '- a',
    '? a',
    ': a',
    '--- a',
    '...',
    '%a',
    'a #b',
    'a: b',
  ),
  fc.string({
    unit: fc.constantFrom('a', 'bc', ' ', ' ', "'", '"', '\n', ': ', ' #', 'é', '\t', '\\', 'word'),
    maxLength: 40,
  }),
  fc.string({
    unit: fc.constantFrom('a', ' ', ' ', "'", '\n', 'é', 'a-longer-word-of-letters'),
    minLength: 20,
    maxLength: 99,
  }),
  fc.string({ unit: fc.constantFrom('a', 'bc', ' ', ' ', 'a-longer-word-of-letters'), minLength: 20, maxLength: 99 }),
)

/** Sets and tuples that stand in several places, which YAML writes as aliases. */
const shared: readonly PyValue[] = [new PySet([1]), new PyFrozenSet([2, 3]), new PyTuple([1, 2]), new PyTuple([])]

/** Configs for the dumps. */
export const dumpedConfig: fc.Arbitrary<PyDict> = tree(
  fc.oneof(name, yamlText, pyKey, fc.constantFrom(...shared.filter((value) => value instanceof PyTuple))),
  fc.oneof(yamlText, yamlText, pyScalar, fc.constantFrom(...shared)),
  fc.oneof(number, pyKey, fc.constantFrom(...shared.slice(1))),
)
