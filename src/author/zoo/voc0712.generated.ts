// Generated from configs/_base_/datasets/voc0712.py of MMDetection 3.3.0. Write it anew with: npm run fragments
import { tuple } from '../../python/input.ts'
import { datasetFragment, type None, type DataOptions, type ReadVariable, type ZooKeys } from './fragments.ts'

/** Pascal VOC 2007 and 2012 (`configs/_base_/datasets/voc0712.py` of MMDetection 3.3.0). */
export function voc0712<const Options = None>(options?: DataOptions<typeof FACTS, Options>): ZooKeys<typeof FACTS, Options> {
  return datasetFragment<typeof FACTS, Options>('datasets/voc0712.py', FACTS, options)
}

const FACTS = {
  dataset_type: () => ("VOCDataset") as const,
  data_root: () => ("data/VOCdevkit/") as const,
  backend_args: () => (null),
  train_pipeline: (read: ReadVariable) => ([{ type: "LoadImageFromFile", backend_args: read("backend_args") }, { type: "LoadAnnotations", with_bbox: true }, { type: "Resize", scale: tuple(1000, 600), keep_ratio: true }, { type: "RandomFlip", prob: 0.5 }, { type: "PackDetInputs" }]) as const,
  test_pipeline: (read: ReadVariable) => ([{ type: "LoadImageFromFile", backend_args: read("backend_args") }, { type: "Resize", scale: tuple(1000, 600), keep_ratio: true }, { type: "LoadAnnotations", with_bbox: true }, { type: "PackDetInputs", meta_keys: tuple("img_id", "img_path", "ori_shape", "img_shape", "scale_factor") }]) as const,
  train_dataloader: (read: ReadVariable) => ({ batch_size: 2, num_workers: 2, persistent_workers: true, sampler: { type: "DefaultSampler", shuffle: true }, batch_sampler: { type: "AspectRatioBatchSampler" }, dataset: { type: "RepeatDataset", times: 3, dataset: { type: "ConcatDataset", ignore_keys: ["dataset_type"], datasets: [{ type: read("dataset_type"), data_root: read("data_root"), ann_file: "VOC2007/ImageSets/Main/trainval.txt", data_prefix: { sub_data_root: "VOC2007/" }, filter_cfg: { filter_empty_gt: true, min_size: 32, bbox_min_size: 32 }, pipeline: read("train_pipeline"), backend_args: read("backend_args") }, { type: read("dataset_type"), data_root: read("data_root"), ann_file: "VOC2012/ImageSets/Main/trainval.txt", data_prefix: { sub_data_root: "VOC2012/" }, filter_cfg: { filter_empty_gt: true, min_size: 32, bbox_min_size: 32 }, pipeline: read("train_pipeline"), backend_args: read("backend_args") }] } } }) as const,
  val_dataloader: (read: ReadVariable) => ({ batch_size: 1, num_workers: 2, persistent_workers: true, drop_last: false, sampler: { type: "DefaultSampler", shuffle: false }, dataset: { type: read("dataset_type"), data_root: read("data_root"), ann_file: "VOC2007/ImageSets/Main/test.txt", data_prefix: { sub_data_root: "VOC2007/" }, test_mode: true, pipeline: read("test_pipeline"), backend_args: read("backend_args") } }) as const,
  test_dataloader: (read: ReadVariable) => (read("val_dataloader")),
  val_evaluator: () => ({ type: "VOCMetric", metric: "mAP", eval_mode: "11points" }) as const,
  test_evaluator: (read: ReadVariable) => (read("val_evaluator")),
}
