// Faster R-CNN with a ResNet-101, which sees each image three times an epoch.
import { cocoDetection, defaultRuntime, defineConfig, fasterRcnnR50Fpn, repeat, schedule1x } from 'mmdet-config'

export default defineConfig({
  bases: [fasterRcnnR50Fpn({ backbone: { depth: 101 } }), cocoDetection(), schedule1x(), defaultRuntime()],
  overrides: { train_dataloader: { dataset: repeat(3) } },
})
