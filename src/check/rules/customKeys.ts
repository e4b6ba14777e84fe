import { pathPart } from '../../config/path.ts'
import { didYouMean } from '../../nearest.ts'
import { PyDict } from '../../python/dict.ts'
import { renameKey } from '../fixes.ts'
import { defineRule } from '../rule.ts'
import { nearestFree } from '../words.ts'

/** What mmengine multiplies by (0.10.7, DefaultOptimWrapperConstructor). Every key goes to the optimizer besides, which may know it: `momentum`. */
const READ = ['lr_mult', 'decay_mult']

export const customKeys = defineRule({
  id: 'custom-keys',
  severity: 'warning',
  why:
    'Each of custom_keys gives the parameters whose name holds it an lr_mult or a decay_mult. Any other key is handed to the optimizer as it is: ' +
    'a misspelt one changes no rate, and no message tells.',
  bad: "optim_wrapper = dict(optimizer=dict(type='SGD', lr=0.02), paramwise_cfg=dict(custom_keys={'backbone': dict(lr_mul=0.1)}))",
  good: "optim_wrapper = dict(optimizer=dict(type='SGD', lr=0.02), paramwise_cfg=dict(custom_keys={'backbone': dict(lr_mult=0.1)}))",
  *config({ config }) {
    const wrapper = config.get('optim_wrapper')
    const paramwise = wrapper instanceof PyDict ? wrapper.get('paramwise_cfg') : undefined
    const custom = paramwise instanceof PyDict ? paramwise.get('custom_keys') : undefined
    // Another constructor reads what it wants.
    if (!(custom instanceof PyDict) || !(wrapper instanceof PyDict) || (wrapper.get('constructor') ?? null) !== null)
      return
    for (const { key, value } of custom.entries()) {
      if (!(value instanceof PyDict)) continue
      for (const { key: name, write } of value.entries()) {
        const near = READ.includes(String(name)) ? undefined : nearestFree(String(name), READ, value)
        if (near === undefined) continue
        yield {
          message: `custom_keys are read for lr_mult and decay_mult: ${String(name)} changes no rate`,
          path: ['optim_wrapper', 'paramwise_cfg', 'custom_keys', pathPart(key), pathPart(name)],
          isKey: true,
          ...didYouMean(near),
          fix: renameKey(write, String(name), near),
        }
      }
    }
  },
})
