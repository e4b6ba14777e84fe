// FCOS with the GIoU loss: none of the keys of the old loss stays.
import { cocoDetection, defaultRuntime, defineConfig, fcosR50Fpn, schedule1x } from 'mmdet-config'

export default defineConfig({
  bases: [
    fcosR50Fpn({ bbox_head: { loss_bbox: { type: 'GIoULoss', loss_weight: 1 } } }),
    cocoDetection(),
    schedule1x({ optimizer: { lr: 0.01 } }),
    defaultRuntime(),
  ],
})
