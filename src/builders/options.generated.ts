// Generated from the option schemas of this folder, which are the place to change things.
// Write it anew with: npx vitest run -u test/builders/optionTypes.test.ts

import type { PyDict } from '../python/dict.ts'
import type { PyExpression, PyFloat, PyList, PyTuple } from '../python/values.ts'
import type { Marker, Replacement, Unchecked } from './overrides.ts'

/** What differs from the bases, by top-level key. Source: mmengine/runner/runner.py, tools/train.py of MMDetection. */
export interface ConfigOverrides {
  /** The detector. */
  readonly model?: MaskRcnnOptions | PyDict | Marker | undefined
  /** The class of the data sets: CocoDataset, or one that takes the same keys. */
  readonly dataset_type?: string | Marker | undefined
  /** Folder of the data set; with its last slash, since MMDetection adds file names to it as texts. */
  readonly data_root?: string | Marker | undefined
  /** File backend: a dict such as { backend: "petrel" }, or null for the local disk. */
  readonly backend_args?: Unchecked | null | Marker | undefined
  /** Transforms of training, from file to model. */
  readonly train_pipeline?: readonly Transform[] | PyTuple | PyList | Marker | undefined
  /** Transforms of validation and testing, from file to model. */
  readonly test_pipeline?: readonly Transform[] | PyTuple | PyList | Marker | undefined
  /** Loads batches. */
  readonly train_dataloader?: DataloaderOptions | PyDict | Marker | undefined
  /** Loads batches. */
  readonly val_dataloader?: DataloaderOptions | PyDict | Marker | undefined
  /** Loads batches. */
  readonly test_dataloader?: DataloaderOptions | PyDict | Marker | undefined
  /** How results are measured. */
  readonly val_evaluator?: CocoMetricOptions | PyDict | readonly Unchecked[] | PyTuple | PyList | Marker | undefined
  /** How results are measured. */
  readonly test_evaluator?: CocoMetricOptions | PyDict | readonly Unchecked[] | PyTuple | PyList | Marker | undefined
  /** The training loop. */
  readonly train_cfg?: TrainLoopOptions | PyDict | Marker | undefined
  /** The validation loop. */
  readonly val_cfg?: ValLoopOptions | PyDict | Marker | undefined
  /** The testing loop. */
  readonly test_cfg?: TestLoopOptions | PyDict | Marker | undefined
  /** Schedulers of the learning rate. A list replaces that of the bases. */
  readonly param_scheduler?: readonly ParamScheduler[] | PyTuple | PyList | Marker | undefined
  /** How gradients become steps. */
  readonly optim_wrapper?: OptimWrapperOptions | PyDict | Marker | undefined
  /** The learning rate follows the batch size. */
  readonly auto_scale_lr?: AutoScaleLrOptions | PyDict | Marker | undefined
  /** The registry that types are looked up in first: MMDetection's is mmdet. */
  readonly default_scope?: string | Marker | undefined
  /** What runs beside every loop. null takes one out. */
  readonly default_hooks?: DefaultHooksOptions | PyDict | Marker | undefined
  /** The environment of a run. */
  readonly env_cfg?: EnvCfgOptions | PyDict | Marker | undefined
  /** Where drawings and figures go. */
  readonly vis_backends?: readonly VisBackend[] | PyTuple | PyList | Marker | undefined
  /** Draws images with results. */
  readonly visualizer?: VisualizerOptions | PyDict | Marker | undefined
  /** What a line of the log says. */
  readonly log_processor?: LogProcessorOptions | PyDict | Marker | undefined
  /** Least important lines that are logged. */
  readonly log_level?: 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR' | 'CRITICAL' | Marker | undefined
  /** Checkpoint to start from or, with resume, to go on from. */
  readonly load_from?: string | null | Marker | undefined
  /** Whether training goes on where it stopped: from load_from, or from the last checkpoint of the work folder. */
  readonly resume?: boolean | Marker | undefined
  /** Hooks besides the default ones. */
  readonly custom_hooks?: readonly Unchecked[] | PyTuple | PyList | null | Marker | undefined
  /** Modules to import first, for classes of one's own. */
  readonly custom_imports?: CustomImportsOptions | PyDict | Marker | undefined
  /** Folder of logs and checkpoints. Absent: ./work_dirs/ and the name of the config. */
  readonly work_dir?: string | null | Marker | undefined
  /** Name of the experiment. Absent: made of the name of the config and the time. */
  readonly experiment_name?: string | null | Marker | undefined
  /** Seeds of the run. */
  readonly randomness?: RandomnessOptions | PyDict | Marker | undefined
  /** What starts the processes of several GPUs. Absent: none. */
  readonly launcher?: 'none' | 'pytorch' | 'slurm' | 'mpi' | Marker | undefined
  /** The model of test-time augmentation, such as component("DetTTAModel", {…}). */
  readonly tta_model?: Unchecked | Marker | undefined
  /** Transforms of test-time augmentation. */
  readonly tta_pipeline?: readonly Unchecked[] | PyTuple | PyList | Marker | undefined
  /** Whether distributed training looks for parameters without gradients. Absent: False. */
  readonly find_unused_parameters?: boolean | Marker | undefined
  /** Whether parameters that are in no graph are logged. Absent: False. */
  readonly detect_anomalous_params?: boolean | Marker | undefined
  /** What wraps the model for several GPUs. Absent: MMDistributedDataParallel. */
  readonly model_wrapper_cfg?: Unchecked | Marker | undefined
  /** Turns all BN of the model to synchronized ones. Absent: None. */
  readonly sync_bn?: 'torch' | 'mmcv' | null | Marker | undefined
  /** Whether the model is compiled: true, or arguments of torch.compile. Absent: False. */
  readonly compile?: Unchecked | Marker | undefined
  /** Modules whose activations are computed again. */
  readonly activation_checkpointing?: readonly string[] | PyTuple | PyList | null | Marker | undefined
  /** Modules whose BN is folded into convolutions while in eval mode. */
  readonly efficient_conv_bn_eval?: readonly string[] | PyTuple | PyList | null | Marker | undefined
}

/** The detector. Source: mmdet/models/detectors/mask_rcnn.py, two_stage.py. */
export interface MaskRcnnOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'MaskRCNN' | Marker | undefined
  /** From a batch of images to one tensor: normalized and padded. */
  readonly data_preprocessor?: DataPreprocessorOptions | PyDict | Marker | undefined
  /** The backbone. */
  readonly backbone?: ResNetOptions | PyDict | Marker | undefined
  /** The feature pyramid. */
  readonly neck?: FpnOptions | PyDict | Marker | undefined
  /** The head that proposes regions. */
  readonly rpn_head?: RpnHeadOptions | PyDict | Marker | undefined
  /** The head that refines each region: box branch and mask branch. */
  readonly roi_head?: RoiHeadOptions | PyDict | Marker | undefined
  /** Training of the detector. The training loop is the top-level train_cfg. */
  readonly train_cfg?: ModelTrainCfgOptions | PyDict | Marker | undefined
  /** Results of the detector. The testing loop is the top-level test_cfg. */
  readonly test_cfg?: ModelTestCfgOptions | PyDict | Marker | undefined
  /** How the weights of this part start. */
  readonly init_cfg?: InitOptions | PyDict | readonly Unchecked[] | PyTuple | PyList | null | Marker | undefined
}

/** From a batch of images to one tensor: normalized and padded. Source: mmdet/models/data_preprocessors/data_preprocessor.py. */
export interface DataPreprocessorOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'DetDataPreprocessor' | Marker | undefined
  /** Mean of each channel that is subtracted, on the scale 0 to 255. */
  readonly mean?: readonly (number | PyFloat)[] | PyTuple | PyList | null | Marker | undefined
  /** Deviation of each channel that is divided by, on the scale 0 to 255. */
  readonly std?: readonly (number | PyFloat)[] | PyTuple | PyList | null | Marker | undefined
  /** Whether channels are turned from BGR, as images are read, to RGB. Absent: False. */
  readonly bgr_to_rgb?: boolean | Marker | undefined
  /** Whether channels are turned from RGB to BGR. Absent: False. */
  readonly rgb_to_bgr?: boolean | Marker | undefined
  /** Whether masks are padded like their images. Absent: False. */
  readonly pad_mask?: boolean | Marker | undefined
  /** What masks are padded with. Absent: 0. */
  readonly mask_pad_value?: number | Marker | undefined
  /** Whether semantic maps are padded like their images. Absent: False. */
  readonly pad_seg?: boolean | Marker | undefined
  /** What semantic maps are padded with. Absent: 255. */
  readonly seg_pad_value?: number | Marker | undefined
  /** Height and width are padded to a multiple of this, in pixels. Absent: 1. */
  readonly pad_size_divisor?: number | Marker | undefined
  /** What images are padded with. Absent: 0. */
  readonly pad_value?: number | PyFloat | Marker | undefined
  /** Whether typed boxes become plain tensors. Absent: True. */
  readonly boxtype2tensor?: boolean | Marker | undefined
  /** Whether copies to the GPU do not wait. Absent: False. */
  readonly non_blocking?: boolean | Marker | undefined
  /** List of augmentations of a whole batch, such as BatchFixedSizePad. Absent: None. */
  readonly batch_augments?: Unchecked | null | Marker | undefined
}

