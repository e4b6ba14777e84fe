import { PyDict } from '../python/dict.ts'
import { itemsOf } from '../python/values.ts'
import { power } from './power.ts'
import { numberOf, Section } from './section.ts'

/** Parameters that train with the same rate and decay. */
export interface ParamGroup {
  /** `base`, or the keys of `paramwise_cfg` that have these multipliers. */
  readonly name: string
  /** What the learning rate is multiplied by. */
  readonly lrMult: number
  /** What the weight decay is multiplied by. */
  readonly decayMult: number
}

/** The optimizer with its groups as it is built, before rates are scaled. */
export interface Optimizer {
  readonly type: string
  readonly baseLr: number
  readonly groups: readonly ParamGroup[]
  /** The rate of each group. */
  readonly rates: readonly number[]
  readonly section: Section
}

const CONSTRUCTORS = ['DefaultOptimWrapperConstructor', 'LearningRateDecayOptimizerConstructor', '']

/** Reads `optim_wrapper` as mmengine 0.10.7 builds it; optim/optimizer/default_constructor.py makes the groups. */
export function readOptimizer(wrapper: Section): Optimizer {
  const section = wrapper.section('optimizer')
  if (section === undefined) {
    const words = 'optim_wrapper has no optimizer: several optimizers are not planned'
    throw wrapper.unknown(undefined, words)
  }
  const maker = typeNameOf(wrapper, 'constructor')
  if (!CONSTRUCTORS.includes(maker)) {
    throw wrapper.unknown('constructor', `which groups ${maker} makes is not known`)
  }
  const baseLr = section.optional('lr')
  if (baseLr === undefined) {
    const words = 'the optimizer has no lr: the default of PyTorch would be taken'
    throw section.question(undefined, words, 'write lr in optim_wrapper.optimizer')
  }
  const paramwise = wrapper.section('paramwise_cfg')
  const rules = paramwise === undefined || paramwise.dict.size === 0 ? [] : rulesOf(paramwise, section, maker)
  const groups = [{ name: 'base', lrMult: 1, decayMult: 1 }, ...distinct(rules)]
  const rates = groups.map(({ lrMult }) => (lrMult === 1 ? baseLr : baseLr * lrMult))
  return { type: section.type, baseLr, groups, rates, section }
}

function typeNameOf(section: Section, key: string): string {
  const type = section.text(key) ?? ''
  return type.slice(type.lastIndexOf('.') + 1)
}

function rulesOf(paramwise: Section, optimizer: Section, maker: string): ParamGroup[] {
  if (maker === 'LearningRateDecayOptimizerConstructor') return layerRules(paramwise)
  const decays = ['bias_decay_mult', 'norm_decay_mult', 'dwconv_decay_mult'].find((key) => paramwise.dict.has(key))
  if (decays !== undefined && !optimizer.has('weight_decay')) {
    throw paramwise.refusal(decays, `${decays} needs a weight_decay in the optimizer`, 'ValueError')
  }
  return [...customRules(paramwise, optimizer), ...kindRules(paramwise)]
}

function customRules(paramwise: Section, optimizer: Section): ParamGroup[] {
  if (!paramwise.dict.has('custom_keys')) return []
  const keys = paramwise.section('custom_keys')
  if (keys === undefined) throw paramwise.refusal('custom_keys', 'custom_keys must be a dict', 'TypeError')
  return Array.from(keys.dict.entries(), ({ key, value }) => {
    const name = String(key)
    if (!(value instanceof PyDict)) throw keys.refusal(name, `custom_keys.${name} is not a dict`, 'AttributeError')
    const rule = new Section(value, [...keys.path, name])
    if (rule.dict.has('decay_mult') && !optimizer.has('weight_decay')) {
      throw rule.refusal('decay_mult', 'decay_mult needs a weight_decay in the optimizer', 'ValueError')
    }
    const lr = rule.optional('lr')
    const base = optimizer.number('lr')
    // Other entries of a rule go into the group as they are: an lr of its own takes the place of the product.
    const lrMult = lr === undefined ? rule.number('lr_mult', 1) : lr / base
    return { name, lrMult, decayMult: rule.number('decay_mult', 1) }
  })
}

/** Rules by the kind of a parameter; each applies where no key of custom_keys does. */
function kindRules(paramwise: Section): ParamGroup[] {
  const rule = (name: string, lr?: string, decay?: string): ParamGroup[] => {
    const keys = [lr, decay].filter((key) => key !== undefined && paramwise.has(key))
    if (keys.length === 0) return []
    const value = (key: string | undefined) => (key === undefined ? 1 : paramwise.number(key, 1))
    return [{ name, lrMult: value(lr), decayMult: value(decay) }]
  }
  return [
    ...rule('bias', 'bias_lr_mult', 'bias_decay_mult'),
    ...rule('norm', undefined, 'norm_decay_mult'),
    ...rule('dwconv', undefined, 'dwconv_decay_mult'),
    ...rule('flat', undefined, 'flat_decay_mult'),
    ...rule('dcn_offset', 'dcn_offset_lr_mult'),
  ]
}

/** mmdet/engine/optimizers/layer_decay_optimizer_constructor.py: of ConvNeXt; what is outside the backbone is the base. */
function layerRules(paramwise: Section): ParamGroup[] {
  const layers = paramwise.number('num_layers') + 2
  const rate = paramwise.number('decay_rate')
  const isStageWise = paramwise.text('decay_type') === 'stage_wise'
  const count = isStageWise ? Math.min(5, layers - 1) : layers - 1
  return Array.from({ length: count }, (_, at) => {
    return { name: `layer_${at}`, lrMult: power(rate, layers - at - 1), decayMult: 1 }
  })
}

/** Rules with the same multipliers are one group. */
function distinct(rules: readonly ParamGroup[]): ParamGroup[] {
  const names = new Map<string, { rule: ParamGroup; names: string[] }>()
  for (const rule of rules) {
    const key = `${rule.lrMult} ${rule.decayMult}`
    const known = names.get(key)
    if (known === undefined) names.set(key, { rule, names: [rule.name] })
    else known.names.push(rule.name)
  }
  return Array.from(names.values(), ({ rule, names: all }) => ({ ...rule, name: all.join(', ') }))
}

/** Where an optimizer of PyTorch keeps what schedulers call momentum, and its default. */
const MOMENTUM: readonly string[] = ['SGD', 'RMSprop']
const BETAS: readonly string[] = ['Adam', 'AdamW', 'Adamax', 'NAdam', 'RAdam', 'SparseAdam']
const NONE: readonly string[] = ['Adadelta', 'Adagrad', 'ASGD', 'Rprop', 'LBFGS']

/** The momentum that a scheduler of momentum starts from. */
export function momentumOf({ type, section }: Optimizer, scheduler: Section): number {
  if (MOMENTUM.includes(type)) return section.number('momentum', 0)
  if (BETAS.includes(type)) return numberOf(itemsOf(section.get('betas'))?.[0]) ?? 0.9
  if (NONE.includes(type)) {
    throw scheduler.refusal('type', `${type} has no momentum: a momentum scheduler needs one`, 'ValueError')
  }
  throw scheduler.unknown('type', `where ${type} keeps its momentum is not known`)
}
