// DINO, the detector, from a ResNet-50 that DINO, the method, trained without labels.
import { cocoDetr, defaultRuntime, defineConfig, detr12e, dino4scaleR50 } from 'mmdet-config'

export default defineConfig({
  bases: [dino4scaleR50(), cocoDetr(), detr12e(), defaultRuntime()],
  overrides: {
    model: {
      backbone: {
        frozen_stages: 0,
        norm_cfg: { type: 'SyncBN', requires_grad: true },
        norm_eval: false,
        init_cfg: { checkpoint: './dino_resnet50_pretrain.pth' },
      },
    },
  },
})