/** The backbone. Source: mmdet/models/backbones/resnet.py, resnext.py. */
export interface ResNetOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'ResNet' | 'ResNetV1d' | 'ResNeXt' | Marker | undefined
  /** Number of layers. */
  readonly depth?: 18 | 34 | 50 | 101 | 152 | Marker | undefined
  /** Channels of the input image. Absent: 3. */
  readonly in_channels?: number | Marker | undefined
  /** Channels after the stem. Absent: base_channels. */
  readonly stem_channels?: number | null | Marker | undefined
  /** Channels of the first residual stage before expansion. Absent: 64. */
  readonly base_channels?: number | Marker | undefined
  /** Residual stages that are built. */
  readonly num_stages?: number | Marker | undefined
  /** Stride of the first block of each stage. Absent: (1, 2, 2, 2). */
  readonly strides?: readonly number[] | PyTuple | PyList | Marker | undefined
  /** Dilation of each stage. Absent: (1, 1, 1, 1). */
  readonly dilations?: readonly number[] | PyTuple | PyList | Marker | undefined
  /** Stages whose feature maps are passed on, counted from 0. */
  readonly out_indices?: readonly number[] | PyTuple | PyList | Marker | undefined
  /** Stages kept as they start: -1 none, 0 the stem, 1 the stem and the first stage, and so on. */
  readonly frozen_stages?: number | Marker | undefined
  /** The convolution layer. Absent: None, a plain Conv2d. */
  readonly conv_cfg?: Unchecked | null | Marker | undefined
  /** The normalization layer. */
  readonly norm_cfg?: NormOptions | PyDict | Marker | undefined
  /** Whether running statistics of BN stay as they are while training. */
  readonly norm_eval?: boolean | Marker | undefined
  /** Which convolution of a bottleneck has the stride: pytorch the 3x3 one, caffe the first 1x1 one. */
  readonly style?: 'pytorch' | 'caffe' | Marker | undefined
  /** Whether three 3x3 convolutions replace the 7x7 one of the stem. Absent: False. */
  readonly deep_stem?: boolean | Marker | undefined
  /** Whether shortcuts shrink by average pooling instead of a stride. Absent: False. */
  readonly avg_down?: boolean | Marker | undefined
  /** Deformable convolution for the stages that stage_with_dcn names. Absent: None. */
  readonly dcn?: Unchecked | null | Marker | undefined
  /** Stages with deformable convolution. Absent: none of the four. */
  readonly stage_with_dcn?: readonly boolean[] | PyTuple | PyList | Marker | undefined
  /** List of plug-in blocks, each with cfg, stages and position. Absent: None. */
  readonly plugins?: Unchecked | null | Marker | undefined
  /** Whether activations are computed again in the backward pass, to save memory. Absent: False. */
  readonly with_cp?: boolean | Marker | undefined
  /** Whether the last norm of each block starts at zero. Absent: True. */
  readonly zero_init_residual?: boolean | Marker | undefined
  /** For ResNeXt: groups of the 3x3 convolutions. Absent: 1. */
  readonly groups?: number | Marker | undefined
  /** For ResNeXt: channels per group in the first stage. Absent: 4. */
  readonly base_width?: number | Marker | undefined
  /** How the weights of this part start. */
  readonly init_cfg?: InitOptions | PyDict | readonly Unchecked[] | PyTuple | PyList | null | Marker | undefined
}

/** The normalization layer. Source: mmcv/cnn/bricks/norm.py. */
export interface NormOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'BN' | 'SyncBN' | 'GN' | Marker | undefined
  /** Whether scale and shift are trained. Absent: True. */
  readonly requires_grad?: boolean | Marker | undefined
  /** Added to the variance for numerical stability. Absent: 1e-05. */
  readonly eps?: number | PyFloat | Marker | undefined
  /** Share of a new batch in the running statistics, for BN and SyncBN. Absent: PyTorch's 0.1. */
  readonly momentum?: number | PyFloat | Marker | undefined
  /** Number of channel groups; GN needs it. */
  readonly num_groups?: number | Marker | undefined
}

/** How weights start. Source: mmengine/model/weight_init.py. */
export interface InitOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'Pretrained' | 'Constant' | 'Xavier' | 'Normal' | 'TruncNormal' | 'Uniform' | 'Kaiming' | 'Caffe2Xavier' | Marker | undefined
  /** For Pretrained: a file, a URL, or a name such as torchvision://resnet50. */
  readonly checkpoint?: string | Marker | undefined
  /** For Pretrained: only the tensors below this prefix are loaded, and the prefix is cut. */
  readonly prefix?: string | null | Marker | undefined
  /** For Pretrained: the device that tensors are loaded to. Absent: cpu. */
  readonly map_location?: string | Marker | undefined
  /** Layer classes to fill: a name or a list of names, such as Conv2d. */
  readonly layer?: Unchecked | Marker | undefined
  /** Parts of the module that start in another way: a dict or a list of dicts, each with a name. */
  readonly override?: Unchecked | Marker | undefined
  /** The value that biases start from. Absent: 0. */
  readonly bias?: number | PyFloat | Marker | undefined
  /** Sets biases so that a sigmoid over them gives this probability. */
  readonly bias_prob?: number | PyFloat | null | Marker | undefined
  /** For Constant: the value. */
  readonly val?: number | PyFloat | Marker | undefined
  /** For Xavier: the scaling factor. Absent: 1. */
  readonly gain?: number | PyFloat | Marker | undefined
  /** For Xavier and Kaiming: the distribution. */
  readonly distribution?: 'normal' | 'uniform' | Marker | undefined
  /** For Normal and TruncNormal: the mean. Absent: 0. */
  readonly mean?: number | PyFloat | Marker | undefined
  /** For Normal and TruncNormal: the standard deviation. Absent: 1 and 0.01. */
  readonly std?: number | PyFloat | Marker | undefined
  /** For Uniform the lower end, for TruncNormal the lower cut, for Kaiming the slope of the leaky ReLU. */
  readonly a?: number | PyFloat | Marker | undefined
  /** For Uniform the upper end, for TruncNormal the upper cut. */
  readonly b?: number | PyFloat | Marker | undefined
  /** For Kaiming: keep the variance of the forward (fan_in) or the backward pass (fan_out). */
  readonly mode?: 'fan_in' | 'fan_out' | Marker | undefined
  /** For Kaiming: the activation that follows. Absent: relu. */
  readonly nonlinearity?: string | Marker | undefined
}

/** The feature pyramid. Source: mmdet/models/necks/fpn.py. */
export interface FpnOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'FPN' | Marker | undefined
  /** Channels of each feature map of the backbone. */
  readonly in_channels?: readonly number[] | PyTuple | PyList | Marker | undefined
  /** Channels of every level of the pyramid. */
  readonly out_channels?: number | Marker | undefined
  /** Levels of the pyramid, those added on top included. */
  readonly num_outs?: number | Marker | undefined
  /** First feature map that is used, counted from 0. Absent: 0. */
  readonly start_level?: number | Marker | undefined
  /** Feature map before which the pyramid ends; -1 for all. Absent: -1. */
  readonly end_level?: number | Marker | undefined
  /** Where convolutions that add levels take their input from; false adds levels by max pooling. Absent: False. */
  readonly add_extra_convs?: boolean | 'on_input' | 'on_lateral' | 'on_output' | Marker | undefined
  /** Whether a ReLU precedes the added convolutions. Absent: False. */
  readonly relu_before_extra_convs?: boolean | Marker | undefined
  /** Whether the lateral 1x1 convolutions go without norm_cfg. Absent: False. */
  readonly no_norm_on_lateral?: boolean | Marker | undefined
  /** The convolution layer. Absent: None, a plain Conv2d. */
  readonly conv_cfg?: Unchecked | null | Marker | undefined
  /** The normalization layer. */
  readonly norm_cfg?: NormOptions | PyDict | null | Marker | undefined
  /** The activation layer. Absent: None. */
  readonly act_cfg?: Unchecked | null | Marker | undefined
  /** How a coarser level is enlarged. Absent: dict(mode="nearest"). */
  readonly upsample_cfg?: Unchecked | Marker | undefined
  /** How the weights of this part start. */
  readonly init_cfg?: InitOptions | PyDict | readonly Unchecked[] | PyTuple | PyList | null | Marker | undefined
}

/** The head that proposes regions. Source: mmdet/models/dense_heads/rpn_head.py, anchor_head.py. */
export interface RpnHeadOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'RPNHead' | Marker | undefined
  /** Channels of every feature map that comes in. */
  readonly in_channels?: number | Marker | undefined
  /** Channels between the shared convolutions and the two outputs. Absent: 256. */
  readonly feat_channels?: number | Marker | undefined
  /** Shared 3x3 convolutions. Absent: 1. */
  readonly num_convs?: number | Marker | undefined
  /** Classes told apart; object or not is 1. Absent: 1. */
  readonly num_classes?: number | Marker | undefined
  /** The anchors of every feature map. */
  readonly anchor_generator?: AnchorGeneratorOptions | PyDict | Marker | undefined
  /** How boxes are expressed relative to reference boxes. */
  readonly bbox_coder?: BoxCoderOptions | PyDict | Marker | undefined
  /** Whether the box loss is taken on decoded boxes, as IoU losses need. Absent: False. */
  readonly reg_decoded_bbox?: boolean | Marker | undefined
  /** The classification or mask loss. */
  readonly loss_cls?: CrossEntropyLossOptions | PyDict | Marker | undefined
  /** The box regression loss. */
  readonly loss_bbox?: BoxLossOptions | PyDict | Marker | undefined
  /** How the weights of this part start. */
  readonly init_cfg?: InitOptions | PyDict | readonly Unchecked[] | PyTuple | PyList | null | Marker | undefined
}

