// Generated from configs/detr/detr_r50_8xb2-150e_coco.py of MMDetection 3.3.0. Write it anew with: npm run fragments
import type { Fragment } from '../document.ts'
import { float, tuple } from '../../python/input.ts'
import { modelFragment, type ModelOptions, type Open } from './fragments.ts'

/** DETR with ResNet-50 (`configs/detr/detr_r50_8xb2-150e_coco.py` of MMDetection 3.3.0). */
export function detrR50(options: ModelOptions<ReturnType<typeof FACTS.model>> = {}): Fragment<{ readonly model?: Open<ReturnType<typeof FACTS.model>> }> {
  return modelFragment('models/detr_r50.py', FACTS, options)
}

const FACTS = {
  model: () => ({ type: "DETR", num_queries: 100, data_preprocessor: { type: "DetDataPreprocessor", mean: [123.675, 116.28, 103.53], std: [58.395, 57.12, 57.375], bgr_to_rgb: true, pad_size_divisor: 1 }, backbone: { type: "ResNet", depth: 50, num_stages: 4, out_indices: tuple(3), frozen_stages: 1, norm_cfg: { type: "BN", requires_grad: false }, norm_eval: true, style: "pytorch", init_cfg: { type: "Pretrained", checkpoint: "torchvision://resnet50" } }, neck: { type: "ChannelMapper", in_channels: [2048], kernel_size: 1, out_channels: 256, act_cfg: null, norm_cfg: null, num_outs: 1 }, encoder: { num_layers: 6, layer_cfg: { self_attn_cfg: { embed_dims: 256, num_heads: 8, dropout: 0.1, batch_first: true }, ffn_cfg: { embed_dims: 256, feedforward_channels: 2048, num_fcs: 2, ffn_drop: 0.1, act_cfg: { type: "ReLU", inplace: true } } } }, decoder: { num_layers: 6, layer_cfg: { self_attn_cfg: { embed_dims: 256, num_heads: 8, dropout: 0.1, batch_first: true }, cross_attn_cfg: { embed_dims: 256, num_heads: 8, dropout: 0.1, batch_first: true }, ffn_cfg: { embed_dims: 256, feedforward_channels: 2048, num_fcs: 2, ffn_drop: 0.1, act_cfg: { type: "ReLU", inplace: true } } }, return_intermediate: true }, positional_encoding: { num_feats: 128, normalize: true }, bbox_head: { type: "DETRHead", num_classes: 80, embed_dims: 256, loss_cls: { type: "CrossEntropyLoss", bg_cls_weight: 0.1, use_sigmoid: false, loss_weight: float(1), class_weight: float(1) }, loss_bbox: { type: "L1Loss", loss_weight: float(5) }, loss_iou: { type: "GIoULoss", loss_weight: float(2) } }, train_cfg: { assigner: { type: "HungarianAssigner", match_costs: [{ type: "ClassificationCost", weight: float(1) }, { type: "BBoxL1Cost", weight: float(5), box_format: "xywh" }, { type: "IoUCost", iou_mode: "giou", weight: float(2) }] } }, test_cfg: { max_per_img: 100 } }),
}
