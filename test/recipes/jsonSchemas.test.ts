import { describe, expect, test } from 'vitest'
import { jsonSchemaFiles } from '../../src/recipes/jsonSchemas.ts'
import { type Json, tidySchema } from '../../src/recipes/tidySchema.ts'

const files = new Map(
  jsonSchemaFiles().map(({ path, text }) => [path.replace('.schema.json', ''), JSON.parse(text) as Json]),
)

/** The schema at a path of keys, through unions and definitions. */
function at(name: string, ...path: readonly string[]): Json {
  const root = files.get(name) as Json
  const definitions = (root.$defs ?? {}) as Readonly<Record<string, Json>>
  const resolved = (schema: Json): Json => {
    const target = typeof schema.$ref === 'string' ? definitions[schema.$ref.replace('#/$defs/', '')] : undefined
    return target === undefined ? schema : { ...target, ...schema }
  }
  return path.reduce((schema, key) => {
    const { else: other } = schema as { else?: Json }
    const options = [other?.then as Json, other, schema, ...((schema.anyOf ?? []) as Json[])]
      .filter(Boolean)
      .map((each) => resolved(each as Json))
    const found = options.map(({ properties }) => (properties as Readonly<Record<string, Json>> | undefined)?.[key])
    return resolved(found.find((property) => property !== undefined) ?? {})
  }, resolved(root))
}

describe('a key has its description, its type, its range and the stock value', () => {
  test.each<[string, string[], Json]>([
    ['mask-rcnn_r50_fpn', ['backbone', 'depth'], { enum: [18, 34, 50, 101, 152], default: 50 }],
    ['mask-rcnn_r50_fpn', ['num_classes'], { type: 'integer', minimum: 1, default: 80 }],
    ['mask-rcnn_r50_fpn', ['train_cfg', 'rpn', 'sampler', 'num'], { type: 'integer', default: 256 }],
    ['mask-rcnn_r50_fpn', ['train_cfg', 'rcnn', 'sampler', 'num'], { type: 'integer', default: 512 }],
    ['coco_instance', ['img_scale'], { type: 'array', minItems: 2, maxItems: 2, default: [1333, 800] }],
    ['coco_instance', ['test_dataloader', 'dataset', 'data_root'], { default: 'data/coco/' }],
    ['schedule_1x', ['max_epochs'], { default: 12 }],
    ['schedule_2x', ['max_epochs'], { default: 24 }],
    ['default_runtime', ['load_from'], { default: null }],
    [
      'multi_scale',
      ['scale'],
      {
        default: [
          [1333, 640],
          [1333, 800],
        ],
      },
    ],
    ['recipe', ['schedule', 'schedule_2x', 'milestones'], { default: [16, 22] }],
    ['recipe', ['pretrain', 'swav', 'checkpoint'], { default: './swav_800ep_pretrain.pth.tar' }],
    // A recipe may write !ref name in place of a number.
    [
      'recipe',
      ['overrides', 'model', 'backbone', 'depth'],
      { anyOf: [{ enum: [18, 34, 50, 101, 152] }, { $ref: '#/$defs/Reference' }] },
    ],
  ])('%s %j', (name, path, words) => {
    expect(at(name, ...path)).toMatchObject(words)
    expect(at(name, ...path).description).toMatch(/^[A-Z].*\.$/)
  })

  test('overrides have no defaults: their absence leaves what the bases say', () => {
    expect(JSON.stringify(files.get('overrides'))).not.toContain('"default"')
  })

  test('only a recipe has tags', () => {
    const tagged = [...files].filter(([, schema]) => /"Reference"|with !replace/.test(JSON.stringify(schema)))
    expect(tagged.map(([name]) => name)).toEqual(['recipe'])
  })

  test('the general schedule needs no numbers of another', () => {
    expect(at('step_schedule', 'max_epochs').default).toBeUndefined()
  })
})

test('every schema says its dialect, its keys and nothing that only a program can hold', () => {
  for (const [name, schema] of files) {
    expect(schema.$schema, name).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(JSON.stringify(schema), name).not.toContain('"not":{}')
    expect(JSON.stringify(schema), name).not.toContain('9007199254740991')
  }
})

describe('tidySchema', () => {
  const box = (extra: Json = {}) => ({ title: 'Box', type: 'object', ...extra })

  test('a titled object that stands twice becomes a definition, with the words of each place', () => {
    const schema = { properties: { a: { ...box(), description: 'One.' }, b: { ...box(), description: 'Two.' } } }
    expect(tidySchema(schema)).toEqual({
      $schema: undefined,
      properties: {
        a: { description: 'One.', $ref: '#/$defs/Box' },
        b: { description: 'Two.', $ref: '#/$defs/Box' },
      },
      $defs: { Box: { title: 'Box', type: 'object' } },
    })
  })

  test('two of one title that differ are two definitions', () => {
    const big = box({ maximum: 3 })
    const { $defs } = tidySchema({ properties: { a: box(), b: big, c: box(), d: big } })
    expect($defs).toEqual({ Box: box(), Box2: big })
  })

  test('one that stands once stays where it is', () => {
    expect(tidySchema({ properties: { a: box() } })).toEqual({ $schema: undefined, properties: { a: box() } })
  })
})