/** The anchors of every feature map. Source: mmdet/models/task_modules/prior_generators/anchor_generator.py. */
export interface AnchorGeneratorOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'AnchorGenerator' | Marker | undefined
  /** Pixels of the image between neighbouring anchors, for each level. */
  readonly strides?: readonly (number | readonly number[] | PyTuple | PyList)[] | PyTuple | PyList | Marker | undefined
  /** Height over width of the anchors at one place. */
  readonly ratios?: readonly (number | PyFloat)[] | PyTuple | PyList | Marker | undefined
  /** Side of the anchors at one place, in base sizes. */
  readonly scales?: readonly (number | PyFloat)[] | PyTuple | PyList | null | Marker | undefined
  /** Side of the base anchor of each level, in pixels. Absent: the strides. */
  readonly base_sizes?: readonly (number | PyFloat)[] | PyTuple | PyList | null | Marker | undefined
  /** Whether anchors are ordered by scale first, then by ratio. Absent: True. */
  readonly scale_major?: boolean | Marker | undefined
  /** Base scale of an octave; goes with scales_per_octave in place of scales. */
  readonly octave_base_scale?: number | null | Marker | undefined
  /** Scales in an octave. */
  readonly scales_per_octave?: number | null | Marker | undefined
  /** Centre of the anchor in each cell, per level: list of pairs. Absent: None. */
  readonly centers?: Unchecked | null | Marker | undefined
  /** Offset of the centres, as a share of the stride. Absent: 0. */
  readonly center_offset?: number | PyFloat | Marker | undefined
  /** Whether anchors are boxes with a type. Absent: False. */
  readonly use_box_type?: boolean | Marker | undefined
}

/** How boxes are expressed relative to reference boxes. Source: mmdet/models/task_modules/coders/delta_xywh_bbox_coder.py. */
export interface BoxCoderOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'DeltaXYWHBBoxCoder' | Marker | undefined
  /** Means that are subtracted from dx, dy, dw, dh. */
  readonly target_means?: readonly (number | PyFloat)[] | PyTuple | PyList | Marker | undefined
  /** Standard deviations that dx, dy, dw, dh are divided by. */
  readonly target_stds?: readonly (number | PyFloat)[] | PyTuple | PyList | Marker | undefined
  /** Whether decoded boxes are cut at the border of the image. Absent: True. */
  readonly clip_border?: boolean | Marker | undefined
  /** Whether the movement of the centre is limited, as in YOLOF. Absent: False. */
  readonly add_ctr_clamp?: boolean | Marker | undefined
  /** The limit of that movement, in pixels. Absent: 32. */
  readonly ctr_clamp?: number | Marker | undefined
}

/** The classification or mask loss. Source: mmdet/models/losses/cross_entropy_loss.py. */
export interface CrossEntropyLossOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'CrossEntropyLoss' | Marker | undefined
  /** Whether each class is decided on its own, without softmax. Absent: False. */
  readonly use_sigmoid?: boolean | Marker | undefined
  /** Whether the loss is that of a mask, one binary map per class. Absent: False. */
  readonly use_mask?: boolean | Marker | undefined
  /** How the losses of elements become one. Absent: mean. */
  readonly reduction?: 'none' | 'mean' | 'sum' | Marker | undefined
  /** Weight of each class. Absent: None. */
  readonly class_weight?: readonly (number | PyFloat)[] | PyTuple | PyList | null | Marker | undefined
  /** Label that counts for nothing. Absent: None. */
  readonly ignore_index?: number | null | Marker | undefined
  /** Factor of this loss in the sum. */
  readonly loss_weight?: number | PyFloat | Marker | undefined
  /** Whether the mean is over elements that are not ignored. Absent: False. */
  readonly avg_non_ignore?: boolean | Marker | undefined
}

/** The box regression loss. Source: mmdet/models/losses/smooth_l1_loss.py. */
export interface BoxLossOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'L1Loss' | 'SmoothL1Loss' | Marker | undefined
  /** For SmoothL1Loss: the error at which the square turns into a line. Absent: 1. */
  readonly beta?: number | PyFloat | Marker | undefined
  /** How the losses of elements become one. Absent: mean. */
  readonly reduction?: 'none' | 'mean' | 'sum' | Marker | undefined
  /** Factor of this loss in the sum. */
  readonly loss_weight?: number | PyFloat | Marker | undefined
}

/** The head that refines each region: box branch and mask branch. Source: mmdet/models/roi_heads/standard_roi_head.py, base_roi_head.py. */
export interface RoiHeadOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'StandardRoIHead' | Marker | undefined
  /** Takes the features of each region from the level that fits its size. */
  readonly bbox_roi_extractor?: RoiExtractorOptions | PyDict | Marker | undefined
  /** The box branch. */
  readonly bbox_head?: BboxHeadOptions | PyDict | Marker | undefined
  /** Takes the features of each region from the level that fits its size. */
  readonly mask_roi_extractor?: RoiExtractorOptions | PyDict | Marker | undefined
  /** The mask branch. */
  readonly mask_head?: MaskHeadOptions | PyDict | Marker | undefined
  /** A module before both branches, as C4 models have. Absent: None. */
  readonly shared_head?: Unchecked | null | Marker | undefined
  /** How the weights of this part start. */
  readonly init_cfg?: InitOptions | PyDict | readonly Unchecked[] | PyTuple | PyList | null | Marker | undefined
}

/** Takes the features of each region from the level that fits its size. Source: mmdet/models/roi_heads/roi_extractors/single_level_roi_extractor.py, base_roi_extractor.py. */
export interface RoiExtractorOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'SingleRoIExtractor' | Marker | undefined
  /** How features of a region are sampled. */
  readonly roi_layer?: RoiLayerOptions | PyDict | Marker | undefined
  /** Channels of the features. */
  readonly out_channels?: number | Marker | undefined
  /** Stride of each level that regions are taken from, in pixels. */
  readonly featmap_strides?: readonly number[] | PyTuple | PyList | Marker | undefined
  /** Regions below this side, in pixels, are taken from the finest level. Absent: 56. */
  readonly finest_scale?: number | Marker | undefined
  /** How the weights of this part start. */
  readonly init_cfg?: InitOptions | PyDict | readonly Unchecked[] | PyTuple | PyList | null | Marker | undefined
}

/** How features of a region are sampled. Source: mmcv/ops/roi_align.py. */
export interface RoiLayerOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'RoIAlign' | Marker | undefined
  /** Cells of the sampled feature map along one side, or height and width. */
  readonly output_size?: number | readonly number[] | PyTuple | PyList | Marker | undefined
  /** Samples in each cell along one side; 0 takes as many as fit. Absent: 0. */
  readonly sampling_ratio?: number | Marker | undefined
  /** Factor from image to feature map. Absent: set by the extractor from its strides. */
  readonly spatial_scale?: number | PyFloat | Marker | undefined
  /** How the samples of a cell become one. Absent: avg. */
  readonly pool_mode?: 'avg' | 'max' | Marker | undefined
  /** Whether coordinates are shifted by half a pixel. Absent: True. */
  readonly aligned?: boolean | Marker | undefined
  /** Whether torchvision's operator is used. Absent: False. */
  readonly use_torchvision?: boolean | Marker | undefined
}

/** The box branch. Source: mmdet/models/roi_heads/bbox_heads/convfc_bbox_head.py, bbox_head.py. */
export interface BboxHeadOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'Shared2FCBBoxHead' | 'Shared4Conv1FCBBoxHead' | Marker | undefined
  /** Channels that come in. */
  readonly in_channels?: number | Marker | undefined
  /** Width of the fully connected layers. */
  readonly fc_out_channels?: number | Marker | undefined
  /** Channels of the convolutions. Absent: 256. */
  readonly conv_out_channels?: number | Marker | undefined
  /** Side of the sampled feature map; as output_size of the extractor. */
  readonly roi_feat_size?: number | Marker | undefined
  /** Classes of the data set, background not counted. */
  readonly num_classes?: number | Marker | undefined
  /** How boxes are expressed relative to reference boxes. */
  readonly bbox_coder?: BoxCoderOptions | PyDict | Marker | undefined
  /** Whether one box serves all classes. Absent: False. */
  readonly reg_class_agnostic?: boolean | Marker | undefined
  /** Whether the box loss is taken on decoded boxes, as IoU losses need. Absent: False. */
  readonly reg_decoded_bbox?: boolean | Marker | undefined
  /** Whether features are averaged first. Absent: False. */
  readonly with_avg_pool?: boolean | Marker | undefined
  /** Whether there is a classification output. Absent: True. */
  readonly with_cls?: boolean | Marker | undefined
  /** Whether there is a box output. Absent: True. */
  readonly with_reg?: boolean | Marker | undefined
  /** The convolution layer. Absent: None, a plain Conv2d. */
  readonly conv_cfg?: Unchecked | null | Marker | undefined
  /** The normalization layer. */
  readonly norm_cfg?: NormOptions | PyDict | null | Marker | undefined
  /** The layer that gives boxes. Absent: dict(type="Linear"). */
  readonly reg_predictor_cfg?: Unchecked | Marker | undefined
  /** The layer that gives classes. Absent: dict(type="Linear"). */
  readonly cls_predictor_cfg?: Unchecked | Marker | undefined
  /** The classification or mask loss. */
  readonly loss_cls?: CrossEntropyLossOptions | PyDict | Marker | undefined
  /** The box regression loss. */
  readonly loss_bbox?: BoxLossOptions | PyDict | Marker | undefined
  /** How the weights of this part start. */
  readonly init_cfg?: InitOptions | PyDict | readonly Unchecked[] | PyTuple | PyList | null | Marker | undefined
}

