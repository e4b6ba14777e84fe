// Generated from configs/condinst/condinst_r50_fpn_ms-poly-90k_coco_instance.py of MMDetection 3.3.0. Write it anew with: npm run fragments
import type { Fragment } from '../document.ts'
import { float, tuple } from '../../python/input.ts'
import { modelFragment, type ModelOptions, type Open } from './fragments.ts'

/** CondInst with ResNet-50 and FPN (`configs/condinst/condinst_r50_fpn_ms-poly-90k_coco_instance.py` of MMDetection 3.3.0). */
export function condinstR50Fpn(options: ModelOptions<ReturnType<typeof FACTS.model>> = {}): Fragment<{ readonly model?: Open<ReturnType<typeof FACTS.model>> }> {
  return modelFragment('models/condinst_r50_fpn.py', FACTS, options)
}

const FACTS = {
  model: () => ({ type: "CondInst", data_preprocessor: { type: "DetDataPreprocessor", mean: [123.675, 116.28, 103.53], std: [58.395, 57.12, 57.375], bgr_to_rgb: true, pad_mask: true, pad_size_divisor: 32 }, backbone: { type: "ResNet", depth: 50, num_stages: 4, out_indices: tuple(0, 1, 2, 3), frozen_stages: 1, norm_cfg: { type: "BN", requires_grad: true }, norm_eval: true, init_cfg: { type: "Pretrained", checkpoint: "torchvision://resnet50" }, style: "pytorch" }, neck: { type: "FPN", in_channels: [256, 512, 1024, 2048], out_channels: 256, start_level: 1, add_extra_convs: "on_output", num_outs: 5, relu_before_extra_convs: true }, bbox_head: { type: "CondInstBboxHead", num_params: 169, num_classes: 80, in_channels: 256, stacked_convs: 4, feat_channels: 256, strides: [8, 16, 32, 64, 128], norm_on_bbox: true, centerness_on_reg: true, dcn_on_last_conv: false, center_sampling: true, conv_bias: true, loss_cls: { type: "FocalLoss", use_sigmoid: true, gamma: float(2), alpha: 0.25, loss_weight: float(1) }, loss_bbox: { type: "GIoULoss", loss_weight: float(1) }, loss_centerness: { type: "CrossEntropyLoss", use_sigmoid: true, loss_weight: float(1) } }, mask_head: { type: "CondInstMaskHead", num_layers: 3, feat_channels: 8, size_of_interest: 8, mask_out_stride: 4, max_masks_to_train: 300, mask_feature_head: { in_channels: 256, feat_channels: 128, start_level: 0, end_level: 2, out_channels: 8, mask_stride: 8, num_stacked_convs: 4, norm_cfg: { type: "BN", requires_grad: true } }, loss_mask: { type: "DiceLoss", use_sigmoid: true, activate: true, eps: 0.000005, loss_weight: float(1) } }, test_cfg: { nms_pre: 1000, min_bbox_size: 0, score_thr: 0.05, nms: { type: "nms", iou_threshold: 0.6 }, max_per_img: 100, mask_thr: 0.5 } }),
}
