import { nearestName } from '../../nearest.ts'
import { checkpointError } from '../problems.ts'
import type { CheckpointMethod, KeyRule } from './rules.ts'

/** The backbone: what the keys begin with is cut off. */
function keep(prefix: string, what: string): KeyRule {
  return { prefix, part: 'backbone', cut: prefix, what }
}

/** The projection head below an encoder. */
function head(encoder: string, name: string): KeyRule {
  return { prefix: encoder + name, part: 'head', cut: encoder, what: 'projection head' }
}

function drop(prefix: string, what: string): KeyRule {
  return { prefix, part: 'drop', what }
}

const MOCO_RULES: readonly KeyRule[] = [
  head('encoder_q.', 'fc.'),
  keep('encoder_q.', 'query encoder'),
  drop('encoder_k.', 'key encoder, a momentum copy'),
  drop('queue', 'queue of negative keys'),
]

const SWAV_RULES: readonly KeyRule[] = [
  head('', 'projection_head.'),
  drop('prototypes', 'prototypes'),
  keep('', 'backbone'),
]

const BACKBONE_RULES: readonly KeyRule[] = [keep('backbone.', 'backbone')]

/**
 * The methods whose checkpoints are known, the more particular ones first. Each layout was read in its authors' own code,
 * which stands above its row; nothing here is guessed from a file's name.
 */
