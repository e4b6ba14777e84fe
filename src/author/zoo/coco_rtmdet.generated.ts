// Generated from configs/rtmdet/rtmdet_tiny_8xb32-300e_coco.py of MMDetection 3.3.0. Write it anew with: npm run fragments
import { float, tuple } from '../../python/input.ts'
import { datasetFragment, type None, type DataOptions, type ReadVariable, type ZooKeys } from './fragments.ts'

/** COCO with cached mosaic and mixup, as small RTMDets are trained (`configs/rtmdet/rtmdet_tiny_8xb32-300e_coco.py` of MMDetection 3.3.0). */
export function cocoRtmdet<const Options = None>(options?: DataOptions<typeof FACTS, Options>): ZooKeys<typeof FACTS, Options> {
  return datasetFragment<typeof FACTS, Options>('datasets/coco_rtmdet.py', FACTS, options)
}

const FACTS = {
  dataset_type: () => ("CocoDataset") as const,
  data_root: () => ("data/coco/") as const,
  backend_args: () => (null),
  train_pipeline: (read: ReadVariable) => ([{ type: "LoadImageFromFile", backend_args: read("backend_args") }, { type: "LoadAnnotations", with_bbox: true }, { type: "CachedMosaic", img_scale: tuple(640, 640), pad_val: float(114), max_cached_images: 20, random_pop: false }, { type: "RandomResize", scale: tuple(1280, 1280), ratio_range: tuple(0.5, float(2)), keep_ratio: true }, { type: "RandomCrop", crop_size: tuple(640, 640) }, { type: "YOLOXHSVRandomAug" }, { type: "RandomFlip", prob: 0.5 }, { type: "Pad", size: tuple(640, 640), pad_val: { img: tuple(114, 114, 114) } }, { type: "CachedMixUp", img_scale: tuple(640, 640), ratio_range: tuple(float(1), float(1)), max_cached_images: 10, random_pop: false, pad_val: tuple(114, 114, 114), prob: 0.5 }, { type: "PackDetInputs" }]) as const,
  test_pipeline: (read: ReadVariable) => ([{ type: "LoadImageFromFile", backend_args: read("backend_args") }, { type: "Resize", scale: tuple(640, 640), keep_ratio: true }, { type: "Pad", size: tuple(640, 640), pad_val: { img: tuple(114, 114, 114) } }, { type: "LoadAnnotations", with_bbox: true }, { type: "PackDetInputs", meta_keys: tuple("img_id", "img_path", "ori_shape", "img_shape", "scale_factor") }]) as const,
  train_dataloader: (read: ReadVariable) => ({ batch_size: 32, num_workers: 10, persistent_workers: true, sampler: { type: "DefaultSampler", shuffle: true }, batch_sampler: null, dataset: { type: read("dataset_type"), data_root: read("data_root"), ann_file: "annotations/instances_train2017.json", data_prefix: { img: "train2017/" }, filter_cfg: { filter_empty_gt: true, min_size: 32 }, pipeline: read("train_pipeline"), backend_args: read("backend_args") }, pin_memory: true }) as const,
  val_dataloader: (read: ReadVariable) => ({ batch_size: 5, num_workers: 10, persistent_workers: true, drop_last: false, sampler: { type: "DefaultSampler", shuffle: false }, dataset: { type: read("dataset_type"), data_root: read("data_root"), ann_file: "annotations/instances_val2017.json", data_prefix: { img: "val2017/" }, test_mode: true, pipeline: read("test_pipeline"), backend_args: read("backend_args") } }) as const,
  test_dataloader: (read: ReadVariable) => (read("val_dataloader")),
  val_evaluator: (read: ReadVariable) => ({ type: "CocoMetric", ann_file: read("data_root", "annotations/instances_val2017.json"), metric: "bbox", format_only: false, backend_args: read("backend_args"), proposal_nums: tuple(100, 1, 10) }) as const,
  test_evaluator: (read: ReadVariable) => (read("val_evaluator")),
}
