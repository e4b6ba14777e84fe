import { describe, expect, test } from 'vitest'
import { defineConfig } from '../../src/author/defineConfig.ts'
import { cocoInstance } from '../../src/author/fragments/cocoInstance.ts'
import { defaultRuntime } from '../../src/author/fragments/defaultRuntime.ts'
import { maskRcnnR50Fpn } from '../../src/author/fragments/maskRcnn.ts'
import { at, hooks, metrics, pipeline } from '../../src/author/overrides/listEdits.ts'
import type { Replacement } from '../../src/author/overrides/tree.ts'
import type { PyDict } from '../../src/python/dict.ts'
import { PyList, type PyValue } from '../../src/python/values.ts'
import { parseRecipe, readRecipe } from '../../src/recipes/readRecipe.ts'
import { caught } from '../support/caught.ts'

const types = (value: PyValue | undefined) =>
  value instanceof PyList ? value.items.map((item) => (item as PyDict).get('type')) : value
const define = (overrides: object) =>
  defineConfig({ bases: [cocoInstance(), defaultRuntime()], overrides: overrides as never })
const edited = (edits: Replacement) => types(define({ train_pipeline: edits }).value.get('train_pipeline'))

const LOAD = ['LoadImageFromFile', 'LoadAnnotations']
const REST = ['Resize', 'RandomFlip', 'PackDetInputs']
const CROP = { type: 'RandomCrop', crop_size: [512, 512] } as const

describe('edits of a list of the bases', () => {
  test.each<[what: string, edits: Replacement, found: string[]]>([
    ['insertAfter', pipeline.insertAfter('LoadAnnotations', CROP), [...LOAD, 'RandomCrop', ...REST]],
    ['insertBefore', pipeline.insertBefore('Resize', CROP, { type: 'Pad' }), [...LOAD, 'RandomCrop', 'Pad', ...REST]],
    ['replace', pipeline.replace('Resize', CROP), [...LOAD, 'RandomCrop', 'RandomFlip', 'PackDetInputs']],
    ['remove', pipeline.remove('RandomFlip'), [...LOAD, 'Resize', 'PackDetInputs']],
    ['at the end', pipeline.remove(at(-1)).append(CROP), [...LOAD, 'Resize', 'RandomFlip', 'RandomCrop']],
    ['at the beginning', pipeline.remove(at(0)).prepend(CROP), ['RandomCrop', 'LoadAnnotations', ...REST]],
  ])('%s', (_, edits, found) => {
    expect(edited(edits)).toEqual(found)
  })

  test('reach the loader, in a file that names the pipeline once', () => {
    const text = define({ train_pipeline: pipeline.update('RandomFlip', { prob: 1 }) }).toPython()
    expect(text).toContain("dict(type='RandomFlip', prob=1),")
    expect(text).toContain('train_dataloader = dict(dataset=dict(pipeline=train_pipeline))\n')
    const own = cocoInstance({ train_pipeline: pipeline.remove('RandomFlip') })
    expect(defineConfig({ bases: [own] }).toPython()).not.toContain('RandomFlip')
  })

  test('hooks where there are none, and metrics beside one', () => {
    const { value } = define({
      custom_hooks: hooks.append({ type: 'EMAHook' }),
      val_evaluator: metrics.append({ type: 'VOCMetric' }),
    })
    expect(types(value.get('custom_hooks'))).toEqual(['EMAHook'])
    expect(types(value.get('val_evaluator'))).toEqual(['CocoMetric', 'VOCMetric'])
  })

  test.each<[edits: Replacement, message: RegExp, hint: RegExp]>([
    [pipeline.remove('RandomFlp'), /train_pipeline has no RandomFlp/, /did you mean RandomFlip/],
    [pipeline.remove('Mosaic'), /has no Mosaic/, /it has LoadImageFromFile, LoadAnnotations/],
    [pipeline.append(CROP, CROP).remove('RandomCrop'), /several RandomCrop, at 5, 6/, /at\(5\)/],
    [pipeline.remove(at(9)), /has 5 items, so none at 9/, /^$/],
  ])('%#: what is not there is told', (edits, message, hint) => {
    const { problems } = caught(() => edited(edits))
    expect(problems[0].message).toMatch(message)
    expect(problems[0].hint ?? '').toMatch(hint)
    expect(problems[0].path).toEqual(['train_pipeline'])
  })

  test.each<[what: string, work: () => unknown, message: string]>([
    ['no item', () => pipeline.remove(3 as never), 'item: expected the type of an item, or at(…), not 3'],
    ['changes that are no dict', () => pipeline.update('Resize', 3 as never), 'changes: expected a dict, not 3'],
    ['nothing to put there', () => pipeline.replace('Resize'), 'expected at least one dict'],
    ['an element that is no dict', () => pipeline.append('Resize' as never), 'expected a dict, not "Resize"'],
  ])('%s', (_, work, message) => {
    const error = caught(work)
    expect(`${error.path?.join('.')}: ${error.message}`).toContain(message)
  })

  test('of a model without the list', () => {
    expect(() => at(0.5)).toThrow('a whole number')
    expect(
      defineConfig({
        bases: [maskRcnnR50Fpn()],
        overrides: { custom_hooks: hooks.append({ type: 'EMAHook' }) },
      }).toPython(),
    ).toContain('custom_hooks = [dict(type=')
  })
})

describe('in a recipe', () => {
  const recipe = (edits: string) =>
    `model: mask-rcnn_r50_fpn\ndataset: coco_instance\nschedule: schedule_1x\noverrides:\n  train_pipeline: !edit\n${edits}`

  test('!edit with its steps in turn', async () => {
    const steps = [
      '    - {insert_after: LoadAnnotations, item: {type: RandomCrop}}',
      '    - {remove: RandomFlip}',
      '    - {replace: 0, items: [{type: LoadImageFromNDArray}]}',
      '    - {update: Resize, item: {keep_ratio: false}}',
      '    - {insert_before: Resize, item: {type: Pad}}',
      '    - {append: {type: A}}',
      '    - {prepend: [{type: B}]}',
    ]
    const { config } = await readRecipe(recipe(`${steps.join('\n')}\n`), 'a.yaml')
    expect(types(config.value.get('train_pipeline'))).toEqual([
      'B',
      'LoadImageFromNDArray',
      'LoadAnnotations',
      'RandomCrop',
      'Pad',
      'Resize',
      'PackDetInputs',
      'A',
    ])
  })

  test.each([['{delete: RandomFlip}'], ['{insert_after: RandomFlip}'], ['5'], ['{remove: a, replace: b, item: {}}']])(
    '%s is no edit',
    async (step) => {
      const { problems } = await parseRecipe(recipe(`    - ${step}\n`), 'a.yaml')
      expect(problems[0]?.message).toBe('this is not an edit of a list')
    },
  )

  test.each([
    [
      'a misspelt verb',
      '{insert_aftr: RandomFlip, item: {type: A}}',
      'this is not an edit of a list',
      'did you mean insert_after?',
    ],
    ['a text for a dict', '{append: A}', 'expected a dict, not "A"', undefined],
  ])('%s is told at its edit', async (_, step, message, hint) => {
    const { problems } = await parseRecipe(recipe(`    - {remove: RandomFlip}\n    - ${step}\n`), 'a.yaml')
    const [{ span, ...told } = {}] = problems
    expect(told).toMatchObject({ message, hint })
    expect(span?.source.text.slice(span.start, span.end)).toBe(step)
  })
})
