// Mask2Former on the eight classes of Cityscapes: heads and class weights follow the data set.
import { cityscapesInstance, defaultRuntime, defineConfig, mask2former50e, mask2formerR50 } from 'mmdet-config'

export default defineConfig({
  bases: [mask2formerR50(), cityscapesInstance(), mask2former50e(), defaultRuntime()],
})
