import { BOOLEAN, checkArgument, checkOptions, FUNCTION, kindOf, OBJECT, STRING } from '../argument.ts'
import type { BackboneConfig } from './backbone/config.ts'
import type { ByteSink } from './byteSink.ts'
import { CHECKPOINT, type Checkpoint } from './checkpoint.ts'
import { type Crc32, crc32 as crc32InJavaScript } from './crc32.ts'
import { initOf } from './loads.ts'
import { detectCheckpoint } from './methods/detect.ts'
import type { Detection } from './methods/detection.ts'
import { backboneFor, type Extraction, extract } from './methods/extract.ts'
import { networksIn } from './methods/network.ts'
import { lackText, NO_BACKBONE, type Proof, prove, rootOf } from './methods/proof.ts'
import { type CheckpointMethod, type DroppedKey, type KeptKey, withoutModule } from './methods/rules.ts'
import { isPretraining, methodById, prefixMethod } from './methods/table.ts'
import { checkpointError, inFile } from './problems.ts'
import { allStateDicts, type StateDict, stateDictAt } from './stateDict.ts'

/** Which tensors are kept, and under which names. */
export interface PlanOptions {
  /** A method's `id`, or `auto` (the default): by the checkpoint's keys. */
  readonly method?: string
  /** Instead of a method: what the keys of the backbone begin with. They are kept without it, everything else is dropped. */
  readonly prefix?: string
  /** Whether the projection head is kept, where its keys are beside the backbone's. Default false. */
  readonly keepHead?: boolean
  /** The `model.backbone` that the result is for; by default the backbone of MMDetection that the tensors look like. */
  readonly backbone?: BackboneConfig
  /** Whether a plan is made although a comparison does not prove that the backbone loads the result. Default false. */
  readonly unproved?: boolean
}

/** The kinds of {@link PlanOptions}. */
export const PLAN_OPTIONS = { method: STRING, prefix: STRING, keepHead: BOOLEAN, backbone: OBJECT, unproved: BOOLEAN }

const PLAN = kindOf('a plan, as planConversion() gives it', (value) =>
  Array.isArray((value as ConversionPlan | null)?.kept),
)

const SINK = kindOf(
  'a sink with a method write(chunk)',
  (value) => typeof (value as ByteSink | null)?.write === 'function',
)

/** Options of {@link writeConversion}. */
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
  /** By whose rules keys are kept, cut and dropped. */
  readonly method: CheckpointMethod
  /** What the checkpoint was found to be. */
  readonly detection: Detection
  /** The self-supervised method that the weights come from, by its `id`, where that is known. */
  readonly origin: string | undefined
  /** Whether there is nothing to do: every tensor is kept under its own name, where MMEngine finds it. */
  readonly unchanged: boolean
  /** Tensors of the result. */
  readonly kept: readonly KeptKey[]
  /** Tensors that are left out. */
  readonly dropped: readonly DroppedKey[]
  /** The comparison of the result with the tensors of a backbone; undefined where no backbone of MMDetection looks like it. */
  readonly proof: Proof | undefined
  /** What to know of the result, one sentence each. */
  readonly warnings: readonly string[]
}

/**
 * What to do with each key of a checkpoint, so that MMDetection loads its backbone. Nothing is written.
 *
 * @throws MmdetConfigError `unknown-name` for a method that is in no table; `checkpoint-mismatch` when the checkpoint is none
 * of the method's, `auto` cannot tell, or the result is not proved to be what the backbone loads.
 */
export function planConversion(checkpoint: Checkpoint, options: PlanOptions = {}): ConversionPlan {
  checkArgument(checkpoint, CHECKPOINT, 'checkpoint')
  checkOptions(options, PLAN_OPTIONS)
  try {
    return planOf(checkpoint, options)
  } catch (error) {
    throw inFile(checkpoint.name, error)
  }
}

