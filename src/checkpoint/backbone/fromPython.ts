import { MmdetConfigError } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import type { BackboneConfig, PlainValue } from './config.ts'

/**
 * `model.backbone` of a composed config, as plain data; for trackers and semi-supervised training, whose model is around a
 * detector, `model.detector.backbone`.
 *
 * @throws MmdetConfigError `invalid-path` for a config without one.
 */
export function backboneConfigOf(config: PyDict): BackboneConfig {
  const model = config.get('model')
  const detector = model instanceof PyDict ? model.get('detector') : undefined
  for (const around of [model, detector]) {
    const backbone = around instanceof PyDict ? around.get('backbone') : undefined
    if (backbone instanceof PyDict) return plainDict(backbone)
  }
  throw new MmdetConfigError({
    code: 'invalid-path',
    message: 'the config has no dict model.backbone',
    path: ['model', 'backbone'],
    hint: 'a checkpoint is checked against the backbone of a detector',
  })
}

/** What has no plain form (bytes, sets, ints beyond 2^53) plays no part in a backbone's tensors and becomes None. */
function plainOf(value: PyValue): PlainValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return value
  if (value instanceof PyFloat) return value.value
  if (value instanceof PyList || value instanceof PyTuple) return value.items.map(plainOf)
  return value instanceof PyDict ? plainDict(value) : null
}

function plainDict(dict: PyDict): BackboneConfig {
  const entries = Array.from(dict.entries(), ({ key, value }) => [String(key), plainOf(value)] as const)
  return Object.fromEntries(entries)
}
