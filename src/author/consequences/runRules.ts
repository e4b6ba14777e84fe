import type { Problem } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { PyList, type PyValue } from '../../python/values.ts'
import { type Found, otherPlace, type Rule, type View } from './follow.ts'

/** A training loop of iterations has a single epoch, at whose end alone everything would happen that counts epochs. */
function iterations(view: View): Found {
  if (view.at('train_cfg.type') !== 'IterBasedTrainLoop') return []
  const because = 'train_cfg.type'
  const words = 'train_cfg.type is IterBasedTrainLoop, which has one epoch'
  if (view.at('train_cfg.max_epochs') !== undefined) return [inEpochs(because)]
  const follows = (path: string, value: PyValue) => ({ path, value, because, words, adds: true })
  const schedulers = view.at('param_scheduler')
  const items = schedulers instanceof PyList ? schedulers.items : []
  const byEpoch = items.flatMap((_, at) => {
    const path = `param_scheduler.${at}.by_epoch`
    if (view.at(path) === false || view.at(`param_scheduler.${at}.convert_to_iter_based`) === true) return []
    const hint = 'write param_scheduler with by_epoch: false, and begin, end and milestones in iterations'
    const message = `param_scheduler.${at} counts epochs, but ${words}`
    return [
      {
        code: 'invalid-option',
        message,
        path: path.split('.').slice(0, -1),
        related: [otherPlace(because)],
        hint,
      } as const,
    ]
  })
  return [
    ...byEpoch,
    follows('default_hooks.checkpoint.by_epoch', false),
    { ...follows('default_hooks.checkpoint.interval', view.at('train_cfg.val_interval') ?? 1000), yields: true },
    follows('log_processor.by_epoch', false),
    { ...follows('train_dataloader.sampler.type', 'InfiniteSampler'), yields: true },
  ]
}

function inEpochs(because: string): Problem {
  return {
    code: 'invalid-option',
    message: 'train_cfg counts iterations (IterBasedTrainLoop), and max_epochs is given',
    path: ['train_cfg', 'max_epochs'],
    related: [otherPlace(because)],
    hint: 'take a schedule that counts epochs, or give the length in iterations: byIterations({ max_iters, milestones })',
  }
}

/** Hooks that MMEngine adds where `default_hooks` does not name them (mmengine 0.10.7, Runner.register_default_hooks). */
const OWN_HOOKS = ['runtime_info', 'timer', 'sampler_seed', 'logger', 'param_scheduler', 'checkpoint']

/** A hook of MMEngine goes by null, any other one by removing it: MMEngine puts its own back, and stops at a null of another name. */
function hooks(view: View): Found {
  const all = view.at('default_hooks')
  const names = all instanceof PyDict ? Array.from(all.entries(), ({ key }) => String(key)) : []
  const path = (name: string) => ['default_hooks', name]
  return [
    ...OWN_HOOKS.filter((name) => view.removed(`default_hooks.${name}`)).map(
      (name): Problem => ({
        code: 'invalid-option',
        message: `MMEngine adds the hook ${name} again where default_hooks does not name it`,
        path: path(name),
        hint: 'null removes it',
      }),
    ),
    ...names
      .filter((name) => view.at(`default_hooks.${name}`) === null && !OWN_HOOKS.includes(name))
      .map(
        (name): Problem => ({
          code: 'invalid-option',
          message: `MMEngine takes null only for its own hooks (${OWN_HOOKS.join(', ')}), not for ${name}`,
          path: path(name),
          hint: 'remove() removes it; in a recipe, !remove',
        }),
      ),
  ]
}

/** The schedule of the learning rate ends with the training; what drops at milestones is for its author to say. */
function epochs(view: View): Found {
  const because = 'train_cfg.max_epochs'
  const length = view.at(because)
  const schedulers = view.at('param_scheduler')
  if (typeof length !== 'number' || !(schedulers instanceof PyList) || !view.said(because)) return []
  const at = (place: number, key: string) => view.at(`param_scheduler.${place}.${key}`)
  const ends = schedulers.items.map((_, place) => (at(place, 'by_epoch') === false ? 0 : Number(at(place, 'end') ?? 0)))
  const last = Math.max(0, ...ends)
  const place = ends.lastIndexOf(last)
  if (last === 0 || last === length) return []
  const path = `param_scheduler.${place}`
  const words = `${because} is ${length}`
  const milestones = at(place, 'milestones')
  const begin = Number(at(place, 'begin') ?? 0)
  const refuse = (message: string, hint: string) => {
    const related = [otherPlace(because)]
    return [{ code: 'invalid-option', message, path: path.split('.'), related, hint } as const]
  }
  if (milestones instanceof PyList || begin >= length) {
    const moved = ends.flatMap((end, each) => {
      if (each !== place && end <= length) return []
      return [`param_scheduler.${each} with ${scaledKeys((key) => at(each, key), length, length / last).join(', ')}`]
    })
    const message = `param_scheduler.${place} ends after ${last} epochs, but ${words}`
    return refuse(message, `write param_scheduler: for example ${moved.join(', and ')}`)
  }
  const follows = (key: string, value: number) => ({
    path: `${path}.${key}`,
    value,
    because,
    words,
    hint: `write ${key}: ${value}`,
  })
  const half = at(place, 'T_max') === last - begin ? [follows('T_max', length - begin)] : []
  return [follows('end', length), ...half]
}

/** The keys of a scheduler in a training of another length; what begins before its end begins when it did. */
function scaledKeys(at: (key: string) => PyValue | undefined, length: number, factor: number): string[] {
  const scaled = (value: PyValue | undefined) => Math.round(Number(value) * factor)
  const [begin, end, period] = ['begin', 'end', 'T_max'].map(at)
  const from = Number(begin ?? 0) < length ? Number(begin ?? 0) : scaled(begin)
  const milestones = at('milestones')
  return [
    ...(from === Number(begin ?? 0) ? [] : [`begin: ${from}`]),
    `end: ${scaled(end)}`,
    ...(period === undefined ? [] : [`T_max: ${period === end ? scaled(end) : scaled(end) - from}`]),
    ...(milestones instanceof PyList ? [`milestones: [${milestones.items.map(scaled).join(', ')}]`] : []),
  ]
}

/** What follows from how training runs. */
export const RUN_RULES: readonly Rule[] = [iterations, epochs, hooks]