/** The mask branch. Source: mmdet/models/roi_heads/mask_heads/fcn_mask_head.py. */
export interface MaskHeadOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'FCNMaskHead' | Marker | undefined
  /** 3x3 convolutions before enlarging. */
  readonly num_convs?: number | Marker | undefined
  /** Channels that come in. */
  readonly in_channels?: number | Marker | undefined
  /** Side of the convolutions. Absent: 3. */
  readonly conv_kernel_size?: number | Marker | undefined
  /** Channels of the convolutions. */
  readonly conv_out_channels?: number | Marker | undefined
  /** Side of the sampled feature map. Absent: 14. */
  readonly roi_feat_size?: number | Marker | undefined
  /** Classes of the data set, background not counted. */
  readonly num_classes?: number | Marker | undefined
  /** Whether one mask serves all classes. Absent: False. */
  readonly class_agnostic?: boolean | Marker | undefined
  /** How the map is enlarged. Absent: dict(type="deconv", scale_factor=2). */
  readonly upsample_cfg?: Unchecked | Marker | undefined
  /** The convolution layer. Absent: None, a plain Conv2d. */
  readonly conv_cfg?: Unchecked | null | Marker | undefined
  /** The normalization layer. */
  readonly norm_cfg?: NormOptions | PyDict | null | Marker | undefined
  /** The layer that gives masks. Absent: dict(type="Conv"). */
  readonly predictor_cfg?: Unchecked | Marker | undefined
  /** The classification or mask loss. */
  readonly loss_mask?: CrossEntropyLossOptions | PyDict | Marker | undefined
  /** How the weights of this part start. */
  readonly init_cfg?: InitOptions | PyDict | readonly Unchecked[] | PyTuple | PyList | null | Marker | undefined
}

/** Training of the detector. The training loop is the top-level train_cfg. Source: mmdet/models/detectors/two_stage.py. */
export interface ModelTrainCfgOptions {
  /** Training of the region proposal head. */
  readonly rpn?: RpnTrainOptions | PyDict | Marker | undefined
  /** From outputs of the region proposal head to regions. */
  readonly rpn_proposal?: RpnProposalOptions | PyDict | Marker | undefined
  /** Training of the region head. */
  readonly rcnn?: RcnnTrainOptions | PyDict | Marker | undefined
}

/** Training of the region proposal head. Source: mmdet/models/detectors/two_stage.py. */
export interface RpnTrainOptions {
  /** Which boxes count as which object while training. */
  readonly assigner?: AssignerOptions | PyDict | Marker | undefined
  /** Which of the assigned boxes are trained on. */
  readonly sampler?: SamplerOptions | PyDict | Marker | undefined
  /** Anchors further than this outside the image count for nothing, in pixels; -1 keeps all. */
  readonly allowed_border?: number | PyFloat | Marker | undefined
  /** Weight of positive boxes; not above 0 for 1. */
  readonly pos_weight?: number | PyFloat | Marker | undefined
  /** Whether assigning and sampling keep what they did for a look. */
  readonly debug?: boolean | Marker | undefined
}

/** Which boxes count as which object while training. Source: mmdet/models/task_modules/assigners/max_iou_assigner.py. */
export interface AssignerOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'MaxIoUAssigner' | Marker | undefined
  /** From this IoU with an object on, a box is positive. */
  readonly pos_iou_thr?: number | PyFloat | Marker | undefined
  /** Below this IoU with every object, a box is negative; or a range of it. */
  readonly neg_iou_thr?: number | PyFloat | readonly (number | PyFloat)[] | PyTuple | PyList | Marker | undefined
  /** An object's best box is positive from this IoU on, where match_low_quality is true. */
  readonly min_pos_iou?: number | PyFloat | Marker | undefined
  /** Whether each object gets its best box, below pos_iou_thr too. Absent: True. */
  readonly match_low_quality?: boolean | Marker | undefined
  /** Whether all boxes that tie for the best go to the object. Absent: True. */
  readonly gt_max_assign_all?: boolean | Marker | undefined
  /** Boxes covered by ignored regions above this share count for nothing; -1 for never. */
  readonly ignore_iof_thr?: number | PyFloat | Marker | undefined
  /** Whether that share is taken of the box (else of the region). Absent: True. */
  readonly ignore_wrt_candidates?: boolean | Marker | undefined
  /** With more objects than this in an image, IoUs are computed on the CPU; -1 for never. */
  readonly gpu_assign_thr?: number | PyFloat | Marker | undefined
  /** What computes the overlaps. Absent: dict(type="BboxOverlaps2D"). */
  readonly iou_calculator?: Unchecked | Marker | undefined
}

/** Which of the assigned boxes are trained on. Source: mmdet/models/task_modules/samplers/random_sampler.py. */
export interface SamplerOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'RandomSampler' | Marker | undefined
  /** Boxes that are taken from each image. */
  readonly num?: number | Marker | undefined
  /** Share of positive ones among them, at most. */
  readonly pos_fraction?: number | PyFloat | Marker | undefined
  /** At most this many negatives for each positive; -1 for no limit. Absent: -1. */
  readonly neg_pos_ub?: number | PyFloat | Marker | undefined
  /** Whether the true boxes are among those taken from. Absent: True. */
  readonly add_gt_as_proposals?: boolean | Marker | undefined
}

/** From outputs of the region proposal head to regions. Source: mmdet/models/dense_heads/rpn_head.py. */
export interface RpnProposalOptions {
  /** Best boxes of each level that are looked at; -1 for all. */
  readonly nms_pre?: number | Marker | undefined
  /** Regions that are kept in each image. */
  readonly max_per_img?: number | Marker | undefined
  /** Non-maximum suppression. */
  readonly nms?: NmsOptions | PyDict | Marker | undefined
  /** Regions with a shorter side, in pixels, are dropped; -1 keeps all. */
  readonly min_bbox_size?: number | PyFloat | Marker | undefined
}

/** Non-maximum suppression. Source: mmcv/ops/nms.py. */
export interface NmsOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'nms' | 'soft_nms' | Marker | undefined
  /** Boxes that overlap a better one by more than this IoU are dropped (soft_nms: weakened). */
  readonly iou_threshold?: number | PyFloat | Marker | undefined
  /** Boxes below this score are dropped first. Absent: 0. */
  readonly score_threshold?: number | PyFloat | Marker | undefined
  /** At most this many boxes are kept; -1 for all. Absent: -1. */
  readonly max_num?: number | Marker | undefined
  /** Whether boxes of different classes suppress each other. Absent: False. */
  readonly class_agnostic?: boolean | Marker | undefined
  /** With this many boxes or more, classes are handled one after the other. Absent: 10000. */
  readonly split_thr?: number | Marker | undefined
  /** For soft_nms: width of the gaussian. Absent: 0.5. */
  readonly sigma?: number | PyFloat | Marker | undefined
  /** For soft_nms: boxes weakened below this score are dropped. Absent: 0.001. */
  readonly min_score?: number | PyFloat | Marker | undefined
  /** For soft_nms: how scores are weakened. Absent: linear. */
  readonly method?: 'naive' | 'linear' | 'gaussian' | Marker | undefined
}

/** Training of the region head. Source: mmdet/models/roi_heads/standard_roi_head.py. */
export interface RcnnTrainOptions {
  /** Which boxes count as which object while training. */
  readonly assigner?: AssignerOptions | PyDict | Marker | undefined
  /** Which of the assigned boxes are trained on. */
  readonly sampler?: SamplerOptions | PyDict | Marker | undefined
  /** Side of the target masks in pixels, or height and width. */
  readonly mask_size?: number | readonly number[] | PyTuple | PyList | Marker | undefined
  /** Weight of positive boxes; not above 0 for 1. */
  readonly pos_weight?: number | PyFloat | Marker | undefined
  /** Whether assigning and sampling keep what they did for a look. */
  readonly debug?: boolean | Marker | undefined
}

/** Results of the detector. The testing loop is the top-level test_cfg. Source: mmdet/models/detectors/two_stage.py. */
export interface ModelTestCfgOptions {
  /** From outputs of the region proposal head to regions. */
  readonly rpn?: RpnProposalOptions | PyDict | Marker | undefined
  /** Results of the region head. */
  readonly rcnn?: RcnnTestOptions | PyDict | Marker | undefined
}

/** Results of the region head. Source: mmdet/models/roi_heads/standard_roi_head.py. */
export interface RcnnTestOptions {
  /** Results below this score are dropped. */
  readonly score_thr?: number | PyFloat | Marker | undefined
  /** Non-maximum suppression. */
  readonly nms?: NmsOptions | PyDict | Marker | undefined
  /** Results that are kept in each image; -1 for all. */
  readonly max_per_img?: number | Marker | undefined
  /** From this probability on, a pixel belongs to the mask; negative leaves probabilities. */
  readonly mask_thr_binary?: number | PyFloat | Marker | undefined
}

/** A transform of a pipeline. */
export type Transform =
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
  | PyExpression
  | Replacement
  | PyDict

/** Reads the image. Source: mmcv/transforms/loading.py. */
export interface LoadImageFromFileOptions {
  /** The class to build. */
  readonly type: 'LoadImageFromFile'
  /** Whether pixels become floats. Absent: False. */
  readonly to_float32?: boolean | Marker | undefined
  /** How colours are read. Absent: color. */
  readonly color_type?: 'color' | 'grayscale' | 'unchanged' | 'color_ignore_orientation' | Marker | undefined
  /** The library that decodes. Absent: cv2. */
  readonly imdecode_backend?: string | Marker | undefined
  /** Whether an image that cannot be read is left out silently. Absent: False. */
  readonly ignore_empty?: boolean | Marker | undefined
  /** File backend: a dict such as { backend: "petrel" }, or null for the local disk. */
  readonly backend_args?: Unchecked | null | Marker | undefined
}

