// Generated from configs/_base_/datasets/lvis_v0.5_instance.py of MMDetection 3.3.0. Write it anew with: npm run fragments
import { tuple } from '../../python/input.ts'
import { datasetFragment, type None, type DataOptions, type ReadVariable, type ZooKeys } from './fragments.ts'

/** LVIS v0.5 (`configs/_base_/datasets/lvis_v0.5_instance.py` of MMDetection 3.3.0). */
export function lvisV05Instance<const Options = None>(options?: DataOptions<typeof FACTS, Options>): ZooKeys<typeof FACTS, Options> {
  return datasetFragment<typeof FACTS, Options>('datasets/lvis_v0.5_instance.py', FACTS, options)
}

const FACTS = {
  dataset_type: () => ("LVISV05Dataset") as const,
  data_root: () => ("data/lvis_v0.5/") as const,
  backend_args: () => (null),
  train_pipeline: (read: ReadVariable) => ([{ type: "LoadImageFromFile", backend_args: read("backend_args") }, { type: "LoadAnnotations", with_bbox: true, with_mask: true }, { type: "RandomChoiceResize", scales: [tuple(1333, 640), tuple(1333, 672), tuple(1333, 704), tuple(1333, 736), tuple(1333, 768), tuple(1333, 800)], keep_ratio: true }, { type: "RandomFlip", prob: 0.5 }, { type: "PackDetInputs" }]) as const,
  test_pipeline: (read: ReadVariable) => ([{ type: "LoadImageFromFile", backend_args: read("backend_args") }, { type: "Resize", scale: tuple(1333, 800), keep_ratio: true }, { type: "LoadAnnotations", with_bbox: true, with_mask: true }, { type: "PackDetInputs", meta_keys: tuple("img_id", "img_path", "ori_shape", "img_shape", "scale_factor") }]) as const,
  train_dataloader: (read: ReadVariable) => ({ batch_size: 2, num_workers: 2, persistent_workers: true, sampler: { type: "DefaultSampler", shuffle: true }, batch_sampler: { type: "AspectRatioBatchSampler" }, dataset: { type: "ClassBalancedDataset", oversample_thr: 0.001, dataset: { type: read("dataset_type"), data_root: read("data_root"), ann_file: "annotations/lvis_v0.5_train.json", data_prefix: { img: "train2017/" }, filter_cfg: { filter_empty_gt: true, min_size: 32 }, pipeline: read("train_pipeline"), backend_args: read("backend_args") } } }) as const,
  val_dataloader: (read: ReadVariable) => ({ batch_size: 1, num_workers: 2, persistent_workers: true, drop_last: false, sampler: { type: "DefaultSampler", shuffle: false }, dataset: { type: read("dataset_type"), data_root: read("data_root"), ann_file: "annotations/lvis_v0.5_val.json", data_prefix: { img: "val2017/" }, test_mode: true, pipeline: read("test_pipeline"), backend_args: read("backend_args") } }) as const,
  test_dataloader: (read: ReadVariable) => (read("val_dataloader")),
  val_evaluator: (read: ReadVariable) => ({ type: "LVISMetric", ann_file: read("data_root", "annotations/lvis_v0.5_val.json"), metric: ["bbox", "segm"], backend_args: read("backend_args") }) as const,
  test_evaluator: (read: ReadVariable) => (read("val_evaluator")),
}
