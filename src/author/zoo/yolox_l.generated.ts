// Generated from configs/yolox/yolox_l_8xb8-300e_coco.py of MMDetection 3.3.0. Write it anew with: npm run fragments
import { float, tuple } from '../../python/input.ts'
import { modelFragment, type None, type ModelOptions, type ZooModel } from './fragments.ts'

/** YOLOX-l (`configs/yolox/yolox_l_8xb8-300e_coco.py` of MMDetection 3.3.0). */
export function yoloxL<const Options = None>(options?: ModelOptions<typeof FACTS, Options>): ZooModel<typeof FACTS, Options> {
  return modelFragment<typeof FACTS, Options>('models/yolox_l.py', FACTS, options)
}

const FACTS = {
  model: () => ({ type: "YOLOX", data_preprocessor: { type: "DetDataPreprocessor", pad_size_divisor: 32, batch_augments: [{ type: "BatchSyncRandomResize", random_size_range: tuple(480, 800), size_divisor: 32, interval: 10 }] }, backbone: { type: "CSPDarknet", deepen_factor: float(1), widen_factor: float(1), out_indices: tuple(2, 3, 4), use_depthwise: false, spp_kernal_sizes: tuple(5, 9, 13), norm_cfg: { type: "BN", momentum: 0.03, eps: 0.001 }, act_cfg: { type: "Swish" } }, neck: { type: "YOLOXPAFPN", in_channels: [256, 512, 1024], out_channels: 256, num_csp_blocks: 3, use_depthwise: false, upsample_cfg: { scale_factor: 2, mode: "nearest" }, norm_cfg: { type: "BN", momentum: 0.03, eps: 0.001 }, act_cfg: { type: "Swish" } }, bbox_head: { type: "YOLOXHead", num_classes: 80, in_channels: 256, feat_channels: 256, stacked_convs: 2, strides: tuple(8, 16, 32), use_depthwise: false, norm_cfg: { type: "BN", momentum: 0.03, eps: 0.001 }, act_cfg: { type: "Swish" }, loss_cls: { type: "CrossEntropyLoss", use_sigmoid: true, reduction: "sum", loss_weight: float(1) }, loss_bbox: { type: "IoULoss", mode: "square", eps: 1e-16, reduction: "sum", loss_weight: float(5) }, loss_obj: { type: "CrossEntropyLoss", use_sigmoid: true, reduction: "sum", loss_weight: float(1) }, loss_l1: { type: "L1Loss", reduction: "sum", loss_weight: float(1) } }, train_cfg: { assigner: { type: "SimOTAAssigner", center_radius: 2.5 } }, test_cfg: { score_thr: 0.01, nms: { type: "nms", iou_threshold: 0.65 } } }) as const,
}
