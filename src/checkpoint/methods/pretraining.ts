/** A way of self-supervised pre-training that detectors of MMDetection start from: who published it, and what a config has to say. */
export interface Pretraining {
  /** Name for people. */
  readonly title: string
  /** The paper to cite. */
  readonly paper: string
  /** Where its authors publish weights of the backbone. */
  readonly weights: string
  /** The licence of the repository that publishes them. */
  readonly licence: string
  /** The file that a config loads unless it says otherwise: that of MMDetection's own configs, what `convert` writes, or what is published. */
  readonly checkpoint: string
  /** The class of MMDetection 3.3.0 that takes the weights; `null`: it has none. */
  readonly backbone: 'ResNet' | 'SwinTransformer' | null
  /** The `--method` of `checkpoint convert` for the file that `weights` names; `null`: it loads unchanged. */
  readonly conversion: string | null
  /** What a user has to know besides. */
  readonly note?: string
}

const FAIR = 'https://dl.fbaipublicfiles.com'
const NON_COMMERCIAL = 'CC BY-NC 4.0'

/**
 * The methods by the names that configs use. Papers, addresses and licences are those of the authors' repositories, which the layouts in
 * table.ts name too.
 */
export const PRETRAININGS = {
  mocov1: {
    title: 'MoCo v1',
    paper:
      'He, Fan, Wu, Xie and Girshick, Momentum Contrast for Unsupervised Visual Representation Learning, 2019 (arXiv:1911.05722)',
    weights: `${FAIR}/moco/moco_checkpoints/moco_v1_200ep/moco_v1_200ep_pretrain.pth.tar`,
    licence: NON_COMMERCIAL,
    checkpoint: './mocov1_r50_200ep_pretrain.pth',
    backbone: 'ResNet',
    conversion: 'mocov1',
  },
  mocov2: {
    title: 'MoCo v2',
    paper: 'Chen, Fan, Girshick and He, Improved Baselines with Momentum Contrastive Learning, 2020 (arXiv:2003.04297)',
    weights: `${FAIR}/moco/moco_checkpoints/moco_v2_800ep/moco_v2_800ep_pretrain.pth.tar`,
    licence: NON_COMMERCIAL,
    checkpoint: './mocov2_r50_800ep_pretrain.pth',
    backbone: 'ResNet',
    conversion: 'mocov2',
  },
  mocov3: {
    title: 'MoCo v3',
    paper:
      'Chen, Xie and He, An Empirical Study of Training Self-Supervised Vision Transformers, 2021 (arXiv:2104.02057)',
    weights: `${FAIR}/moco-v3/r-50-1000ep/r-50-1000ep.pth.tar`,
    licence: NON_COMMERCIAL,
    checkpoint: './mocov3_r50_1000ep_pretrain.pth',
    backbone: 'ResNet',
    conversion: 'mocov3',
    note: 'Its Vision Transformers have no backbone in MMDetection 3.3.0.',
  },
  swav: {
    title: 'SwAV',
    paper:
      'Caron et al., Unsupervised Learning of Visual Features by Contrasting Cluster Assignments, 2020 (arXiv:2006.09882)',
    weights: `${FAIR}/deepcluster/swav_800ep_pretrain.pth.tar`,
    licence: NON_COMMERCIAL,
    checkpoint: './swav_800ep_pretrain.pth.tar',
    backbone: 'ResNet',
    conversion: null,
  },
  dino: {
    title: 'DINO',
    paper: 'Caron et al., Emerging Properties in Self-Supervised Vision Transformers, 2021 (arXiv:2104.14294)',
    weights: `${FAIR}/dino/dino_resnet50_pretrain/dino_resnet50_pretrain.pth`,
    licence: 'Apache-2.0',
    checkpoint: './dino_resnet50_pretrain.pth',
    backbone: 'ResNet',
    conversion: null,
    note: 'The pre-training, not the detector of that name. Its full checkpoint is converted by --method dino; its Vision Transformers have no backbone in MMDetection 3.3.0.',
  },
  byol: {
    title: 'BYOL',
    paper:
      'Grill et al., Bootstrap Your Own Latent: A New Approach to Self-Supervised Learning, 2020 (arXiv:2006.07733)',
    weights: 'https://storage.googleapis.com/deepmind-byol/checkpoints/pretrain_res50x1.pkl',
    licence: 'Apache-2.0 (the code; nothing is said of the weights)',
    checkpoint: './pretrain_res50x1.pth.tar',
    backbone: 'ResNet',
    conversion: null,
    note: 'The weights are those of a JAX program: ajtejankar/byol-convert makes a torch file of them, which loads unchanged. Checkpoints of the ports by yaox12 and sthalles are converted by --method byol-yaox12 and byol-sthalles.',
  },
  barlowtwins: {
    title: 'Barlow Twins',
    paper:
      'Zbontar, Jing, Misra, LeCun and Deny, Barlow Twins: Self-Supervised Learning via Redundancy Reduction, 2021 (arXiv:2103.03230)',
    weights: `${FAIR}/barlowtwins/epochs1000_bs2048_lr0.2_lambd0.0051_proj_8192_8192_8192_scale0.024/resnet50.pth`,
    licence: NON_COMMERCIAL,
    checkpoint: './barlowtwins_resnet50.pth',
    backbone: 'ResNet',
    conversion: null,
    note: 'The full checkpoint is converted by --method barlowtwins.',
  },
  vicreg: {
    title: 'VICReg',
    paper:
      'Bardes, Ponce and LeCun, VICReg: Variance-Invariance-Covariance Regularization for Self-Supervised Learning, 2021 (arXiv:2105.04906)',
    weights: `${FAIR}/vicreg/resnet50.pth`,
    licence: 'MIT',
    checkpoint: './vicreg_resnet50.pth',
    backbone: 'ResNet',
    conversion: null,
    note: 'The full checkpoint is converted by --method vicreg.',
  },
  simsiam: {
    title: 'SimSiam',
    paper: 'Chen and He, Exploring Simple Siamese Representation Learning, 2020 (arXiv:2011.10566)',
    weights: `${FAIR}/simsiam/models/100ep/pretrain/checkpoint_0099.pth.tar`,
    licence: NON_COMMERCIAL,
    checkpoint: './simsiam_r50_100ep_pretrain.pth',
    backbone: 'ResNet',
    conversion: 'simsiam',
  },
  densecl: {
    title: 'DenseCL',
    paper:
      'Wang, Zhang, Shen, Kong and Li, Dense Contrastive Learning for Self-Supervised Visual Pre-Training, 2020 (arXiv:2011.09157)',
    weights: 'github.com/WXinlong/DenseCL (README, Models)',
    licence: 'Apache-2.0',
    checkpoint: './densecl_r50_pretrain.pth',
    backbone: 'ResNet',
    conversion: 'densecl',
    note: 'A file that tools/extract_backbone_weights.py wrote loads unchanged.',
  },
  pixpro: {
    title: 'PixPro',
    paper:
      'Xie et al., Propagate Yourself: Exploring Pixel-Level Consistency for Unsupervised Visual Representation Learning, 2020 (arXiv:2011.10043)',
    weights: 'github.com/zdaxie/PixPro (README, PixPro pre-trained models)',
    licence: 'MIT',
    checkpoint: './pixpro_r50_pretrain.pth',
    backbone: 'ResNet',
    conversion: 'pixpro',
  },
  simmim: {
    title: 'SimMIM',
    paper: 'Xie et al., SimMIM: A Simple Framework for Masked Image Modeling, 2021 (arXiv:2111.09886)',
    weights: 'github.com/microsoft/SimMIM (README, Swin Transformer, pre-train model)',
    licence: 'MIT',
    checkpoint: './simmim_swin_pretrain.pth',
    backbone: 'SwinTransformer',
    conversion: 'simmim',
    note: 'Trained with windows of 6 (Swin-Base) and 12 (Swin-Large): MMDetection resizes the tables of positions to the window of the config. Its Vision Transformer has no backbone in MMDetection 3.3.0.',
  },
  mae: {
    title: 'MAE',
    paper: 'He et al., Masked Autoencoders Are Scalable Vision Learners, 2021 (arXiv:2111.06377)',
    weights: 'github.com/facebookresearch/mae (README)',
    licence: NON_COMMERCIAL,
    checkpoint: './mae_pretrain.pth',
    backbone: null,
    conversion: null,
    note: 'A Vision Transformer. MMDetection 3.3.0 has one only in its projects/ViTDet, which no package installs.',
  },
} as const satisfies Readonly<Record<string, Pretraining>>

/** What a config says for a backbone of this class that starts from such weights, and why. */
export const PRETRAINED_SETTINGS = {
  ResNet: [
    ['norm_cfg=dict(type="SyncBN", requires_grad=True)', 'batch norm goes on training, over the images of all GPUs'],
    ['norm_eval=False', 'its statistics do too: those of pre-training are of other images'],
    ['frozen_stages=0', 'only the stem is kept as it is'],
    ['style="pytorch"', 'the stride is in the 3x3 convolution, as in torchvision'],
    [
      'mean=[123.675, 116.28, 103.53], std=[58.395, 57.12, 57.375], bgr_to_rgb=True',
      'the images of pre-training were RGB, normalised like this',
    ],
  ],
  SwinTransformer: [
    ['convert_weights=True', 'the file has the names of the Swin authors'],
    ['frozen_stages=-1', 'nothing is kept as it is: there is no batch norm whose statistics would suffer'],
    [
      'mean=[123.675, 116.28, 103.53], std=[58.395, 57.12, 57.375], bgr_to_rgb=True',
      'the images of pre-training were RGB, normalised like this',
    ],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [string, string])[]>>
