/** The least that training starts with, and that check has nothing against. */
export const TRAINS = `model = dict(type='DetTTAModel', module=None)
train_dataloader = dict(batch_size=2, dataset=dict(type='CocoDataset', ann_file='a.json', pipeline=[]), sampler=dict(type='DefaultSampler', shuffle=True), num_workers=0)
train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=1)
optim_wrapper = dict(type='OptimWrapper', optimizer=dict(type='SGD', lr=0.02))
auto_scale_lr = dict(enable=False, base_batch_size=16)
`
