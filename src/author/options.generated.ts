// Generated from the option schemas of this folder, which are the place to change things.
// Write it anew with: npx vitest run test/author/optionTypes.test.ts -u

import type { PyFloat, PyList, PyTuple } from '../python/values.ts'
import type {
  GivenDict as PyDict,
  GivenExpression as PyExpression,
  GivenMarker as Marker,
  GivenReplacement as Replacement,
  Held,
  Unchecked,
} from './overrides/tree.ts'

/** What differs from the bases, by top-level key. Source: mmengine/runner/runner.py, tools/train.py of MMDetection. */ export interface ConfigOverrides extends DatasetKeys, ScheduleKeys, RuntimeKeys, OtherKeys, Held {
  /** The detector. */ readonly model?: MaskRcnnOptions | undefined
}

/** A transform of a pipeline. */ export type Transform =
  | PyExpression
  | Replacement
  | PyDict
  | LoadImageFromFileOptions
  | LoadAnnotationsOptions
  | ResizeOptions
  | RandomResizeOptions
  | RandomChoiceResizeOptions
  | RandomFlipOptions
  | RandomCropOptions
  | PadOptions
  | FilterAnnotationsOptions
  | PhotoMetricDistortionOptions
  | PackDetInputsOptions

/** Reads the image. Source: mmcv/transforms/loading.py. */ export interface LoadImageFromFileOptions {
  /** The class to build. */ readonly type: 'LoadImageFromFile'
  /** Whether pixels become floats. Default: False. */ readonly to_float32?: Marker | boolean | undefined
  /** Colour mode. Default: color. */ readonly color_type?: Marker | 'color' | 'grayscale' | 'unchanged' | 'color_ignore_orientation' | undefined
  /** The library that decodes. Default: cv2. */ readonly imdecode_backend?: Marker | string | undefined
  /** Whether an unreadable image is skipped silently. Default: False. */ readonly ignore_empty?: Marker | boolean | undefined
  /** File backend: a dict such as { backend: "petrel" }, or null for the local disk. */ readonly backend_args?: Marker | Unchecked | null | undefined
}

/** Reads boxes, labels and masks. Source: mmdet/datasets/transforms/loading.py. */ export interface LoadAnnotationsOptions {
  /** The class to build. */ readonly type: 'LoadAnnotations'
  /** Whether boxes are read. Default: True. */ readonly with_bbox?: Marker | boolean | undefined
  /** Whether labels are read. Default: True. */ readonly with_label?: Marker | boolean | undefined
  /** Whether instance masks are read. Default: False. */ readonly with_mask?: Marker | boolean | undefined
  /** Whether a semantic map is read. Default: False. */ readonly with_seg?: Marker | boolean | undefined
  /** Whether polygons become bitmaps. Default: True. */ readonly poly2mask?: Marker | boolean | undefined
  /** The kind of boxes. Default: hbox. */ readonly box_type?: Marker | string | undefined
  /** Whether label 0 of the semantic map is ignored. Default: False. */ readonly reduce_zero_label?: Marker | boolean | undefined
  /** Label of the semantic map to ignore. Default: 255. */ readonly ignore_index?: Marker | number | undefined
  /** The library that decodes the semantic map. Default: cv2. */ readonly imdecode_backend?: Marker | string | undefined
  /** File backend: a dict such as { backend: "petrel" }, or null for the local disk. */ readonly backend_args?: Marker | Unchecked | null | undefined
}

/** Resizes images. Source: mmdet/datasets/transforms/transforms.py, mmcv/transforms/processing.py. */ export interface ResizeOptions extends ResizeArguments {
  /** The class to build. */ readonly type: 'Resize'
  /** Width and height that images are fitted into, in pixels. */ readonly scale?: Marker | readonly number[] | PyTuple | PyList | undefined
  /** Factor for both directions, or for width and height; instead of scale. */ readonly scale_factor?: Marker | number | PyFloat | readonly (number | PyFloat)[] | PyTuple | PyList | undefined
}

/** What the transforms that resize images have in common. Source: mmcv/transforms/processing.py. */ export interface ResizeArguments {
  /** Whether the ratio of width to height is kept, so that the image fits into the scale. Default: False. */ readonly keep_ratio?: Marker | boolean | undefined
  /** Whether boxes are clipped to the image. Default: True. */ readonly clip_object_border?: Marker | boolean | undefined
  /** The library that resizes. Default: cv2. */ readonly backend?: Marker | 'cv2' | 'pillow' | undefined
  /** Interpolation method. Default: bilinear. */ readonly interpolation?: Marker | 'nearest' | 'bilinear' | 'bicubic' | 'area' | 'lanczos' | undefined
}

/** Resizes each image to a random scale. Source: mmcv/transforms/processing.py. */ export interface RandomResizeOptions extends ResizeArguments {
  /** The class to build. */ readonly type: 'RandomResize'
  /** Two scales, [[w, h], [w, h]]: long and short side are drawn between them; or one scale for ratio_range. */ readonly scale: Marker | readonly (readonly number[] | PyTuple | PyList)[] | PyTuple | PyList | readonly number[]
  /** Smallest and largest factor on a single scale. */ readonly ratio_range?: Marker | readonly (number | PyFloat)[] | PyTuple | PyList | null | undefined
  /** The transform that resizes. Default: Resize. */ readonly resize_type?: Marker | string | undefined
}

/** Resizes each image to one of several scales. Source: mmcv/transforms/processing.py. */ export interface RandomChoiceResizeOptions extends ResizeArguments {
  /** The class to build. */ readonly type: 'RandomChoiceResize'
  /** The scales to choose from. */ readonly scales: Marker | readonly (readonly number[] | PyTuple | PyList)[] | PyTuple | PyList
  /** The transform that resizes. Default: Resize. */ readonly resize_type?: Marker | string | undefined
}

/** Flips images at random. Source: mmdet/datasets/transforms/transforms.py. */ export interface RandomFlipOptions {
  /** The class to build. */ readonly type: 'RandomFlip'
  /** Probability of a flip, or one for each direction. */ readonly prob?: Marker | number | PyFloat | readonly (number | PyFloat)[] | PyTuple | PyList | null | undefined
  /** Direction, or several. Default: horizontal. */ readonly direction?: Marker | 'horizontal' | 'vertical' | 'diagonal' | readonly ('horizontal' | 'vertical' | 'diagonal')[] | PyTuple | PyList | undefined
}

/** Crops each image at random. Source: mmdet/datasets/transforms/transforms.py. */ export interface RandomCropOptions {
  /** The class to build. */ readonly type: 'RandomCrop'
  /** Width and height for crop_type absolute (pixels) and the relative ones (shares), or a range for absolute_range. */ readonly crop_size: Marker | readonly (number | PyFloat)[] | PyTuple | PyList
  /** How crop_size is interpreted. Default: absolute. */ readonly crop_type?: Marker | 'absolute' | 'absolute_range' | 'relative' | 'relative_range' | undefined
  /** Whether a crop without objects is allowed. Default: False. */ readonly allow_negative_crop?: Marker | boolean | undefined
  /** Whether boxes are recomputed from the cropped masks. Default: False. */ readonly recompute_bbox?: Marker | boolean | undefined
  /** Whether boxes are clipped to the crop. Default: True. */ readonly bbox_clip_border?: Marker | boolean | undefined
}

/** Pads images and masks. Source: mmdet/datasets/transforms/transforms.py, mmcv/transforms/processing.py. */ export interface PadOptions {
  /** The class to build. */ readonly type: 'Pad'
  /** Width and height that images are fitted into, in pixels. */ readonly size?: Marker | readonly number[] | PyTuple | PyList | null | undefined
  /** Width and height become multiples of this, in pixels. */ readonly size_divisor?: Marker | number | null | undefined
  /** Whether images become square. Default: False. */ readonly pad_to_square?: Marker | boolean | undefined
  /** Padding value: a number, or a dict with img, mask and seg. Default: dict(img=0, seg=255). */ readonly pad_val?: Marker | Unchecked | undefined
  /** Kind of padding. Default: constant. */ readonly padding_mode?: Marker | 'constant' | 'edge' | 'reflect' | 'symmetric' | undefined
}

/** Removes objects that are too small. Source: mmdet/datasets/transforms/loading.py. */ export interface FilterAnnotationsOptions {
  /** The class to build. */ readonly type: 'FilterAnnotations'
  /** Smallest width and height of a box, in pixels. Default: (1, 1). */ readonly min_gt_bbox_wh?: Marker | readonly (number | PyFloat)[] | PyTuple | PyList | undefined
  /** Smallest area of a mask, in pixels. Default: 1. */ readonly min_gt_mask_area?: Marker | number | undefined
  /** Whether the sizes of boxes count. Default: True. */ readonly by_box?: Marker | boolean | undefined
  /** Whether the areas of masks count. Default: False. */ readonly by_mask?: Marker | boolean | undefined
  /** Whether an image without objects is replaced by another. Default: True. */ readonly keep_empty?: Marker | boolean | undefined
}

/** Changes colours at random. Source: mmdet/datasets/transforms/transforms.py. */ export interface PhotoMetricDistortionOptions {
  /** The class to build. */ readonly type: 'PhotoMetricDistortion'
  /** Largest change of brightness, on the scale 0 to 255. Default: 32. */ readonly brightness_delta?: Marker | number | undefined
  /** Smallest and largest factor of contrast. Default: (0.5, 1.5). */ readonly contrast_range?: Marker | readonly (number | PyFloat)[] | PyTuple | PyList | undefined
  /** Smallest and largest factor of saturation. Default: (0.5, 1.5). */ readonly saturation_range?: Marker | readonly (number | PyFloat)[] | PyTuple | PyList | undefined
  /** Largest change of hue, in degrees. Default: 18. */ readonly hue_delta?: Marker | number | undefined
}

/** Packs image and annotations for the model. Source: mmdet/datasets/transforms/formatting.py. */ export interface PackDetInputsOptions {
  /** The class to build. */ readonly type: 'PackDetInputs'
  /** Facts about the image to keep: id, path, shapes, scale factor, flips. */ readonly meta_keys?: Marker | readonly string[] | PyTuple | PyList | undefined
}

