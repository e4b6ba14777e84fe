import type * as z from 'zod'
import { configOverrides } from '../author/configOverrides.ts'
import { COCO_2017, cocoInstance, cocoInstanceOptions } from '../author/datasets/cocoInstance.ts'
import { documentVariables, type Fragment } from '../author/document.ts'
import type { Field } from '../author/fields.ts'
import { stockValue } from '../author/fragmentFile.ts'
import { maskRcnnR50Fpn, maskRcnnR50FpnOptions } from '../author/models/maskRcnn.ts'
import { multiScaleOptions, STOCK_SCALES } from '../author/multiScale.ts'
import { defaultRuntime, defaultRuntimeOptions } from '../author/runtime/defaultRuntime.ts'
import {
  SCHEDULE_1X,
  SCHEDULE_2X,
  STEP_DEFAULTS,
  type Steps,
  schedule1x,
  schedule2x,
  stepScheduleOptions,
} from '../author/schedules/stepSchedule.ts'
import { selfSupervisedSettings } from '../author/selfSupervised.ts'
import { PyDict } from '../python/dict.ts'

/** A schema of options, and what the options are where an author says nothing. */
export interface OptionSet {
  readonly schema: z.ZodType
  readonly defaults: PyDict
}

/** The keys of a fragment's file, and its short options. */
function optionSet<T>(schema: Field<T>, fragment: Fragment, short: T): OptionSet {
  return { schema, defaults: together(documentVariables(fragment.stock), stockValue(schema, short) as PyDict) }
}

function together(...dicts: readonly PyDict[]): PyDict {
  const made = new PyDict()
  for (const dict of dicts) for (const { key, value } of dict.entries()) made.set(key, value)
  return made
}

const stepSet = (fragment: Fragment, steps: Steps): OptionSet =>
  optionSet(stepScheduleOptions, fragment, { ...STEP_DEFAULTS, ...steps })

const settings = <T>(schema: Field<T>, defaults: T): OptionSet => ({
  schema,
  defaults: stockValue(schema, defaults) as PyDict,
})

/** The options of every fragment and override, by what a recipe or a file of `schemas/` calls it. */
export function optionSets(): Readonly<Record<OptionSetName, OptionSet>> {
  const model = documentVariables(maskRcnnR50Fpn().stock).get('model') as PyDict
  return {
    overrides: { schema: configOverrides, defaults: new PyDict() },
    'mask-rcnn_r50_fpn': {
      schema: maskRcnnR50FpnOptions,
      defaults: together(model, PyDict.of([['num_classes', 80]])),
    },
    coco_instance: optionSet(cocoInstanceOptions, cocoInstance(), COCO_2017),
    schedule_1x: stepSet(schedule1x(), SCHEDULE_1X),
    schedule_2x: stepSet(schedule2x(), SCHEDULE_2X),
    step_schedule: optionSet(stepScheduleOptions, schedule1x(), STEP_DEFAULTS),
    default_runtime: optionSet(defaultRuntimeOptions, defaultRuntime(), {}),
    self_supervised: settings(selfSupervisedSettings, { sync: true }),
    multi_scale: settings(multiScaleOptions, STOCK_SCALES),
  }
}

type OptionSetName =
  | 'overrides'
  | 'mask-rcnn_r50_fpn'
  | 'coco_instance'
  | 'schedule_1x'
  | 'schedule_2x'
  | 'step_schedule'
  | 'default_runtime'
  | 'self_supervised'
  | 'multi_scale'
