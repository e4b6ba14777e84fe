import { checkArgument, checkOptions, FUNCTION, kindOf, OBJECT, STRING } from '../argument.ts'
import { MmdetConfigError, type Problem } from '../errors.ts'
import type { BackboneConfig } from './backbone/config.ts'
import { type BackboneSpec, backboneTensors } from './backbone/tensors.ts'
import { CHECKPOINT, type Checkpoint } from './checkpoint.ts'
import { planConversion } from './convert.ts'
import { type Loaded, loadedBy } from './loading.ts'
import { type ConfigLoad, initOf, loadFromWay, loadsOf, type ModelConfig, otherLoadsOf } from './loads.ts'
import { detectCheckpoint } from './methods/detect.ts'
import type { Detection } from './methods/detection.ts'
import { networksIn } from './methods/network.ts'
import { provedWays } from './methods/proof.ts'
import { adviceFor } from './pretrainAdvice.ts'
import { mmengineStateDict } from './stateDict.ts'
import { refusedByTorch } from './weightsOnly.ts'

/** How a checkpoint and a backbone fit together. */
export interface CheckReport extends Loaded {
  /** The tensors that the backbone has. */
  readonly backbone: BackboneSpec
  /** What the checkpoint was found to be. */
  readonly detection: Detection
  /** The `prefix` of `init_cfg`, where there is one: MMEngine then loads only the keys that begin with it. */
  readonly prefix: string | undefined
  /** Whether every tensor of the backbone is loaded. False when the backbone's tensors cannot be computed or the file not read. */
  readonly complete: boolean
  /** What to know before training: what in the config does not suit self-supervised weights. */
  readonly advice: readonly string[]
}

/** Options of {@link checkCheckpoint}. */
export interface CheckOptions {
  /** As in `init_cfg`; by default the one that the backbone's own `init_cfg` names. */
  readonly prefix?: string
  /** The version of torch that trains; by default the newest. */
  readonly torch?: string
}

/**
 * Which tensors of a backbone MMEngine would load from a checkpoint, if the backbone's `init_cfg` named it (mmengine 0.10.7:
 * `PretrainedInit`, `load_checkpoint`, `load_state_dict`; MMDetection 3.3.0: `SwinTransformer.init_weights`). Whether a config names
 * it is for {@link checkConfig} to say.
 *
 * @param backbone `model.backbone` of a composed config, as plain data
 * @example
 * const report = checkCheckpoint(checkpoint, { type: 'ResNet', depth: 50 })
 * report.complete // every tensor of the ResNet-50 is there
 */
export function checkCheckpoint(
  checkpoint: Checkpoint,
  backbone: BackboneConfig,
  options: CheckOptions = {},
): CheckReport {
  checkArgument(checkpoint, CHECKPOINT, 'checkpoint')
  checkArgument(backbone, OBJECT, 'backbone')
  checkOptions(options, { prefix: STRING, torch: VERSION })
  const spec = backboneTensors(backbone)
  const detection = detectCheckpoint(checkpoint)
  const way = options.prefix === undefined ? initOf(backbone) : { kind: 'init' as const, prefix: options.prefix }
  const loaded = loadedBy(checkpoint.root, spec, backbone, way)
  const refused = refusedByTorch(checkpoint, options.torch) ?? loaded.refused
  return {
    ...loaded,
    refused,
    backbone: spec,
    detection,
    prefix: way.kind === 'init' ? way.prefix : undefined,
    complete: spec.known && lackOf(loaded) === 0 && refused === undefined,
    advice: adviceFor(checkpoint.name, detection, backbone),
  }
}

function lackOf({ missing, wrongShape, unfit }: Loaded): number {
  return missing.length + wrongShape.length + unfit.length
}

/** What a config loads into its backbone before training starts, and what of it comes from one file. */
export interface ConfigReport {
  /** The tensors that the backbone has. */
  readonly backbone: BackboneSpec
  /** What the checkpoint was found to be. */
  readonly detection: Detection
  /** Every load, in the order in which it happens. */
  readonly loads: readonly LoadReport[]
  /** Whether it is proved that every tensor of the backbone comes from the file, and that nothing is loaded over it. */
  readonly complete: boolean
  /** Why it does not, or why that is not known. */
  readonly problems: readonly Problem[]
  /** What to know before training, one sentence each. */
  readonly advice: readonly string[]
}

/** One load of a config. */
export interface LoadReport extends ConfigLoad {
  /** What it loads; undefined for another file. */
  readonly loaded: Loaded | undefined
}

