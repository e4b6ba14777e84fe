// RetinaNet on data of one's own, with three classes: the head follows the names.
import { cocoDetection, defaultRuntime, defineConfig, retinanetR50Fpn, schedule1x } from 'mmdet-config'

export default defineConfig({
  bases: [
    retinanetR50Fpn(),
    cocoDetection({
      data_root: 'data/fruit/',
      classes: ['apple', 'banana', 'orange'],
      train_ann_file: 'train.json',
      train_data_prefix: { img: 'train/' },
      val_ann_file: 'val.json',
      val_data_prefix: { img: 'val/' },
    }),
    schedule1x({ optimizer: { lr: 0.01 } }),
    defaultRuntime(),
  ],
})
