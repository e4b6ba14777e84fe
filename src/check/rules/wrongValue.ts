import { type Choices, choicesOf } from '../../catalog/choices.ts'
import { choosersOf, hasParameter } from '../../catalog/parameters.ts'
import { didYouMean } from '../../nearest.ts'
import { quotedRepr } from '../../python/repr.ts'
import { isInt, itemsOf, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { replaceText } from '../fixes.ts'
import { defineRule, type Finding } from '../rule.ts'
import type { ConfigNode } from '../walk.ts'
import { nearestFree } from '../words.ts'

export const wrongValue = defineRule({
  id: 'wrong-value',
  severity: 'error',
  why:
    'Some constructors know the texts that they take and stop at any other: mode of IoULoss is linear, square or log, a metric takes the names that ' +
    'it computes. Where a constructor asserts it, the catalogue knows it, of your own classes too. With format_only a metric ' +
    'writes files and computes nothing, so that it has to be told where: outfile_prefix. RandomChoiceResize takes pairs: Resize takes a number for a ' +
    'factor, and makes an image 640 times as large.',
  bad: "val_evaluator = dict(type='CocoMetric', metric='bbx')",
  good: "val_evaluator = dict(type='CocoMetric', metric=['bbox', 'segm'])",
  reports: ['mmdetection#6978', 'mmdetection#3429', 'mmdetection#11144', 'mmdetection#10547'],
  when: ({ slot, component, name }) =>
    slot?.registry === 'metric' || name === RESIZING || (component !== undefined && choosersOf(component).length > 0),
  isLocal: true,
  *node(node) {
    yield* ofChoice(node)
    yield* withoutFile(node)
    yield* ofScales(node)
  },
})

function* ofChoice({ name, path, dict, component }: ConfigNode): Generator<Finding> {
  if (component === undefined) return
  for (const { key, value, write } of dict.entries()) {
    const choices = typeof key === 'string' ? choicesOf(component, key) : undefined
    if (choices === undefined || typeof key !== 'string') continue
    const { texts } = choices
    for (const [at, given] of textsOf(value, choices)) {
      if (typeof given === 'string' && (given === '' || texts.includes(given))) continue
      const near = typeof given === 'string' ? meant(given, texts) : undefined
      yield {
        message: `${name} knows no ${key} ${typeof given === 'string' ? JSON.stringify(given) : quotedRepr(given)}`,
        path: at === undefined || typeof given !== 'string' ? [...path, key] : [...path, key, at],
        ...didYouMean(near, `it knows ${texts.join(', ')}`),
        fix: near === undefined || at !== undefined ? undefined : replaceText(write, String(given), near),
      }
    }
  }
}

/** The text that was meant. Another number is no slip: `b9` may be any of `b0` to `b8`. */
function meant(given: string, texts: readonly string[]): string | undefined {
  const digits = (text: string) => text.replace(/\D/g, '')
  return nearestFree(
    given,
    texts.filter((text) => digits(text) === digits(given)),
  )
}

/** A text, or what a list holds in place of texts. A number alone is of a wrong kind. */
function textsOf(value: PyValue, { ofItems }: Choices): (readonly [number | undefined, PyValue])[] {
  if (typeof value === 'string') return [[undefined, value]]
  const items = ofItems ? itemsOf(value) : undefined
  return items?.map((item, at) => [at, item] as const) ?? []
}

function* withoutFile({ name, path, dict, component }: ConfigNode): Generator<Finding> {
  if (!['format_only', 'outfile_prefix'].every((key) => hasParameter(component, key))) return
  if (isFalse(dict.get('format_only')) || (dict.get('outfile_prefix') ?? null) !== null) return
  yield {
    message: `${name} is to write files only, and outfile_prefix does not say where`,
    path: [...path, 'format_only'],
    hint: "add outfile_prefix='work_dirs/results'",
  }
}

/** What Python takes for false, of what may stand there. */
function isFalse(value: PyValue | undefined): boolean {
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length === 0
  return value === undefined || value === null || value === false || value === 0 || value === ''
}

const RESIZING = 'RandomChoiceResize'

/** RandomChoiceResize hands a scale on as it is (mmcv 2.1.0, transforms/processing.py), and does not look at what Resize takes it for. */
function* ofScales({ name, path, dict }: ConfigNode): Generator<Finding> {
  if (name !== RESIZING || !/^(?:mmdet\.)?Resize$/.test(String(dict.get('resize_type') ?? 'Resize'))) return
  const scales = dict.get('scales')
  const number = scales instanceof PyList ? scales.items.find(isInt) : scales
  if (number === undefined || !isInt(number)) return
  yield {
    message: `${name} hands ${number} on to Resize, which takes it for a factor`,
    path: [...path, 'scales'],
    hint: `write pairs, (1333, ${number}), or resize_type='ResizeShortestEdge' with max_size`,
  }
}
