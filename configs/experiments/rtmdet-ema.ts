// RTMDet-tiny as it is trained, with a faster moving average of its weights.
import { cocoRtmdet, defaultRuntime, defineConfig, hooks, rtmdet300e, rtmdetTiny } from 'mmdet-config'

export default defineConfig({
  bases: [rtmdetTiny(), cocoRtmdet(), rtmdet300e(), defaultRuntime()],
  overrides: { custom_hooks: hooks.update('EMAHook', { momentum: 0.0005 }) },
})
