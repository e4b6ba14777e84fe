import type { FragmentKind } from '../document.ts'

/** A fragment made of facts: the keys of a config of MMDetection 3.3.0. */
export interface FragmentSource {
  readonly kind: FragmentKind
  /** Below the configs of MMDetection. One in `_base_/` is inherited as it is; of any other, the keys become a file of their own there. */
  readonly from: string
  /** For people. */
  readonly title: string
}

const model = (from: string, title: string): FragmentSource => ({ kind: 'model', from, title })
const dataset = (from: string, title: string): FragmentSource => ({
  kind: 'dataset',
  from: `_base_/datasets/${from}.py`,
  title,
})
const schedule = (from: string, title: string): FragmentSource => ({ kind: 'schedule', from, title })

/**
 * The fragments of the zoo, by their names in recipes. One more is one more line here, and its facts, which `npm run fragments` reads from
 * the wheel of MMDetection.
 */
export const SOURCES: Readonly<Record<string, FragmentSource>> = {
  'faster-rcnn_r50_fpn': model('_base_/models/faster-rcnn_r50_fpn.py', 'Faster R-CNN with ResNet-50 and FPN'),
  'cascade-rcnn_r50_fpn': model('_base_/models/cascade-rcnn_r50_fpn.py', 'Cascade R-CNN with ResNet-50 and FPN'),
  'cascade-mask-rcnn_r50_fpn': model(
    '_base_/models/cascade-mask-rcnn_r50_fpn.py',
    'Cascade Mask R-CNN with ResNet-50 and FPN',
  ),
  retinanet_r50_fpn: model('_base_/models/retinanet_r50_fpn.py', 'RetinaNet with ResNet-50 and FPN'),
  fcos_r50_fpn: model('fcos/fcos_r50-caffe_fpn_gn-head_1x_coco.py', 'FCOS with ResNet-50 (Caffe) and FPN'),
  atss_r50_fpn: model('atss/atss_r50_fpn_1x_coco.py', 'ATSS with ResNet-50 and FPN'),
  gfl_r50_fpn: model('gfl/gfl_r50_fpn_1x_coco.py', 'Generalized Focal Loss with ResNet-50 and FPN'),
  detr_r50: model('detr/detr_r50_8xb2-150e_coco.py', 'DETR with ResNet-50'),
  'deformable-detr_r50': model(
    'deformable_detr/deformable-detr_r50_16xb2-50e_coco.py',
    'Deformable DETR with ResNet-50',
  ),
  'dino-4scale_r50': model(
    'dino/dino-4scale_r50_8xb2-12e_coco.py',
    'DINO, the detector, with ResNet-50 and four scales',
  ),
  yolox_s: model('yolox/yolox_s_8xb8-300e_coco.py', 'YOLOX-s'),
  yolox_tiny: model('yolox/yolox_tiny_8xb8-300e_coco.py', 'YOLOX-tiny'),
  yolox_l: model('yolox/yolox_l_8xb8-300e_coco.py', 'YOLOX-l'),
  rtmdet_tiny: model('rtmdet/rtmdet_tiny_8xb32-300e_coco.py', 'RTMDet-tiny'),
  rtmdet_s: model('rtmdet/rtmdet_s_8xb32-300e_coco.py', 'RTMDet-s'),
  rtmdet_l: model('rtmdet/rtmdet_l_8xb32-300e_coco.py', 'RTMDet-l'),
  mask2former_r50: model(
    'mask2former/mask2former_r50_8xb2-lsj-50e_coco.py',
    'Mask2Former for instances, with ResNet-50',
  ),
  solov2_r50_fpn: model('solov2/solov2_r50_fpn_1x_coco.py', 'SOLOv2 with ResNet-50 and FPN'),
  condinst_r50_fpn: model('condinst/condinst_r50_fpn_ms-poly-90k_coco_instance.py', 'CondInst with ResNet-50 and FPN'),
  coco_detection: dataset('coco_detection', 'COCO with boxes'),
  coco_panoptic: dataset('coco_panoptic', 'COCO with panoptic segments'),
  voc0712: dataset('voc0712', 'Pascal VOC 2007 and 2012'),
  cityscapes_detection: dataset('cityscapes_detection', 'Cityscapes with boxes'),
  cityscapes_instance: dataset('cityscapes_instance', 'Cityscapes with masks'),
  'lvis_v0.5_instance': dataset('lvis_v0.5_instance', 'LVIS v0.5'),
  lvis_v1_instance: dataset('lvis_v1_instance', 'LVIS v1'),
  openimages_detection: dataset('openimages_detection', 'Open Images'),
  coco_yolox: {
    kind: 'dataset',
    from: 'yolox/yolox_s_8xb8-300e_coco.py',
    title: 'COCO with mosaic and mixup, as YOLOX is trained',
  },
  coco_rtmdet: {
    kind: 'dataset',
    from: 'rtmdet/rtmdet_tiny_8xb32-300e_coco.py',
    title: 'COCO with cached mosaic and mixup, as small RTMDets are trained',
  },
  coco_mask2former: {
    kind: 'dataset',
    from: 'mask2former/mask2former_r50_8xb2-lsj-50e_coco.py',
    title: 'COCO with large scale jittering, as Mask2Former is trained',
  },
  coco_detr: {
    kind: 'dataset',
    from: 'dino/dino-4scale_r50_8xb2-12e_coco.py',
    title: 'COCO with the random crops of DETR',
  },
  schedule_20e: schedule('_base_/schedules/schedule_20e.py', '20 epochs of SGD'),
  yolox_300e: schedule('yolox/yolox_s_8xb8-300e_coco.py', '300 epochs of SGD, as YOLOX is trained'),
  rtmdet_300e: schedule('rtmdet/rtmdet_tiny_8xb32-300e_coco.py', '300 epochs of AdamW with EMA, as RTMDet is trained'),
  mask2former_50e: schedule(
    'mask2former/mask2former_r50_8xb2-lsj-50e_coco.py',
    '368,750 iterations of AdamW, as Mask2Former is trained',
  ),
  detr_12e: schedule('dino/dino-4scale_r50_8xb2-12e_coco.py', '12 epochs of AdamW, as DINO is trained'),
}
