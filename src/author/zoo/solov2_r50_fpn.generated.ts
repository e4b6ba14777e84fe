// Generated from configs/solov2/solov2_r50_fpn_1x_coco.py of MMDetection 3.3.0. Write it anew with: npm run fragments
import { float, tuple } from '../../python/input.ts'
import { modelFragment, type None, type ModelOptions, type ZooModel } from './fragments.ts'

/** SOLOv2 with ResNet-50 and FPN (`configs/solov2/solov2_r50_fpn_1x_coco.py` of MMDetection 3.3.0). */
export function solov2R50Fpn<const Options = None>(options?: ModelOptions<typeof FACTS, Options>): ZooModel<typeof FACTS, Options> {
  return modelFragment<typeof FACTS, Options>('models/solov2_r50_fpn.py', FACTS, options)
}

const FACTS = {
  model: () => ({ type: "SOLOv2", data_preprocessor: { type: "DetDataPreprocessor", mean: [123.675, 116.28, 103.53], std: [58.395, 57.12, 57.375], bgr_to_rgb: true, pad_mask: true, pad_size_divisor: 32 }, backbone: { type: "ResNet", depth: 50, num_stages: 4, out_indices: tuple(0, 1, 2, 3), frozen_stages: 1, init_cfg: { type: "Pretrained", checkpoint: "torchvision://resnet50" }, style: "pytorch" }, neck: { type: "FPN", in_channels: [256, 512, 1024, 2048], out_channels: 256, start_level: 0, num_outs: 5 }, mask_head: { type: "SOLOV2Head", num_classes: 80, in_channels: 256, feat_channels: 512, stacked_convs: 4, strides: [8, 8, 16, 32, 32], scale_ranges: tuple(tuple(1, 96), tuple(48, 192), tuple(96, 384), tuple(192, 768), tuple(384, 2048)), pos_scale: 0.2, num_grids: [40, 36, 24, 16, 12], cls_down_index: 0, mask_feature_head: { feat_channels: 128, start_level: 0, end_level: 3, out_channels: 256, mask_stride: 4, norm_cfg: { type: "GN", num_groups: 32, requires_grad: true } }, loss_mask: { type: "DiceLoss", use_sigmoid: true, loss_weight: float(3) }, loss_cls: { type: "FocalLoss", use_sigmoid: true, gamma: float(2), alpha: 0.25, loss_weight: float(1) } }, test_cfg: { nms_pre: 500, score_thr: 0.1, mask_thr: 0.5, filter_thr: 0.05, kernel: "gaussian", sigma: float(2), max_per_img: 100 } }) as const,
}