/** Loads batches. Source: mmengine/runner/runner.py, torch.utils.data.DataLoader. */ export interface DataloaderOptions extends Held {
  /** Images per batch on each GPU. Stock: 2 (train_dataloader); 1 (val_dataloader, test_dataloader). */ readonly batch_size?: Marker | number | undefined
  /** Loading processes for each GPU; 0 loads in the main process. Stock: 2. */ readonly num_workers?: Marker | number | undefined
  /** Whether loading processes stay alive between epochs; needs num_workers above 0. Stock: True. */ readonly persistent_workers?: Marker | boolean | undefined
  /** Whether an incomplete last batch is dropped. Default: False. Stock: False. */ readonly drop_last?: Marker | boolean | undefined
  /** Whether batches are copied to page-locked memory. Default: False. */ readonly pin_memory?: Marker | boolean | undefined
  /** Batches each process loads ahead. Default: 2. */ readonly prefetch_factor?: Marker | number | null | undefined
  /** Seconds to wait for a batch; 0 waits forever. Default: 0. */ readonly timeout?: Marker | number | undefined
  /** The order of the samples. */ readonly sampler?: DataSamplerOptions | undefined
  /** How samples are grouped into batches. */ readonly batch_sampler?: BatchSamplerOptions | null | undefined
  /** How samples become a batch. Default: dict(type="pseudo_collate"). */ readonly collate_fn?: Marker | Unchecked | undefined
  /** Function that each process runs first. Default: one that sets the seed. */ readonly worker_init_fn?: Marker | Unchecked | undefined
  /** An epoch ends after this many batches. Default: after all. */ readonly num_batch_per_epoch?: Marker | number | null | undefined
  /** The data set. */ readonly dataset?: DatasetOptions | undefined
}

/** The order of the samples. Source: mmengine/dataset/sampler.py. */ export interface DataSamplerOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'DefaultSampler'. */ readonly type?: Marker | 'DefaultSampler' | 'InfiniteSampler' | undefined
  /** Whether samples are shuffled in each epoch. Default: True. Stock: True (train_dataloader.sampler); False (val_dataloader.sampler, test_dataloader.sampler). */ readonly shuffle?: Marker | boolean | undefined
  /** Seed of the order. Default: random, shared by all processes. */ readonly seed?: Marker | number | null | undefined
  /** For DefaultSampler: whether samples repeat so that all processes get the same number. Default: True. */ readonly round_up?: Marker | boolean | undefined
}

/** How samples are grouped into batches. Source: mmdet/datasets/samplers/batch_sampler.py. */ export interface BatchSamplerOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'AspectRatioBatchSampler'. */ readonly type?: Marker | 'AspectRatioBatchSampler' | undefined
  /** Whether an incomplete last batch is dropped. Default: False. */ readonly drop_last?: Marker | boolean | undefined
}

/** The data set. Source: mmdet/datasets/coco.py, base_det_dataset.py, mmengine/dataset/base_dataset.py. */ export interface DatasetOptions extends Held {
  /** The class of the data set, such as CocoDataset. */ readonly type?: Marker | string | undefined
  /** Folder of ann_file and data_prefix. */ readonly data_root?: Marker | string | null | undefined
  /** Annotation file, below data_root. Stock: 'annotations/instances_train2017.json' (train_dataloader.dataset); 'annotations/instances_val2017.json' (val_dataloader.dataset, test_dataloader.dataset). */ readonly ann_file?: Marker | string | undefined
  /** Names and colours of the classes. */ readonly metainfo?: MetainfoOptions | null | undefined
  /** Folders below data_root. */ readonly data_prefix?: DataPrefixOptions | undefined
  /** Which images are left out in training. */ readonly filter_cfg?: FilterCfgOptions | null | undefined
  /** Number of first samples to use, or the indices of the samples. */ readonly indices?: Marker | number | readonly number[] | PyTuple | PyList | null | undefined
  /** Whether annotations are kept serialized, to share them among processes. Default: True. */ readonly serialize_data?: Marker | boolean | undefined
  /** Whether images are neither filtered nor replaced by others, as in testing. Default: False. Stock: True. */ readonly test_mode?: Marker | boolean | undefined
  /** Whether annotations are read only when used. Default: False. */ readonly lazy_init?: Marker | boolean | undefined
  /** How often another sample is drawn for one that fails. Default: 1000. */ readonly max_refetch?: Marker | number | undefined
  /** Transforms that each sample goes through. */ readonly pipeline?: Marker | readonly Transform[] | PyTuple | PyList | undefined
  /** Suffix of semantic maps. Default: .png. */ readonly seg_map_suffix?: Marker | string | undefined
  /** File with proposals, below data_root. Default: None. */ readonly proposal_file?: Marker | string | null | undefined
  /** Whether samples carry the names of the classes. Default: False. */ readonly return_classes?: Marker | boolean | undefined
  /** File backend: a dict such as { backend: "petrel" }, or null for the local disk. */ readonly backend_args?: Marker | Unchecked | null | undefined
}

/** Names and colours of the classes. Source: mmengine/dataset/base_dataset.py. */ export interface MetainfoOptions extends Held {
  /** Names of the classes, in the order of the model's outputs; or a file with one name per line. */ readonly classes?: Marker | readonly string[] | PyTuple | PyList | string | undefined
  /** Colour of each class. */ readonly palette?: Marker | readonly (readonly number[] | PyTuple | PyList)[] | PyTuple | PyList | undefined
  /** Name of the task. */ readonly task_name?: Marker | string | undefined
  /** Name of the data set. */ readonly dataset_type?: Marker | string | undefined
}

/** Folders below data_root. Source: mmengine/dataset/base_dataset.py. */ export interface DataPrefixOptions extends Held {
  /** Folder of the images. Stock: 'train2017/' (train_data_prefix, train_dataloader.dataset.data_prefix); 'val2017/' (val_data_prefix, val_dataloader.dataset.data_prefix, test_dataloader.dataset.data_prefix). */ readonly img?: Marker | string | undefined
  /** Folder of the semantic maps. */ readonly seg?: Marker | string | undefined
  /** Folder of the images, for data sets that are not COCO. */ readonly img_path?: Marker | string | undefined
}

/** Which images are left out in training. Source: mmdet/datasets/coco.py. */ export interface FilterCfgOptions extends Held {
  /** Whether images without objects are left out. Default: False. Stock: True. */ readonly filter_empty_gt?: Marker | boolean | undefined
  /** Images with a side shorter than this, in pixels, are left out. Default: 0. Stock: 32. */ readonly min_size?: Marker | number | undefined
}

/** COCO's average precision. Source: mmdet/evaluation/metrics/coco_metric.py. */ export interface CocoMetricOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'CocoMetric'. */ readonly type?: Marker | 'CocoMetric' | undefined
  /** Path of the annotation file; data_root is not prepended. */ readonly ann_file?: Marker | string | null | undefined
  /** Metrics to compute. Default: bbox. Stock: ['bbox', 'segm']. */ readonly metric?: Marker | 'bbox' | 'segm' | 'proposal' | 'proposal_fast' | readonly ('bbox' | 'segm' | 'proposal' | 'proposal_fast')[] | PyTuple | PyList | undefined
  /** Whether the precision of each class is shown. Default: False. */ readonly classwise?: Marker | boolean | undefined
  /** Numbers of results for which recall is computed. Default: (100, 300, 1000). */ readonly proposal_nums?: Marker | readonly number[] | PyTuple | PyList | undefined
  /** IoU thresholds for precision: a float or a list. Default: 0.5 to 0.95 by 0.05. */ readonly iou_thrs?: Marker | Unchecked | undefined
  /** Metrics to report, such as mAP_50. Default: all. */ readonly metric_items?: Marker | readonly string[] | PyTuple | PyList | null | undefined
  /** Whether results are only written, not evaluated; needs outfile_prefix. Default: False. Stock: False. */ readonly format_only?: Marker | boolean | undefined
  /** Path prefix of result files. Default: a temporary folder. */ readonly outfile_prefix?: Marker | string | null | undefined
  /** Where results of several GPUs are gathered. Default: cpu. */ readonly collect_device?: Marker | 'cpu' | 'gpu' | undefined
  /** Prefix of the metrics in logs. Default: coco. */ readonly prefix?: Marker | string | null | undefined
  /** Whether categories are sorted by id. Default: False. */ readonly sort_categories?: Marker | boolean | undefined
  /** Whether evaluation uses several processes. Default: False. */ readonly use_mp_eval?: Marker | boolean | undefined
  /** File backend: a dict such as { backend: "petrel" }, or null for the local disk. */ readonly backend_args?: Marker | Unchecked | null | undefined
}

/** Top-level keys of a data set: its files, pipelines, loaders and evaluators. */ export interface DatasetKeys {
  /** The class of the data sets: CocoDataset, or one that takes the same keys. Stock: 'CocoDataset'. */ readonly dataset_type?: Marker | string | undefined
  /** Folder of the data set, with a slash at the end: MMDetection appends file names to it. Stock: 'data/coco/'. */ readonly data_root?: Marker | string | undefined
  /** File backend: a dict such as { backend: "petrel" }, or null for the local disk. Stock: None. */ readonly backend_args?: Marker | Unchecked | null | undefined
  /** Transforms of training, from file to model. */ readonly train_pipeline?: Marker | readonly Transform[] | PyTuple | PyList | undefined
  /** Transforms of validation and testing, from file to model. */ readonly test_pipeline?: Marker | readonly Transform[] | PyTuple | PyList | undefined
  /** Loads batches. */ readonly train_dataloader?: DataloaderOptions | undefined
  /** Loads batches. */ readonly val_dataloader?: DataloaderOptions | undefined
  /** Loads batches. */ readonly test_dataloader?: DataloaderOptions | undefined
  /** How results are evaluated. */ readonly val_evaluator?: Marker | PyDict | CocoMetricOptions | readonly Unchecked[] | PyTuple | PyList | undefined
  /** How results are evaluated. */ readonly test_evaluator?: Marker | PyDict | CocoMetricOptions | readonly Unchecked[] | PyTuple | PyList | undefined
}

/** The training loop. Source: mmengine/runner/loops.py. */ export interface TrainLoopOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'EpochBasedTrainLoop'. */ readonly type?: Marker | 'EpochBasedTrainLoop' | 'IterBasedTrainLoop' | undefined
  /** For EpochBasedTrainLoop: epochs to train. Stock: 12. */ readonly max_epochs?: Marker | number | undefined
  /** For IterBasedTrainLoop: iterations to train. */ readonly max_iters?: Marker | number | undefined
  /** First epoch (or iteration) with validation. Default: 1. */ readonly val_begin?: Marker | number | undefined
  /** Epochs (or iterations) between validations. Default: 1, or 1000. Stock: 1. */ readonly val_interval?: Marker | number | undefined
  /** Other intervals from an epoch (or iteration) on: pairs (from, interval). Default: None. */ readonly dynamic_intervals?: Marker | readonly (readonly number[] | PyTuple | PyList)[] | PyTuple | PyList | null | undefined
}

