// Generated from configs/fcos/fcos_r50-caffe_fpn_gn-head_1x_coco.py of MMDetection 3.3.0. Write it anew with: npm run fragments
import { float, tuple } from '../../python/input.ts'
import { modelFragment, type None, type ModelOptions, type ZooModel } from './fragments.ts'

/** FCOS with ResNet-50 (Caffe) and FPN (`configs/fcos/fcos_r50-caffe_fpn_gn-head_1x_coco.py` of MMDetection 3.3.0). */
export function fcosR50Fpn<const Options = None>(options?: ModelOptions<typeof FACTS, Options>): ZooModel<typeof FACTS, Options> {
  return modelFragment<typeof FACTS, Options>('models/fcos_r50_fpn.py', FACTS, options)
}

const FACTS = {
  model: () => ({ type: "FCOS", data_preprocessor: { type: "DetDataPreprocessor", mean: [102.9801, 115.9465, 122.7717], std: [float(1), float(1), float(1)], bgr_to_rgb: false, pad_size_divisor: 32 }, backbone: { type: "ResNet", depth: 50, num_stages: 4, out_indices: tuple(0, 1, 2, 3), frozen_stages: 1, norm_cfg: { type: "BN", requires_grad: false }, norm_eval: true, style: "caffe", init_cfg: { type: "Pretrained", checkpoint: "open-mmlab://detectron/resnet50_caffe" } }, neck: { type: "FPN", in_channels: [256, 512, 1024, 2048], out_channels: 256, start_level: 1, add_extra_convs: "on_output", num_outs: 5, relu_before_extra_convs: true }, bbox_head: { type: "FCOSHead", num_classes: 80, in_channels: 256, stacked_convs: 4, feat_channels: 256, strides: [8, 16, 32, 64, 128], loss_cls: { type: "FocalLoss", use_sigmoid: true, gamma: float(2), alpha: 0.25, loss_weight: float(1) }, loss_bbox: { type: "IoULoss", loss_weight: float(1) }, loss_centerness: { type: "CrossEntropyLoss", use_sigmoid: true, loss_weight: float(1) } }, test_cfg: { nms_pre: 1000, min_bbox_size: 0, score_thr: 0.05, nms: { type: "nms", iou_threshold: 0.5 }, max_per_img: 100 } }) as const,
}
