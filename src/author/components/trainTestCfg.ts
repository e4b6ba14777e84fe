import type {
  AssignerOptions,
  ModelTestCfgOptions,
  ModelTrainCfgOptions,
  RcnnTestOptions,
  RcnnTrainOptions,
  RpnProposalOptions,
  RpnTrainOptions,
  SamplerOptions,
} from '../options.generated.ts'
import { anything, bool, either, float, int, list, number, tupleOf } from '../schema/fields.ts'
import { componentLevel, mergeLevel } from '../schema/objects.ts'
import { nmsCfg } from './shared.ts'

const IOU = { min: 0, max: 1 }
const TWO_STAGE = 'mmdet/models/detectors/two_stage.py'

const assigner = componentLevel<AssignerOptions>(
  {
    name: 'Assigner',
    doc: 'Assigns boxes to objects during training.',
    source: 'mmdet/models/task_modules/assigners/max_iou_assigner.py',
  },
  ['MaxIoUAssigner'],
  () => ({
    pos_iou_thr: float('A box with at least this IoU with an object is positive.', IOU),
    neg_iou_thr: either(
      'A box below this IoU with every object is negative; or a range of IoUs.',
      float('An IoU.', IOU),
      tupleOf('From and to.', float('An IoU.', IOU), { min: 2, max: 2 }),
    ),
    min_pos_iou: float('Minimum IoU for the best box of an object to be positive, with match_low_quality.', IOU),
    match_low_quality: bool('Whether each object gets its best box even below pos_iou_thr. Default: True.'),
    gt_max_assign_all: bool('Whether all boxes that tie for the best are assigned to the object. Default: True.'),
    ignore_iof_thr: number('Boxes covered by ignored regions by more than this share are ignored; -1 for never.', {
      min: -1,
      max: 1,
    }),
    ignore_wrt_candidates: bool('Whether that share is of the box instead of the region. Default: True.'),
    gpu_assign_thr: number('With more objects than this in an image, IoUs are computed on the CPU; -1 for never.', {
      min: -1,
    }),
    iou_calculator: anything('Computes the overlaps. Default: dict(type="BboxOverlaps2D").'),
  }),
)

const sampler = componentLevel<SamplerOptions>(
  {
    name: 'Sampler',
    doc: 'Chooses the assigned boxes to train on.',
    source: 'mmdet/models/task_modules/samplers/random_sampler.py',
  },
  ['RandomSampler'],
  () => ({
    num: int('Boxes to sample from each image.', { min: 1 }),
    pos_fraction: float('Maximum share of positive boxes among them.', IOU),
    neg_pos_ub: number('At most this many negatives for each positive; -1 for no limit. Default: -1.', { min: -1 }),
    add_gt_as_proposals: bool('Whether the ground truth boxes are candidates too. Default: True.'),
  }),
)

const allowedBorder = number('Anchors that reach more pixels than this outside the image are ignored; -1 keeps all.')
const posWeight = number('Weight of positive boxes; 0 or less for 1.')
const debug = bool('Whether assigner and sampler run in debug mode.')

const rpnTrain = mergeLevel<RpnTrainOptions>(
  { name: 'RpnTrain', doc: 'Training of the region proposal head.', source: TWO_STAGE },
  () => ({ assigner, sampler, allowed_border: allowedBorder, pos_weight: posWeight, debug }),
)

const rpnProposal = mergeLevel<RpnProposalOptions>(
  {
    name: 'RpnProposal',
    doc: 'Turns the outputs of the region proposal head into regions.',
    source: 'mmdet/models/dense_heads/rpn_head.py',
  },
  () => ({
    nms_pre: int('Best boxes of each level to consider; -1 for all.', { min: -1 }),
    max_per_img: int('Regions to keep in each image.', { min: 1 }),
    nms: nmsCfg,
    min_bbox_size: number('Regions with a side shorter than this, in pixels, are dropped; -1 keeps all.', { min: -1 }),
  }),
)

const rcnnTrain = mergeLevel<RcnnTrainOptions>(
  { name: 'RcnnTrain', doc: 'Training of the region head.', source: 'mmdet/models/roi_heads/standard_roi_head.py' },
  () => ({
    assigner,
    sampler,
    mask_size: either(
      'Side of the target masks in pixels, or height and width.',
      int('Pixels.', { min: 1 }),
      list('Height and width.', int('Pixels.', { min: 1 }), { min: 2, max: 2 }),
    ),
    pos_weight: posWeight,
    debug,
  }),
)

const rcnnTest = mergeLevel<RcnnTestOptions>(
  { name: 'RcnnTest', doc: 'Results of the region head.', source: 'mmdet/models/roi_heads/standard_roi_head.py' },
  () => ({
    score_thr: float('Results below this score are dropped.', IOU),
    nms: nmsCfg,
    max_per_img: int('Results to keep in each image; -1 for all.', { min: -1 }),
    mask_thr_binary: float('Minimum probability of a mask pixel; a negative value gives probabilities.', {
      max: 1,
    }),
  }),
)

/** `model.train_cfg` of a two-stage detector. */
export const modelTrainCfg = mergeLevel<ModelTrainCfgOptions>(
  {
    name: 'ModelTrainCfg',
    doc: 'Training of the detector. The training loop is the top-level train_cfg.',
    source: TWO_STAGE,
  },
  () => ({ rpn: rpnTrain, rpn_proposal: rpnProposal, rcnn: rcnnTrain }),
)

/** `model.test_cfg` of a two-stage detector. */
export const modelTestCfg = mergeLevel<ModelTestCfgOptions>(
  {
    name: 'ModelTestCfg',
    doc: 'Results of the detector. The testing loop is the top-level test_cfg.',
    source: TWO_STAGE,
  },
  () => ({ rpn: rpnProposal, rcnn: rcnnTest }),
)