/** The validation loop. Source: mmengine/runner/loops.py. */ export interface ValLoopOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'ValLoop'. */ readonly type?: Marker | 'ValLoop' | undefined
  /** Whether the loop runs in half precision. Default: False. */ readonly fp16?: Marker | boolean | undefined
}

/** The testing loop. Source: mmengine/runner/loops.py. */ export interface TestLoopOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'TestLoop'. */ readonly type?: Marker | 'TestLoop' | undefined
  /** Whether the loop runs in half precision. Default: False. */ readonly fp16?: Marker | boolean | undefined
}

/** A scheduler of the learning rate. */ export type ParamScheduler =
  | PyExpression
  | Replacement
  | PyDict
  | LinearLROptions
  | MultiStepLROptions
  | CosineAnnealingLROptions

/** The learning rate grows along a line: warm-up. Source: mmengine/optim/scheduler/param_scheduler.py. */ export interface LinearLROptions extends SchedulerPeriod {
  /** The class to build. */ readonly type: 'LinearLR'
  /** Factor of the learning rate at the start. Default: 1/3. */ readonly start_factor?: Marker | number | PyFloat | undefined
  /** Factor of the learning rate at the end. Default: 1. */ readonly end_factor?: Marker | number | PyFloat | undefined
  /** Whether epochs are converted to iterations, so that every iteration changes the rate. Default: False. */ readonly convert_to_iter_based?: Marker | boolean | undefined
}

/** When a scheduler of the learning rate acts. Source: mmengine/optim/scheduler/param_scheduler.py. */ export interface SchedulerPeriod {
  /** Whether begin, end and milestones count epochs instead of iterations. Default: True. */ readonly by_epoch?: Marker | boolean | undefined
  /** First step of this scheduler. Default: 0. */ readonly begin?: Marker | number | undefined
  /** Step at which this scheduler ends. Default: never. */ readonly end?: Marker | number | undefined
  /** Step from which a resumed run continues. Default: -1. */ readonly last_step?: Marker | number | undefined
  /** Whether each change is printed. Default: False. */ readonly verbose?: Marker | boolean | undefined
}

/** The learning rate drops at each milestone. Source: mmengine/optim/scheduler/param_scheduler.py. */ export interface MultiStepLROptions extends SchedulerPeriod {
  /** The class to build. */ readonly type: 'MultiStepLR'
  /** Steps after which the learning rate drops, in order. */ readonly milestones: Marker | readonly number[] | PyTuple | PyList
  /** Factor at each milestone. Default: 0.1. */ readonly gamma?: Marker | number | PyFloat | undefined
  /** Whether epochs are converted to iterations, so that every iteration changes the rate. Default: False. */ readonly convert_to_iter_based?: Marker | boolean | undefined
}

/** The learning rate falls along a cosine. Source: mmengine/optim/scheduler/param_scheduler.py. */ export interface CosineAnnealingLROptions extends SchedulerPeriod {
  /** The class to build. */ readonly type: 'CosineAnnealingLR'
  /** Steps of half a cosine. Default: end - begin. */ readonly T_max?: Marker | number | null | undefined
  /** The smallest learning rate. Default: 0. */ readonly eta_min?: Marker | number | PyFloat | null | undefined
  /** The smallest learning rate as a share of the initial one; instead of eta_min. */ readonly eta_min_ratio?: Marker | number | PyFloat | null | undefined
  /** Whether epochs are converted to iterations, so that every iteration changes the rate. Default: False. */ readonly convert_to_iter_based?: Marker | boolean | undefined
}

/** How gradients are applied. Source: mmengine/optim/optimizer/optimizer_wrapper.py, amp_optimizer_wrapper.py. */ export interface OptimWrapperOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'OptimWrapper'. */ readonly type?: Marker | 'OptimWrapper' | 'AmpOptimWrapper' | undefined
  /** The optimizer. */ readonly optimizer?: OptimizerOptions | undefined
  /** Iterations whose gradients are accumulated before a step. Default: 1. */ readonly accumulative_counts?: Marker | number | undefined
  /** Gradient clipping. */ readonly clip_grad?: ClipGradOptions | null | undefined
  /** Optimizer settings for some parameters. */ readonly paramwise_cfg?: ParamwiseCfgOptions | null | undefined
  /** The class that builds the optimizer. Default: DefaultOptimWrapperConstructor. */ readonly constructor?: Marker | string | Function | undefined
  /** For AmpOptimWrapper: factor on losses in half precision. Default: dynamic. */ readonly loss_scale?: Marker | 'dynamic' | Unchecked | undefined
  /** For AmpOptimWrapper: the number format. Default: chosen by PyTorch. */ readonly dtype?: Marker | 'float16' | 'bfloat16' | 'float32' | 'float64' | null | undefined
  /** For AmpOptimWrapper: whether it works with FSDP. Default: False. */ readonly use_fsdp?: Marker | boolean | undefined
}

/** The optimizer. Source: torch.optim.SGD. */ export interface OptimizerOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'SGD'. */ readonly type?: Marker | 'SGD' | undefined
  /** Learning rate, for a batch of auto_scale_lr.base_batch_size images. Stock: 0.02. */ readonly lr?: Marker | number | PyFloat | undefined
  /** Share of the last step in the next one. Stock: 0.9. */ readonly momentum?: Marker | number | PyFloat | undefined
  /** Factor of the L2 penalty on weights. Stock: 0.0001. */ readonly weight_decay?: Marker | number | PyFloat | undefined
  /** Damping of the momentum. Default: 0. */ readonly dampening?: Marker | number | PyFloat | undefined
  /** Whether the momentum is Nesterov's. Default: False. */ readonly nesterov?: Marker | boolean | undefined
}

/** Gradient clipping. Source: mmengine/optim/optimizer/optimizer_wrapper.py. */ export interface ClipGradOptions extends Held {
  /** Clip by norm or by value. Default: norm. */ readonly type?: Marker | 'norm' | 'value' | undefined
  /** The largest norm. */ readonly max_norm?: Marker | number | PyFloat | undefined
  /** Which norm. Default: 2. */ readonly norm_type?: Marker | number | PyFloat | undefined
  /** Whether a norm that is not finite is an error. Default: False. */ readonly error_if_nonfinite?: Marker | boolean | undefined
  /** For value: the largest gradient. */ readonly clip_value?: Marker | number | PyFloat | undefined
}

/** Optimizer settings for some parameters. Source: mmengine/optim/optimizer/default_constructor.py. */ export interface ParamwiseCfgOptions extends Held {
  /** Factors by a part of the name: { backbone: { lr_mult: 0.1, decay_mult: 1 } }. */ readonly custom_keys?: Marker | Unchecked | undefined
  /** Factor of the learning rate of biases. Default: 1. */ readonly bias_lr_mult?: Marker | number | PyFloat | null | undefined
  /** Factor of the weight decay of biases. Default: 1. */ readonly bias_decay_mult?: Marker | number | PyFloat | null | undefined
  /** Factor of the weight decay of normalization layers. Default: 1. */ readonly norm_decay_mult?: Marker | number | PyFloat | null | undefined
  /** Factor of the weight decay of parameters with one dimension. Default: 1. */ readonly flat_decay_mult?: Marker | number | PyFloat | null | undefined
  /** Factor of the weight decay of depth-wise convolutions. Default: 1. */ readonly dwconv_decay_mult?: Marker | number | PyFloat | null | undefined
  /** Factor of the learning rate of the offsets of deformable convolutions. Default: 1. */ readonly dcn_offset_lr_mult?: Marker | number | PyFloat | null | undefined
  /** Whether parameters that occur twice are optimized once. Default: False. */ readonly bypass_duplicate?: Marker | boolean | undefined
}

/** Scales the learning rate with the batch size. Source: mmengine/runner/runner.py. */ export interface AutoScaleLrOptions extends Held {
  /** Whether the learning rate is multiplied by the real batch size over base_batch_size; the training script's --auto-scale-lr sets it. Stock: False. */ readonly enable?: Marker | boolean | undefined
  /** Images on all GPUs that the learning rate is meant for: 8 GPUs with 2 each are 16. Stock: 16. */ readonly base_batch_size?: Marker | number | undefined
}

/** Top-level keys of a schedule: loops, optimizer and learning rate. */ export interface ScheduleKeys {
  /** The training loop. */ readonly train_cfg?: TrainLoopOptions | undefined
  /** The validation loop. */ readonly val_cfg?: ValLoopOptions | undefined
  /** The testing loop. */ readonly test_cfg?: TestLoopOptions | undefined
  /** Schedulers of the learning rate. A list replaces that of the bases. */ readonly param_scheduler?: Marker | readonly ParamScheduler[] | PyTuple | PyList | undefined
  /** How gradients are applied. */ readonly optim_wrapper?: OptimWrapperOptions | undefined
  /** Scales the learning rate with the batch size. */ readonly auto_scale_lr?: AutoScaleLrOptions | undefined
}

/** Hooks of every run, by any name. null removes one of MMEngine's own, which come back otherwise. Source: mmengine/runner/runner.py. */ export interface DefaultHooksOptions {
  /** Measures time. */ readonly timer?: TimerHookOptions | null | undefined
  /** Writes logs. */ readonly logger?: LoggerHookOptions | null | undefined
  /** Updates the learning rate. */ readonly param_scheduler?: ParamSchedulerHookOptions | null | undefined
  /** Writes checkpoints. */ readonly checkpoint?: CheckpointHookOptions | null | undefined
  /** Reshuffles in each epoch. */ readonly sampler_seed?: SamplerSeedHookOptions | null | undefined
  /** Draws results. */ readonly visualization?: VisualizationHookOptions | null | undefined
  /** Records facts of the run. Default: dict(type="RuntimeInfoHook"). */ readonly runtime_info?: Marker | object | null | undefined
  /** A hook of any other name, with its type: { type: "EMAHook" }. */ readonly [name: string]: Marker | object | null | undefined
}

/** Measures time. Source: mmengine/hooks/iter_timer_hook.py. */ export interface TimerHookOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'IterTimerHook'. */ readonly type?: Marker | 'IterTimerHook' | undefined
}