/** Reads boxes, labels and masks. Source: mmdet/datasets/transforms/loading.py. */
export interface LoadAnnotationsOptions {
  /** The class to build. */
  readonly type: 'LoadAnnotations'
  /** Whether boxes are read. Absent: True. */
  readonly with_bbox?: boolean | Marker | undefined
  /** Whether labels are read. Absent: True. */
  readonly with_label?: boolean | Marker | undefined
  /** Whether instance masks are read. Absent: False. */
  readonly with_mask?: boolean | Marker | undefined
  /** Whether a semantic map is read. Absent: False. */
  readonly with_seg?: boolean | Marker | undefined
  /** Whether polygons become bitmaps. Absent: True. */
  readonly poly2mask?: boolean | Marker | undefined
  /** The kind of boxes. Absent: hbox. */
  readonly box_type?: string | Marker | undefined
  /** Whether label 0 of the semantic map is left out. Absent: False. */
  readonly reduce_zero_label?: boolean | Marker | undefined
  /** Label of the semantic map that counts for nothing. Absent: 255. */
  readonly ignore_index?: number | Marker | undefined
  /** The library that decodes the semantic map. Absent: cv2. */
  readonly imdecode_backend?: string | Marker | undefined
  /** File backend: a dict such as { backend: "petrel" }, or null for the local disk. */
  readonly backend_args?: Unchecked | null | Marker | undefined
}

/** Brings images to one scale. Source: mmdet/datasets/transforms/transforms.py, mmcv/transforms/processing.py. */
export interface ResizeOptions {
  /** The class to build. */
  readonly type: 'Resize'
  /** Width and height that images are fitted into, in pixels. */
  readonly scale?: readonly number[] | PyTuple | PyList | Marker | undefined
  /** Factor for both directions, or for width and height; goes in place of scale. */
  readonly scale_factor?: number | PyFloat | readonly (number | PyFloat)[] | PyTuple | PyList | Marker | undefined
  /** Whether width over height stays, so that the image fits into the scale. Absent: False. */
  readonly keep_ratio?: boolean | Marker | undefined
  /** Whether boxes are cut at the border of the image. Absent: True. */
  readonly clip_object_border?: boolean | Marker | undefined
  /** The library that resizes. Absent: cv2. */
  readonly backend?: 'cv2' | 'pillow' | Marker | undefined
  /** How pixels between pixels are found. Absent: bilinear. */
  readonly interpolation?: 'nearest' | 'bilinear' | 'bicubic' | 'area' | 'lanczos' | Marker | undefined
}

/** Brings each image to a scale drawn at random. Source: mmcv/transforms/processing.py. */
export interface RandomResizeOptions {
  /** The class to build. */
  readonly type: 'RandomResize'
  /** Two scales, [[w, h], [w, h]]: long and short side are drawn between them; or one scale for ratio_range. */
  readonly scale: readonly (readonly number[] | PyTuple | PyList)[] | PyTuple | PyList | readonly number[] | Marker
  /** Smallest and largest factor on a single scale. */
  readonly ratio_range?: readonly (number | PyFloat)[] | PyTuple | PyList | null | Marker | undefined
  /** The transform that resizes. Absent: Resize. */
  readonly resize_type?: string | Marker | undefined
  /** Whether width over height stays, so that the image fits into the scale. Absent: False. */
  readonly keep_ratio?: boolean | Marker | undefined
  /** Whether boxes are cut at the border of the image. Absent: True. */
  readonly clip_object_border?: boolean | Marker | undefined
  /** The library that resizes. Absent: cv2. */
  readonly backend?: 'cv2' | 'pillow' | Marker | undefined
  /** How pixels between pixels are found. Absent: bilinear. */
  readonly interpolation?: 'nearest' | 'bilinear' | 'bicubic' | 'area' | 'lanczos' | Marker | undefined
}

/** Brings each image to one of several scales. Source: mmcv/transforms/processing.py. */
export interface RandomChoiceResizeOptions {
  /** The class to build. */
  readonly type: 'RandomChoiceResize'
  /** The scales to choose from. */
  readonly scales: readonly (readonly number[] | PyTuple | PyList)[] | PyTuple | PyList | Marker
  /** The transform that resizes. Absent: Resize. */
  readonly resize_type?: string | Marker | undefined
  /** Whether width over height stays, so that the image fits into the scale. Absent: False. */
  readonly keep_ratio?: boolean | Marker | undefined
  /** Whether boxes are cut at the border of the image. Absent: True. */
  readonly clip_object_border?: boolean | Marker | undefined
  /** The library that resizes. Absent: cv2. */
  readonly backend?: 'cv2' | 'pillow' | Marker | undefined
  /** How pixels between pixels are found. Absent: bilinear. */
  readonly interpolation?: 'nearest' | 'bilinear' | 'bicubic' | 'area' | 'lanczos' | Marker | undefined
}

/** Flips images at random. Source: mmdet/datasets/transforms/transforms.py. */
export interface RandomFlipOptions {
  /** The class to build. */
  readonly type: 'RandomFlip'
  /** Probability of a flip, or one for each direction. */
  readonly prob?: number | PyFloat | readonly (number | PyFloat)[] | PyTuple | PyList | null | Marker | undefined
  /** Direction, or several. Absent: horizontal. */
  readonly direction?: 'horizontal' | 'vertical' | 'diagonal' | readonly ('horizontal' | 'vertical' | 'diagonal')[] | PyTuple | PyList | Marker | undefined
}

/** Cuts a random piece out of each image. Source: mmdet/datasets/transforms/transforms.py. */
export interface RandomCropOptions {
  /** The class to build. */
  readonly type: 'RandomCrop'
  /** Width and height for crop_type absolute (pixels) and the relative ones (shares), or a range for absolute_range. */
  readonly crop_size: readonly (number | PyFloat)[] | PyTuple | PyList | Marker
  /** How crop_size is meant. Absent: absolute. */
  readonly crop_type?: 'absolute' | 'absolute_range' | 'relative' | 'relative_range' | Marker | undefined
  /** Whether a piece without objects is allowed. Absent: False. */
  readonly allow_negative_crop?: boolean | Marker | undefined
  /** Whether boxes are computed again from the cut masks. Absent: False. */
  readonly recompute_bbox?: boolean | Marker | undefined
  /** Whether boxes are cut at the border of the piece. Absent: True. */
  readonly bbox_clip_border?: boolean | Marker | undefined
}

/** Pads images and masks. Source: mmdet/datasets/transforms/transforms.py, mmcv/transforms/processing.py. */
export interface PadOptions {
  /** The class to build. */
  readonly type: 'Pad'
  /** Width and height that images are fitted into, in pixels. */
  readonly size?: readonly number[] | PyTuple | PyList | null | Marker | undefined
  /** Width and height become multiples of this, in pixels. */
  readonly size_divisor?: number | null | Marker | undefined
  /** Whether images become square. Absent: False. */
  readonly pad_to_square?: boolean | Marker | undefined
  /** What is padded with: a number, or a dict with img, mask and seg. Absent: dict(img=0, seg=255). */
  readonly pad_val?: Unchecked | Marker | undefined
  /** What the padding is made of. Absent: constant. */
  readonly padding_mode?: 'constant' | 'edge' | 'reflect' | 'symmetric' | Marker | undefined
}

/** Leaves out objects that are too small. Source: mmdet/datasets/transforms/loading.py. */
export interface FilterAnnotationsOptions {
  /** The class to build. */
  readonly type: 'FilterAnnotations'
  /** Smallest width and height of a box, in pixels. Absent: (1, 1). */
  readonly min_gt_bbox_wh?: readonly (number | PyFloat)[] | PyTuple | PyList | Marker | undefined
  /** Smallest area of a mask, in pixels. Absent: 1. */
  readonly min_gt_mask_area?: number | Marker | undefined
  /** Whether boxes decide. Absent: True. */
  readonly by_box?: boolean | Marker | undefined
  /** Whether masks decide. Absent: False. */
  readonly by_mask?: boolean | Marker | undefined
  /** Whether an image without objects is left out and another drawn. Absent: True. */
  readonly keep_empty?: boolean | Marker | undefined
}

/** Changes colours at random. Source: mmdet/datasets/transforms/transforms.py. */
export interface PhotoMetricDistortionOptions {
  /** The class to build. */
  readonly type: 'PhotoMetricDistortion'
  /** Largest change of brightness, on the scale 0 to 255. Absent: 32. */
  readonly brightness_delta?: number | Marker | undefined
  /** Smallest and largest factor of contrast. Absent: (0.5, 1.5). */
  readonly contrast_range?: readonly (number | PyFloat)[] | PyTuple | PyList | Marker | undefined
  /** Smallest and largest factor of saturation. Absent: (0.5, 1.5). */
  readonly saturation_range?: readonly (number | PyFloat)[] | PyTuple | PyList | Marker | undefined
  /** Largest change of hue, in degrees. Absent: 18. */
  readonly hue_delta?: number | Marker | undefined
}

/** Packs image and annotations for the model. Source: mmdet/datasets/transforms/formatting.py. */
export interface PackDetInputsOptions {
  /** The class to build. */
  readonly type: 'PackDetInputs'
  /** What is kept of the image: id, path, shapes, scale factor, flips. */
  readonly meta_keys?: readonly string[] | PyTuple | PyList | Marker | undefined
}

