import { checkArgument, kindOf } from '../../argument.ts'
import { MmdetConfigError } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import type { ModelConfig } from '../loads.ts'
import { type BackboneConfig, dictAt, type PlainValue } from './config.ts'

/**
 * A composed config as plain data, with its `model.backbone`; for trackers and semi-supervised training, whose model is around a
 * detector, with `model.detector.backbone`.
 *
 * @throws MmdetConfigError `invalid-path` for a config without one.
 */
export function modelConfigOf(config: PyDict): ModelConfig {
  checkArgument(config, DICT, 'config')
  const plain = plainDict(config)
  const model = dictAt(plain, 'model')
  for (const [around, path] of [
    [model, ['model', 'backbone']],
    [dictAt(model, 'detector'), ['model', 'detector', 'backbone']],
  ] as const) {
    const backbone = dictAt(around, 'backbone')
    if (backbone !== undefined) return { config: plain, path, backbone }
  }
  throw new MmdetConfigError({
    code: 'invalid-path',
    message: 'the config has no dict model.backbone',
    path: ['model', 'backbone'],
    hint: 'a checkpoint is checked against the backbone of a detector',
  })
}

const DICT = kindOf('a PyDict, as toDict() of a Config gives it', (value) => value instanceof PyDict)

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