/** Writes logs. Source: mmengine/hooks/logger_hook.py. */ export interface LoggerHookOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'LoggerHook'. */ readonly type?: Marker | 'LoggerHook' | undefined
  /** Iterations between log lines. Stock: 50. */ readonly interval?: Marker | number | undefined
  /** Whether the last iterations of an epoch are not logged if they are fewer than interval. Default: True. */ readonly ignore_last?: Marker | boolean | undefined
  /** Iterations between log lines with the name of the experiment. Default: 1000. */ readonly interval_exp_name?: Marker | number | undefined
  /** Folder or address that logs are copied to. Default: None. */ readonly out_dir?: Marker | string | null | undefined
  /** Whether logs stay in the work folder after copying. Default: True. */ readonly keep_local?: Marker | boolean | undefined
  /** Whether validation metrics are logged by epoch. Default: True. */ readonly log_metric_by_epoch?: Marker | boolean | undefined
  /** File backend: a dict such as { backend: "petrel" }, or null for the local disk. */ readonly backend_args?: Marker | Unchecked | null | undefined
}

/** Updates the learning rate. Source: mmengine/hooks/param_scheduler_hook.py. */ export interface ParamSchedulerHookOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'ParamSchedulerHook'. */ readonly type?: Marker | 'ParamSchedulerHook' | undefined
}

/** Writes checkpoints. Source: mmengine/hooks/checkpoint_hook.py. */ export interface CheckpointHookOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'CheckpointHook'. */ readonly type?: Marker | 'CheckpointHook' | undefined
  /** Epochs (or iterations) between checkpoints; -1 for none. Stock: 1. */ readonly interval?: Marker | number | undefined
  /** Whether interval counts epochs. Default: True. */ readonly by_epoch?: Marker | boolean | undefined
  /** Whether the state of the optimizer is written. Default: True. */ readonly save_optimizer?: Marker | boolean | undefined
  /** Whether the state of the schedulers is written. Default: True. */ readonly save_param_scheduler?: Marker | boolean | undefined
  /** Folder of the checkpoints. Default: the work folder. */ readonly out_dir?: Marker | string | null | undefined
  /** Checkpoints to keep; -1 for all. Default: -1. */ readonly max_keep_ckpts?: Marker | number | undefined
  /** Whether the last checkpoint is always written. Default: True. */ readonly save_last?: Marker | boolean | undefined
  /** Metrics whose best checkpoint is kept, such as coco/bbox_mAP, or auto. Default: None. */ readonly save_best?: Marker | string | readonly string[] | PyTuple | PyList | null | undefined
  /** Whether greater or less is better, for each of them. Default: by the name of the metric. */ readonly rule?: Marker | string | readonly string[] | PyTuple | PyList | null | undefined
  /** Parts of metric names for which greater is better. */ readonly greater_keys?: Marker | readonly string[] | PyTuple | PyList | null | undefined
  /** Parts of metric names for which less is better. */ readonly less_keys?: Marker | readonly string[] | PyTuple | PyList | null | undefined
  /** Name of a checkpoint, with {} for the number. Default: epoch_{}.pth. */ readonly filename_tmpl?: Marker | string | null | undefined
  /** Keys of the checkpoint that are published after training. Default: None. */ readonly published_keys?: Marker | string | readonly string[] | PyTuple | PyList | null | undefined
  /** First epoch (or iteration) with a checkpoint. Default: 0. */ readonly save_begin?: Marker | number | undefined
  /** File backend: a dict such as { backend: "petrel" }, or null for the local disk. */ readonly backend_args?: Marker | Unchecked | null | undefined
}

/** Reshuffles in each epoch. Source: mmengine/hooks/sampler_seed_hook.py. */ export interface SamplerSeedHookOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'DistSamplerSeedHook'. */ readonly type?: Marker | 'DistSamplerSeedHook' | undefined
}

/** Draws results. Source: mmdet/engine/hooks/visualization_hook.py. */ export interface VisualizationHookOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'DetVisualizationHook'. */ readonly type?: Marker | 'DetVisualizationHook' | undefined
  /** Whether results are drawn. Default: False. */ readonly draw?: Marker | boolean | undefined
  /** Iterations between drawings in validation. Default: 50. */ readonly interval?: Marker | number | undefined
  /** Results below this score are not drawn. Default: 0.3. */ readonly score_thr?: Marker | number | PyFloat | undefined
  /** Whether drawings are shown in a window. Default: False. */ readonly show?: Marker | boolean | undefined
  /** Seconds that a window stays open. Default: 0. */ readonly wait_time?: Marker | number | PyFloat | undefined
  /** Folder of the drawings in testing. Default: None. */ readonly test_out_dir?: Marker | string | null | undefined
  /** File backend: a dict such as { backend: "petrel" }, or null for the local disk. */ readonly backend_args?: Marker | Unchecked | null | undefined
}

/** The environment of a run. Source: mmengine/runner/runner.py. */ export interface EnvCfgOptions extends Held {
  /** Whether cuDNN benchmarks algorithms; good if all images have one size. Stock: False. */ readonly cudnn_benchmark?: Marker | boolean | undefined
  /** Processes that load data. */ readonly mp_cfg?: MpCfgOptions | undefined
  /** Communication between GPUs. */ readonly dist_cfg?: DistCfgOptions | undefined
  /** Limit of open files. Default: 4096. */ readonly resource_limit?: Marker | number | undefined
}

/** Processes that load data. Source: mmengine/utils/dl_utils/setup_env.py. */ export interface MpCfgOptions extends Held {
  /** How processes start. Stock: 'fork'. */ readonly mp_start_method?: Marker | 'fork' | 'spawn' | 'forkserver' | undefined
  /** Threads of OpenCV in each process; 0 for no extra threads. Stock: 0. */ readonly opencv_num_threads?: Marker | number | undefined
}

/** Communication between GPUs. Source: mmengine/dist/utils.py. */ export interface DistCfgOptions extends Held {
  /** The library. Stock: 'nccl'. */ readonly backend?: Marker | 'nccl' | 'gloo' | 'mpi' | undefined
  /** Seconds after which a missing process is an error. Default: 1800. */ readonly timeout?: Marker | number | PyFloat | undefined
  /** Port of the first process, for slurm. */ readonly port?: Marker | number | undefined
}

/** A backend for drawings and metrics. */ export type VisBackend =
  | PyExpression
  | Replacement
  | PyDict
  | LocalVisBackendOptions
  | TensorboardVisBackendOptions
  | WandbVisBackendOptions

/** Writes drawings and metrics to files. Source: mmengine/visualization/vis_backend.py. */ export interface LocalVisBackendOptions {
  /** The class to build. */ readonly type: 'LocalVisBackend'
  /** Folder. Default: the run's. */ readonly save_dir?: Marker | string | null | undefined
  /** Folder of the drawings. Default: vis_image. */ readonly img_save_dir?: Marker | string | undefined
  /** File name of the config. Default: config.py. */ readonly config_save_file?: Marker | string | undefined
  /** File name of the metrics. Default: scalars.json. */ readonly scalar_save_file?: Marker | string | undefined
}

/** Writes for TensorBoard. Source: mmengine/visualization/vis_backend.py. */ export interface TensorboardVisBackendOptions {
  /** The class to build. */ readonly type: 'TensorboardVisBackend'
  /** Folder. Default: the run's. */ readonly save_dir?: Marker | string | null | undefined
}

/** Sends to Weights & Biases. Source: mmengine/visualization/vis_backend.py. */ export interface WandbVisBackendOptions {
  /** The class to build. */ readonly type: 'WandbVisBackend'
  /** Folder. Default: the run's. */ readonly save_dir?: Marker | string | null | undefined
  /** Arguments of wandb.init, such as project. Default: None. */ readonly init_kwargs?: Marker | Unchecked | null | undefined
  /** How metrics are summarized. Default: None. */ readonly define_metric_cfg?: Marker | Unchecked | null | undefined
  /** Whether every call sends data. Default: True. */ readonly commit?: Marker | boolean | undefined
  /** Name of the logged code. Default: None. */ readonly log_code_name?: Marker | string | null | undefined
  /** Arguments of wandb.watch. Default: None. */ readonly watch_kwargs?: Marker | Unchecked | null | undefined
}

/** Draws images with results. Source: mmdet/visualization/local_visualizer.py. */ export interface VisualizerOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'DetLocalVisualizer'. */ readonly type?: Marker | 'DetLocalVisualizer' | undefined
  /** Where drawings and metrics are written. */ readonly vis_backends?: Marker | readonly VisBackend[] | PyTuple | PyList | undefined
  /** Name of the visualizer. Stock: 'visualizer'. */ readonly name?: Marker | string | undefined
  /** Folder. Default: the run's. */ readonly save_dir?: Marker | string | null | undefined
  /** Colour of boxes: a name or a tuple. Default: by class. */ readonly bbox_color?: Marker | Unchecked | null | undefined
  /** Colour of text: a name or a tuple. Default: (200, 200, 200). */ readonly text_color?: Marker | Unchecked | null | undefined
  /** Colour of masks: a name or a tuple. Default: by class. */ readonly mask_color?: Marker | Unchecked | null | undefined
  /** Width of lines, in pixels. Default: 3. */ readonly line_width?: Marker | number | PyFloat | undefined
  /** Opacity of masks. Default: 0.8. */ readonly alpha?: Marker | number | PyFloat | undefined
}

/** Format of log lines. Source: mmengine/runner/log_processor.py. */ export interface LogProcessorOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'LogProcessor'. */ readonly type?: Marker | 'LogProcessor' | undefined
  /** Iterations to average over. Stock: 50. */ readonly window_size?: Marker | number | undefined
  /** Whether lines count epochs. Stock: True. */ readonly by_epoch?: Marker | boolean | undefined
  /** List of further log entries, each with data_src and method_name. Default: None. */ readonly custom_cfg?: Marker | Unchecked | null | undefined
  /** Digits after the point. Default: 4. */ readonly num_digits?: Marker | number | undefined
  /** Whether names of metrics include train or val. Default: False. */ readonly log_with_hierarchy?: Marker | boolean | undefined
  /** Regular expression of the names to average. */ readonly mean_pattern?: Marker | string | undefined
}

/** Top-level keys of the runtime: hooks, environment, logs. */ export interface RuntimeKeys {
  /** The registry that types are looked up in first: MMDetection's is mmdet. Stock: 'mmdet'. */ readonly default_scope?: Marker | string | undefined
  /** Hooks of every run, by any name. null removes one of MMEngine's own, which come back otherwise. */ readonly default_hooks?: Marker | PyDict | DefaultHooksOptions | undefined
  /** The environment of a run. */ readonly env_cfg?: EnvCfgOptions | undefined
  /** Where drawings and metrics are written. Stock: [{'type': 'LocalVisBackend'}]. */ readonly vis_backends?: Marker | readonly VisBackend[] | PyTuple | PyList | undefined
  /** Draws images with results. */ readonly visualizer?: VisualizerOptions | undefined
  /** Format of log lines. */ readonly log_processor?: LogProcessorOptions | undefined
  /** Minimum level of logged messages. Stock: 'INFO'. */ readonly log_level?: Marker | 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR' | 'CRITICAL' | undefined
  /** Checkpoint to start from or, with resume, to continue from. Stock: None. */ readonly load_from?: Marker | string | null | undefined
  /** Whether training resumes from load_from, or without it from the last checkpoint in the work folder. Stock: False. */ readonly resume?: Marker | boolean | undefined
}

