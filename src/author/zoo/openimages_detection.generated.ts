// Generated from configs/_base_/datasets/openimages_detection.py of MMDetection 3.3.0. Write it anew with: npm run fragments
import { tuple } from '../../python/input.ts'
import { datasetFragment, type None, type DataOptions, type ReadVariable, type ZooKeys } from './fragments.ts'

/** Open Images (`configs/_base_/datasets/openimages_detection.py` of MMDetection 3.3.0). */
export function openimagesDetection<const Options = None>(options?: DataOptions<typeof FACTS, Options>): ZooKeys<typeof FACTS, Options> {
  return datasetFragment<typeof FACTS, Options>('datasets/openimages_detection.py', FACTS, options)
}

const FACTS = {
  dataset_type: () => ("OpenImagesDataset") as const,
  data_root: () => ("data/OpenImages/") as const,
  backend_args: () => (null),
  train_pipeline: (read: ReadVariable) => ([{ type: "LoadImageFromFile", backend_args: read("backend_args") }, { type: "LoadAnnotations", with_bbox: true }, { type: "Resize", scale: tuple(1024, 800), keep_ratio: true }, { type: "RandomFlip", prob: 0.5 }, { type: "PackDetInputs" }]) as const,
  test_pipeline: (read: ReadVariable) => ([{ type: "LoadImageFromFile", backend_args: read("backend_args") }, { type: "Resize", scale: tuple(1024, 800), keep_ratio: true }, { type: "LoadAnnotations", with_bbox: true }, { type: "PackDetInputs", meta_keys: tuple("img_id", "img_path", "ori_shape", "img_shape", "scale_factor", "instances", "image_level_labels") }]) as const,
  train_dataloader: (read: ReadVariable) => ({ batch_size: 2, num_workers: 0, persistent_workers: false, sampler: { type: "DefaultSampler", shuffle: true }, batch_sampler: { type: "AspectRatioBatchSampler" }, dataset: { type: read("dataset_type"), data_root: read("data_root"), ann_file: "annotations/oidv6-train-annotations-bbox.csv", data_prefix: { img: "OpenImages/train/" }, label_file: "annotations/class-descriptions-boxable.csv", hierarchy_file: "annotations/bbox_labels_600_hierarchy.json", meta_file: "annotations/train-image-metas.pkl", pipeline: read("train_pipeline"), backend_args: read("backend_args") } }) as const,
  val_dataloader: (read: ReadVariable) => ({ batch_size: 1, num_workers: 0, persistent_workers: false, drop_last: false, sampler: { type: "DefaultSampler", shuffle: false }, dataset: { type: read("dataset_type"), data_root: read("data_root"), ann_file: "annotations/validation-annotations-bbox.csv", data_prefix: { img: "OpenImages/validation/" }, label_file: "annotations/class-descriptions-boxable.csv", hierarchy_file: "annotations/bbox_labels_600_hierarchy.json", meta_file: "annotations/validation-image-metas.pkl", image_level_ann_file: "annotations/validation-annotations-human-imagelabels-boxable.csv", pipeline: read("test_pipeline"), backend_args: read("backend_args") } }) as const,
  test_dataloader: (read: ReadVariable) => (read("val_dataloader")),
  val_evaluator: () => ({ type: "OpenImagesMetric", iou_thrs: 0.5, ioa_thrs: 0.5, use_group_of: true, get_supercategory: true }) as const,
  test_evaluator: (read: ReadVariable) => (read("val_evaluator")),
}
