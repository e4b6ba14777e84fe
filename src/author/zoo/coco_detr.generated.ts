// Generated from configs/dino/dino-4scale_r50_8xb2-12e_coco.py of MMDetection 3.3.0. Write it anew with: npm run fragments
import { tuple } from '../../python/input.ts'
import { datasetFragment, type None, type DataOptions, type ReadVariable, type ZooKeys } from './fragments.ts'

/** COCO with the random crops of DETR (`configs/dino/dino-4scale_r50_8xb2-12e_coco.py` of MMDetection 3.3.0). */
export function cocoDetr<const Options = None>(options?: DataOptions<typeof FACTS, Options>): ZooKeys<typeof FACTS, Options> {
  return datasetFragment<typeof FACTS, Options>('datasets/coco_detr.py', FACTS, options)
}

const FACTS = {
  dataset_type: () => ("CocoDataset") as const,
  data_root: () => ("data/coco/") as const,
  backend_args: () => (null),
  train_pipeline: (read: ReadVariable) => ([{ type: "LoadImageFromFile", backend_args: read("backend_args") }, { type: "LoadAnnotations", with_bbox: true }, { type: "RandomFlip", prob: 0.5 }, { type: "RandomChoice", transforms: [[{ type: "RandomChoiceResize", scales: [tuple(480, 1333), tuple(512, 1333), tuple(544, 1333), tuple(576, 1333), tuple(608, 1333), tuple(640, 1333), tuple(672, 1333), tuple(704, 1333), tuple(736, 1333), tuple(768, 1333), tuple(800, 1333)], keep_ratio: true }], [{ type: "RandomChoiceResize", scales: [tuple(400, 4200), tuple(500, 4200), tuple(600, 4200)], keep_ratio: true }, { type: "RandomCrop", crop_type: "absolute_range", crop_size: tuple(384, 600), allow_negative_crop: true }, { type: "RandomChoiceResize", scales: [tuple(480, 1333), tuple(512, 1333), tuple(544, 1333), tuple(576, 1333), tuple(608, 1333), tuple(640, 1333), tuple(672, 1333), tuple(704, 1333), tuple(736, 1333), tuple(768, 1333), tuple(800, 1333)], keep_ratio: true }]] }, { type: "PackDetInputs" }]) as const,
  test_pipeline: (read: ReadVariable) => ([{ type: "LoadImageFromFile", backend_args: read("backend_args") }, { type: "Resize", scale: tuple(1333, 800), keep_ratio: true }, { type: "LoadAnnotations", with_bbox: true }, { type: "PackDetInputs", meta_keys: tuple("img_id", "img_path", "ori_shape", "img_shape", "scale_factor") }]) as const,
  train_dataloader: (read: ReadVariable) => ({ batch_size: 2, num_workers: 2, persistent_workers: true, sampler: { type: "DefaultSampler", shuffle: true }, batch_sampler: { type: "AspectRatioBatchSampler" }, dataset: { type: read("dataset_type"), data_root: read("data_root"), ann_file: "annotations/instances_train2017.json", data_prefix: { img: "train2017/" }, filter_cfg: { filter_empty_gt: false, min_size: 32 }, pipeline: read("train_pipeline"), backend_args: read("backend_args") } }) as const,
  val_dataloader: (read: ReadVariable) => ({ batch_size: 1, num_workers: 2, persistent_workers: true, drop_last: false, sampler: { type: "DefaultSampler", shuffle: false }, dataset: { type: read("dataset_type"), data_root: read("data_root"), ann_file: "annotations/instances_val2017.json", data_prefix: { img: "val2017/" }, test_mode: true, pipeline: read("test_pipeline"), backend_args: read("backend_args") } }) as const,
  test_dataloader: (read: ReadVariable) => (read("val_dataloader")),
  val_evaluator: (read: ReadVariable) => ({ type: "CocoMetric", ann_file: read("data_root", "annotations/instances_val2017.json"), metric: "bbox", format_only: false, backend_args: read("backend_args") }) as const,
  test_evaluator: (read: ReadVariable) => (read("val_evaluator")),
}