/** Loads batches. Source: mmengine/runner/runner.py, torch.utils.data.DataLoader. */
export interface DataloaderOptions {
  /** Images in a batch, on each GPU. */
  readonly batch_size?: number | Marker | undefined
  /** Processes that load, for each GPU; 0 loads in the main process. */
  readonly num_workers?: number | Marker | undefined
  /** Whether those processes stay between epochs; needs num_workers above 0. */
  readonly persistent_workers?: boolean | Marker | undefined
  /** Whether a last batch that is not full is left out. Absent: False. */
  readonly drop_last?: boolean | Marker | undefined
  /** Whether batches are put into page-locked memory. Absent: False. */
  readonly pin_memory?: boolean | Marker | undefined
  /** Batches each process loads ahead. Absent: 2. */
  readonly prefetch_factor?: number | null | Marker | undefined
  /** Seconds to wait for a batch; 0 waits for ever. Absent: 0. */
  readonly timeout?: number | Marker | undefined
  /** The order of the samples. */
  readonly sampler?: DataSamplerOptions | PyDict | Marker | undefined
  /** How samples are put into batches. */
  readonly batch_sampler?: BatchSamplerOptions | PyDict | null | Marker | undefined
  /** How samples become a batch. Absent: dict(type="pseudo_collate"). */
  readonly collate_fn?: Unchecked | Marker | undefined
  /** What each process runs first. Absent: one that sets the seed. */
  readonly worker_init_fn?: Unchecked | Marker | undefined
  /** An epoch ends after this many batches. Absent: after all. */
  readonly num_batch_per_epoch?: number | null | Marker | undefined
  /** The data set. */
  readonly dataset?: DatasetOptions | PyDict | Marker | undefined
}

/** The order of the samples. Source: mmengine/dataset/sampler.py. */
export interface DataSamplerOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'DefaultSampler' | 'InfiniteSampler' | Marker | undefined
  /** Whether the order is new in each epoch. Absent: True. */
  readonly shuffle?: boolean | Marker | undefined
  /** Seed of the order. Absent: drawn, and shared by all processes. */
  readonly seed?: number | null | Marker | undefined
  /** For DefaultSampler: whether samples repeat so that all processes have as many. Absent: True. */
  readonly round_up?: boolean | Marker | undefined
}

/** How samples are put into batches. Source: mmdet/datasets/samplers/batch_sampler.py. */
export interface BatchSamplerOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'AspectRatioBatchSampler' | Marker | undefined
  /** Whether a last batch that is not full is left out. Absent: False. */
  readonly drop_last?: boolean | Marker | undefined
}

/** The data set. Source: mmdet/datasets/coco.py, base_det_dataset.py, mmengine/dataset/base_dataset.py. */
export interface DatasetOptions {
  /** The class of the data set, such as CocoDataset. */
  readonly type?: string | Marker | undefined
  /** Folder that ann_file and data_prefix are below. */
  readonly data_root?: string | null | Marker | undefined
  /** Annotation file, below data_root. */
  readonly ann_file?: string | Marker | undefined
  /** Names and colours of the classes. */
  readonly metainfo?: MetainfoOptions | PyDict | null | Marker | undefined
  /** Folders below data_root. */
  readonly data_prefix?: DataPrefixOptions | PyDict | Marker | undefined
  /** Which images are left out while training. */
  readonly filter_cfg?: FilterCfgOptions | PyDict | null | Marker | undefined
  /** How many of the first samples are used, or which. */
  readonly indices?: number | readonly number[] | PyTuple | PyList | null | Marker | undefined
  /** Whether annotations are kept serialized, to share them among processes. Absent: True. */
  readonly serialize_data?: boolean | Marker | undefined
  /** Whether no image is filtered and none drawn in place of another. Absent: False. */
  readonly test_mode?: boolean | Marker | undefined
  /** Whether annotations are read only when used. Absent: False. */
  readonly lazy_init?: boolean | Marker | undefined
  /** How often another sample is drawn for one that fails. Absent: 1000. */
  readonly max_refetch?: number | Marker | undefined
  /** Transforms that each sample goes through. */
  readonly pipeline?: readonly Transform[] | PyTuple | PyList | Marker | undefined
  /** Suffix of semantic maps. Absent: .png. */
  readonly seg_map_suffix?: string | Marker | undefined
  /** File with proposals, below data_root. Absent: None. */
  readonly proposal_file?: string | null | Marker | undefined
  /** Whether samples carry the names of the classes. Absent: False. */
  readonly return_classes?: boolean | Marker | undefined
  /** File backend: a dict such as { backend: "petrel" }, or null for the local disk. */
  readonly backend_args?: Unchecked | null | Marker | undefined
}

/** Names and colours of the classes. Source: mmengine/dataset/base_dataset.py. */
export interface MetainfoOptions {
  /** Names of the classes, in the order of the model's outputs; or a file with one name a line. */
  readonly classes?: readonly string[] | PyTuple | PyList | string | Marker | undefined
  /** Colour of each class. */
  readonly palette?: readonly (readonly number[] | PyTuple | PyList)[] | PyTuple | PyList | Marker | undefined
  /** Name of the task. */
  readonly task_name?: string | Marker | undefined
  /** Name of the data set. */
  readonly dataset_type?: string | Marker | undefined
}

/** Folders below data_root. Source: mmengine/dataset/base_dataset.py. */
export interface DataPrefixOptions {
  /** Folder of the images. */
  readonly img?: string | Marker | undefined
  /** Folder of the semantic maps. */
  readonly seg?: string | Marker | undefined
  /** Folder of the images, for data sets that are not COCO. */
  readonly img_path?: string | Marker | undefined
}

/** Which images are left out while training. Source: mmdet/datasets/coco.py. */
export interface FilterCfgOptions {
  /** Whether images without objects are left out. Absent: False. */
  readonly filter_empty_gt?: boolean | Marker | undefined
  /** Images with a shorter side, in pixels, are left out. Absent: 0. */
  readonly min_size?: number | Marker | undefined
}

/** COCO's average precision. Source: mmdet/evaluation/metrics/coco_metric.py. */
export interface CocoMetricOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'CocoMetric' | Marker | undefined
  /** Annotation file, with its folder: data_root is not put before it. */
  readonly ann_file?: string | null | Marker | undefined
  /** What is measured. Absent: bbox. */
  readonly metric?: 'bbox' | 'segm' | 'proposal' | 'proposal_fast' | readonly ('bbox' | 'segm' | 'proposal' | 'proposal_fast')[] | PyTuple | PyList | Marker | undefined
  /** Whether the precision of each class is shown. Absent: False. */
  readonly classwise?: boolean | Marker | undefined
  /** Numbers of results that recall is measured at. Absent: (100, 300, 1000). */
  readonly proposal_nums?: readonly number[] | PyTuple | PyList | Marker | undefined
  /** IoUs that precision is measured at: a float or a list. Absent: 0.5 to 0.95 by 0.05. */
  readonly iou_thrs?: Unchecked | Marker | undefined
  /** Which of the figures are reported, such as mAP_50. Absent: all. */
  readonly metric_items?: readonly string[] | PyTuple | PyList | null | Marker | undefined
  /** Whether results are only written, not measured; needs outfile_prefix. Absent: False. */
  readonly format_only?: boolean | Marker | undefined
  /** Path and start of the name of result files. Absent: a temporary folder. */
  readonly outfile_prefix?: string | null | Marker | undefined
  /** Where results of several GPUs are gathered. Absent: cpu. */
  readonly collect_device?: 'cpu' | 'gpu' | Marker | undefined
  /** Prefix of the figures in logs. Absent: coco. */
  readonly prefix?: string | null | Marker | undefined
  /** Whether categories are sorted by id. Absent: False. */
  readonly sort_categories?: boolean | Marker | undefined
  /** Whether several processes measure. Absent: False. */
  readonly use_mp_eval?: boolean | Marker | undefined
  /** File backend: a dict such as { backend: "petrel" }, or null for the local disk. */
  readonly backend_args?: Unchecked | null | Marker | undefined
}

/** The training loop. Source: mmengine/runner/loops.py. */
export interface TrainLoopOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'EpochBasedTrainLoop' | Marker | undefined
  /** Epochs to train. */
  readonly max_epochs?: number | Marker | undefined
  /** Epoch from which on there is validation. Absent: 1. */
  readonly val_begin?: number | Marker | undefined
  /** Epochs between validations. Absent: 1. */
  readonly val_interval?: number | Marker | undefined
  /** Other intervals from an epoch on: pairs (epoch, interval). Absent: None. */
  readonly dynamic_intervals?: readonly (readonly number[] | PyTuple | PyList)[] | PyTuple | PyList | null | Marker | undefined
}

/** The validation loop. Source: mmengine/runner/loops.py. */
export interface ValLoopOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'ValLoop' | Marker | undefined
  /** Whether it runs in half precision. Absent: False. */
  readonly fp16?: boolean | Marker | undefined
}

/** The testing loop. Source: mmengine/runner/loops.py. */
export interface TestLoopOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'TestLoop' | Marker | undefined
  /** Whether it runs in half precision. Absent: False. */
  readonly fp16?: boolean | Marker | undefined
}

/** A scheduler of the learning rate. */
export type ParamScheduler =
  | LinearLROptions
  | MultiStepLROptions
  | CosineAnnealingLROptions
  | PyExpression
  | Replacement
  | PyDict

/** The learning rate grows along a line: warm-up. Source: mmengine/optim/scheduler/param_scheduler.py. */
export interface LinearLROptions {
  /** The class to build. */
  readonly type: 'LinearLR'
  /** Factor of the learning rate at first. Absent: 1/3. */
  readonly start_factor?: number | PyFloat | Marker | undefined
  /** Factor of the learning rate at last. Absent: 1. */
  readonly end_factor?: number | PyFloat | Marker | undefined
  /** Whether begin, end and milestones count epochs (else iterations). Absent: True. */
  readonly by_epoch?: boolean | Marker | undefined
  /** First step of this scheduler. Absent: 0. */
  readonly begin?: number | Marker | undefined
  /** The step before which it ends. Absent: never. */
  readonly end?: number | Marker | undefined
  /** The step that a resumed run goes on from. Absent: -1. */
  readonly last_step?: number | Marker | undefined
  /** Whether each change is shown. Absent: False. */
  readonly verbose?: boolean | Marker | undefined
  /** Whether epochs are turned into iterations, for a change in each of them. Absent: False. */
  readonly convert_to_iter_based?: boolean | Marker | undefined
}

