// Generated from configs/yolox/yolox_s_8xb8-300e_coco.py of MMDetection 3.3.0. Write it anew with: npm run fragments
import { float, tuple } from '../../python/input.ts'
import { datasetFragment, type None, type DataOptions, type ReadVariable, type ZooKeys } from './fragments.ts'

/** COCO with mosaic and mixup, as YOLOX is trained (`configs/yolox/yolox_s_8xb8-300e_coco.py` of MMDetection 3.3.0). */
export function cocoYolox<const Options = None>(options?: DataOptions<typeof FACTS, Options>): ZooKeys<typeof FACTS, Options> {
  return datasetFragment<typeof FACTS, Options>('datasets/coco_yolox.py', FACTS, options)
}

const FACTS = {
  data_root: () => ("data/coco/") as const,
  dataset_type: () => ("CocoDataset") as const,
  backend_args: () => (null),
  img_scale: () => (tuple(640, 640)),
  train_pipeline: (read: ReadVariable) => ([{ type: "Mosaic", img_scale: read("img_scale"), pad_val: float(114) }, { type: "RandomAffine", scaling_ratio_range: tuple(0.1, 2), border: tuple(-320, -320) }, { type: "MixUp", img_scale: read("img_scale"), ratio_range: tuple(0.8, 1.6), pad_val: float(114) }, { type: "YOLOXHSVRandomAug" }, { type: "RandomFlip", prob: 0.5 }, { type: "Resize", scale: read("img_scale"), keep_ratio: true }, { type: "Pad", pad_to_square: true, pad_val: { img: tuple(float(114), float(114), float(114)) } }, { type: "FilterAnnotations", min_gt_bbox_wh: tuple(1, 1), keep_empty: false }, { type: "PackDetInputs" }]) as const,
  test_pipeline: (read: ReadVariable) => ([{ type: "LoadImageFromFile", backend_args: read("backend_args") }, { type: "Resize", scale: read("img_scale"), keep_ratio: true }, { type: "Pad", pad_to_square: true, pad_val: { img: tuple(float(114), float(114), float(114)) } }, { type: "LoadAnnotations", with_bbox: true }, { type: "PackDetInputs", meta_keys: tuple("img_id", "img_path", "ori_shape", "img_shape", "scale_factor") }]) as const,
  train_dataset: (read: ReadVariable) => ({ type: "MultiImageMixDataset", dataset: { type: read("dataset_type"), data_root: read("data_root"), ann_file: "annotations/instances_train2017.json", data_prefix: { img: "train2017/" }, pipeline: [{ type: "LoadImageFromFile", backend_args: read("backend_args") }, { type: "LoadAnnotations", with_bbox: true }], filter_cfg: { filter_empty_gt: false, min_size: 32 }, backend_args: read("backend_args") }, pipeline: read("train_pipeline") }) as const,
  train_dataloader: (read: ReadVariable) => ({ batch_size: 8, num_workers: 4, persistent_workers: true, sampler: { type: "DefaultSampler", shuffle: true }, dataset: read("train_dataset") }) as const,
  val_dataloader: (read: ReadVariable) => ({ batch_size: 8, num_workers: 4, persistent_workers: true, drop_last: false, sampler: { type: "DefaultSampler", shuffle: false }, dataset: { type: read("dataset_type"), data_root: read("data_root"), ann_file: "annotations/instances_val2017.json", data_prefix: { img: "val2017/" }, test_mode: true, pipeline: read("test_pipeline"), backend_args: read("backend_args") } }) as const,
  test_dataloader: (read: ReadVariable) => (read("val_dataloader")),
  val_evaluator: (read: ReadVariable) => ({ type: "CocoMetric", ann_file: read("data_root", "annotations/instances_val2017.json"), metric: "bbox", backend_args: read("backend_args") }) as const,
  test_evaluator: (read: ReadVariable) => (read("val_evaluator")),
}
