import {
  cocoInstance,
  configFiles,
  defaultRuntime,
  defineConfig,
  maskRcnnR50Fpn,
  regNet,
  schedule1x,
  selfSupervised,
} from 'mmdet-config'

const config = defineConfig({
  bases: [maskRcnnR50Fpn(), cocoInstance(), schedule1x(), defaultRuntime()],
  overrides: selfSupervised({ method: 'mocov2' }),
})
if (!config.toPython().includes("norm_cfg=dict(type='SyncBN', requires_grad=True)")) process.exit(1)

// The first of several words: what the bundle leaves out are sentences for readers, and nothing else.
regNet('400MF')
configFiles({ name: 'a', config }, { form: 'inherit' })
