import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import type { Component, Parameter } from '../../src/catalog/catalogue.ts'
import { configSchemaText } from '../../src/catalog/emit/schema.ts'
import { loadCatalogue } from '../../src/catalog/load.ts'

const catalogue = await loadCatalogue()
const USED = ['SingleStageDetector', 'FPN', 'BN', 'EpochBasedTrainLoop', 'IterBasedTrainLoop']
/** Of a few components, since compiling a schema of all takes seconds; the conformance suite has them all. */
const components = catalogue.components.filter(({ names }) => names.some((name) => USED.includes(name)))
const schema = JSON.parse(configSchemaText({ ...catalogue, components }))
const ajv = new Ajv2020({ strict: false, logger: false }).addSchema({ ...schema, $id: 'config' })

/** Values of a part of the schema, and the keyword that refuses them; undefined where it takes them. */
const CASES: readonly [part: string, value: object, keyword?: string][] = [
  ['AnyNeck', { type: 'FPN', in_channels: [256], out_channels: 256, num_outs: 5 }],
  ['AnyNeck', { type: 'FPN', in_channels: [256], out_channels: 256, num_outs: 5, _scope_: 'mmdet', _delete_: true }],
  ['AnyNeck', { type: 'FPN', in_channels: [256], out_channels: 256 }, 'required'],
  [
    'AnyNeck',
    { type: 'FPN', in_channels: [256], out_channels: 256, num_outs: 5, out_chanels: 1 },
    'additionalProperties',
  ],
  ['AnyNeck', { type: 'FPN', in_channels: [256], out_channels: '256', num_outs: 5 }, 'type'],
  ['AnyNeck', { type: 'FPN', in_channels: [1], out_channels: 1, num_outs: 5, add_extra_convs: 'on_lateral' }],
  ['AnyNeck', { type: 'FPN', in_channels: [1], out_channels: 1, num_outs: 5, add_extra_convs: true }],
  ['AnyNeck', { type: 'FPN', in_channels: [1], out_channels: 1, num_outs: 5, add_extra_convs: 'lateral' }, 'anyOf'],
  ['AnyNeck', { type: 'FPM' }, 'anyOf'],
  ['AnyNeck', { type: 'mmpretrain.GlobalAveragePooling', dim: 1 }],
  [
    'AnyNeck',
    { type: 'FPN', in_channels: [1], out_channels: 1, num_outs: 5, norm_cfg: { type: 'BN', eps_: 1 } },
    'additionalProperties',
  ],
  [
    'AnyNeck',
    { type: 'FPN', in_channels: [1], out_channels: 1, num_outs: 5, norm_cfg: { type: 'BN', requires_grad: true } },
  ],
  ['AnyTrainLoop', { by_epoch: true, max_epochs: 12 }],
  ['AnyTrainLoop', { by_epoch: false, max_epochs: 12 }, 'required'],
  ['AnyTrainLoop', { type: 'EpochBasedTrainLoop', by_epoch: true, max_epochs: 12 }, 'additionalProperties'],
]

/** Validates an FPN that takes one argument, which need not be given. */
function fpnWith(name: string) {
  const fpn = components.find(({ qualname }) => qualname === 'FPN') as Component
  const parameter = { ...(fpn.parameters[0] as Parameter), name, required: false, annotation: null }
  const own = JSON.parse(configSchemaText({ ...catalogue, components: [{ ...fpn, parameters: [parameter] }] }))
  const other = new Ajv2020({ strict: false, logger: false }).addSchema({ ...own, $id: 'own' })
  return other.compile({ $ref: 'own#/$defs/FPN' })
}

test('the functions that nms may name are told with their keys', () => {
  const validate = fpnWith('nms')
  expect(validate({ type: 'FPN', nms: { type: 'soft_nms', iou_threshold: 0.5, sigma: 0.5 } })).toBe(true)
  expect(validate({ type: 'FPN', nms: { iou_threshold: 0.5 } })).toBe(true)
  expect(validate({ type: 'FPN', nms: { type: 'nms_match', sigma: 0.5 } })).toBe(false)
})

test('plugins is a list of dicts with keys of its own', () => {
  const validate = fpnWith('plugins')
  const one = { stages: [false, true], position: 'after_conv3' }
  expect(validate({ type: 'FPN', plugins: [one] })).toBe(true)
  expect(validate({ type: 'FPN', plugins: 3 })).toBe(false)
})

test.each(CASES.map(([part, value, keyword]) => ({ part, value, keyword })))(
  '$part: $value',
  ({ part, value, keyword }) => {
    const validate = ajv.compile({ $ref: `config#/$defs/${part}` })
    validate(value)
    const found = validate.errors?.map((error) => error.keyword).filter((one) => one !== 'if') ?? []
    expect(found.at(-1)).toBe(keyword)
  },
)

test('descriptions are Python’s own words, and every reference leads somewhere', () => {
  const described = (key: string): string => {
    const property = schema.$defs.FPN.properties[key]
    return (property.$ref === undefined ? property : schema.$defs[property.$ref.slice('#/$defs/'.length)]).description
  }
  expect(described('start_level')).toBe('start_level: int = 0')
  expect(described('num_outs')).toBe('num_outs: int, required')
  const references = JSON.stringify(schema).match(/"#\/\$defs\/[^"]+"/g) ?? []
  const lost = references.filter((one) => !Object.hasOwn(schema.$defs, one.slice('"#/$defs/'.length, -1)))
  expect(lost).toEqual([])
})
