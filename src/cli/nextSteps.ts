import type { NamedConfig } from '../author/selfsupPretrain.ts'
import { followPath } from '../config/path.ts'
import { escapeTalk } from '../talk.ts'

const INDENT = '\n     '

/**
 * What to do with configs that were written: where the data and the weights belong, how to check the weights, how to train. The
 * commands are those of the first config.
 */
export function nextSteps(configs: readonly NamedConfig[], out: string): string {
  const [first] = configs
  if (first === undefined) return ''
  const config = quoted(`${out.replace(/\/+$/, '')}/${first.name}.py`)
  const checkpoint = checkpointOf(first)
  const folders = distinct(configs.map(dataRootOf))
  const weights = distinct(configs.map(checkpointOf))
  const steps = [
    ...(folders.length > 0 ? [`put the data into ${folders.join(`,${INDENT}`)}`] : []),
    ...(weights.length > 0 ? [`save the weights as ${weights.join(`,${INDENT}`)}`] : []),
    ...(checkpoint === undefined
      ? []
      : [`npx mmdet-config checkpoint check ${quoted(checkpoint)} \\${INDENT}  --config ${config}`]),
    `python tools/train.py \\${INDENT}  ${config}`,
  ]
  const lines = steps.map((step, at) => `  ${at + 1}. ${step}\n`)
  return `next, in the folder where training starts (a clone of MMDetection):\n${lines.join('')}`
}

/** The file that a backbone starts from; a URL is fetched by MMEngine. */
function checkpointOf({ config }: NamedConfig): string | undefined {
  const file = followPath(config.value, ['model', 'backbone', 'init_cfg', 'checkpoint'])[3]?.value
  return typeof file === 'string' && !/^\w+:/.test(file) ? file : undefined
}

function dataRootOf({ config }: NamedConfig): string | undefined {
  const folder = followPath(config.value, ['train_dataloader', 'dataset', 'data_root'])[2]?.value
  return typeof folder === 'string' ? folder : undefined
}

function distinct(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts)].flatMap((text) => (text === undefined ? [] : [escapeTalk(text)]))
}

/** A path as a word of the shell. */
export function quoted(path: string): string {
  const text = escapeTalk(path)
  return /^[\w./@:+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
