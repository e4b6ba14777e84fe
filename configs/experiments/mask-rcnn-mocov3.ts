// Mask R-CNN from the weights of MoCo v3.
import { cocoInstance, defaultRuntime, defineConfig, maskRcnnR50Fpn, schedule1x, selfSupervised } from 'mmdet-config'

export default defineConfig({
  bases: [maskRcnnR50Fpn(), cocoInstance(), schedule1x(), defaultRuntime()],
  overrides: selfSupervised({ method: 'mocov3', checkpoint: './mocov3_r50_300ep_backbone.pth' }),
})