/** The learning rate falls at each milestone. Source: mmengine/optim/scheduler/param_scheduler.py. */
export interface MultiStepLROptions {
  /** The class to build. */
  readonly type: 'MultiStepLR'
  /** Whether begin, end and milestones count epochs (else iterations). Absent: True. */
  readonly by_epoch?: boolean | Marker | undefined
  /** First step of this scheduler. Absent: 0. */
  readonly begin?: number | Marker | undefined
  /** The step before which it ends. Absent: never. */
  readonly end?: number | Marker | undefined
  /** The step that a resumed run goes on from. Absent: -1. */
  readonly last_step?: number | Marker | undefined
  /** Whether each change is shown. Absent: False. */
  readonly verbose?: boolean | Marker | undefined
  /** Steps after which the learning rate falls, in order. */
  readonly milestones: readonly number[] | PyTuple | PyList | Marker
  /** Factor at each milestone. Absent: 0.1. */
  readonly gamma?: number | PyFloat | Marker | undefined
  /** Whether epochs are turned into iterations, for a change in each of them. Absent: False. */
  readonly convert_to_iter_based?: boolean | Marker | undefined
}

/** The learning rate falls along a cosine. Source: mmengine/optim/scheduler/param_scheduler.py. */
export interface CosineAnnealingLROptions {
  /** The class to build. */
  readonly type: 'CosineAnnealingLR'
  /** Steps of half a cosine. Absent: end - begin. */
  readonly T_max?: number | null | Marker | undefined
  /** The smallest learning rate. Absent: 0. */
  readonly eta_min?: number | PyFloat | null | Marker | undefined
  /** The smallest learning rate as a share of the first; in place of eta_min. */
  readonly eta_min_ratio?: number | PyFloat | null | Marker | undefined
  /** Whether begin, end and milestones count epochs (else iterations). Absent: True. */
  readonly by_epoch?: boolean | Marker | undefined
  /** First step of this scheduler. Absent: 0. */
  readonly begin?: number | Marker | undefined
  /** The step before which it ends. Absent: never. */
  readonly end?: number | Marker | undefined
  /** The step that a resumed run goes on from. Absent: -1. */
  readonly last_step?: number | Marker | undefined
  /** Whether each change is shown. Absent: False. */
  readonly verbose?: boolean | Marker | undefined
  /** Whether epochs are turned into iterations, for a change in each of them. Absent: False. */
  readonly convert_to_iter_based?: boolean | Marker | undefined
}

/** How gradients become steps. Source: mmengine/optim/optimizer/optimizer_wrapper.py, amp_optimizer_wrapper.py. */
export interface OptimWrapperOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'OptimWrapper' | 'AmpOptimWrapper' | Marker | undefined
  /** The optimizer. */
  readonly optimizer?: OptimizerOptions | PyDict | Marker | undefined
  /** Iterations whose gradients are summed before a step. Absent: 1. */
  readonly accumulative_counts?: number | Marker | undefined
  /** Limit on gradients. */
  readonly clip_grad?: ClipGradOptions | PyDict | null | Marker | undefined
  /** Other settings of the optimizer for some parameters. */
  readonly paramwise_cfg?: ParamwiseCfgOptions | PyDict | null | Marker | undefined
  /** The class that makes the optimizer. Absent: DefaultOptimWrapperConstructor. */
  readonly constructor?: string | Marker | undefined
  /** For AmpOptimWrapper: factor on losses in half precision. Absent: dynamic. */
  readonly loss_scale?: 'dynamic' | Unchecked | Marker | undefined
  /** For AmpOptimWrapper: the number format. Absent: chosen by PyTorch. */
  readonly dtype?: 'float16' | 'bfloat16' | 'float32' | 'float64' | null | Marker | undefined
  /** For AmpOptimWrapper: whether it works with FSDP. Absent: False. */
  readonly use_fsdp?: boolean | Marker | undefined
}

/** The optimizer. Source: torch.optim.SGD. */
export interface OptimizerOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'SGD' | Marker | undefined
  /** Learning rate, for a batch of auto_scale_lr.base_batch_size images. */
  readonly lr?: number | PyFloat | Marker | undefined
  /** Share of the last step in the next one. */
  readonly momentum?: number | PyFloat | Marker | undefined
  /** Factor of the penalty on the size of weights. */
  readonly weight_decay?: number | PyFloat | Marker | undefined
  /** Damping of the momentum. Absent: 0. */
  readonly dampening?: number | PyFloat | Marker | undefined
  /** Whether the momentum is Nesterov's. Absent: False. */
  readonly nesterov?: boolean | Marker | undefined
}

/** Limit on gradients. Source: mmengine/optim/optimizer/optimizer_wrapper.py. */
export interface ClipGradOptions {
  /** Limit the norm of all, or each value. Absent: norm. */
  readonly type?: 'norm' | 'value' | Marker | undefined
  /** The largest norm. */
  readonly max_norm?: number | PyFloat | Marker | undefined
  /** Which norm. Absent: 2. */
  readonly norm_type?: number | PyFloat | Marker | undefined
  /** Whether a norm that is not finite is an error. Absent: False. */
  readonly error_if_nonfinite?: boolean | Marker | undefined
  /** For value: the largest gradient. */
  readonly clip_value?: number | PyFloat | Marker | undefined
}

/** Other settings of the optimizer for some parameters. Source: mmengine/optim/optimizer/default_constructor.py. */
export interface ParamwiseCfgOptions {
  /** Factors by a part of the name: { backbone: { lr_mult: 0.1, decay_mult: 1 } }. */
  readonly custom_keys?: Unchecked | Marker | undefined
  /** Factor of the learning rate of biases. Absent: 1. */
  readonly bias_lr_mult?: number | PyFloat | null | Marker | undefined
  /** Factor of the weight decay of biases. Absent: 1. */
  readonly bias_decay_mult?: number | PyFloat | null | Marker | undefined
  /** Factor of the weight decay of normalization layers. Absent: 1. */
  readonly norm_decay_mult?: number | PyFloat | null | Marker | undefined
  /** Factor of the weight decay of parameters with one dimension. Absent: 1. */
  readonly flat_decay_mult?: number | PyFloat | null | Marker | undefined
  /** Factor of the weight decay of depth-wise convolutions. Absent: 1. */
  readonly dwconv_decay_mult?: number | PyFloat | null | Marker | undefined
  /** Factor of the learning rate of the offsets of deformable convolutions. Absent: 1. */
  readonly dcn_offset_lr_mult?: number | PyFloat | null | Marker | undefined
  /** Whether parameters that occur twice are taken once. Absent: False. */
  readonly bypass_duplicate?: boolean | Marker | undefined
}

/** The learning rate follows the batch size. Source: mmengine/runner/runner.py. */
export interface AutoScaleLrOptions {
  /** Whether the learning rate is multiplied by the real batch size over base_batch_size; the training script's --auto-scale-lr sets it. */
  readonly enable?: boolean | Marker | undefined
  /** Images on all GPUs that the learning rate is meant for: 8 GPUs with 2 each are 16. */
  readonly base_batch_size?: number | Marker | undefined
}

/** What runs beside every loop. null takes one out. Source: mmengine/runner/runner.py. */
export interface DefaultHooksOptions {
  /** Measures time. */
  readonly timer?: TimerHookOptions | PyDict | null | Marker | undefined
  /** Writes logs. */
  readonly logger?: LoggerHookOptions | PyDict | null | Marker | undefined
  /** Steps param_scheduler. */
  readonly param_scheduler?: ParamSchedulerHookOptions | PyDict | null | Marker | undefined
  /** Writes checkpoints. */
  readonly checkpoint?: CheckpointHookOptions | PyDict | null | Marker | undefined
  /** Shuffles anew in each epoch. */
  readonly sampler_seed?: SamplerSeedHookOptions | PyDict | null | Marker | undefined
  /** Draws results. */
  readonly visualization?: VisualizationHookOptions | PyDict | null | Marker | undefined
  /** Keeps figures of the run. Absent: dict(type="RuntimeInfoHook"). */
  readonly runtime_info?: Unchecked | null | Marker | undefined
}

/** Measures time. Source: mmengine/hooks/iter_timer_hook.py. */
export interface TimerHookOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'IterTimerHook' | Marker | undefined
}

/** Writes logs. Source: mmengine/hooks/logger_hook.py. */
export interface LoggerHookOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'LoggerHook' | Marker | undefined
  /** Iterations between lines. */
  readonly interval?: number | Marker | undefined
  /** Whether the last iterations of an epoch, fewer than interval, get no line. Absent: True. */
  readonly ignore_last?: boolean | Marker | undefined
  /** Iterations between lines with the name of the experiment. Absent: 1000. */
  readonly interval_exp_name?: number | Marker | undefined
  /** Folder or address that logs are copied to. Absent: None. */
  readonly out_dir?: string | null | Marker | undefined
  /** Whether logs stay in the work folder after copying. Absent: True. */
  readonly keep_local?: boolean | Marker | undefined
  /** Whether figures of validation are counted by epochs. Absent: True. */
  readonly log_metric_by_epoch?: boolean | Marker | undefined
  /** File backend: a dict such as { backend: "petrel" }, or null for the local disk. */
  readonly backend_args?: Unchecked | null | Marker | undefined
}

/** Steps param_scheduler. Source: mmengine/hooks/param_scheduler_hook.py. */
export interface ParamSchedulerHookOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'ParamSchedulerHook' | Marker | undefined
}

