// DINO, the detector, from a ResNet-50 that DINO, the method, trained without labels.
import { cocoDetr, defaultRuntime, defineConfig, detr12e, dino4scaleR50, selfSupervised } from 'mmdet-config'

export default defineConfig({
  bases: [dino4scaleR50(), cocoDetr(), detr12e(), defaultRuntime()],
  overrides: selfSupervised({ method: 'dino' }),
})
