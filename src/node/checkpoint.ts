import { realpathSync } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, resolve } from 'node:path'
import { BOOLEAN, checkArgument, checkOptions, FUNCTION, STRING } from '../argument.ts'
import { type ByteSource, handleSource } from '../checkpoint/byteSource.ts'
import { Checkpoint } from '../checkpoint/checkpoint.ts'
import type { OpenOptions } from '../checkpoint/containers/container.ts'
import {
  type ConversionPlan,
  PLAN_OPTIONS,
  type PlanOptions,
  planConversion,
  writeConversion,
} from '../checkpoint/convert.ts'
import { type CheckpointInput as OpenInput, openCheckpoint as openInput } from '../checkpoint/open.ts'
import { checkpointError } from '../checkpoint/problems.ts'
import { MmdetConfigError } from '../errors.ts'
import { FileSink } from './fileSink.ts'
import { cannotRead, notAFile } from './systemReason.ts'
import { keepSources, writeFileAtomic } from './writeFile.ts'

/** A path, an open file (Node's `FileHandle`), a `Blob` or `File`, the bytes themselves, or a source of one's own. */
export type CheckpointInput = string | OpenInput

/**
 * Opens a checkpoint: a torch file (the zip form, the legacy form of torch before 1.6, the tar form before 0.2), a safetensors
 * file or a plain pickle. Only what describes the tensors is read, and nothing that a pickle names is imported or called.
 *
 * @param input an open file stays open when the checkpoint is closed
 * @throws MmdetConfigError `file-not-found`, `file-read`; `checkpoint-format` and `checkpoint-pickle` with the byte offset
 * of what is wrong; `checkpoint-unsupported` for zip entries that are encrypted, or packed as torch cannot read them.
 * @example
 * const checkpoint = await openCheckpoint('moco_v2_800ep_pretrain.pth.tar')
 * for (const { path, tensor } of checkpoint.tensors) console.log(path.join('.'), tensor.shape)
 * await checkpoint.close()
 */
export async function openCheckpoint(input: CheckpointInput, options: OpenOptions = {}): Promise<Checkpoint> {
  return openInput(typeof input === 'string' ? await openFile(input) : input, options)
}

/** @param name how errors and reports name it */
export async function openFile(path: string, name: string = path): Promise<ByteSource> {
  try {
    const facts = await stat(path)
    // A pipe would be waited for, and a device has no size.
    if (!facts.isFile()) throw notAFile(name, facts)
    const handle = await open(path, 'r')
    return await handleSource(handle, name, () => handle.close())
  } catch (error) {
    if (error instanceof MmdetConfigError) throw error
    throw cannotRead(name, error, path)
  }
}

const CONVERT_OPTIONS = { ...PLAN_OPTIONS, overwrite: BOOLEAN, verify: BOOLEAN, onProgress: FUNCTION }

/** Options of {@link convertCheckpoint}. */
export interface ConvertOptions extends PlanOptions {
  /** Whether a target that exists is replaced. Default false. */
  readonly overwrite?: boolean
  /** Whether checksums that the source records are compared. Default true. */
  readonly verify?: boolean
  /** Called with the bytes that are written, of all. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Extracts the backbone of a self-supervised checkpoint as MMDetection loads it: a torch file, or a safetensors file when the
 * target's name ends in `.safetensors`. Streams: memory does not grow with the file. The target appears whole or not at all.
 *
 * @returns what was done to each key
 * @throws MmdetConfigError as {@link planConversion} and {@link openCheckpoint}; `file-exists` without `overwrite`;
 * `file-write`; `checkpoint-unsupported`, naming a tensor that the target cannot hold.
 * @example await convertCheckpoint('moco_v2_800ep_pretrain.pth.tar', 'mocov2_r50_800ep_pretrain.pth')
 */
export async function convertCheckpoint(
  source: Checkpoint | CheckpointInput,
  target: string,
  options: ConvertOptions = {},
): Promise<ConversionPlan> {
  checkArgument(target, STRING, 'target')
  checkOptions(options, CONVERT_OPTIONS)
  if (source instanceof Checkpoint) {
    const { method, prefix, keepHead, backbone, unproved } = options
    const plan = planConversion(source, { method, prefix, keepHead, backbone, unproved })
    await writePlan(plan, target, options)
    return plan
  }
  const checkpoint = await openCheckpoint(source, options.verify === undefined ? {} : { verify: options.verify })
  try {
    return await convertCheckpoint(checkpoint, target, options)
  } finally {
    await checkpoint.close()
  }
}

/**
 * Whether a path that a config has is that of a file.
 *
 * @param folder where training starts: relative paths count from there
 */
export function fileMatcher(file: string, folder: string): (path: string) => boolean {
  const real = (path: string) => {
    try {
      return realpathSync(path)
    } catch {
      return resolve(path)
    }
  }
  const wanted = real(file)
  return (path) => real(resolve(folder, path.replace(/^~(?=\/|$)/, homedir()))) === wanted
}

/** Writes what a plan keeps into a file: the second half of {@link convertCheckpoint}. */
export async function writePlan(
  plan: ConversionPlan,
  target: string,
  options: Omit<ConvertOptions, keyof PlanOptions> = {},
): Promise<void> {
  const { overwrite = false, verify = true, onProgress } = options
  const { crc32 } = await import('node:zlib')
  await requireTarget(plan.source, target, overwrite)
  const fill = async (file: FileHandle) => {
    const sink = new FileSink(file)
    await writeConversion(plan, target, sink, { crc32, verify, onProgress })
    await sink.settle()
  }
  await writeFileAtomic(target, fill, { overwrite })
}

/** Refuses a target that cannot be written, before anything is read for it. */
async function requireTarget(source: string, target: string, overwrite: boolean): Promise<void> {
  const look = (path: string) => stat(path).catch(() => undefined)
  const there = await look(target)
  if (there?.isDirectory()) throw checkpointError('file-write', `cannot write ${target}: it is a directory`)
  if (there !== undefined && !overwrite) {
    throw checkpointError('file-exists', `${target} exists`, undefined, 'give --force (overwrite) to replace it')
  }
  await keepSources(target, [source])
  if (await look(dirname(target))) return
  throw checkpointError('file-write', `cannot write ${target}: the folder ${dirname(target)} does not exist`)
}
