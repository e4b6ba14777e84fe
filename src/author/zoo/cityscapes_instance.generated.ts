// Generated from configs/_base_/datasets/cityscapes_instance.py of MMDetection 3.3.0. Write it anew with: npm run fragments
import { tuple } from '../../python/input.ts'
import { datasetFragment, type None, type DataOptions, type ReadVariable, type ZooKeys } from './fragments.ts'

/** Cityscapes with masks (`configs/_base_/datasets/cityscapes_instance.py` of MMDetection 3.3.0). */
export function cityscapesInstance<const Options = None>(options?: DataOptions<typeof FACTS, Options>): ZooKeys<typeof FACTS, Options> {
  return datasetFragment<typeof FACTS, Options>('datasets/cityscapes_instance.py', FACTS, options)
}

const FACTS = {
  dataset_type: () => ("CityscapesDataset") as const,
  data_root: () => ("data/cityscapes/") as const,
  backend_args: () => (null),
  train_pipeline: (read: ReadVariable) => ([{ type: "LoadImageFromFile", backend_args: read("backend_args") }, { type: "LoadAnnotations", with_bbox: true, with_mask: true }, { type: "RandomResize", scale: [tuple(2048, 800), tuple(2048, 1024)], keep_ratio: true }, { type: "RandomFlip", prob: 0.5 }, { type: "PackDetInputs" }]) as const,
  test_pipeline: (read: ReadVariable) => ([{ type: "LoadImageFromFile", backend_args: read("backend_args") }, { type: "Resize", scale: tuple(2048, 1024), keep_ratio: true }, { type: "LoadAnnotations", with_bbox: true, with_mask: true }, { type: "PackDetInputs", meta_keys: tuple("img_id", "img_path", "ori_shape", "img_shape", "scale_factor") }]) as const,
  train_dataloader: (read: ReadVariable) => ({ batch_size: 1, num_workers: 2, persistent_workers: true, sampler: { type: "DefaultSampler", shuffle: true }, batch_sampler: { type: "AspectRatioBatchSampler" }, dataset: { type: "RepeatDataset", times: 8, dataset: { type: read("dataset_type"), data_root: read("data_root"), ann_file: "annotations/instancesonly_filtered_gtFine_train.json", data_prefix: { img: "leftImg8bit/train/" }, filter_cfg: { filter_empty_gt: true, min_size: 32 }, pipeline: read("train_pipeline"), backend_args: read("backend_args") } } }) as const,
  val_dataloader: (read: ReadVariable) => ({ batch_size: 1, num_workers: 2, persistent_workers: true, drop_last: false, sampler: { type: "DefaultSampler", shuffle: false }, dataset: { type: read("dataset_type"), data_root: read("data_root"), ann_file: "annotations/instancesonly_filtered_gtFine_val.json", data_prefix: { img: "leftImg8bit/val/" }, test_mode: true, filter_cfg: { filter_empty_gt: true, min_size: 32 }, pipeline: read("test_pipeline"), backend_args: read("backend_args") } }) as const,
  test_dataloader: (read: ReadVariable) => (read("val_dataloader")),
  val_evaluator: (read: ReadVariable) => ([{ type: "CocoMetric", ann_file: read("data_root", "annotations/instancesonly_filtered_gtFine_val.json"), metric: ["bbox", "segm"], backend_args: read("backend_args") }, { type: "CityScapesMetric", seg_prefix: read("data_root", "gtFine/val"), outfile_prefix: "./work_dirs/cityscapes_metric/instance", backend_args: read("backend_args") }]) as const,
  test_evaluator: (read: ReadVariable) => (read("val_evaluator")),
}
