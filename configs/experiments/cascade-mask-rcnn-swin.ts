// Cascade Mask R-CNN with a Swin-T, trained with AdamW in mixed precision.
import {
  adamW,
  amp,
  cascadeMaskRcnnR50Fpn,
  cocoInstance,
  defaultRuntime,
  defineConfig,
  schedule1x,
  swin,
} from 'mmdet-config'

export default defineConfig({
  bases: [cascadeMaskRcnnR50Fpn({ backbone: swin('T') }), cocoInstance(), schedule1x(), defaultRuntime()],
  overrides: [adamW({ lr: 0.0001, weight_decay: 0.05 }), amp()],
})