/** Options of {@link checkConfig}. */
export interface ConfigCheckOptions {
  /** Whether a path that the config has is that of the checkpoint; by default, whether it is the checkpoint's name. */
  readonly isFile?: (path: string) => boolean
  /** The version of torch that trains; by default the newest. */
  readonly torch?: string
}

const VERSION = kindOf('a version such as 2.6', (value) => typeof value === 'string' && /^\d+\.\d+/.test(value))

const MODEL = kindOf('a model, as modelConfigOf() gives it', (value) =>
  Array.isArray((value as ModelConfig | null)?.path),
)

/**
 * What a config loads from a checkpoint: through `init_cfg` of the backbone, with its prefix, through `init_cfg` of the model, through
 * `load_from`, through several of them, or not at all.
 *
 * @param model what {@link modelConfigOf} gives of a composed config
 */
export function checkConfig(
  checkpoint: Checkpoint,
  model: ModelConfig,
  options: ConfigCheckOptions = {},
): ConfigReport {
  checkArgument(checkpoint, CHECKPOINT, 'checkpoint')
  checkArgument(model, MODEL, 'model')
  checkOptions(options, { isFile: FUNCTION, torch: VERSION })
  const { isFile = (path) => bare(path) === bare(checkpoint.name) } = options
  const backbone = backboneTensors(model.backbone)
  const detection = detectCheckpoint(checkpoint)
  const loads = loadsOf(model).map((load): LoadReport => {
    const isThis = !isUrl(load.file) && isFile(load.file)
    return { ...load, loaded: isThis ? loadedBy(checkpoint.root, backbone, model.backbone, load.way) : undefined }
  })
  const elsewhere = otherLoadsOf(model, isFile)
  const problems = problemsOf(checkpoint, model, backbone, { loads, elsewhere, torch: options.torch })
  const isLoaded = loads.some(({ loaded }) => loaded !== undefined)
  const advice = isLoaded
    ? [...adviceFor(checkpoint.name, detection, model.backbone), ...resumeAdvice(model), ...othersAdvice(loads)]
    : []
  return { backbone, detection, loads, complete: problems.length === 0, problems, advice }
}

/** What a report comes to, in a few words. */
export function verdictOf({ complete, loads, backbone }: ConfigReport): string {
  if (complete) return 'every tensor is loaded'
  if (loads.every(({ loaded }) => loaded === undefined)) return 'this config does not load the file'
  return backbone.known ? 'it is not proved that every tensor is loaded' : 'it is not known what is loaded'
}

function bare(path: string): string {
  return path.replace(/^(\.\/)+/, '')
}

/** `load_or_resume` looks into the work_dir where the config resumes and names no file. */
function resumeAdvice({ config }: ModelConfig): string[] {
  if (config['resume'] !== true || typeof config['load_from'] === 'string') return []
  return ['resume is True: the newest checkpoint in work_dir, if any, is loaded over it']
}

/** A file that cannot be loaded stops the run before this one's turn comes. */
function othersAdvice(loads: readonly LoadReport[]): string[] {
  return loads
    .filter(({ loaded }) => loaded === undefined)
    .map(({ at, file }) => `${at} loads ${file}, which is not judged: it has to be there and to load`)
}

/** MMEngine's other schemes (mmengine/runner/checkpoint.py, `CheckpointLoader`). */
function isUrl(path: string): boolean {
  return /^[\w+.-]+:(\w+:)?\/\//.test(path)
}

interface Situation {
  readonly loads: readonly LoadReport[]
  /** Where the file is loaded into another part of the model. */
  readonly elsewhere: readonly string[]
  readonly torch?: string | undefined
}

function problemsOf(
  checkpoint: Checkpoint,
  model: ModelConfig,
  backbone: BackboneSpec,
  { loads, elsewhere, torch }: Situation,
): Problem[] {
  const stops = loads.flatMap(({ at, stops: why }) => (why === undefined ? [] : [mismatch(`${at}: ${why}`)]))
  const last = loads.findLastIndex(({ loaded }) => loaded !== undefined)
  if (last === -1) return [...stops, notLoaded(checkpoint, model, { loads, elsewhere })]
  if (!backbone.known) return [...stops, mismatch(`it is not known what is loaded: ${backbone.reason}`)]
  const refused = refusedByTorch(checkpoint, torch)
  if (refused !== undefined) return [...stops, mismatch(`nothing is loaded: ${refused}`, TORCH_HELP)]
  const over = loads
    .slice(last + 1)
    .map(({ at, file }) => mismatch(`${at} loads ${file} over it afterwards: what stays of this file is not known`))
  return [...stops, ...lacks(checkpoint, model, backbone.tensors.size, loads), ...over]
}

