import { nearestName } from '../../nearest.ts'
import { checkpointError } from '../problems.ts'
import type { CheckpointMethod, KeyRule } from './rules.ts'

const MOCO_RULES: readonly KeyRule[] = [
  { prefix: 'encoder_q.fc.', part: 'head', cut: 'encoder_q.', what: 'projection head' },
  { prefix: 'encoder_q.', part: 'backbone', cut: 'encoder_q.', what: 'query encoder' },
  { prefix: 'encoder_k.', part: 'drop', what: 'key encoder, a momentum copy' },
  { prefix: 'queue', part: 'drop', what: 'queue of negative keys' },
]

const SWAV_RULES: readonly KeyRule[] = [
  { prefix: 'projection_head.', part: 'head', what: 'projection head' },
  { prefix: 'prototypes', part: 'drop', what: 'prototypes' },
  { prefix: '', part: 'backbone', what: 'backbone' },
]

const BACKBONE_RULES: readonly KeyRule[] = [
  { prefix: 'backbone.', part: 'backbone', cut: 'backbone.', what: 'backbone' },
]

/**
 * The methods whose checkpoints are known, the more particular ones first. Each layout was read in its authors' own code,
 * which `source` names; nothing here is guessed from a file's name.
 */
export const CHECKPOINT_METHODS: readonly CheckpointMethod[] = [
  {
    id: 'densecl',
    title: 'DenseCL',
    places: [['state_dict']],
    signs: ['encoder_q.0.', 'queue2', 'backbone.'],
    rules: [
      ...BACKBONE_RULES,
      { prefix: 'encoder_q.1.', part: 'drop', what: 'dense projection head' },
      { prefix: 'encoder_q.', part: 'drop', what: 'query encoder, the backbone again' },
      { prefix: 'encoder_k.', part: 'drop', what: 'key encoder, a momentum copy' },
      { prefix: 'queue', part: 'drop', what: 'queues of negative keys' },
    ],
    source: 'WXinlong/DenseCL: openselfsup/models/densecl.py, tools/extract_backbone_weights.py',
  },
  {
    id: 'mocov1',
    title: 'MoCo v1',
    places: [['state_dict'], []],
    signs: ['encoder_q.fc.weight'],
    rules: MOCO_RULES,
    source: 'facebookresearch/moco: moco/builder.py, main_lincls.py',
  },
  {
    id: 'mocov2',
    title: 'MoCo v2',
    places: [['state_dict'], []],
    signs: ['encoder_q.fc.0.weight', 'encoder_q.fc.2.weight'],
    rules: MOCO_RULES,
    source:
      'facebookresearch/moco: moco/builder.py, main_lincls.py (salesforce/PCL: pcl/builder.py has the same layout)',
  },
  {
    id: 'moco',
    title: 'MoCo without its head (v1 or v2)',
    places: [['state_dict'], []],
    signs: ['encoder_q.'],
    never: ['backbone.', 'encoder_q.0.'],
    rules: MOCO_RULES,
    source: 'facebookresearch/moco: moco/builder.py; open-mmlab/mmdetection: tools/model_converters/selfsup2mmdet.py',
  },
  {
    id: 'mocov3',
    title: 'MoCo v3',
    places: [['state_dict'], []],
    signs: ['base_encoder.', 'momentum_encoder.'],
    rules: [
      { prefix: 'base_encoder.fc.', part: 'head', cut: 'base_encoder.', what: 'projection head' },
      { prefix: 'base_encoder.head.', part: 'head', cut: 'base_encoder.', what: 'projection head' },
      { prefix: 'base_encoder.', part: 'backbone', cut: 'base_encoder.', what: 'base encoder' },
      { prefix: 'momentum_encoder.', part: 'drop', what: 'momentum encoder' },
      { prefix: 'predictor.', part: 'drop', what: 'predictor' },
    ],
    source: 'facebookresearch/moco-v3: moco/builder.py, main_lincls.py',
  },
  {
    id: 'swav',
    title: 'SwAV or DeepCluster v2',
    places: [['state_dict'], []],
    signs: ['projection_head.', 'prototypes'],
    rules: SWAV_RULES,
    source: 'facebookresearch/swav: src/resnet50.py, eval_linear.py',
  },
  {
    id: 'vissl',
    title: 'VISSL',
    places: [['classy_state_dict', 'base_model', 'model', 'trunk'], ['model_state_dict'], []],
    signs: ['_feature_blocks.conv1.', '_feature_blocks.layer1.'],
    rules: [{ prefix: '_feature_blocks.', part: 'backbone', cut: '_feature_blocks.', what: 'trunk' }],
    source: 'facebookresearch/vissl: vissl/models/trunks/resnext.py, extra_scripts/convert_vissl_to_torchvision.py',
  },
  {
    id: 'dino',
    title: 'DINO',
    places: [['teacher']],
    signs: ['backbone.', 'head.'],
    rules: [...BACKBONE_RULES, { prefix: 'head.', part: 'drop', what: 'projection head' }],
    source: 'facebookresearch/dino: main_dino.py, utils.py (load_pretrained_weights, checkpoint_key teacher)',
  },
  {
    id: 'barlowtwins',
    title: 'Barlow Twins',
    places: [['model']],
    signs: ['backbone.', 'projector.', 'bn.running_mean'],
    rules: [
      ...BACKBONE_RULES,
      { prefix: 'projector.', part: 'drop', what: 'projector' },
      { prefix: 'bn.', part: 'drop', what: 'normalisation of the representations' },
    ],
    source: 'facebookresearch/barlowtwins: main.py',
  },
  {
    id: 'vicreg',
    title: 'VICReg',
    places: [['model']],
    signs: ['backbone.', 'projector.'],
    rules: [...BACKBONE_RULES, { prefix: 'projector.', part: 'drop', what: 'expander' }],
    source: 'facebookresearch/vicreg: main_vicreg.py',
  },
  {
    id: 'pixpro',
    title: 'PixPro',
    places: [['model']],
    signs: ['encoder.', 'encoder_k.', 'projector.'],
    rules: [
      { prefix: 'encoder.', part: 'backbone', cut: 'encoder.', what: 'encoder' },
      { prefix: 'encoder_k.', part: 'drop', what: 'momentum encoder' },
      { prefix: 'projector', part: 'drop', what: 'projectors' },
      { prefix: 'value_transform.', part: 'drop', what: 'pixel propagation' },
      { prefix: 'predictor.', part: 'drop', what: 'predictor' },
    ],
    source: 'zdaxie/PixPro: contrast/models/PixPro.py, transfer/detection/convert_pretrain_to_d2.py',
  },
  {
    id: 'simsiam',
    title: 'SimSiam',
    places: [['state_dict'], []],
    signs: ['encoder.', 'predictor.'],
    never: ['encoder.0.'],
    rules: [
      { prefix: 'encoder.fc.', part: 'head', cut: 'encoder.', what: 'projection head' },
      { prefix: 'encoder.', part: 'backbone', cut: 'encoder.', what: 'encoder' },
      { prefix: 'predictor.', part: 'drop', what: 'predictor' },
    ],
    source: 'facebookresearch/simsiam: simsiam/builder.py, main_lincls.py',
  },
  {
    id: 'byol-yaox12',
    title: 'BYOL (port by yaox12)',
    places: [['model']],
    signs: ['online_network.encoder.0.', 'target_network.'],
    rules: [
      {
        prefix: 'online_network.encoder.',
        part: 'backbone',
        cut: 'online_network.encoder.',
        what: 'encoder of the online network',
      },
      { prefix: 'online_network.', part: 'drop', what: 'projection head' },
      { prefix: 'target_network.', part: 'drop', what: 'target network' },
      { prefix: 'predictor.', part: 'drop', what: 'predictor' },
    ],
    source: 'yaox12/BYOL-PyTorch: model/byol_model.py, model/basic_modules.py, trainer/byol_trainer.py',
  },
  {
    id: 'byol-sthalles',
    title: 'BYOL (port by sthalles)',
    places: [['online_network_state_dict']],
    signs: ['encoder.0.', 'projetion.'],
    rules: [
      { prefix: 'encoder.', part: 'backbone', cut: 'encoder.', what: 'encoder' },
      { prefix: 'projetion.', part: 'drop', what: 'projection head' },
    ],
    source: 'sthalles/PyTorch-BYOL: models/resnet_base_network.py, trainer.py',
  },
  {
    id: 'openmmlab',
    title: 'OpenMMLab model (MMSelfSup, MMPreTrain, MMDetection)',
    places: [['state_dict'], []],
    signs: ['backbone.'],
    rules: BACKBONE_RULES,
    source: 'open-mmlab/mmselfsup: tools/model_converters/extract_backbone_weights.py',
  },
  {
    id: 'backbone',
    title: 'backbone by itself',
    places: [['state_dict'], ['model'], ['teacher'], ['online_backbone'], []],
    signs: ['conv1.weight', 'layer1.0.'],
    rules: [{ prefix: '', part: 'backbone', what: 'backbone' }],
    source:
      'open-mmlab/mmdetection: tools/model_converters/selfsup2mmdet.py writes it; so do facebookresearch/dino, ' +
      'barlowtwins and vicreg for their published ResNet-50, and ajtejankar/byol-convert: convert.py',
  },
]

/** Whether a method says where weights come from; the last two of the table only say how to take a backbone out. */
export function isPretraining(method: CheckpointMethod): boolean {
  return CHECKPOINT_METHODS.includes(method) && method.id !== 'openmmlab' && method.id !== 'backbone'
}

/** A method by its `id`, in any case. */
export function methodById(id: string): CheckpointMethod {
  const asked = id.toLowerCase()
  const method = CHECKPOINT_METHODS.find((one) => one.id === asked)
  if (method !== undefined) return method
  const names = ['auto', ...CHECKPOINT_METHODS.map((one) => one.id)]
  const near = nearestName(asked, names)
  throw checkpointError(
    'unknown-name',
    `no method is called ${JSON.stringify(id)}`,
    undefined,
    `${near === undefined ? '' : `did you mean ${near}? `}the methods are: ${names.join(', ')}`,
  )
}

/** What stands for a method where only the beginning of the backbone's keys is known. */
export function prefixMethod(prefix: string): CheckpointMethod {
  return {
    id: 'prefix',
    title: `the prefix ${JSON.stringify(prefix)}`,
    places: [],
    signs: [],
    rules: [{ prefix, part: 'backbone', cut: prefix, what: 'asked for' }],
    source: 'the caller',
  }
}
