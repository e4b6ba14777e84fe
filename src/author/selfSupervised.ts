import { MmdetConfigError } from '../errors.ts'
import { nearestName } from '../nearest.ts'
import { checkCall, methodShape } from './callShape.ts'
import type { ConfigOverrides } from './configOverrides.ts'
import { bool, str } from './fields.ts'
import { checkedOptions } from './fragmentFile.ts'
import { settings } from './groups.ts'
import type { SelfSupervisedSettings } from './options.generated.ts'
import { replace } from './overrides.ts'

/** A way of pre-training a ResNet-50 without labels: a row of {@link SELF_SUPERVISED_METHODS}. */
export interface SelfSupervisedMethod {
  /** Name for people. */
  readonly title: string
  /** What the config calls the checkpoint when its author does not say: the file name that MMDetection's configs have. */
  readonly checkpoint: string
  /** The paper to cite. */
  readonly paper: string
  /** The `--method` with which `checkpoint convert` takes the backbone out of the authors' file; `null`: it loads as it is. */
  readonly conversion: string | null
}

/**
 * The methods, by the name that configs have for them. The file names are those of MMDetection 3.3.0,
 * `configs/selfsup_pretrain`.
 */
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
export const selfSupervisedSettings = settings<SelfSupervisedSettings>(
  {
    name: 'SelfSupervised',
    interface: 'SelfSupervisedSettings',
    doc: 'A backbone that starts from self-supervised weights.',
    source: 'configs/selfsup_pretrain',
  },
  () => ({
    checkpoint: str(
      "Where the checkpoint is: a path or a URL. Absent: the method's own file name, in the folder of the run.",
    ),
    sync: bool(
      'Whether batch statistics are those of all GPUs: SyncBN. false is for a single GPU: BN, whose statistics are those of its few images. Absent: True.',
    ),
  }),
)

/** What {@link selfSupervised} takes. */
export interface SelfSupervisedOptions<Name extends string = SelfSupervisedMethodName> extends SelfSupervisedSettings {
  /** The method of pre-training. */
  readonly method: Name
}

/**
 * The overrides with which a backbone starts from self-supervised weights. Such weights were made with batch norm that is
 * trained, so it is trained on: no stage is frozen but the stem, and statistics are gathered over all GPUs.
 *
 * With `sync: false` the norm is `BN`: statistics then come from the 2 images of one GPU, so that results are below those
 * published, and the learning rate wants to be scaled to the smaller batch (`auto_scale_lr`).
 *
 * @param methods the table of methods; another one has methods of your own.
 * @throws MmdetConfigError `unknown-name` for a method that is not in the table, `unknown-key`, `invalid-option`.
 * @example selfSupervised({ method: 'swav', checkpoint: 'weights/swav.pth' })
 */
export function selfSupervised(options: SelfSupervisedOptions): ConfigOverrides
export function selfSupervised<T extends SelfSupervisedMethods>(
  options: SelfSupervisedOptions<keyof T & string>,
  methods: T,
): ConfigOverrides
export function selfSupervised(
  options: SelfSupervisedOptions<string>,
  methods: SelfSupervisedMethods = SELF_SUPERVISED_METHODS,
): ConfigOverrides {
  checkCall(methodShape, options)
  const { method: name, ...given } = options
  const method = methodNamed(name, methods)
  checkedOptions(selfSupervisedSettings, given)
  const { checkpoint = method.checkpoint, sync = true } = given
  return {
    model: {
      backbone: {
        frozen_stages: 0,
        norm_cfg: replace({ type: sync ? 'SyncBN' : 'BN', requires_grad: true }),
        norm_eval: false,
        init_cfg: replace({ type: 'Pretrained', checkpoint }),
      },
    },
  }
}

function methodNamed(name: string | undefined, methods: SelfSupervisedMethods): SelfSupervisedMethod {
  const method = name !== undefined && Object.hasOwn(methods, name) ? methods[name] : undefined
  if (method !== undefined) return method
  const names = Object.keys(methods)
  const nearest = nearestName(String(name), names)
  throw new MmdetConfigError({
    code: 'unknown-name',
    message: name === undefined ? 'method is missing' : `there is no self-supervised method named ${String(name)}`,
    path: ['method'],
    hint: nearest === undefined ? `known are ${names.join(', ')}` : `did you mean ${nearest}?`,
  })
}