const TORCH_HELP = 'convert writes a file that every torch loads; --torch says which torch trains'

/** What the loads of the file do not give, taken together: each adds to what the ones before it gave. */
function lacks(checkpoint: Checkpoint, model: ModelConfig, total: number, loads: readonly LoadReport[]): Problem[] {
  const mine = loads.filter((load): load is LoadReport & { loaded: Loaded } => load.loaded !== undefined)
  const refused = mine.filter(({ loaded }) => loaded.refused !== undefined)
  if (refused.length > 0) {
    const help = wayOut(checkpoint, model)
    return refused.map(({ at, loaded }) => mismatch(`${at} loads nothing: ${loaded.refused}`, help))
  }
  const given = new Set(mine.flatMap(({ loaded }) => loaded.matched))
  const problems: string[] = []
  const [{ loaded }] = mine as [(typeof mine)[number]]
  const missing = loaded.missing.filter(
    (name) => !given.has(name) && mine.every((one) => one.loaded.missing.includes(name)),
  )
  if (missing.length > 0)
    problems.push(`${missing.length} of its ${total} tensors are not in the file: ${some(missing)}`)
  const shapes = new Map(mine.flatMap((one) => one.loaded.wrongShape).map((one) => [one.name, one]))
  const wrong = [...shapes.keys()].filter((name) => !given.has(name))
  if (wrong.length > 0) problems.push(`${wrong.length} have another shape in the file: ${some(wrong)}`)
  for (const { name, why } of mine.flatMap((one) => one.loaded.unfit)) {
    if (!given.has(name)) problems.push(`${name} cannot be copied: ${why}`)
  }
  const help = problems.length === 0 ? undefined : wayOut(checkpoint, model)
  return problems.map((message, at) => mismatch(message, at === 0 ? help : undefined))
}

/** Names that a sentence lists at most. */
const LISTED = 3

function some(names: readonly string[]): string {
  return `${names.slice(0, LISTED).join(', ')}${names.length > LISTED ? ', …' : ''}`
}

function notLoaded(checkpoint: Checkpoint, model: ModelConfig, { loads, elsewhere }: Situation): Problem {
  const others = loads.map(({ at, file }) => `${at} loads ${file}`)
  const what = others.length > 0 ? others.join(', ') : nothingLoaded(model)
  const other =
    elsewhere.length === 0 ? '' : `; ${elsewhere.join(', ')} loads it into another part, which is not judged`
  const message = `this config does not load the file into its backbone: ${what}${other}`
  return { code: 'checkpoint-not-loaded', message, hint: wayOut(checkpoint, model) }
}

function mismatch(message: string, hint?: string): Problem {
  return { code: 'checkpoint-mismatch', message, hint }
}

function nothingLoaded({ path, backbone }: ModelConfig): string {
  const lost = typeof backbone['pretrained'] === 'string'
  if (lost) return `SwinTransformer loses ${path.join('.')}.pretrained without a word; init_cfg is what it goes by`
  return `neither init_cfg nor load_from names one, and ${path.join('.')} starts from random numbers`
}

/** How this config's backbone would load the file whole, where that is so. */
function wayOut(checkpoint: Checkpoint, model: ModelConfig): string | undefined {
  const { backbone, path } = model
  const [network] = networksIn(mmengineStateDict(checkpoint.root).tensors)
  const ways = provedWays(checkpoint, backbone, network?.prefix ?? '', loadFromWay(model))
  const [first] = ways
  if (first === undefined) return convertible(checkpoint, backbone)
  const all = first.proof.loaded.missing.length === 0 ? 'every tensor' : 'all but the norms of its outputs'
  return `${ways.map(({ text }) => text).join(', or ')} would load ${all} of ${path.join('.')} from it`
}

/** Whether what `convert` would write is what the backbone loads: that is tried, too. */
function convertible(checkpoint: Checkpoint, backbone: BackboneConfig): string | undefined {
  try {
    planConversion(checkpoint, { backbone })
    return 'convert it first: mmdet-config checkpoint convert writes a file that this backbone loads'
  } catch (error) {
    if (error instanceof MmdetConfigError) return undefined
    throw error
  }
}