/** Modules to import first, for custom classes. Source: mmengine/config/config.py. */ export interface CustomImportsOptions extends Held {
  /** Module, or several. */ readonly imports?: Marker | readonly string[] | PyTuple | PyList | string | undefined
  /** Whether a module that cannot be imported is only a warning. Default: False. */ readonly allow_failed_imports?: Marker | boolean | undefined
}

/** Seeds of the run. Source: mmengine/runner/runner.py. */ export interface RandomnessOptions extends Held {
  /** The seed. Default: random. */ readonly seed?: Marker | number | null | undefined
  /** Whether cuDNN uses only deterministic algorithms. Default: False. */ readonly deterministic?: Marker | boolean | undefined
  /** Whether each process has a different seed. Default: False. */ readonly diff_rank_seed?: Marker | boolean | undefined
}

/** Top-level keys that any config may have and no stock file sets. */ export interface OtherKeys {
  /** Hooks in addition to default_hooks. */ readonly custom_hooks?: Marker | readonly Unchecked[] | PyTuple | PyList | null | undefined
  /** Modules to import first, for custom classes. */ readonly custom_imports?: CustomImportsOptions | undefined
  /** Folder of logs and checkpoints. Default: ./work_dirs/ and the name of the config. */ readonly work_dir?: Marker | string | null | undefined
  /** Name of the experiment. Default: made of the name of the config and the time. */ readonly experiment_name?: Marker | string | null | undefined
  /** Seeds of the run. */ readonly randomness?: RandomnessOptions | undefined
  /** Launcher of the processes for several GPUs. Default: none. */ readonly launcher?: Marker | 'none' | 'pytorch' | 'slurm' | 'mpi' | undefined
  /** The model of test-time augmentation, such as DetTTAModel. */ readonly tta_model?: Marker | Unchecked | undefined
  /** Transforms of test-time augmentation. */ readonly tta_pipeline?: Marker | readonly Unchecked[] | PyTuple | PyList | undefined
  /** Whether distributed training looks for parameters without gradients. Default: False. */ readonly find_unused_parameters?: Marker | boolean | undefined
  /** Whether parameters outside the graph are logged. Default: False. */ readonly detect_anomalous_params?: Marker | boolean | undefined
  /** Wrapper of the model for several GPUs. Default: MMDistributedDataParallel. */ readonly model_wrapper_cfg?: Marker | Unchecked | undefined
  /** Converts all BN layers to synchronized ones. Default: None. */ readonly sync_bn?: Marker | 'torch' | 'mmcv' | null | undefined
  /** Whether the model is compiled: true, or arguments of torch.compile. Default: False. */ readonly compile?: Marker | Unchecked | undefined
  /** Modules whose activations are recomputed. */ readonly activation_checkpointing?: Marker | readonly string[] | PyTuple | PyList | null | undefined
  /** Modules whose BN is folded into convolutions in eval mode. */ readonly efficient_conv_bn_eval?: Marker | readonly string[] | PyTuple | PyList | null | undefined
}

/** The detector. Source: mmdet/models/detectors/mask_rcnn.py, two_stage.py. */ export interface MaskRcnnOptions extends MaskRcnnKeys, Held {
  /** The class to build. component() takes any other class. */ readonly type?: Marker | 'MaskRCNN' | undefined
}

/** Normalizes and pads a batch of images into one tensor. Source: mmdet/models/data_preprocessors/data_preprocessor.py. */ export interface DataPreprocessorOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'DetDataPreprocessor'. */ readonly type?: Marker | 'DetDataPreprocessor' | undefined
  /** Mean to subtract from each channel, on the scale 0 to 255. Stock: [123.675, 116.28, 103.53]. */ readonly mean?: Marker | readonly (number | PyFloat)[] | PyTuple | PyList | null | undefined
  /** Standard deviation to divide each channel by, on the scale 0 to 255. Stock: [58.395, 57.12, 57.375]. */ readonly std?: Marker | readonly (number | PyFloat)[] | PyTuple | PyList | null | undefined
  /** Whether channels are converted from BGR, as images are read, to RGB. Default: False. Stock: True. */ readonly bgr_to_rgb?: Marker | boolean | undefined
  /** Whether channels are converted from RGB to BGR. Default: False. */ readonly rgb_to_bgr?: Marker | boolean | undefined
  /** Whether masks are padded like their images. Default: False. Stock: True. */ readonly pad_mask?: Marker | boolean | undefined
  /** Padding value of masks. Default: 0. */ readonly mask_pad_value?: Marker | number | undefined
  /** Whether semantic maps are padded like their images. Default: False. */ readonly pad_seg?: Marker | boolean | undefined
  /** Padding value of semantic maps. Default: 255. */ readonly seg_pad_value?: Marker | number | undefined
  /** Height and width are padded to a multiple of this, in pixels. Default: 1. Stock: 32. */ readonly pad_size_divisor?: Marker | number | undefined
  /** Padding value of images. Default: 0. */ readonly pad_value?: Marker | number | PyFloat | undefined
  /** Whether typed boxes become plain tensors. Default: True. */ readonly boxtype2tensor?: Marker | boolean | undefined
  /** Whether copies to the GPU are non-blocking. Default: False. */ readonly non_blocking?: Marker | boolean | undefined
  /** List of augmentations of a whole batch, such as BatchFixedSizePad. Default: None. */ readonly batch_augments?: Marker | Unchecked | null | undefined
}

/** The backbone. Source: mmdet/models/backbones/resnet.py, resnext.py. */ export interface ResNetOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'ResNet'. */ readonly type?: Marker | 'ResNet' | 'ResNetV1d' | 'ResNeXt' | undefined
  /** Number of layers. Stock: 50. */ readonly depth?: Marker | 18 | 34 | 50 | 101 | 152 | undefined
  /** Channels of the input image. Default: 3. */ readonly in_channels?: Marker | number | undefined
  /** Channels after the stem. Default: base_channels. */ readonly stem_channels?: Marker | number | null | undefined
  /** Channels of the first residual stage before expansion. Default: 64. */ readonly base_channels?: Marker | number | undefined
  /** Number of residual stages. Stock: 4. */ readonly num_stages?: Marker | number | undefined
  /** Stride of the first block of each stage. Default: (1, 2, 2, 2). */ readonly strides?: Marker | readonly number[] | PyTuple | PyList | undefined
  /** Dilation of each stage. Default: (1, 1, 1, 1). */ readonly dilations?: Marker | readonly number[] | PyTuple | PyList | undefined
  /** Stages whose feature maps are outputs, counted from 0. Stock: (0, 1, 2, 3). */ readonly out_indices?: Marker | readonly number[] | PyTuple | PyList | undefined
  /** Frozen stages: -1 for none, 0 for the stem, 1 for the stem and the first stage, and so on. Stock: 1. */ readonly frozen_stages?: Marker | number | undefined
  /** The convolution layer. Default: None, a plain Conv2d. */ readonly conv_cfg?: Marker | Unchecked | null | undefined
  /** The normalization layer. */ readonly norm_cfg?: NormOptions | undefined
  /** Whether the running statistics of BN stay fixed during training. Stock: True. */ readonly norm_eval?: Marker | boolean | undefined
  /** Which convolution of a bottleneck has the stride: pytorch the 3x3 one, caffe the first 1x1 one. Stock: 'pytorch'. */ readonly style?: Marker | 'pytorch' | 'caffe' | undefined
  /** Whether three 3x3 convolutions replace the 7x7 one of the stem. Default: False. */ readonly deep_stem?: Marker | boolean | undefined
  /** Whether shortcuts downsample by average pooling instead of a stride. Default: False. */ readonly avg_down?: Marker | boolean | undefined
  /** Deformable convolution for the stages that stage_with_dcn names. Default: None. */ readonly dcn?: Marker | Unchecked | null | undefined
  /** Stages with deformable convolution. Default: none of the four. */ readonly stage_with_dcn?: Marker | readonly boolean[] | PyTuple | PyList | undefined
  /** List of plug-in blocks, each with cfg, stages and position. Default: None. */ readonly plugins?: Marker | Unchecked | null | undefined
  /** Whether activations are recomputed in the backward pass, to save memory. Default: False. */ readonly with_cp?: Marker | boolean | undefined
  /** Whether the last norm of each block starts at zero. Default: True. */ readonly zero_init_residual?: Marker | boolean | undefined
  /** For ResNeXt: groups of the 3x3 convolutions. Default: 1. */ readonly groups?: Marker | number | undefined
  /** For ResNeXt: channels per group in the first stage. Default: 4. */ readonly base_width?: Marker | number | undefined
  /** How the weights of this part are initialized. */ readonly init_cfg?: Marker | PyDict | InitOptions | readonly Unchecked[] | PyTuple | PyList | null | undefined
}

/** The normalization layer. Source: mmcv/cnn/bricks/norm.py. */ export interface NormOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'BN'. */ readonly type?: Marker | 'BN' | 'SyncBN' | 'MMSyncBN' | 'GN' | undefined
  /** Whether scale and shift are trained. Default: True. Stock: True. */ readonly requires_grad?: Marker | boolean | undefined
  /** Added to the variance for numerical stability. Default: 1e-05. */ readonly eps?: Marker | number | PyFloat | undefined
  /** Share of a new batch in the running statistics, for BN and SyncBN. Default: PyTorch's 0.1. */ readonly momentum?: Marker | number | PyFloat | undefined
  /** Number of channel groups; GN needs it. */ readonly num_groups?: Marker | number | undefined
}

