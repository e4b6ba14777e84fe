import { PyDict } from '../python/dict.ts'
import { PyList, PyTuple, type PyValue } from '../python/values.ts'
import { Section } from './section.ts'

/** A checkpoint that is loaded before training, in this order. */
export interface LoadedWeights {
  /** The path or URL, as the config has it. */
  readonly checkpoint: string
  /** The part of the model that gets it: `backbone`, or the empty text for all of it. */
  readonly part: string
  /** How it is loaded, in a few words. */
  readonly how: string
}

/** Which weights go where: `init_cfg` first, then `load_from` over it (mmengine 0.10.7, Runner.train and load_or_resume). */
export function weightsOf(config: Section): LoadedWeights[] {
  const found: LoadedWeights[] = []
  const model = config.section('model')
  if (model !== undefined) visit(model.dict, '', found)
  const from = config.text('load_from')
  const resumes = config.bool('resume')
  if (from === undefined && resumes) {
    found.push({ checkpoint: 'the last checkpoint of the work folder', part: '', how: 'resumes, where there is one' })
  } else if (from !== undefined) {
    const how = resumes ? 'resumes: optimizer and schedulers too' : 'over init_cfg, names that fit'
    found.push({ checkpoint: from, part: '', how })
  }
  return found
}

function visit(value: PyValue, name: string, found: LoadedWeights[]): void {
  if (value instanceof PyList || value instanceof PyTuple) {
    for (const [at, item] of value.items.entries()) visit(item, `${name}.${at}`, found)
  } else if (value instanceof PyDict) {
    for (const section of new Section(value).sections('init_cfg')) {
      const checkpoint = section.text('checkpoint')
      const prefix = section.text('prefix')
      const how = prefix === undefined ? 'by init_cfg' : `by init_cfg, what begins with ${prefix}`
      if (section.type === 'Pretrained' && checkpoint !== undefined) found.push({ checkpoint, part: name, how })
    }
    for (const { key, value: inner } of value.entries()) {
      if (key !== 'init_cfg') visit(inner, name === '' ? String(key) : `${name}.${String(key)}`, found)
    }
  }
}
