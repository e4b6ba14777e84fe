import { checkArgument, describeValue, OBJECT } from '../../argument.ts'
import { MmdetConfigError } from '../../errors.ts'
import { didYouMean, nearestName } from '../../nearest.ts'
import { validateOptions } from '../fragments/fragmentFile.ts'
import type { SelfSupervisedSettings } from '../options.generated.ts'
import { type MadeOverrides, madeOverrides } from '../overridesOf.ts'
import { bool, str } from '../schema/fields.ts'
import { plainObject } from '../schema/objects.ts'
import { replace } from './tree.ts'

/** A method that pre-trains a ResNet-50 without labels: a row of {@link SELF_SUPERVISED_METHODS}. */
export interface SelfSupervisedMethod {
  /** Name for people. */
  readonly title: string
  /** The default file name of the checkpoint, as in MMDetection's configs. */
  readonly checkpoint: string
  /** The paper to cite. */
  readonly paper: string
  /** The `--method` of `checkpoint convert` that extracts the backbone from the authors' file; `null`: it loads unchanged. */
  readonly conversion: string | null
}

/** The methods by the names that configs use. File names: MMDetection 3.3.0, `configs/selfsup_pretrain`. */
export const SELF_SUPERVISED_METHODS = {
  mocov2: {
    title: 'MoCo v2',
    checkpoint: './mocov2_r50_800ep_pretrain.pth',
    paper: 'Chen, Fan, Girshick and He, Improved Baselines with Momentum Contrastive Learning, 2020 (arXiv:2003.04297)',
    conversion: 'mocov2',
  },
  swav: {
    title: 'SwAV',
    checkpoint: './swav_800ep_pretrain.pth.tar',
    paper:
      'Caron et al., Unsupervised Learning of Visual Features by Contrasting Cluster Assignments, 2020 (arXiv:2006.09882)',
    conversion: null,
  },
} as const satisfies Readonly<Record<string, SelfSupervisedMethod>>

/** The methods of {@link SELF_SUPERVISED_METHODS}. */
export type SelfSupervisedMethodName = keyof typeof SELF_SUPERVISED_METHODS

export type SelfSupervisedMethods = Readonly<Record<string, SelfSupervisedMethod>>

/** Settings of {@link selfSupervised} besides the method. */
export const selfSupervisedSettings = plainObject<SelfSupervisedSettings>(
  {
    name: 'SelfSupervised',
    interface: 'SelfSupervisedSettings',
    doc: 'A backbone that starts from self-supervised weights.',
    source: 'configs/selfsup_pretrain',
  },
  () => ({
    checkpoint: str('Path or URL of the checkpoint. Default: the file name of the method, in the folder of the run.'),
    sync: bool(
      'Whether batch statistics are gathered over all GPUs (SyncBN). false is for a single GPU: BN over its few images. Default: true.',
    ),
  }),
)

/** The options of {@link selfSupervised}. */
export interface SelfSupervisedOptions<Name extends string = SelfSupervisedMethodName> extends SelfSupervisedSettings {
  /** The method of pre-training. */
  readonly method: Name
}

/**
 * The overrides that start a backbone from self-supervised weights. Those were trained with batch norm, so batch norm goes on
 * training: only the stem is frozen, and statistics are gathered over all GPUs.
 *
 * With `sync: false` the norm is `BN`. Its statistics come from the 2 images of one GPU, so results are below the published
 * ones; scale the learning rate to the smaller batch (`auto_scale_lr`).
 *
 * @param methods a table of methods, for methods of your own.
 * @throws MmdetConfigError `unknown-name` for a method that is not in the table, `unknown-key`, `invalid-option`.
 * @example selfSupervised({ method: 'swav', checkpoint: 'weights/swav.pth' })
 */
export function selfSupervised(options: SelfSupervisedOptions): MadeOverrides
export function selfSupervised<T extends SelfSupervisedMethods>(
  options: SelfSupervisedOptions<keyof T & string>,
  methods: T,
): MadeOverrides
export function selfSupervised(
  options: SelfSupervisedOptions<string>,
  methods: SelfSupervisedMethods = SELF_SUPERVISED_METHODS,
): MadeOverrides {
  checkArgument(options, OBJECT)
  checkArgument(methods, OBJECT, 'methods')
  const { method: name, ...given } = options
  const method = methodNamed(name, methods)
  validateOptions(selfSupervisedSettings, given)
  const { checkpoint = method.checkpoint, sync = true } = given
  return madeOverrides({
    model: {
      backbone: {
        frozen_stages: 0,
        norm_cfg: replace({ type: sync ? 'SyncBN' : 'BN', requires_grad: true }),
        norm_eval: false,
        init_cfg: replace({ type: 'Pretrained', checkpoint }),
      },
    },
  })
}

function methodNamed(name: unknown, methods: SelfSupervisedMethods): SelfSupervisedMethod {
  const method = typeof name === 'string' && Object.hasOwn(methods, name) ? methods[name] : undefined
  if (method !== undefined) return method
  const names = Object.keys(methods)
  const nearest = typeof name === 'string' ? nearestName(name, names) : undefined
  throw new MmdetConfigError({
    code: 'unknown-name',
    message:
      name === undefined
        ? 'method is missing'
        : `no self-supervised method is named ${typeof name === 'string' ? name : describeValue(name)}`,
    path: ['method'],
    ...(nearest === undefined ? { hint: `known methods: ${names.join(', ')}` } : didYouMean(nearest)),
  })
}
