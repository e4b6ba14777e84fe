import * as z from 'zod/mini'
import type { Fragment, FragmentKind } from './document.ts'
import { COCO_2017, cocoInstance, cocoInstanceOptions } from './fragments/cocoInstance.ts'
import { defaultRuntime, defaultRuntimeOptions } from './fragments/defaultRuntime.ts'
import { maskRcnnR50Fpn, maskRcnnR50FpnOptions } from './fragments/maskRcnn.ts'
import {
  SCHEDULE_1X,
  SCHEDULE_2X,
  STEP_DEFAULTS,
  schedule1x,
  schedule2x,
  stepSchedule,
  stepScheduleOptions,
} from './fragments/stepSchedule.ts'
import { described, once } from './schema/fields.ts'
import { type FragmentSource, SOURCES } from './zoo/sources.ts'
import { ZOO } from './zoo/table.generated.ts'

/**
 * A fragment, as recipes, JSON Schemas, the types of options and the tables of the guide list it. One more fragment is one more line in
 * {@link FRAGMENTS}.
 */
export interface FragmentEntry {
  readonly kind: FragmentKind
  readonly make: (options: never) => Fragment
  readonly options: () => z.core.$ZodType
  /** Its short options with their defaults; they win over the keys of its file. */
  readonly short: object
  /** The fragment whose stock values its options show, where calling it without options makes none. */
  readonly stock?: () => Fragment
}

const step = { kind: 'schedule', options: stepScheduleOptions } as const

/** Every fragment with option schemas, by its name in recipes and in `schemas/`. */
export const FRAGMENTS = {
  'mask-rcnn_r50_fpn': {
    kind: 'model',
    make: maskRcnnR50Fpn,
    options: maskRcnnR50FpnOptions,
    short: { num_classes: 80 },
  },
  coco_instance: { kind: 'dataset', make: cocoInstance, options: cocoInstanceOptions, short: COCO_2017 },
  schedule_1x: { ...step, make: schedule1x, short: { ...STEP_DEFAULTS, ...SCHEDULE_1X } },
  schedule_2x: { ...step, make: schedule2x, short: { ...STEP_DEFAULTS, ...SCHEDULE_2X } },
  step_schedule: { ...step, make: stepSchedule, short: STEP_DEFAULTS, stock: schedule1x },
  default_runtime: { kind: 'runtime', make: defaultRuntime, options: defaultRuntimeOptions, short: {} },
} as const satisfies Readonly<Record<string, FragmentEntry>>

/** The fragments of a kind, by name: those with option schemas, and those of the zoo. */
export function fragmentsOf(kind: FragmentKind): ReadonlyMap<string, FragmentEntry> {
  // The options of a fragment of the zoo are checked by its own values.
  const open = once(() => described(z.looseObject({}), 'Its keys, at any depth.'))
  const zoo = Object.entries<FragmentEntry['make']>(ZOO).map(([name, make]): [string, FragmentEntry] => [
    name,
    { kind: (SOURCES[name] as FragmentSource).kind, make, options: open, short: {} },
  ])
  const all = [...Object.entries<FragmentEntry>(FRAGMENTS), ...zoo]
  return new Map(all.filter(([, entry]) => entry.kind === kind))
}
