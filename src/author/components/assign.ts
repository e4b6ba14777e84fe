import { anything, bool, either, float, int, list, number, tupleOf } from '../fields.ts'
import { componentGroup, group } from '../groups.ts'
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
import { nmsCfg } from './shared.ts'

const IOU = { min: 0, max: 1 }
const TWO_STAGE = 'mmdet/models/detectors/two_stage.py'

const assigner = componentGroup<AssignerOptions>(
  {
    name: 'Assigner',
    doc: 'Which boxes count as which object while training.',
    source: 'mmdet/models/task_modules/assigners/max_iou_assigner.py',
  },
  ['MaxIoUAssigner'],
  () => ({
    pos_iou_thr: float('From this IoU with an object on, a box is positive.', IOU),
    neg_iou_thr: either(
      'Below this IoU with every object, a box is negative; or a range of it.',
      float('An IoU.', IOU),
      tupleOf('From and to.', float('An IoU.', IOU), { min: 2, max: 2 }),
    ),
    min_pos_iou: float("An object's best box is positive from this IoU on, where match_low_quality is true.", IOU),
    match_low_quality: bool('Whether each object gets its best box, below pos_iou_thr too. Absent: True.'),
    gt_max_assign_all: bool('Whether all boxes that tie for the best go to the object. Absent: True.'),
    ignore_iof_thr: number('Boxes covered by ignored regions above this share count for nothing; -1 for never.', {
      min: -1,
      max: 1,
    }),
    ignore_wrt_candidates: bool('Whether that share is taken of the box (else of the region). Absent: True.'),
    gpu_assign_thr: number('With more objects than this in an image, IoUs are computed on the CPU; -1 for never.', {
      min: -1,
    }),
    iou_calculator: anything('What computes the overlaps. Absent: dict(type="BboxOverlaps2D").'),
  }),
)

const sampler = componentGroup<SamplerOptions>(
  {
    name: 'Sampler',
    doc: 'Which of the assigned boxes are trained on.',
    source: 'mmdet/models/task_modules/samplers/random_sampler.py',
  },
  ['RandomSampler'],
  () => ({
    num: int('Boxes that are taken from each image.', { min: 1 }),
    pos_fraction: float('Share of positive ones among them, at most.', IOU),
    neg_pos_ub: number('At most this many negatives for each positive; -1 for no limit. Absent: -1.', { min: -1 }),
    add_gt_as_proposals: bool('Whether the true boxes are among those taken from. Absent: True.'),
  }),
)

const allowedBorder = number('Anchors further than this outside the image count for nothing, in pixels; -1 keeps all.')
const posWeight = number('Weight of positive boxes; not above 0 for 1.')
const debug = bool('Whether assigning and sampling keep what they did for a look.')

const rpnTrain = group<RpnTrainOptions>(
  { name: 'RpnTrain', doc: 'Training of the region proposal head.', source: TWO_STAGE },
  () => ({ assigner, sampler, allowed_border: allowedBorder, pos_weight: posWeight, debug }),
)

const rpnProposal = group<RpnProposalOptions>(
  {
    name: 'RpnProposal',
    doc: 'From outputs of the region proposal head to regions.',
    source: 'mmdet/models/dense_heads/rpn_head.py',
  },
  () => ({
    nms_pre: int('Best boxes of each level that are looked at; -1 for all.', { min: -1 }),
    max_per_img: int('Regions that are kept in each image.', { min: 1 }),
    nms: nmsCfg,
    min_bbox_size: number('Regions with a shorter side, in pixels, are dropped; -1 keeps all.', { min: -1 }),
  }),
)

const rcnnTrain = group<RcnnTrainOptions>(
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

const rcnnTest = group<RcnnTestOptions>(
  { name: 'RcnnTest', doc: 'Results of the region head.', source: 'mmdet/models/roi_heads/standard_roi_head.py' },
  () => ({
    score_thr: float('Results below this score are dropped.', IOU),
    nms: nmsCfg,
    max_per_img: int('Results that are kept in each image; -1 for all.', { min: -1 }),
    mask_thr_binary: float('From this probability on, a pixel belongs to the mask; negative leaves probabilities.', {
      max: 1,
    }),
  }),
)

/** `model.train_cfg` of a two-stage detector. */
export const modelTrainCfg = group<ModelTrainCfgOptions>(
  {
    name: 'ModelTrainCfg',
    doc: 'Training of the detector. The training loop is the top-level train_cfg.',
    source: TWO_STAGE,
  },
  () => ({ rpn: rpnTrain, rpn_proposal: rpnProposal, rcnn: rcnnTrain }),
)

/** `model.test_cfg` of a two-stage detector. */
export const modelTestCfg = group<ModelTestCfgOptions>(
  {
    name: 'ModelTestCfg',
    doc: 'Results of the detector. The testing loop is the top-level test_cfg.',
    source: TWO_STAGE,
  },
  () => ({ rpn: rpnProposal, rcnn: rcnnTest }),
)
