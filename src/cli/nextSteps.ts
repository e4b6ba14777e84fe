import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import type { NamedConfig } from '../author/selfsupPretrain.ts'
import { followPath } from '../config/path.ts'
import { dataRoots } from '../node/dataset.ts'
import { PyDict } from '../python/dict.ts'
import { escapeTalk } from '../talk.ts'

const INDENT = '\n     '

/** What `launch` can be given. */
interface Launchable {
  /** The index of a sweep, from the output folder. */
  readonly sweep?: string | undefined
  /** A recipe that says where it is trained, from the working folder. */
  readonly recipe?: string | undefined
}

/**
 * What to do with configs that were written: where the data and the weights belong, how to check the weights, how to train. The
 * commands are those of the first config, or of the sweep or recipe that can be launched, and are meant for the working folder where that or a folder above `out` is a clone of
 * MMDetection, else for a clone that is not known.
 */
export function nextSteps(
  configs: readonly NamedConfig[],
  out: string,
  cwd: string,
  { sweep, recipe }: Launchable,
): string {
  const [first] = configs
  if (first === undefined) return ''
  const written = resolve(cwd, out, `${first.name}.py`)
  const clone = [cwd, ...above(written)].find((folder) => existsSync(join(folder, 'tools/train.py')))
  const start = clone === undefined ? '' : relative(cwd, clone)
  const there = (path: string) => (start === '' || isAbsolute(path) ? path : join(start, path))
  const named = (path: string) => quoted(clone === undefined ? path : relative(cwd, path))
  const config = named(written)
  const checkpoint = checkpointOf(first)
  const folders = distinct(configs.flatMap(dataRootsOf)).map(there)
  const weights = distinct(configs.flatMap((one) => [checkpointOf(one), startOf(one)])).map(there)
  const from = start === '' ? '' : `--start-dir ${quoted(start)} \\${INDENT}  `
  const script = clone === undefined ? config : quoted(relative(clone, written))
  const scaled = isScalable(first) ? ' --auto-scale-lr' : ''
  const train = `${start === '' ? '' : `cd ${quoted(start)} && `}python tools/train.py \\${INDENT}  ${script}${scaled}`
  const chdir = start === '' ? '' : ` --chdir ${quoted(start)}`
  const launch = (path: string, on: string) => `npx mmdet-config launch ${named(path)}${on}${chdir}`
  const steps = [
    ...(folders.length > 0 ? [`put the data into ${folders.join(`,${INDENT}`)}`] : []),
    ...(weights.length > 0 ? [`save the weights as ${weights.join(`,${INDENT}`)}`] : []),
    ...(checkpoint === undefined
      ? []
      : [`npx mmdet-config checkpoint check ${quoted(there(checkpoint))} \\${INDENT}  ${from}--config ${config}`]),
    recipe !== undefined
      ? launch(resolve(cwd, recipe), '')
      : sweep !== undefined
        ? launch(resolve(cwd, out, sweep), ` \\${INDENT}  --on torchrun`)
        : train,
  ]
  const lines = steps.map((step, at) => `  ${at + 1}. ${step}\n`)
  const where =
    start === '' ? 'in the folder where training starts (a clone of MMDetection)' : `to train in ${quoted(start)}`
  return `next, ${where}:\n${lines.join('')}`
}

function above(path: string): string[] {
  const folder = dirname(path)
  return folder === path ? [] : [folder, ...above(folder)]
}

/** The file that a backbone starts from. */
function checkpointOf({ config }: NamedConfig): string | undefined {
  return fileOf(followPath(config.value, ['model', 'backbone', 'init_cfg', 'checkpoint'])[3]?.value)
}

/** The file that the whole model starts from. */
function startOf({ config }: NamedConfig): string | undefined {
  return fileOf(config.value.get('load_from'))
}

/** A URL is fetched by MMEngine. */
function fileOf(path: unknown): string | undefined {
  return typeof path === 'string' && !/^[\w-]+:/.test(path) ? path : undefined
}

/** Whether train.py takes `--auto-scale-lr` with a config, and has something to do by it. */
function isScalable({ config }: NamedConfig): boolean {
  const scaling = config.value.get('auto_scale_lr')
  return scaling instanceof PyDict && scaling.get('enable') === false && scaling.has('base_batch_size')
}

function dataRootsOf({ config }: NamedConfig): string[] {
  return dataRoots(followPath(config.value, ['train_dataloader', 'dataset'])[1]?.value)
}

function distinct(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts)].flatMap((text) => (text === undefined ? [] : [escapeTalk(text)]))
}

/** A path as a word of the shell. */
export function quoted(path: string): string {
  const text = escapeTalk(path)
  return /^[\w./@:+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