/** How weights are initialized. Source: mmengine/model/weight_init.py. */ export interface InitOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'Pretrained'. */ readonly type?: Marker | 'Pretrained' | 'Constant' | 'Xavier' | 'Normal' | 'TruncNormal' | 'Uniform' | 'Kaiming' | 'Caffe2Xavier' | undefined
  /** For Pretrained: a file, a URL, or a name such as torchvision://resnet50. Stock: 'torchvision://resnet50'. */ readonly checkpoint?: Marker | string | undefined
  /** For Pretrained: only the tensors whose names begin with this prefix are loaded, without the prefix. */ readonly prefix?: Marker | string | null | undefined
  /** For Pretrained: the device that tensors are loaded to. Default: cpu. */ readonly map_location?: Marker | string | undefined
  /** Layer classes to fill: a name or a list of names, such as Conv2d. */ readonly layer?: Marker | Unchecked | undefined
  /** Parts of the module with other rules: a dict or a list of dicts, each with a name. */ readonly override?: Marker | Unchecked | undefined
  /** Initial value of biases. Default: 0. */ readonly bias?: Marker | number | PyFloat | undefined
  /** Sets biases so that a sigmoid over them gives this probability. */ readonly bias_prob?: Marker | number | PyFloat | null | undefined
  /** For Constant: the value. */ readonly val?: Marker | number | PyFloat | undefined
  /** For Xavier: the scaling factor. Default: 1. */ readonly gain?: Marker | number | PyFloat | undefined
  /** For Xavier and Kaiming: the distribution. */ readonly distribution?: Marker | 'normal' | 'uniform' | undefined
  /** For Normal and TruncNormal: the mean. Default: 0. */ readonly mean?: Marker | number | PyFloat | undefined
  /** For Normal and TruncNormal: the standard deviation. Default: 1 and 0.01. */ readonly std?: Marker | number | PyFloat | undefined
  /** For Uniform the lower end, for TruncNormal the lower cut, for Kaiming the slope of the leaky ReLU. */ readonly a?: Marker | number | PyFloat | undefined
  /** For Uniform the upper end, for TruncNormal the upper cut. */ readonly b?: Marker | number | PyFloat | undefined
  /** For Kaiming: keep the variance of the forward (fan_in) or the backward pass (fan_out). */ readonly mode?: Marker | 'fan_in' | 'fan_out' | undefined
  /** For Kaiming: the activation that follows. Default: relu. */ readonly nonlinearity?: Marker | string | undefined
}

/** The feature pyramid. Source: mmdet/models/necks/fpn.py. */ export interface FpnOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'FPN'. */ readonly type?: Marker | 'FPN' | undefined
  /** Channels of each feature map of the backbone. Stock: [256, 512, 1024, 2048]. */ readonly in_channels?: Marker | readonly number[] | PyTuple | PyList | undefined
  /** Channels of every level of the pyramid. Stock: 256. */ readonly out_channels?: Marker | number | undefined
  /** Levels of the pyramid, including those added on top. Stock: 5. */ readonly num_outs?: Marker | number | undefined
  /** First feature map that is used, counted from 0. Default: 0. */ readonly start_level?: Marker | number | undefined
  /** First feature map that is not used; -1 to use all. Default: -1. */ readonly end_level?: Marker | number | undefined
  /** Input of the convolutions that add levels; false adds levels by max pooling. Default: False. */ readonly add_extra_convs?: Marker | boolean | 'on_input' | 'on_lateral' | 'on_output' | undefined
  /** Whether a ReLU precedes the added convolutions. Default: False. */ readonly relu_before_extra_convs?: Marker | boolean | undefined
  /** Whether the lateral 1x1 convolutions have no norm layer. Default: False. */ readonly no_norm_on_lateral?: Marker | boolean | undefined
  /** The convolution layer. Default: None, a plain Conv2d. */ readonly conv_cfg?: Marker | Unchecked | null | undefined
  /** The normalization layer. */ readonly norm_cfg?: NormOptions | null | undefined
  /** The activation layer. Default: None. */ readonly act_cfg?: Marker | Unchecked | null | undefined
  /** How a coarser level is upsampled. Default: dict(mode="nearest"). */ readonly upsample_cfg?: Marker | Unchecked | undefined
  /** How the weights of this part are initialized. */ readonly init_cfg?: Marker | PyDict | InitOptions | readonly Unchecked[] | PyTuple | PyList | null | undefined
}

/** The head that proposes regions. Source: mmdet/models/dense_heads/rpn_head.py, anchor_head.py. */ export interface RpnHeadOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'RPNHead'. */ readonly type?: Marker | 'RPNHead' | undefined
  /** Channels of the input feature maps. Stock: 256. */ readonly in_channels?: Marker | number | undefined
  /** Channels between the shared convolutions and the two outputs. Default: 256. Stock: 256. */ readonly feat_channels?: Marker | number | undefined
  /** Shared 3x3 convolutions. Default: 1. */ readonly num_convs?: Marker | number | undefined
  /** Classes to predict; 1 for object or background. Default: 1. */ readonly num_classes?: Marker | number | undefined
  /** The anchors of every feature map. */ readonly anchor_generator?: AnchorGeneratorOptions | undefined
  /** How boxes are encoded relative to reference boxes. */ readonly bbox_coder?: BoxCoderOptions | undefined
  /** Whether the box loss uses decoded boxes, as IoU losses need. Default: False. */ readonly reg_decoded_bbox?: Marker | boolean | undefined
  /** The classification or mask loss. */ readonly loss_cls?: CrossEntropyLossOptions | undefined
  /** The box regression loss. */ readonly loss_bbox?: BoxLossOptions | undefined
  /** How the weights of this part are initialized. */ readonly init_cfg?: Marker | PyDict | InitOptions | readonly Unchecked[] | PyTuple | PyList | null | undefined
}

/** The anchors of every feature map. Source: mmdet/models/task_modules/prior_generators/anchor_generator.py. */ export interface AnchorGeneratorOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'AnchorGenerator'. */ readonly type?: Marker | 'AnchorGenerator' | undefined
  /** Distance of neighbouring anchors in image pixels, for each level. Stock: [4, 8, 16, 32, 64]. */ readonly strides?: Marker | readonly (number | readonly number[] | PyTuple | PyList)[] | PyTuple | PyList | undefined
  /** Ratios of height to width of the anchors at one position. Stock: [0.5, 1.0, 2.0]. */ readonly ratios?: Marker | readonly (number | PyFloat)[] | PyTuple | PyList | undefined
  /** Scales of the anchors at one position, as multiples of the base size. Stock: [8]. */ readonly scales?: Marker | readonly (number | PyFloat)[] | PyTuple | PyList | null | undefined
  /** Side of the base anchor of each level, in pixels. Default: the strides. */ readonly base_sizes?: Marker | readonly (number | PyFloat)[] | PyTuple | PyList | null | undefined
  /** Whether anchors are ordered by scale first, then by ratio. Default: True. */ readonly scale_major?: Marker | boolean | undefined
  /** Base scale of an octave; used with scales_per_octave instead of scales. */ readonly octave_base_scale?: Marker | number | null | undefined
  /** Scales in an octave. */ readonly scales_per_octave?: Marker | number | null | undefined
  /** Centre of the anchor in each cell, per level: list of pairs. Default: None. */ readonly centers?: Marker | Unchecked | null | undefined
  /** Offset of the centres, as a share of the stride. Default: 0. */ readonly center_offset?: Marker | number | PyFloat | undefined
  /** Whether anchors are wrapped in a box type. Default: False. */ readonly use_box_type?: Marker | boolean | undefined
}

/** How boxes are encoded relative to reference boxes. Source: mmdet/models/task_modules/coders/delta_xywh_bbox_coder.py. */ export interface BoxCoderOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'DeltaXYWHBBoxCoder'. */ readonly type?: Marker | 'DeltaXYWHBBoxCoder' | undefined
  /** Means that are subtracted from dx, dy, dw, dh. Stock: [0.0, 0.0, 0.0, 0.0]. */ readonly target_means?: Marker | readonly (number | PyFloat)[] | PyTuple | PyList | undefined
  /** Standard deviations that dx, dy, dw, dh are divided by. Stock: [1.0, 1.0, 1.0, 1.0] (rpn_head.bbox_coder); [0.1, 0.1, 0.2, 0.2] (roi_head.bbox_head.bbox_coder). */ readonly target_stds?: Marker | readonly (number | PyFloat)[] | PyTuple | PyList | undefined
  /** Whether decoded boxes are clipped to the image. Default: True. */ readonly clip_border?: Marker | boolean | undefined
  /** Whether the movement of the centre is limited, as in YOLOF. Default: False. */ readonly add_ctr_clamp?: Marker | boolean | undefined
  /** The limit of that movement, in pixels. Default: 32. */ readonly ctr_clamp?: Marker | number | undefined
}

/** The classification or mask loss. Source: mmdet/models/losses/cross_entropy_loss.py. */ export interface CrossEntropyLossOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'CrossEntropyLoss'. */ readonly type?: Marker | 'CrossEntropyLoss' | undefined
  /** Whether each class is decided independently, by sigmoid instead of softmax. Default: False. Stock: True (rpn_head.loss_cls); False (roi_head.bbox_head.loss_cls). */ readonly use_sigmoid?: Marker | boolean | undefined
  /** Whether the loss is over masks, one binary map per class. Default: False. Stock: True. */ readonly use_mask?: Marker | boolean | undefined
  /** How the losses of elements are reduced to one. Default: mean. */ readonly reduction?: Marker | 'none' | 'mean' | 'sum' | undefined
  /** Weight of each class. Default: None. */ readonly class_weight?: Marker | readonly (number | PyFloat)[] | PyTuple | PyList | null | undefined
  /** Label to ignore. Default: None. */ readonly ignore_index?: Marker | number | null | undefined
  /** Factor of this loss in the sum. Stock: 1.0. */ readonly loss_weight?: Marker | number | PyFloat | undefined
  /** Whether the mean covers only elements that are not ignored. Default: False. */ readonly avg_non_ignore?: Marker | boolean | undefined
}

/** The box regression loss. Source: mmdet/models/losses/smooth_l1_loss.py. */ export interface BoxLossOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'L1Loss'. */ readonly type?: Marker | 'L1Loss' | 'SmoothL1Loss' | undefined
  /** For SmoothL1Loss: the error from which the loss is linear. Default: 1. */ readonly beta?: Marker | number | PyFloat | undefined
  /** How the losses of elements are reduced to one. Default: mean. */ readonly reduction?: Marker | 'none' | 'mean' | 'sum' | undefined
  /** Factor of this loss in the sum. Stock: 1.0. */ readonly loss_weight?: Marker | number | PyFloat | undefined
}

/** The head that refines each region: box branch and mask branch. Source: mmdet/models/roi_heads/standard_roi_head.py, base_roi_head.py. */ export interface RoiHeadOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'StandardRoIHead'. */ readonly type?: Marker | 'StandardRoIHead' | undefined
  /** Takes the features of each region from the level that fits its size. */ readonly bbox_roi_extractor?: RoiExtractorOptions | undefined
  /** The box branch. */ readonly bbox_head?: BboxHeadOptions | undefined
  /** Takes the features of each region from the level that fits its size. */ readonly mask_roi_extractor?: RoiExtractorOptions | undefined
  /** The mask branch. */ readonly mask_head?: MaskHeadOptions | undefined
  /** A module before both branches, as in C4 models. Default: None. */ readonly shared_head?: Marker | Unchecked | null | undefined
  /** How the weights of this part are initialized. */ readonly init_cfg?: Marker | PyDict | InitOptions | readonly Unchecked[] | PyTuple | PyList | null | undefined
}

