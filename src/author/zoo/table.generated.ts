// Generated from sources.ts. Write it anew with: npm run fragments
import { fasterRcnnR50Fpn } from './faster-rcnn_r50_fpn.generated.ts'
import { cascadeRcnnR50Fpn } from './cascade-rcnn_r50_fpn.generated.ts'
import { cascadeMaskRcnnR50Fpn } from './cascade-mask-rcnn_r50_fpn.generated.ts'
import { retinanetR50Fpn } from './retinanet_r50_fpn.generated.ts'
import { fcosR50Fpn } from './fcos_r50_fpn.generated.ts'
import { atssR50Fpn } from './atss_r50_fpn.generated.ts'
import { gflR50Fpn } from './gfl_r50_fpn.generated.ts'
import { detrR50 } from './detr_r50.generated.ts'
import { deformableDetrR50 } from './deformable-detr_r50.generated.ts'
import { dino4scaleR50 } from './dino-4scale_r50.generated.ts'
import { yoloxS } from './yolox_s.generated.ts'
import { yoloxTiny } from './yolox_tiny.generated.ts'
import { yoloxL } from './yolox_l.generated.ts'
import { rtmdetTiny } from './rtmdet_tiny.generated.ts'
import { rtmdetS } from './rtmdet_s.generated.ts'
import { rtmdetL } from './rtmdet_l.generated.ts'
import { mask2formerR50 } from './mask2former_r50.generated.ts'
import { solov2R50Fpn } from './solov2_r50_fpn.generated.ts'
import { condinstR50Fpn } from './condinst_r50_fpn.generated.ts'
import { cocoDetection } from './coco_detection.generated.ts'
import { cocoPanoptic } from './coco_panoptic.generated.ts'
import { voc0712 } from './voc0712.generated.ts'
import { cityscapesDetection } from './cityscapes_detection.generated.ts'
import { cityscapesInstance } from './cityscapes_instance.generated.ts'
import { lvisV05Instance } from './lvis_v0.5_instance.generated.ts'
import { lvisV1Instance } from './lvis_v1_instance.generated.ts'
import { openimagesDetection } from './openimages_detection.generated.ts'
import { cocoYolox } from './coco_yolox.generated.ts'
import { cocoRtmdet } from './coco_rtmdet.generated.ts'
import { cocoMask2former } from './coco_mask2former.generated.ts'
import { cocoDetr } from './coco_detr.generated.ts'
import { schedule20e } from './schedule_20e.generated.ts'
import { yolox300e } from './yolox_300e.generated.ts'
import { rtmdet300e } from './rtmdet_300e.generated.ts'
import { mask2former50e } from './mask2former_50e.generated.ts'
import { detr12e } from './detr_12e.generated.ts'

/** The fragments of the zoo, by their names in recipes. */
export const ZOO = {
  "faster-rcnn_r50_fpn": fasterRcnnR50Fpn,
  "cascade-rcnn_r50_fpn": cascadeRcnnR50Fpn,
  "cascade-mask-rcnn_r50_fpn": cascadeMaskRcnnR50Fpn,
  retinanet_r50_fpn: retinanetR50Fpn,
  fcos_r50_fpn: fcosR50Fpn,
  atss_r50_fpn: atssR50Fpn,
  gfl_r50_fpn: gflR50Fpn,
  detr_r50: detrR50,
  "deformable-detr_r50": deformableDetrR50,
  "dino-4scale_r50": dino4scaleR50,
  yolox_s: yoloxS,
  yolox_tiny: yoloxTiny,
  yolox_l: yoloxL,
  rtmdet_tiny: rtmdetTiny,
  rtmdet_s: rtmdetS,
  rtmdet_l: rtmdetL,
  mask2former_r50: mask2formerR50,
  solov2_r50_fpn: solov2R50Fpn,
  condinst_r50_fpn: condinstR50Fpn,
  coco_detection: cocoDetection,
  coco_panoptic: cocoPanoptic,
  voc0712: voc0712,
  cityscapes_detection: cityscapesDetection,
  cityscapes_instance: cityscapesInstance,
  "lvis_v0.5_instance": lvisV05Instance,
  lvis_v1_instance: lvisV1Instance,
  openimages_detection: openimagesDetection,
  coco_yolox: cocoYolox,
  coco_rtmdet: cocoRtmdet,
  coco_mask2former: cocoMask2former,
  coco_detr: cocoDetr,
  schedule_20e: schedule20e,
  yolox_300e: yolox300e,
  rtmdet_300e: rtmdet300e,
  mask2former_50e: mask2former50e,
  detr_12e: detr12e,
}