function planOf(checkpoint: Checkpoint, options: PlanOptions): ConversionPlan {
  const detection = detectCheckpoint(checkpoint)
  const { method, stateDict } = wayOf(checkpoint, detection, options)
  const { kept, dropped, network }: Extraction = extract(
    method,
    stateDict?.tensors ?? new Map(),
    options.keepHead ?? false,
  )
  if (!kept.some(({ part }) => part === 'backbone')) {
    const like = `it looks like ${detection.title}: --method ${detection.method?.id}`
    throw checkpointError(
      'checkpoint-mismatch',
      `the checkpoint has no keys of ${method.title}: ${detection.reasons.join('; ')}`,
      undefined,
      detection.method === undefined || detection.method === method ? detection.hint : like,
    )
  }
  requireDistinct(kept)
  const backbone = options.backbone ?? (network === undefined ? undefined : backboneFor(network))
  const proof = backbone === undefined ? undefined : prove(rootOf(kept), backbone, initOf(backbone))
  const why = unproved(proof, detection, network?.title)
  if (why !== undefined && options.unproved !== true) {
    const hint = `${detection.loadable ? `${detection.hint}; ` : ''}--unproved writes it all the same`
    throw checkpointError('checkpoint-mismatch', `nothing is written: ${why}`, undefined, hint)
  }
  const warnings = why === undefined ? notesOf(proof, network?.names === 'swin') : [`not proved: ${why}`]
  const unchanged = detection.ready && dropped.length === 0 && kept.every(({ from, to }) => from === to)
  const origin = detection.origin ?? (isPretraining(method) ? method.id : undefined)
  return { source: checkpoint.name, method, detection, origin, unchanged, kept, dropped, proof, warnings }
}

/** Why it is not known that a backbone loads what would be written. */
function unproved(proof: Proof | undefined, { title }: Detection, network: string | undefined): string | undefined {
  if (proof?.holds === true) return undefined
  const what = network === undefined ? `${NO_BACKBONE} (${title})` : `what is kept is a ${network}`
  if (proof === undefined) return network === undefined ? what : `${what}: ${NO_BACKBONE}`
  const { spec } = proof
  return spec.known ? `${what}, and of a ${spec.type} of MMDetection ${lackText(proof)}` : spec.reason
}

/** What a whole backbone lacks all the same. */
function notesOf(proof: Proof | undefined, isConverted: boolean): string[] {
  const notes: string[] = []
  const fresh = proof?.loaded.missing.length ?? 0
  if (fresh > 0)
    notes.push(`${fresh} tensors of the norms of its outputs are not among pretrained weights: they start anew`)
  if (isConverted) notes.push('it keeps the names of the Swin authors: give the backbone convert_weights=True')
  return notes
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

/** Keeps the keys with a prefix, of the first dict that has a network there, or else any. */
function byPrefix(
  checkpoint: Checkpoint,
  given: string,
): { method: CheckpointMethod; stateDict: StateDict | undefined } {
  const method = prefixMethod(withoutModule(given))
  const [{ prefix }] = method.rules as [CheckpointMethod['rules'][number]]
  const having = allStateDicts(checkpoint).map((stateDict) => {
    const keys = [...stateDict.tensors].filter(([key]) => withoutModule(key).startsWith(prefix))
    const bare = new Map(keys.map(([key, tensor]) => [withoutModule(key).slice(prefix.length), tensor]))
    return { stateDict, found: bare.size, networks: networksIn(bare) }
  })
  const whole = having.find(({ networks }) => networks.some((network) => network.prefix === ''))
  return { method, stateDict: (whole ?? having.find(({ found }) => found > 0))?.stateDict }
}

/** What the target records of itself. */
function metadataOf({ origin }: ConversionPlan): Record<string, string> {
  return { tool: 'mmdet-config', ...(origin === undefined ? {} : { method: origin }) }
}

/** The suffix of a target that is not a torch file. */
const SAFETENSORS = '.safetensors'

function methodOf({ method, reasons, hint, title }: Detection): CheckpointMethod {
  if (method !== undefined) return method
  const what =
    title === 'unknown'
      ? 'it is not known what this checkpoint is'
      : `this is not a checkpoint of a known method but: ${title}`
  throw checkpointError(
    'checkpoint-mismatch',
    `${what}: ${reasons.join('; ')}`,
    undefined,
    hint ??
      'name the method with --method, or what the keys of the backbone begin with: --prefix; inspect lists the keys',
  )
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
  const write = target.endsWith(SAFETENSORS)
    ? (await import('./containers/safetensorsWriter.ts')).writeSafetensors
    : (await import('./torch/writer.ts')).writeTorchZip
  await write(sink, tensors, { crc32, verify, metadata: metadataOf(plan), onProgress })
}
