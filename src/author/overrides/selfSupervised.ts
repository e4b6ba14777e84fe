import { checkArgument, describeValue, OBJECT } from '../../argument.ts'
import { PRETRAININGS } from '../../checkpoint/methods/pretraining.ts'
import { MmdetConfigError, type Problem } from '../../errors.ts'
import { didYouMean, nearestName } from '../../nearest.ts'
import { PyDict } from '../../python/dict.ts'
import { PyExpression, type PyValue } from '../../python/values.ts'
import { validateOptions } from '../fragments/fragmentFile.ts'
import type { SelfSupervisedSettings } from '../options.generated.ts'
import { type AnyOverrides, type MadeOverrides, madeOverrides } from '../overridesOf.ts'
import { bool, str } from '../schema/fields.ts'
import { plainObject } from '../schema/objects.ts'
import { type OverrideTree, Replacement, replace, toTree, treeToPy, type Unchecked } from './tree.ts'

/** A method that pre-trains a backbone without labels: a row of {@link SELF_SUPERVISED_METHODS}, or one of your own. */
export interface SelfSupervisedMethod {
  /** Name for people. */
  readonly title: string
  /** The default file name of the checkpoint, as in MMDetection's configs. */
  readonly checkpoint: string
  /** The paper to cite. */
  readonly paper: string
  /** The `--method` of `checkpoint convert` that extracts the backbone from the authors' file; `null`: it loads unchanged. */
  readonly conversion: string | null
  /** The class that takes the weights. Default: ResNet. */
  readonly backbone?: 'ResNet' | 'SwinTransformer'
}

const { mae: _, ...withBackbone } = PRETRAININGS

/** The methods by the names that configs use; `mmdet-config methods` says where their weights are. MAE has no backbone in MMDetection. */
export const SELF_SUPERVISED_METHODS = withBackbone satisfies Readonly<Record<string, SelfSupervisedMethod>>

/** The methods of {@link SELF_SUPERVISED_METHODS}. */
export type SelfSupervisedMethodName = keyof typeof SELF_SUPERVISED_METHODS

/** Methods of self-supervised pretraining by the names that configs use: your own ones for {@link selfSupervised}. */
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
 * The overrides that start a backbone from self-supervised weights, of any detector with a ResNet, or with a Swin Transformer for SimMIM.
 * A ResNet was trained with batch norm, so batch norm goes on training: only the stem is frozen, and statistics are gathered over all GPUs.
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
  checkArgument(method, OBJECT, 'methods')
  validateOptions(selfSupervisedSettings, given)
  const { checkpoint = method.checkpoint, sync = true } = given
  const init_cfg = replace({ type: 'Pretrained', checkpoint })
  const { title, backbone: type = 'ResNet' } = method
  if (type === 'SwinTransformer' && given.sync !== undefined) throw new MmdetConfigError(noSync(title))
  const norm_cfg = replace({ type: sync ? 'SyncBN' : 'BN', requires_grad: true })
  const changes =
    type === 'SwinTransformer'
      ? { frozen_stages: -1, convert_weights: true, init_cfg }
      : { frozen_stages: 0, norm_cfg, norm_eval: false, init_cfg }
  return madeOverrides({ model: { backbone: new Pretrained({ title, type }, changes, methods) } })
}

/** How the images were made that published weights were trained on: RGB, with the mean and deviation of ImageNet. */
export const IMAGENET_IMAGES = {
  mean: [123.675, 116.28, 103.53],
  std: [58.395, 57.12, 57.375],
  bgr_to_rgb: true,
} satisfies AnyOverrides

/** Changes of a backbone of one class, which then sees images as its weights did. */
class Pretrained extends Replacement {
  readonly #method: { readonly title: string; readonly type: string }
  readonly #changes: OverrideTree
  readonly #methods: SelfSupervisedMethods

  constructor(
    method: { readonly title: string; readonly type: string },
    changes: AnyOverrides,
    methods: SelfSupervisedMethods,
  ) {
    const tree = toTree(changes as Unchecked) as OverrideTree
    super(treeToPy(tree))
    this.#method = method
    this.#changes = tree
    this.#methods = methods
  }

  override get follows(): OverrideTree {
    return toTree({ model: { data_preprocessor: IMAGENET_IMAGES } }) as OverrideTree
  }

  override changesOf(base: PyValue | undefined, path: readonly PyValue[]): OverrideTree {
    const held = base instanceof PyExpression ? base.value : base
    if (!(held instanceof PyDict)) return this.#changes
    this.#checkClass(String(held.get('type')), path)
    // The stride is in the 3x3 convolution, as in torchvision.
    return held.has('style') ? new Map([...this.#changes, ['style', 'pytorch']]) : this.#changes
  }

  #checkClass(held: string, path: readonly PyValue[]): void {
    const { title, type } = this.#method
    if (held.replace(/^mmdet\./, '') === type) return
    const fitting = Object.entries(this.#methods).filter(([, { backbone = 'ResNet' }]) => backbone === held)
    const names = fitting.map(([name]) => name).join(', ')
    throw new MmdetConfigError({
      code: 'invalid-option',
      message: `the weights of ${title} are those of a ${type}, but model.backbone is a ${held}`,
      path: path.map(String),
      related: [{ message: 'this is the other place', path: [...path.map(String), 'type'] }],
      hint: names === '' ? `give the model a ${type}` : `methods for a ${held}: ${names}`,
    })
  }
}

/** A Swin Transformer has no batch norm; its authors' names are those of the file. */
function noSync(title: string): Problem {
  const message = `sync is about batch norm, and the Swin Transformer of ${title} has none`
  return { code: 'invalid-option', message, path: ['sync'], hint: 'leave it out' }
}

function methodNamed(name: unknown, methods: SelfSupervisedMethods): SelfSupervisedMethod {
  const method = typeof name === 'string' && Object.hasOwn(methods, name) ? methods[name] : undefined
  if (method !== undefined) return method
  if (name === 'mae')
    throw new MmdetConfigError({ code: 'unknown-name', message: `MAE: ${PRETRAININGS.mae.note}`, path: ['method'] })
  const names = Object.keys(methods)
  const nearest = typeof name === 'string' ? nearestName(name, names) : undefined
  throw new MmdetConfigError({
    code: 'unknown-name',
    message:
      name === undefined
        ? 'method is missing'
        : `no self-supervised method is named ${typeof name === 'string' ? name : describeValue(name)}`,
    path: ['method'],
    ...didYouMean(nearest, `known methods: ${names.join(', ')}`),
  })
}