/** Takes the features of each region from the level that fits its size. Source: mmdet/models/roi_heads/roi_extractors/single_level_roi_extractor.py, base_roi_extractor.py. */ export interface RoiExtractorOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'SingleRoIExtractor'. */ readonly type?: Marker | 'SingleRoIExtractor' | undefined
  /** How features of a region are sampled. */ readonly roi_layer?: RoiLayerOptions | undefined
  /** Channels of the features. Stock: 256. */ readonly out_channels?: Marker | number | undefined
  /** Stride of each level that regions are taken from, in pixels. Stock: [4, 8, 16, 32]. */ readonly featmap_strides?: Marker | readonly number[] | PyTuple | PyList | undefined
  /** Regions below this side, in pixels, are taken from the finest level. Default: 56. */ readonly finest_scale?: Marker | number | undefined
  /** How the weights of this part are initialized. */ readonly init_cfg?: Marker | PyDict | InitOptions | readonly Unchecked[] | PyTuple | PyList | null | undefined
}

/** How features of a region are sampled. Source: mmcv/ops/roi_align.py. */ export interface RoiLayerOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'RoIAlign'. */ readonly type?: Marker | 'RoIAlign' | undefined
  /** Size of the sampled feature map: its side, or height and width. Stock: 7 (roi_head.bbox_roi_extractor.roi_layer); 14 (roi_head.mask_roi_extractor.roi_layer). */ readonly output_size?: Marker | number | readonly number[] | PyTuple | PyList | undefined
  /** Samples per cell along one side; 0 for as many as fit. Default: 0. Stock: 0. */ readonly sampling_ratio?: Marker | number | undefined
  /** Factor from image to feature map. Default: set by the extractor from its strides. */ readonly spatial_scale?: Marker | number | PyFloat | undefined
  /** How the samples of a cell are pooled. Default: avg. */ readonly pool_mode?: Marker | 'avg' | 'max' | undefined
  /** Whether coordinates are shifted by half a pixel. Default: True. */ readonly aligned?: Marker | boolean | undefined
  /** Whether torchvision's operator is used. Default: False. */ readonly use_torchvision?: Marker | boolean | undefined
}

/** The box branch. Source: mmdet/models/roi_heads/bbox_heads/convfc_bbox_head.py, bbox_head.py. */ export interface BboxHeadOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'Shared2FCBBoxHead'. */ readonly type?: Marker | 'Shared2FCBBoxHead' | 'Shared4Conv1FCBBoxHead' | undefined
  /** Input channels. Stock: 256. */ readonly in_channels?: Marker | number | undefined
  /** Width of the fully connected layers. Stock: 1024. */ readonly fc_out_channels?: Marker | number | undefined
  /** Channels of the convolutions. Default: 256. */ readonly conv_out_channels?: Marker | number | undefined
  /** Side of the sampled feature map; must equal output_size of the extractor. Stock: 7. */ readonly roi_feat_size?: Marker | number | undefined
  /** Classes of the data set, background not counted. Stock: 80. */ readonly num_classes?: Marker | number | undefined
  /** How boxes are encoded relative to reference boxes. */ readonly bbox_coder?: BoxCoderOptions | undefined
  /** Whether all classes share one box. Default: False. Stock: False. */ readonly reg_class_agnostic?: Marker | boolean | undefined
  /** Whether the box loss uses decoded boxes, as IoU losses need. Default: False. */ readonly reg_decoded_bbox?: Marker | boolean | undefined
  /** Whether features are averaged first. Default: False. */ readonly with_avg_pool?: Marker | boolean | undefined
  /** Whether there is a classification output. Default: True. */ readonly with_cls?: Marker | boolean | undefined
  /** Whether there is a box output. Default: True. */ readonly with_reg?: Marker | boolean | undefined
  /** The convolution layer. Default: None, a plain Conv2d. */ readonly conv_cfg?: Marker | Unchecked | null | undefined
  /** The normalization layer. */ readonly norm_cfg?: NormOptions | null | undefined
  /** The layer that predicts boxes. Default: dict(type="Linear"). */ readonly reg_predictor_cfg?: Marker | Unchecked | undefined
  /** The layer that predicts classes. Default: dict(type="Linear"). */ readonly cls_predictor_cfg?: Marker | Unchecked | undefined
  /** The classification or mask loss. */ readonly loss_cls?: CrossEntropyLossOptions | undefined
  /** The box regression loss. */ readonly loss_bbox?: BoxLossOptions | undefined
  /** How the weights of this part are initialized. */ readonly init_cfg?: Marker | PyDict | InitOptions | readonly Unchecked[] | PyTuple | PyList | null | undefined
}

/** The mask branch. Source: mmdet/models/roi_heads/mask_heads/fcn_mask_head.py. */ export interface MaskHeadOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'FCNMaskHead'. */ readonly type?: Marker | 'FCNMaskHead' | undefined
  /** 3x3 convolutions before upsampling. Stock: 4. */ readonly num_convs?: Marker | number | undefined
  /** Input channels. Stock: 256. */ readonly in_channels?: Marker | number | undefined
  /** Side of the convolutions. Default: 3. */ readonly conv_kernel_size?: Marker | number | undefined
  /** Channels of the convolutions. Stock: 256. */ readonly conv_out_channels?: Marker | number | undefined
  /** Side of the sampled feature map. Default: 14. */ readonly roi_feat_size?: Marker | number | undefined
  /** Classes of the data set, background not counted. Stock: 80. */ readonly num_classes?: Marker | number | undefined
  /** Whether all classes share one mask. Default: False. */ readonly class_agnostic?: Marker | boolean | undefined
  /** How the feature map is upsampled. Default: dict(type="deconv", scale_factor=2). */ readonly upsample_cfg?: Marker | Unchecked | undefined
  /** The convolution layer. Default: None, a plain Conv2d. */ readonly conv_cfg?: Marker | Unchecked | null | undefined
  /** The normalization layer. */ readonly norm_cfg?: NormOptions | null | undefined
  /** The layer that predicts masks. Default: dict(type="Conv"). */ readonly predictor_cfg?: Marker | Unchecked | undefined
  /** The classification or mask loss. */ readonly loss_mask?: CrossEntropyLossOptions | undefined
  /** How the weights of this part are initialized. */ readonly init_cfg?: Marker | PyDict | InitOptions | readonly Unchecked[] | PyTuple | PyList | null | undefined
}

/** Training of the detector. The training loop is the top-level train_cfg. Source: mmdet/models/detectors/two_stage.py. */ export interface ModelTrainCfgOptions extends Held {
  /** Training of the region proposal head. */ readonly rpn?: RpnTrainOptions | undefined
  /** Turns the outputs of the region proposal head into regions. */ readonly rpn_proposal?: RpnProposalOptions | undefined
  /** Training of the region head. */ readonly rcnn?: RcnnTrainOptions | undefined
}

/** Training of the region proposal head. Source: mmdet/models/detectors/two_stage.py. */ export interface RpnTrainOptions extends Held {
  /** Assigns boxes to objects during training. */ readonly assigner?: AssignerOptions | undefined
  /** Chooses the assigned boxes to train on. */ readonly sampler?: SamplerOptions | undefined
  /** Anchors that reach more pixels than this outside the image are ignored; -1 keeps all. Stock: -1. */ readonly allowed_border?: Marker | number | PyFloat | undefined
  /** Weight of positive boxes; 0 or less for 1. Stock: -1. */ readonly pos_weight?: Marker | number | PyFloat | undefined
  /** Whether assigner and sampler run in debug mode. Stock: False. */ readonly debug?: Marker | boolean | undefined
}

/** Assigns boxes to objects during training. Source: mmdet/models/task_modules/assigners/max_iou_assigner.py. */ export interface AssignerOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'MaxIoUAssigner'. */ readonly type?: Marker | 'MaxIoUAssigner' | undefined
  /** A box with at least this IoU with an object is positive. Stock: 0.7 (train_cfg.rpn.assigner); 0.5 (train_cfg.rcnn.assigner). */ readonly pos_iou_thr?: Marker | number | PyFloat | undefined
  /** A box below this IoU with every object is negative; or a range of IoUs. Stock: 0.3 (train_cfg.rpn.assigner); 0.5 (train_cfg.rcnn.assigner). */ readonly neg_iou_thr?: Marker | number | PyFloat | readonly (number | PyFloat)[] | PyTuple | PyList | undefined
  /** Minimum IoU for the best box of an object to be positive, with match_low_quality. Stock: 0.3 (train_cfg.rpn.assigner); 0.5 (train_cfg.rcnn.assigner). */ readonly min_pos_iou?: Marker | number | PyFloat | undefined
  /** Whether each object gets its best box even below pos_iou_thr. Default: True. Stock: True. */ readonly match_low_quality?: Marker | boolean | undefined
  /** Whether all boxes that tie for the best are assigned to the object. Default: True. */ readonly gt_max_assign_all?: Marker | boolean | undefined
  /** Boxes covered by ignored regions by more than this share are ignored; -1 for never. Stock: -1. */ readonly ignore_iof_thr?: Marker | number | PyFloat | undefined
  /** Whether that share is of the box instead of the region. Default: True. */ readonly ignore_wrt_candidates?: Marker | boolean | undefined
  /** With more objects than this in an image, IoUs are computed on the CPU; -1 for never. */ readonly gpu_assign_thr?: Marker | number | PyFloat | undefined
  /** Computes the overlaps. Default: dict(type="BboxOverlaps2D"). */ readonly iou_calculator?: Marker | Unchecked | undefined
}

/** Chooses the assigned boxes to train on. Source: mmdet/models/task_modules/samplers/random_sampler.py. */ export interface SamplerOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'RandomSampler'. */ readonly type?: Marker | 'RandomSampler' | undefined
  /** Boxes to sample from each image. Stock: 256 (train_cfg.rpn.sampler); 512 (train_cfg.rcnn.sampler). */ readonly num?: Marker | number | undefined
  /** Maximum share of positive boxes among them. Stock: 0.5 (train_cfg.rpn.sampler); 0.25 (train_cfg.rcnn.sampler). */ readonly pos_fraction?: Marker | number | PyFloat | undefined
  /** At most this many negatives for each positive; -1 for no limit. Default: -1. Stock: -1. */ readonly neg_pos_ub?: Marker | number | PyFloat | undefined
  /** Whether the ground truth boxes are candidates too. Default: True. Stock: False (train_cfg.rpn.sampler); True (train_cfg.rcnn.sampler). */ readonly add_gt_as_proposals?: Marker | boolean | undefined
}

