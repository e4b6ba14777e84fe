import { MmdetConfigError } from '../errors.ts'
import { nearestName } from '../nearest.ts'
import type { ConfigOverrides } from './configOverrides.ts'
import { cocoInstance } from './datasets/cocoInstance.ts'
import { type DefinedConfig, defineConfig } from './defineConfig.ts'
import type { Fragment } from './document.ts'
import { maskRcnnR50Fpn } from './models/maskRcnn.ts'
import { multiScale } from './multiScale.ts'
import { defaultRuntime } from './runtime/defaultRuntime.ts'
import { schedule1x, schedule2x } from './schedules/stepSchedule.ts'
import { SELF_SUPERVISED_METHODS, type SelfSupervisedMethodName, selfSupervised } from './selfSupervised.ts'

/** A config and the place that it has below a configs folder. */
export interface NamedConfig {
  /** Path without the suffix, with slashes: `selfsup_pretrain/mask-rcnn_r50-mocov2-pre_fpn_1x_coco`. */
  readonly name: string
  readonly config: DefinedConfig
}

/** The training lengths of the stock self-supervised configs: one row each. */
const SCHEDULES: readonly { name: string; schedule: () => Fragment; overrides: () => readonly ConfigOverrides[] }[] = [
  { name: '1x', schedule: schedule1x, overrides: () => [] },
  { name: 'ms-2x', schedule: schedule2x, overrides: () => [multiScale()] },
]

/**
 * The Mask R-CNN R-50 FPN configs on COCO that start from self-supervised weights: one for each method and training length
 * (MMDetection 3.3.0, `configs/selfsup_pretrain`).
 *
 * @example for (const { name, config } of selfsupPretrainConfigs()) write(`${name}.py`, config.toPython())
 */
export function selfsupPretrainConfigs(): NamedConfig[] {
  const methods = Object.keys(SELF_SUPERVISED_METHODS) as SelfSupervisedMethodName[]
  return methods.flatMap((method) =>
    SCHEDULES.map(({ name, schedule, overrides }) => ({
      name: `selfsup_pretrain/mask-rcnn_r50-${method}-pre_fpn_${name}_coco`,
      config: defineConfig({
        bases: [maskRcnnR50Fpn(), cocoInstance(), schedule(), defaultRuntime()],
        overrides: [selfSupervised({ method }), ...overrides()],
      }),
    })),
  )
}

/**
 * One of {@link selfsupPretrainConfigs} by its name; the folder and the suffix may be left out.
 *
 * @throws MmdetConfigError `unknown-name`, with the nearest name that exists.
 */
export function namedConfig(name: string): NamedConfig {
  const configs = selfsupPretrainConfigs()
  const wanted = name.replace(/\.py$/, '')
  const found = configs.find((config) => config.name === wanted || config.name.endsWith(`/${wanted}`))
  if (found !== undefined) return found
  const names = configs.map((config) => config.name.slice(config.name.lastIndexOf('/') + 1))
  const near = nearestName(wanted, names)
  throw new MmdetConfigError({
    code: 'unknown-name',
    message: `there is no config named ${name}`,
    hint: near === undefined ? `known names: ${names.join(', ')}` : `did you mean ${near}?`,
  })
}