/** Writes checkpoints. Source: mmengine/hooks/checkpoint_hook.py. */
export interface CheckpointHookOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'CheckpointHook' | Marker | undefined
  /** Epochs (or iterations) between checkpoints; -1 for none. */
  readonly interval?: number | Marker | undefined
  /** Whether interval counts epochs. Absent: True. */
  readonly by_epoch?: boolean | Marker | undefined
  /** Whether the state of the optimizer is written. Absent: True. */
  readonly save_optimizer?: boolean | Marker | undefined
  /** Whether the state of the schedulers is written. Absent: True. */
  readonly save_param_scheduler?: boolean | Marker | undefined
  /** Folder of the checkpoints. Absent: the work folder. */
  readonly out_dir?: string | null | Marker | undefined
  /** Checkpoints that are kept; -1 for all. Absent: -1. */
  readonly max_keep_ckpts?: number | Marker | undefined
  /** Whether the last epoch is written in any case. Absent: True. */
  readonly save_last?: boolean | Marker | undefined
  /** Figures whose best checkpoint is kept, such as coco/bbox_mAP, or auto. Absent: None. */
  readonly save_best?: string | readonly string[] | PyTuple | PyList | null | Marker | undefined
  /** Whether greater or less is better, for each of them. Absent: by the name of the figure. */
  readonly rule?: string | readonly string[] | PyTuple | PyList | null | Marker | undefined
  /** Parts of names of figures for which greater is better. */
  readonly greater_keys?: readonly string[] | PyTuple | PyList | null | Marker | undefined
  /** Parts of names of figures for which less is better. */
  readonly less_keys?: readonly string[] | PyTuple | PyList | null | Marker | undefined
  /** Name of a checkpoint, with {} for the number. Absent: epoch_{}.pth. */
  readonly filename_tmpl?: string | null | Marker | undefined
  /** Keys of the checkpoint that are published after training. Absent: None. */
  readonly published_keys?: string | readonly string[] | PyTuple | PyList | null | Marker | undefined
  /** Epoch (or iteration) from which on checkpoints are written. Absent: 0. */
  readonly save_begin?: number | Marker | undefined
  /** File backend: a dict such as { backend: "petrel" }, or null for the local disk. */
  readonly backend_args?: Unchecked | null | Marker | undefined
}

/** Shuffles anew in each epoch. Source: mmengine/hooks/sampler_seed_hook.py. */
export interface SamplerSeedHookOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'DistSamplerSeedHook' | Marker | undefined
}

/** Draws results. Source: mmdet/engine/hooks/visualization_hook.py. */
export interface VisualizationHookOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'DetVisualizationHook' | Marker | undefined
  /** Whether results are drawn. Absent: False. */
  readonly draw?: boolean | Marker | undefined
  /** Iterations between drawings of validation. Absent: 50. */
  readonly interval?: number | Marker | undefined
  /** Results below this score are not drawn. Absent: 0.3. */
  readonly score_thr?: number | PyFloat | Marker | undefined
  /** Whether drawings are shown in a window. Absent: False. */
  readonly show?: boolean | Marker | undefined
  /** Seconds that a window stays. Absent: 0. */
  readonly wait_time?: number | PyFloat | Marker | undefined
  /** Folder of the drawings while testing. Absent: None. */
  readonly test_out_dir?: string | null | Marker | undefined
  /** File backend: a dict such as { backend: "petrel" }, or null for the local disk. */
  readonly backend_args?: Unchecked | null | Marker | undefined
}

/** The environment of a run. Source: mmengine/runner/runner.py. */
export interface EnvCfgOptions {
  /** Whether cuDNN measures which algorithm is fastest; good where images have one size. */
  readonly cudnn_benchmark?: boolean | Marker | undefined
  /** Processes that load data. */
  readonly mp_cfg?: MpCfgOptions | PyDict | Marker | undefined
  /** Talk between GPUs. */
  readonly dist_cfg?: DistCfgOptions | PyDict | Marker | undefined
  /** Files that may be open. Absent: 4096. */
  readonly resource_limit?: number | Marker | undefined
}

/** Processes that load data. Source: mmengine/utils/dl_utils/setup_env.py. */
export interface MpCfgOptions {
  /** How processes start. */
  readonly mp_start_method?: 'fork' | 'spawn' | 'forkserver' | Marker | undefined
  /** Threads of OpenCV in each process; 0 for none of its own. */
  readonly opencv_num_threads?: number | Marker | undefined
}

/** Talk between GPUs. Source: mmengine/dist/utils.py. */
export interface DistCfgOptions {
  /** The library. */
  readonly backend?: 'nccl' | 'gloo' | 'mpi' | Marker | undefined
  /** Seconds after which a missing process is an error. Absent: 1800. */
  readonly timeout?: number | PyFloat | Marker | undefined
  /** Port of the first process, for slurm. */
  readonly port?: number | Marker | undefined
}

/** A place for drawings and figures. */
export type VisBackend =
  | LocalVisBackendOptions
  | TensorboardVisBackendOptions
  | WandbVisBackendOptions
  | PyExpression
  | Replacement
  | PyDict

/** Writes drawings and figures to files. Source: mmengine/visualization/vis_backend.py. */
export interface LocalVisBackendOptions {
  /** The class to build. */
  readonly type: 'LocalVisBackend'
  /** Folder. Absent: the run's. */
  readonly save_dir?: string | null | Marker | undefined
  /** Folder of the drawings. Absent: vis_image. */
  readonly img_save_dir?: string | Marker | undefined
  /** Name of the file of the config. Absent: config.py. */
  readonly config_save_file?: string | Marker | undefined
  /** Name of the file of the figures. Absent: scalars.json. */
  readonly scalar_save_file?: string | Marker | undefined
}

/** Writes for TensorBoard. Source: mmengine/visualization/vis_backend.py. */
export interface TensorboardVisBackendOptions {
  /** The class to build. */
  readonly type: 'TensorboardVisBackend'
  /** Folder. Absent: the run's. */
  readonly save_dir?: string | null | Marker | undefined
}

/** Sends to Weights & Biases. Source: mmengine/visualization/vis_backend.py. */
export interface WandbVisBackendOptions {
  /** The class to build. */
  readonly type: 'WandbVisBackend'
  /** Folder. Absent: the run's. */
  readonly save_dir?: string | null | Marker | undefined
  /** Arguments of wandb.init, such as project. Absent: None. */
  readonly init_kwargs?: Unchecked | null | Marker | undefined
  /** How figures are summed up. Absent: None. */
  readonly define_metric_cfg?: Unchecked | null | Marker | undefined
  /** Whether every call sends. Absent: True. */
  readonly commit?: boolean | Marker | undefined
  /** Name under which the code is kept. Absent: None. */
  readonly log_code_name?: string | null | Marker | undefined
  /** Arguments of wandb.watch. Absent: None. */
  readonly watch_kwargs?: Unchecked | null | Marker | undefined
}

/** Draws images with results. Source: mmdet/visualization/local_visualizer.py. */
export interface VisualizerOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'DetLocalVisualizer' | Marker | undefined
  /** Where drawings and figures go. */
  readonly vis_backends?: readonly VisBackend[] | PyTuple | PyList | Marker | undefined
  /** Its name. */
  readonly name?: string | Marker | undefined
  /** Folder. Absent: the run's. */
  readonly save_dir?: string | null | Marker | undefined
  /** Colour of boxes: a name or a tuple. Absent: by class. */
  readonly bbox_color?: Unchecked | null | Marker | undefined
  /** Colour of text: a name or a tuple. Absent: (200, 200, 200). */
  readonly text_color?: Unchecked | null | Marker | undefined
  /** Colour of masks: a name or a tuple. Absent: by class. */
  readonly mask_color?: Unchecked | null | Marker | undefined
  /** Width of lines, in pixels. Absent: 3. */
  readonly line_width?: number | PyFloat | Marker | undefined
  /** Opacity of masks. Absent: 0.8. */
  readonly alpha?: number | PyFloat | Marker | undefined
}

/** What a line of the log says. Source: mmengine/runner/log_processor.py. */
export interface LogProcessorOptions {
  /** The class to build. For another one: component('…', {…}). */
  readonly type?: 'LogProcessor' | Marker | undefined
  /** Iterations that figures are averaged over. */
  readonly window_size?: number | Marker | undefined
  /** Whether lines count epochs. */
  readonly by_epoch?: boolean | Marker | undefined
  /** List of further figures, each with data_src and method_name. Absent: None. */
  readonly custom_cfg?: Unchecked | null | Marker | undefined
  /** Digits after the point. Absent: 4. */
  readonly num_digits?: number | Marker | undefined
  /** Whether names of figures say train or val. Absent: False. */
  readonly log_with_hierarchy?: boolean | Marker | undefined
  /** Regular expression of the figures that are averaged. */
  readonly mean_pattern?: string | Marker | undefined
}

/** Modules to import first, for classes of one's own. Source: mmengine/config/config.py. */
export interface CustomImportsOptions {
  /** Module, or several. */
  readonly imports?: readonly string[] | PyTuple | PyList | string | Marker | undefined
  /** Whether a module that cannot be imported is only a warning. Absent: False. */
  readonly allow_failed_imports?: boolean | Marker | undefined
}

/** Seeds of the run. Source: mmengine/runner/runner.py. */
export interface RandomnessOptions {
  /** The seed. Absent: drawn. */
  readonly seed?: number | null | Marker | undefined
  /** Whether cuDNN takes only algorithms that repeat themselves. Absent: False. */
  readonly deterministic?: boolean | Marker | undefined
  /** Whether each process has a seed of its own. Absent: False. */
  readonly diff_rank_seed?: boolean | Marker | undefined
}
