import { BOOLEAN, checkArgument, checkOptions, FUNCTION, kindOf, STRING } from '../argument.ts'
import type { ByteSink } from './byteSink.ts'
import { bytesSource } from './byteSource.ts'
import { CHECKPOINT, Checkpoint } from './checkpoint.ts'
import { writeSafetensors } from './containers/safetensorsWriter.ts'
import { type Crc32, crc32 as crc32InJavaScript } from './crc32.ts'
import { detectCheckpoint } from './methods/detect.ts'
import type { Detection } from './methods/detection.ts'
import { networksIn } from './methods/network.ts'
import { applyRules, type CheckpointMethod, type DroppedKey, type KeptKey, withoutModule } from './methods/rules.ts'
import { isPretraining, methodById } from './methods/table.ts'
import { PickleDict } from './pickle/values.ts'
import { checkpointError } from './problems.ts'
import { allStateDicts, type StateDict, stateDictAt } from './stateDict.ts'
import { writeTorchZip } from './torch/writer.ts'

/** Which tensors are kept, and under which names. */
export interface PlanOptions {
  /** A method's `id`, or `auto` (the default): by the checkpoint's keys. */
  readonly method?: string
  /** Instead of a method: what the keys of the backbone begin with. They are kept without it, everything else is dropped. */
  readonly prefix?: string
  /** Whether the projection head is kept, where its keys are beside the backbone's. Default false. */
  readonly keepHead?: boolean
}

/** The kinds of {@link PlanOptions}. */
export const PLAN_OPTIONS = { method: STRING, prefix: STRING, keepHead: BOOLEAN }

const PLAN = kindOf('a plan, as planConversion() gives it', (value) =>
  Array.isArray((value as ConversionPlan | null)?.kept),
)

const SINK = kindOf(
  'a sink with a method write(chunk)',
  (value) => typeof (value as ByteSink | null)?.write === 'function',
)

export interface WriteConversionOptions {
  /** Whether checksums that the source records are compared. Default true. */
  readonly verify?: boolean
  /** Called with the bytes that are written, of all. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  /** A faster CRC-32 than the one in JavaScript: that of `node:zlib`. */
  readonly crc32?: Crc32
}

/** What a conversion does to each key. */
export interface ConversionPlan {
  /** How the checkpoint was named when it was opened. */
  readonly source: string
  readonly method: CheckpointMethod
  /** What the checkpoint was found to be. */
  readonly detection: Detection
  /** The self-supervised method that the weights come from, by its `id`, where that is known. */
  readonly origin: string | undefined
  /** Whether there is nothing to do: every tensor is kept under its own name, where MMEngine finds it. */
  readonly unchanged: boolean
  readonly kept: readonly KeptKey[]
  readonly dropped: readonly DroppedKey[]
  /** What is odd about the result, one sentence each: above all that it is no whole ResNet. */
  readonly warnings: readonly string[]
}

/**
 * What to do with each key of a checkpoint, so that MMDetection loads its backbone. Nothing is written.
 *
 * @throws MmdetConfigError `unknown-name` for a method that is in no table; `checkpoint-mismatch` when the checkpoint is none
 * of the method's, or `auto` cannot tell.
 */
export function planConversion(checkpoint: Checkpoint, options: PlanOptions = {}): ConversionPlan {
  checkArgument(checkpoint, CHECKPOINT, 'checkpoint')
  checkOptions(options, PLAN_OPTIONS)
  const detection = detectCheckpoint(checkpoint)
  const { method, stateDict } = wayOf(checkpoint, detection, options)
  const { kept, dropped } = applyRules(method, stateDict?.tensors ?? new Map(), options.keepHead ?? false)
  if (!kept.some(({ part }) => part === 'backbone')) {
    const like = `it looks like ${detection.title}: --method ${detection.method?.id}`
    throw checkpointError(
      'checkpoint-mismatch',
      `the checkpoint has no keys of ${method.title}: ${detection.reasons.join('; ')}`,
      undefined,
      detection.method === undefined ? detection.hint : like,
    )
  }
  requireDistinct(kept)
  requireBackbone(method, detection, kept)
  const unchanged = detection.ready && dropped.length === 0 && kept.every(({ from, to }) => from === to)
  const origin = detection.origin ?? (isPretraining(method) ? method.id : undefined)
  return { source: checkpoint.name, method, detection, origin, unchanged, kept, dropped, warnings: warningsOf(kept) }
}

/** The rules to go by, and the tensors that they are for. */
function wayOf(
  checkpoint: Checkpoint,
  detection: Detection,
  { method: asked = 'auto', prefix }: PlanOptions,
): { method: CheckpointMethod; stateDict: StateDict | undefined } {
  if (prefix !== undefined) {
    if (asked !== 'auto') throw checkpointError('invalid-option', 'a prefix and a method exclude each other')
    return byPrefix(checkpoint, prefix)
  }
  const method = asked === 'auto' ? methodOf(detection) : methodById(asked)
  if (detection.method === method) return { method, stateDict: detection.stateDict }
  const places = method.places.map((place) => stateDictAt(checkpoint.root, place))
  return { method, stateDict: places.find((one) => one !== undefined) }
}

