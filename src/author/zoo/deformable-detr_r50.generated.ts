// Generated from configs/deformable_detr/deformable-detr_r50_16xb2-50e_coco.py of MMDetection 3.3.0. Write it anew with: npm run fragments
import type { Fragment } from '../document.ts'
import { float, tuple } from '../../python/input.ts'
import { modelFragment, type ModelOptions, type Open } from './fragments.ts'

/** Deformable DETR with ResNet-50 (`configs/deformable_detr/deformable-detr_r50_16xb2-50e_coco.py` of MMDetection 3.3.0). */
export function deformableDetrR50(options: ModelOptions<ReturnType<typeof FACTS.model>> = {}): Fragment<{ readonly model?: Open<ReturnType<typeof FACTS.model>> }> {
  return modelFragment('models/deformable-detr_r50.py', FACTS, options)
}

const FACTS = {
  model: () => ({ type: "DeformableDETR", num_queries: 300, num_feature_levels: 4, with_box_refine: false, as_two_stage: false, data_preprocessor: { type: "DetDataPreprocessor", mean: [123.675, 116.28, 103.53], std: [58.395, 57.12, 57.375], bgr_to_rgb: true, pad_size_divisor: 1 }, backbone: { type: "ResNet", depth: 50, num_stages: 4, out_indices: tuple(1, 2, 3), frozen_stages: 1, norm_cfg: { type: "BN", requires_grad: false }, norm_eval: true, style: "pytorch", init_cfg: { type: "Pretrained", checkpoint: "torchvision://resnet50" } }, neck: { type: "ChannelMapper", in_channels: [512, 1024, 2048], kernel_size: 1, out_channels: 256, act_cfg: null, norm_cfg: { type: "GN", num_groups: 32 }, num_outs: 4 }, encoder: { num_layers: 6, layer_cfg: { self_attn_cfg: { embed_dims: 256, batch_first: true }, ffn_cfg: { embed_dims: 256, feedforward_channels: 1024, ffn_drop: 0.1 } } }, decoder: { num_layers: 6, return_intermediate: true, layer_cfg: { self_attn_cfg: { embed_dims: 256, num_heads: 8, dropout: 0.1, batch_first: true }, cross_attn_cfg: { embed_dims: 256, batch_first: true }, ffn_cfg: { embed_dims: 256, feedforward_channels: 1024, ffn_drop: 0.1 } }, post_norm_cfg: null }, positional_encoding: { num_feats: 128, normalize: true, offset: -0.5 }, bbox_head: { type: "DeformableDETRHead", num_classes: 80, sync_cls_avg_factor: true, loss_cls: { type: "FocalLoss", use_sigmoid: true, gamma: float(2), alpha: 0.25, loss_weight: float(2) }, loss_bbox: { type: "L1Loss", loss_weight: float(5) }, loss_iou: { type: "GIoULoss", loss_weight: float(2) } }, train_cfg: { assigner: { type: "HungarianAssigner", match_costs: [{ type: "FocalLossCost", weight: float(2) }, { type: "BBoxL1Cost", weight: float(5), box_format: "xywh" }, { type: "IoUCost", iou_mode: "giou", weight: float(2) }] } }, test_cfg: { max_per_img: 100 } }),
}
