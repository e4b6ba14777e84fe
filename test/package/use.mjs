import { cocoInstance, defaultRuntime, defineConfig, maskRcnnR50Fpn, schedule1x, selfSupervised } from 'mmdet-config'

const config = defineConfig({
  bases: [maskRcnnR50Fpn(), cocoInstance(), schedule1x(), defaultRuntime()],
  overrides: selfSupervised({ method: 'mocov2' }),
})
if (!config.toPython().includes("norm_cfg=dict(type='SyncBN', requires_grad=True)")) process.exit(1)