/** Keeps the keys with a prefix, of the first dict that has any. */
function byPrefix(
  checkpoint: Checkpoint,
  given: string,
): { method: CheckpointMethod; stateDict: StateDict | undefined } {
  const prefix = withoutModule(given)
  const has = ({ tensors }: StateDict) => [...tensors.keys()].some((key) => withoutModule(key).startsWith(prefix))
  const stateDicts = allStateDicts(checkpoint).filter(has)
  const whole = stateDicts.find(({ tensors }) =>
    [...tensors.keys()].some((key) => withoutModule(key).startsWith(`${prefix}layer1.`)),
  )
  const method: CheckpointMethod = {
    id: 'prefix',
    title: `the prefix ${JSON.stringify(given)}`,
    places: [],
    signs: [],
    rules: [{ prefix, part: 'backbone', cut: prefix, what: 'asked for' }],
    source: 'the caller',
  }
  return { method, stateDict: whole ?? stateDicts[0] }
}

/** What the target of a plan is going to be, before it is written: for {@link checkCheckpoint}. */
export function plannedCheckpoint(plan: ConversionPlan, target: string): Checkpoint {
  const tensors = new PickleDict('OrderedDict')
  for (const { to, tensor } of plan.kept) tensors.set(to, tensor)
  const root = new PickleDict()
  const isSafetensors = target.endsWith(SAFETENSORS)
  if (!isSafetensors) root.set('state_dict', tensors)
  return new Checkpoint(bytesSource(new Uint8Array(0), target), {
    kind: isSafetensors ? 'safetensors' : 'torch-zip',
    root: isSafetensors ? tensors : root,
    globals: [],
    notes: [],
    metadata: metadataOf(plan),
  })
}

/** What the target records of itself. */
function metadataOf({ origin }: ConversionPlan): Record<string, string> {
  return { tool: 'mmdet-config', ...(origin === undefined ? {} : { method: origin }) }
}

/** The suffix of a target that is not a torch file. */
const SAFETENSORS = '.safetensors'

function methodOf({ kind, method, reasons, hint, title }: Detection): CheckpointMethod {
  if (kind === 'detector') {
    throw checkpointError('checkpoint-mismatch', `this is a whole detector: ${reasons.join('; ')}`, undefined, hint)
  }
  if (method !== undefined) return method
  const what =
    title === 'unknown'
      ? 'it is not known what this checkpoint is'
      : `this is no checkpoint of a known method but: ${title}`
  throw checkpointError(
    'checkpoint-mismatch',
    `${what}: ${reasons.join('; ')}`,
    undefined,
    hint ??
      'name the method with --method, or what the keys of the backbone begin with: --prefix; inspect lists the keys',
  )
}

/** A method that was asked for, on what another one wrote, may leave the keys as they are: a detector would load none of them. */
function requireBackbone(method: CheckpointMethod, detection: Detection, kept: readonly KeptKey[]): void {
  if (detection.kind !== 'raw' || detection.method === method || method.id === 'prefix') return
  const networks = networksIn(new Map(kept.map(({ to, tensor }) => [to, tensor])))
  if (networks.some(({ prefix }) => prefix === '')) return
  throw checkpointError(
    'checkpoint-mismatch',
    `the checkpoint is no ${method.title}: ${detection.reasons.join('; ')}`,
    undefined,
    `it looks like ${detection.title}: --method ${detection.method?.id}`,
  )
}

const STAGES = 4

/** A detector's ResNet starts from a whole ResNet: says what is kept instead. */
function warningsOf(kept: readonly KeptKey[]): string[] {
  const tensors = new Map(kept.map(({ to, tensor }) => [to, tensor]))
  const [network] = networksIn(tensors)
  if (network === undefined) return ['what is kept has no stem and no first stage of a ResNet: conv1.*, layer1.0.*']
  if (!network.resnet || network.prefix !== '') {
    return [
      `what is kept is a ${network.title}${network.prefix === '' ? '' : ` under ${network.prefix}*`}: a ResNet of MMDetection loads nothing of it`,
    ]
  }
  return tensors.has(`layer${STAGES}.0.conv1.weight`) ? [] : [`what is kept is not a whole ResNet: ${network.title}`]
}

function requireDistinct(kept: readonly KeptKey[]): void {
  const seen = new Map<string, string>()
  for (const { from, to } of kept) {
    const other = seen.get(to)
    if (other !== undefined) {
      throw checkpointError('checkpoint-mismatch', `${other} and ${from} would both become ${to}`)
    }
    seen.set(to, from)
  }
}

/**
 * Writes what a plan keeps: a torch file, or a safetensors file when the target's name ends in `.safetensors`. Streams: memory does
 * not grow with the file.
 *
 * @throws MmdetConfigError `checkpoint-unsupported`, naming a tensor that the target cannot hold; `checkpoint-format` for a checksum of
 * the source that does not fit.
 */
export async function writeConversion(
  plan: ConversionPlan,
  target: string,
  sink: ByteSink,
  options: WriteConversionOptions = {},
): Promise<void> {
  checkArgument(plan, PLAN, 'plan')
  checkArgument(target, STRING, 'target')
  checkArgument(sink, SINK, 'sink')
  checkOptions(options, { onProgress: FUNCTION, verify: BOOLEAN, crc32: FUNCTION })
  const { onProgress, verify = true, crc32 = crc32InJavaScript } = options
  const tensors = new Map(plan.kept.map(({ to, tensor }) => [to, tensor]))
  const write = target.endsWith(SAFETENSORS) ? writeSafetensors : writeTorchZip
  await write(sink, tensors, { crc32, verify, metadata: metadataOf(plan), onProgress })
}
