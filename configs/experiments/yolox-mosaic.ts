// YOLOX-s with mosaic and mixup, on five classes.
import { cocoYolox, defaultRuntime, defineConfig, yolox300e, yoloxS } from 'mmdet-config'

export default defineConfig({
  bases: [
    yoloxS(),
    cocoYolox({
      data_root: 'data/road/',
      classes: ['car', 'bus', 'truck', 'bicycle', 'person'],
      train_ann_file: 'train.json',
      train_data_prefix: { img: 'images/' },
      val_ann_file: 'val.json',
      val_data_prefix: { img: 'images/' },
    }),
    yolox300e(),
    defaultRuntime(),
  ],
})