export const CHECKPOINT_METHODS: readonly CheckpointMethod[] = [
  // WXinlong/DenseCL: openselfsup/models/densecl.py, tools/extract_backbone_weights.py
  {
    id: 'densecl',
    title: 'DenseCL',
    places: [['state_dict']],
    signs: ['encoder_q.0.', 'queue2', 'backbone.'],
    rules: [
      ...BACKBONE_RULES,
      drop('encoder_q.1.', 'dense projection head'),
      drop('encoder_q.', 'query encoder, the backbone again'),
      drop('encoder_k.', 'key encoder, a momentum copy'),
      drop('queue', 'queues of negative keys'),
    ],
  },
  // facebookresearch/moco: moco/builder.py, main_lincls.py
  {
    id: 'mocov1',
    title: 'MoCo v1',
    places: [['state_dict'], []],
    signs: ['encoder_q.fc.weight'],
    rules: MOCO_RULES,
  },
  // facebookresearch/moco: moco/builder.py, main_lincls.py (salesforce/PCL: pcl/builder.py has the same layout)
  {
    id: 'mocov2',
    title: 'MoCo v2',
    places: [['state_dict'], []],
    signs: ['encoder_q.fc.0.weight', 'encoder_q.fc.2.weight'],
    rules: MOCO_RULES,
  },
  // facebookresearch/moco: moco/builder.py; open-mmlab/mmdetection: tools/model_converters/selfsup2mmdet.py
  {
    id: 'moco',
    title: 'MoCo without its head (v1 or v2)',
    places: [['state_dict'], []],
    signs: ['encoder_q.'],
    never: ['backbone.', 'encoder_q.0.'],
    rules: MOCO_RULES,
  },
  // facebookresearch/moco-v3: moco/builder.py, main_lincls.py
  {
    id: 'mocov3',
    title: 'MoCo v3',
    places: [['state_dict'], []],
    signs: ['base_encoder.', 'momentum_encoder.'],
    rules: [
      head('base_encoder.', 'fc.'),
      head('base_encoder.', 'head.'),
      keep('base_encoder.', 'base encoder'),
      drop('momentum_encoder.', 'momentum encoder'),
      drop('predictor.', 'predictor'),
    ],
  },
  // facebookresearch/swav: src/resnet50.py, eval_linear.py
  {
    id: 'swav',
    title: 'SwAV or DeepCluster v2',
    places: [['state_dict'], []],
    signs: ['projection_head.', 'prototypes'],
    rules: SWAV_RULES,
  },
  // facebookresearch/vissl: vissl/models/trunks/resnext.py, extra_scripts/convert_vissl_to_torchvision.py
  {
    id: 'vissl',
    title: 'VISSL',
    places: [['classy_state_dict', 'base_model', 'model', 'trunk'], ['model_state_dict'], []],
    signs: ['_feature_blocks.conv1.', '_feature_blocks.layer1.'],
    rules: [keep('_feature_blocks.', 'trunk')],
  },
  // facebookresearch/dino: main_dino.py, utils.py (load_pretrained_weights, checkpoint_key teacher)
  {
    id: 'dino',
    title: 'DINO',
    places: [['teacher']],
    signs: ['backbone.', 'head.'],
    rules: [...BACKBONE_RULES, drop('head.', 'projection head')],
  },
  // facebookresearch/barlowtwins: main.py
  {
    id: 'barlowtwins',
    title: 'Barlow Twins',
    places: [['model']],
    signs: ['backbone.', 'projector.', 'bn.running_mean'],
    rules: [...BACKBONE_RULES, drop('projector.', 'projector'), drop('bn.', 'normalisation of the representations')],
  },
  // facebookresearch/vicreg: main_vicreg.py
  {
    id: 'vicreg',
    title: 'VICReg',
    places: [['model']],
    signs: ['backbone.', 'projector.'],
    rules: [...BACKBONE_RULES, drop('projector.', 'expander')],
  },
  // zdaxie/PixPro: contrast/models/PixPro.py, transfer/detection/convert_pretrain_to_d2.py
  {
    id: 'pixpro',
    title: 'PixPro',
    places: [['model']],
    signs: ['encoder.', 'encoder_k.', 'projector.'],
    rules: [
      keep('encoder.', 'encoder'),
      drop('encoder_k.', 'momentum encoder'),
      drop('projector', 'projectors'),
      drop('value_transform.', 'pixel propagation'),
      drop('predictor.', 'predictor'),
    ],
  },
  // microsoft/SimMIM: models/simmim.py, utils.py (load_pretrained)
  {
    id: 'simmim',
    title: 'SimMIM',
    places: [['model']],
    signs: ['encoder.mask_token', 'decoder.'],
    rules: [
      drop('encoder.mask_token', 'token of masked patches'),
      keep('encoder.', 'encoder'),
      drop('decoder.', 'decoder of pixels'),
    ],
  },
  // facebookresearch/simsiam: simsiam/builder.py, main_lincls.py
  {
    id: 'simsiam',
    title: 'SimSiam',
    places: [['state_dict'], []],
    signs: ['encoder.', 'predictor.'],
    never: ['encoder.0.'],
    rules: [head('encoder.', 'fc.'), keep('encoder.', 'encoder'), drop('predictor.', 'predictor')],
  },
  // yaox12/BYOL-PyTorch: model/byol_model.py, model/basic_modules.py, trainer/byol_trainer.py
  {
    id: 'byol-yaox12',
    title: 'BYOL (port by yaox12)',
    places: [['model']],
    signs: ['online_network.encoder.0.', 'target_network.'],
    rules: [
      keep('online_network.encoder.', 'encoder of the online network'),
      drop('online_network.', 'projection head'),
      drop('target_network.', 'target network'),
      drop('predictor.', 'predictor'),
    ],
  },
  // sthalles/PyTorch-BYOL: models/resnet_base_network.py, trainer.py
  {
    id: 'byol-sthalles',
    title: 'BYOL (port by sthalles)',
    places: [['online_network_state_dict']],
    signs: ['encoder.0.', 'projetion.'],
    rules: [keep('encoder.', 'encoder'), drop('projetion.', 'projection head')],
  },
  // open-mmlab/mmselfsup: tools/model_converters/extract_backbone_weights.py
  {
    id: 'openmmlab',
    title: 'OpenMMLab model (MMSelfSup, MMPreTrain, MMDetection)',
    places: [['state_dict'], []],
    signs: ['backbone.'],
    rules: BACKBONE_RULES,
  },
  // open-mmlab/mmdetection: tools/model_converters/selfsup2mmdet.py writes it; so do facebookresearch/dino,
  // barlowtwins and vicreg for their published ResNet-50, and ajtejankar/byol-convert: convert.py
  {
    id: 'backbone',
    title: 'backbone by itself',
    places: [['state_dict'], ['model'], ['teacher'], ['online_backbone'], []],
    signs: ['conv1.weight', 'layer1.0.'],
    rules: [keep('', 'backbone')],
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
    rules: [keep(prefix, 'asked for')],
  }
}
