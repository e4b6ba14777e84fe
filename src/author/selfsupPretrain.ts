import { checkArgument, checkOptions, kindOf, oneOf, STRING } from '../argument.ts'
import { MmdetConfigError } from '../errors.ts'
import { didYouMean, nearestName } from '../nearest.ts'
import { basename, dirname, joinPaths } from '../python/posixPath.ts'
import { type DefinedConfig, defineConfig, type PrintForm } from './defineConfig.ts'
import { type Fragment, printDocument } from './document.ts'
import { cocoInstance } from './fragments/cocoInstance.ts'
import { defaultRuntime } from './fragments/defaultRuntime.ts'
import { maskRcnnR50Fpn } from './fragments/maskRcnn.ts'
import { schedule1x, schedule2x } from './fragments/stepSchedule.ts'
import { multiScale } from './overrides/multiScale.ts'
import { type SelfSupervisedMethodName, selfSupervised } from './overrides/selfSupervised.ts'
import type { MadeOverrides } from './overridesOf.ts'

/** A config and its path below a configs folder. */
export interface NamedConfig {
  /** Path without the suffix, with slashes: `selfsup_pretrain/mask-rcnn_r50-mocov2-pre_fpn_1x_coco`. */
  readonly name: string
  readonly config: DefinedConfig
}

/** The methods of MMDetection's configs; a further one that weights are known for adds no config. */
const METHODS = ['mocov2', 'swav'] as const satisfies readonly SelfSupervisedMethodName[]

/** The training lengths of the stock self-supervised configs. */
const SCHEDULES: readonly { name: string; schedule: () => Fragment; overrides: () => readonly MadeOverrides[] }[] = [
  { name: '1x', schedule: schedule1x, overrides: () => [] },
  { name: 'ms-2x', schedule: schedule2x, overrides: () => [multiScale()] },
]

/**
 * The Mask R-CNN R-50 FPN configs on COCO that start from self-supervised weights, one for each method and training length
 * (MMDetection 3.3.0, `configs/selfsup_pretrain`).
 *
 * @example for (const { name, config } of selfsupPretrainConfigs()) write(`${name}.py`, config.toPython())
 */
export function selfsupPretrainConfigs(): NamedConfig[] {
  return METHODS.flatMap((method) =>
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
 * Finds one of {@link selfsupPretrainConfigs} by its name, with or without folder and suffix.
 *
 * @throws MmdetConfigError `unknown-name`, with the nearest name that exists.
 */
export function namedConfig(name: string): NamedConfig {
  checkArgument(name, STRING, 'name')
  const configs = selfsupPretrainConfigs()
  const wanted = name.replace(/\.py$/, '')
  const found = configs.find((config) => config.name === wanted || config.name.endsWith(`/${wanted}`))
  if (found !== undefined) return found
  const names = configs.map((config) => basename(config.name))
  throw new MmdetConfigError({
    code: 'unknown-name',
    message: `no config is named ${name}`,
    ...didYouMean(nearestName(wanted, names), `known names: ${names.join(', ')}`),
  })
}

const NAMED = kindOf('a config with its name, { name, config }', (value) => {
  const { name, config } = (value ?? {}) as Partial<NamedConfig>
  return typeof name === 'string' && typeof config?.toPython === 'function' && Array.isArray(config.bases)
})

function placeOf(folder: string | undefined, path: string): Pick<PrintForm, 'directory'> {
  return folder === undefined ? {} : { directory: dirname(joinPaths(folder, path)) }
}

/** A config file as text, with its path below a configs folder. */
export interface ConfigFile {
  /** Path below the folder, with slashes. */
  readonly path: string
  /** Its Python source. */
  readonly text: string
}

/**
 * The files of a config: the config itself and, in the inheriting form, its `_base_` files.
 *
 * @param options `folder`: the absolute path of the folder that they will be in, from which files of `fromConfig` are named
 * @example configFiles(config).map(({ path }) => path)
 * // ['selfsup_pretrain/….py', '_base_/models/mask-rcnn_r50_fpn.py', …]
 */
export function configFiles(
  named: NamedConfig,
  options: Pick<PrintForm, 'form'> & { readonly folder?: string } = {},
): ConfigFile[] {
  checkArgument(named, NAMED)
  checkOptions(options, { form: oneOf('inherit', 'standalone'), folder: STRING })
  const { name, config } = named
  const { form = 'inherit', folder } = options
  const path = `${name}.py`
  if (form === 'standalone') return [{ path, text: config.toPython({ form }) }]
  const depth = name.split('/').length - 1
  const baseDirectory = depth === 0 ? './_base_' : `${'../'.repeat(depth)}_base_`
  return [
    { path, text: config.toPython({ baseDirectory, ...placeOf(folder, path) }) },
    ...config.bases
      .filter(({ exists }) => exists === undefined)
      .map((base) => ({ path: `_base_/${base.path}`, text: printDocument(base.stock) })),
  ]
}