/** Turns the outputs of the region proposal head into regions. Source: mmdet/models/dense_heads/rpn_head.py. */ export interface RpnProposalOptions extends Held {
  /** Best boxes of each level to consider; -1 for all. Stock: 2000 (train_cfg.rpn_proposal); 1000 (test_cfg.rpn). */ readonly nms_pre?: Marker | number | undefined
  /** Regions to keep in each image. Stock: 1000. */ readonly max_per_img?: Marker | number | undefined
  /** Non-maximum suppression. */ readonly nms?: NmsOptions | undefined
  /** Regions with a side shorter than this, in pixels, are dropped; -1 keeps all. Stock: 0. */ readonly min_bbox_size?: Marker | number | PyFloat | undefined
}

/** Non-maximum suppression. Source: mmcv/ops/nms.py. */ export interface NmsOptions extends Held {
  /** The class to build. component() takes any other class. Stock: 'nms'. */ readonly type?: Marker | 'nms' | 'soft_nms' | undefined
  /** Boxes that overlap a better one by more than this IoU are dropped (soft_nms: weakened). Stock: 0.7 (train_cfg.rpn_proposal.nms, test_cfg.rpn.nms); 0.5 (test_cfg.rcnn.nms). */ readonly iou_threshold?: Marker | number | PyFloat | undefined
  /** Boxes below this score are dropped first. Default: 0. */ readonly score_threshold?: Marker | number | PyFloat | undefined
  /** At most this many boxes are kept; -1 for all. Default: -1. */ readonly max_num?: Marker | number | undefined
  /** Whether boxes of different classes suppress each other. Default: False. */ readonly class_agnostic?: Marker | boolean | undefined
  /** With this many boxes or more, classes are handled one after the other. Default: 10000. */ readonly split_thr?: Marker | number | undefined
  /** For soft_nms: width of the gaussian. Default: 0.5. */ readonly sigma?: Marker | number | PyFloat | undefined
  /** For soft_nms: boxes weakened below this score are dropped. Default: 0.001. */ readonly min_score?: Marker | number | PyFloat | undefined
  /** For soft_nms: how scores are weakened. Default: linear. */ readonly method?: Marker | 'naive' | 'linear' | 'gaussian' | undefined
}

/** Training of the region head. Source: mmdet/models/roi_heads/standard_roi_head.py. */ export interface RcnnTrainOptions extends Held {
  /** Assigns boxes to objects during training. */ readonly assigner?: AssignerOptions | undefined
  /** Chooses the assigned boxes to train on. */ readonly sampler?: SamplerOptions | undefined
  /** Side of the target masks in pixels, or height and width. Stock: 28. */ readonly mask_size?: Marker | number | readonly number[] | PyTuple | PyList | undefined
  /** Weight of positive boxes; 0 or less for 1. Stock: -1. */ readonly pos_weight?: Marker | number | PyFloat | undefined
  /** Whether assigner and sampler run in debug mode. Stock: False. */ readonly debug?: Marker | boolean | undefined
}

/** Results of the detector. The testing loop is the top-level test_cfg. Source: mmdet/models/detectors/two_stage.py. */ export interface ModelTestCfgOptions extends Held {
  /** Turns the outputs of the region proposal head into regions. */ readonly rpn?: RpnProposalOptions | undefined
  /** Results of the region head. */ readonly rcnn?: RcnnTestOptions | undefined
}

/** Results of the region head. Source: mmdet/models/roi_heads/standard_roi_head.py. */ export interface RcnnTestOptions extends Held {
  /** Results below this score are dropped. Stock: 0.05. */ readonly score_thr?: Marker | number | PyFloat | undefined
  /** Non-maximum suppression. */ readonly nms?: NmsOptions | undefined
  /** Results to keep in each image; -1 for all. Stock: 100. */ readonly max_per_img?: Marker | number | undefined
  /** Minimum probability of a mask pixel; a negative value gives probabilities. Stock: 0.5. */ readonly mask_thr_binary?: Marker | number | PyFloat | undefined
}

/** The parts of a Mask R-CNN. */ export interface MaskRcnnKeys {
  /** Normalizes and pads a batch of images into one tensor. */ readonly data_preprocessor?: DataPreprocessorOptions | undefined
  /** The backbone. */ readonly backbone?: ResNetOptions | undefined
  /** The feature pyramid. */ readonly neck?: FpnOptions | undefined
  /** The head that proposes regions. */ readonly rpn_head?: RpnHeadOptions | undefined
  /** The head that refines each region: box branch and mask branch. */ readonly roi_head?: RoiHeadOptions | undefined
  /** Training of the detector. The training loop is the top-level train_cfg. */ readonly train_cfg?: ModelTrainCfgOptions | undefined
  /** Results of the detector. The testing loop is the top-level test_cfg. */ readonly test_cfg?: ModelTestCfgOptions | undefined
  /** How the weights of this part are initialized. */ readonly init_cfg?: Marker | PyDict | InitOptions | readonly Unchecked[] | PyTuple | PyList | null | undefined
}

/** Mask R-CNN with ResNet-50 and FPN. Source: configs/_base_/models/mask-rcnn_r50_fpn.py. */ export interface MaskRcnnR50FpnOptions extends MaskRcnnKeys, Held {
  /** The class to build. component() takes any other class. Stock: 'MaskRCNN'. */ readonly type?: Marker | 'MaskRCNN' | undefined
  /** Classes of the data set without background, for box branch and mask branch. Stock: 80. */ readonly num_classes?: Marker | number | undefined
}

/** A data set in COCO format, with boxes and masks. Source: configs/_base_/datasets/coco_instance.py. */ export interface CocoInstanceOptions extends DatasetKeys, Held {
  /** Names of the classes for all three data sets, in the order of the model's outputs and spelled as in the annotation files. */ readonly classes?: Marker | readonly string[] | PyTuple | PyList | undefined
  /** Names and colours of the classes. */ readonly metainfo?: MetainfoOptions | undefined
  /** Annotation file of training, below data_root. Stock: 'annotations/instances_train2017.json'. */ readonly train_ann_file?: Marker | string | undefined
  /** Folders below data_root. */ readonly train_data_prefix?: DataPrefixOptions | undefined
  /** Annotation file of validation, for data loader and evaluator, below data_root. Stock: 'annotations/instances_val2017.json'. */ readonly val_ann_file?: Marker | string | undefined
  /** Folders below data_root. */ readonly val_data_prefix?: DataPrefixOptions | undefined
  /** Annotation file of testing, for data loader and evaluator. Default: that of validation, below data_root. */ readonly test_ann_file?: Marker | string | undefined
  /** Folders below data_root. */ readonly test_data_prefix?: DataPrefixOptions | undefined
  /** Width and height that images are fitted into, in pixels. Stock: (1333, 800). */ readonly img_scale?: Marker | readonly number[] | PyTuple | PyList | undefined
  /** Images in a training batch on each GPU. Stock: 2. */ readonly batch_size?: Marker | number | undefined
  /** Loading processes for each GPU and data loader; 0 loads in the main process. Stock: 2. */ readonly num_workers?: Marker | number | undefined
}

/** Training by epochs, with a learning rate that drops at milestones. Source: configs/_base_/schedules/schedule_1x.py, schedule_2x.py. */ export interface StepScheduleOptions extends ScheduleKeys, Held {
  /** Epochs to train; also the end of the learning rate schedule. Stock: 12. */ readonly max_epochs?: Marker | number | undefined
  /** Epochs after which the learning rate drops, in order and before max_epochs. Stock: [8, 11]. */ readonly milestones?: Marker | readonly number[] | PyTuple | PyList | undefined
  /** Factor of the learning rate at each milestone. Stock: 0.1. */ readonly gamma?: Marker | number | PyFloat | undefined
  /** How the learning rate grows at the start; null for no warm-up. */ readonly warmup?: WarmupOptions | null | undefined
  /** Epochs between validations. Stock: 1. */ readonly val_interval?: Marker | number | undefined
  /** The optimizer. */ readonly optimizer?: OptimizerOptions | undefined
}

/** How the learning rate grows at the start; null for no warm-up. Source: LinearLR of MMEngine. */ export interface WarmupOptions extends Held {
  /** Factor of the learning rate at the start. Default: 1/3. Stock: 0.001. */ readonly start_factor?: Marker | number | PyFloat | undefined
  /** Factor of the learning rate at the end. Default: 1. */ readonly end_factor?: Marker | number | PyFloat | undefined
  /** Whether begin, end and milestones count epochs instead of iterations. Default: True. Stock: False. */ readonly by_epoch?: Marker | boolean | undefined
  /** First step of this scheduler. Default: 0. Stock: 0. */ readonly begin?: Marker | number | undefined
  /** Step at which this scheduler ends. Default: never. Stock: 500. */ readonly end?: Marker | number | undefined
  /** Step from which a resumed run continues. Default: -1. */ readonly last_step?: Marker | number | undefined
  /** Whether each change is printed. Default: False. */ readonly verbose?: Marker | boolean | undefined
  /** Whether epochs are converted to iterations, so that every iteration changes the rate. Default: False. */ readonly convert_to_iter_based?: Marker | boolean | undefined
}

/** Hooks, environment, logs, checkpoints. Source: configs/_base_/default_runtime.py. */ export interface DefaultRuntimeOptions extends RuntimeKeys, OtherKeys, Held {}

/** A backbone that starts from self-supervised weights. Source: configs/selfsup_pretrain. */ export interface SelfSupervisedSettings extends Held {
  /** Path or URL of the checkpoint. Default: the file name of the method, in the folder of the run. */ readonly checkpoint?: string | undefined
  /** Whether batch statistics are gathered over all GPUs (SyncBN). false is for a single GPU: BN over its few images. Default: true. Stock: True. */ readonly sync?: boolean | undefined
}

/** Training images of random scales. Source: configs/selfsup_pretrain, the ms-2x configs. */ export interface MultiScaleOptions extends Held {
  /** Two scales, each as width and height in pixels. The scale of an image is drawn between them. Stock: [(1333, 640), (1333, 800)]. */ readonly scale?: readonly (readonly number[] | PyTuple | PyList)[] | PyTuple | PyList | undefined
  /** Whether the ratio of width to height is kept. Stock: True. */ readonly keep_ratio?: boolean | undefined
  /** Probability that an image is flipped left to right. Stock: 0.5. */ readonly prob?: number | PyFloat | undefined
}
