import { checkArgument, kindOf } from '../argument.ts'
import { MmdetConfigError } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import { PyFloat, PyList, PyTuple, type PyValue } from '../python/values.ts'
import { type BackboneConfig, dictAt, type PlainValue } from './backbone/config.ts'
import { lastName } from './backbone/layers.ts'
import { familyOf } from './backbone/tensors.ts'
import type { ModelWay, Way } from './loading.ts'

/** A file that a config loads into its backbone, or into what holds it, before training starts. */
export interface ConfigLoad {
  /** Where the config says so: `model.backbone.init_cfg`, `load_from`. */
  readonly at: string
  /** As the config has it: a path, or a URL. */
  readonly file: string
  /** How it is loaded. */
  readonly way: Way
  /** Why the run stops there, whatever the file holds. */
  readonly stops: string | undefined
}

/** A composed config as plain data, and where its backbone is. */
export interface ModelConfig {
  /** The whole config. */
  readonly config: BackboneConfig
  /** From the config's root: `['model', 'backbone']`, or behind `detector`. */
  readonly path: readonly string[]
  /** The dict at `path`. */
  readonly backbone: BackboneConfig
}

/** MMDetection's wrappers that hold a detector twice: as student, which is trained, and as teacher. */
const SEMI_SUPERVISED: ReadonlySet<string> = new Set(['SemiBaseDetector', 'SoftTeacher'])

/**
 * What a config loads, in the order in which it happens: `init_cfg` from the inside to the outside (mmengine/model/base_module.py),
 * then `load_from` (mmengine/runner/runner.py, `load_or_resume`). The last one wins.
 */
export function loadsOf(whole: ModelConfig): ConfigLoad[] {
  const { config, path, backbone } = whole
  const loads = backboneLoads(backbone, path.join('.'))
  const model = dictAt(config, 'model') ?? {}
  const from = loadFromWay(whole)
  if (path.length > 2) {
    loads.push(...pretrainedOf(dictAt(model, 'detector') ?? {}, 'model.detector', { ...from, stem: 'backbone.' }))
  }
  loads.push(...pretrainedOf(model, 'model', from))
  if (typeof model['pretrained'] === 'string') {
    const stops = 'the models of MMDetection 3.x take no pretrained=: they stop with a TypeError'
    loads.push({ at: 'model.pretrained', file: model['pretrained'], way: { kind: 'init' }, stops })
  }
  const file = config['load_from']
  if (typeof file === 'string') loads.push({ at: 'load_from', file, way: from, stops: undefined })
  return loads
}

/** How `load_from` would load a file. */
export function loadFromWay({ config, path }: ModelConfig): ModelWay {
  const isSemi = SEMI_SUPERVISED.has(typeOf(config['model'] ?? null))
  const stem = path.length === 2 ? 'backbone.' : isSemi ? 'student.backbone.' : 'detector.backbone.'
  const ema = [config['custom_hooks'] ?? null].flat().some((hook) => typeOf(hook) === 'EMAHook')
  return { kind: 'model', stem, by: 'load_from', ema }
}

/** Where a config loads a file into a part that is not judged: the neck, a head. */
export function otherLoadsOf({ config, path }: ModelConfig, isFile: (file: string) => boolean): string[] {
  const judged = new Set(path.map((_, at) => path.slice(0, at + 1).join('.')))
  const found: string[] = []
  const visit = (value: PlainValue, at: string): void => {
    if (typeof value !== 'object' || value === null) return
    if (
      !Array.isArray(value) &&
      !judged.has(at) &&
      pretrainedDicts(value as BackboneConfig).some((one) => isFile(String(one['checkpoint'])))
    )
      found.push(`${at}.init_cfg`)
    for (const [key, inner] of Object.entries(value)) visit(inner as PlainValue, `${at}.${key}`)
  }
  visit(config['model'] ?? null, 'model')
  return found
}

/** How the backbone's own `init_cfg` loads a file: with its prefix, where it has one. */
export function initOf(backbone: BackboneConfig): Way {
  const [first] = pretrainedDicts(backbone)
  return { kind: 'init', prefix: prefixOf(first) }
}

function backboneLoads(backbone: BackboneConfig, at: string): ConfigLoad[] {
  const loads = pretrainedOf(backbone, at, { kind: 'init' })
  const isSwin = familyOf(backbone) === 'swin'
  const named = backbone['pretrained']
  if (isSwin && Array.isArray(backbone['init_cfg']) && loads[0] !== undefined) {
    return [
      { ...loads[0], stops: 'SwinTransformer takes one dict as init_cfg, and stops at a list with an AssertionError' },
    ]
  }
  if (typeof named !== 'string') return loads
  const load = { at: `${at}.pretrained`, file: named, way: { kind: 'init' }, stops: undefined } as const
  if (loads.length > 0) return [{ ...load, stops: 'init_cfg and pretrained exclude each other: an AssertionError' }]
  // Its constructor sets init_cfg and then lets its base class set it again, to None.
  return isSwin ? [] : [load]
}

function pretrainedOf(module: BackboneConfig, at: string, way: Way): ConfigLoad[] {
  return pretrainedDicts(module).map((one) => {
    const prefix = prefixOf(one)
    const by: Way = way.kind === 'init' ? { kind: 'init', prefix } : { ...way, prefix, by: 'init_cfg', ema: false }
    return { at: `${at}.init_cfg`, file: String(one['checkpoint']), way: by, stops: undefined }
  })
}

/** `init_cfg` is a dict, or a list of dicts of which some are of type Pretrained. */
function pretrainedDicts(module: BackboneConfig): BackboneConfig[] {
  const initialisers = [module['init_cfg'] ?? null].flat()
  return initialisers.filter((one): one is BackboneConfig => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return false
    const { type, checkpoint } = one as { type?: PlainValue; checkpoint?: PlainValue }
    return /(^|\.)Pretrained(Init)?$/.test(String(type)) && typeof checkpoint === 'string'
  })
}

function prefixOf(one: BackboneConfig | undefined): string | undefined {
  const prefix = one?.['prefix']
  return typeof prefix === 'string' ? prefix : undefined
}

function typeOf(value: PlainValue): string {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined
  return lastName(String(type))
}

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
