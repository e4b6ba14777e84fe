import type { Component } from '../catalogue.ts'
import { type Row, SLOTS, type Slot } from '../slots.ts'

// Which components may stand at a slot: those of its registry, of models and task utils those of its kind.

/** A set of components that slots share. */
interface Group {
  readonly name: string
  readonly about: string
  /** Rows of other slots that share it. */
  readonly rows: readonly Row[]
}

/** Groups that have another name than their part of the registry. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['match_cost', 'MatchCost'],
  ['iou2d_calculator', 'IouCalculator'],
  ['losses', 'Loss'],
])

/** The group of a slot. What builders of layers give and take away differs from key to key; they share a group all the same. */
export function groupOf(slot: Slot): Group {
  const { registry = '', from, supplies } = slot
  if (supplies === 'any' && registry === 'model')
    return { name: 'AnyLayer', about: 'layers', rows: SLOTS.filter((row) => isLayer(row)) }
  const kind = from === undefined ? pascal(registry) : (NAMES.get(from) ?? pascal(from).replace(/s$/, ''))
  const base = registry === 'loop' ? loopName(slot) : kind
  const rows = SLOTS.filter((row) => row.registry === registry && row.from === from && row.supplies !== 'any')
  const settings = Array.from(new Set(rows.map(settingOf)))
  const at = settings.indexOf(settingOf(slot))
  const about = from === undefined ? registry : `${registry}, ${from}`
  const name = `Any${base}${at > 0 && registry !== 'loop' ? at + 1 : ''}`
  return { name, about, rows: [] }
}

function loopName({ at }: Slot): string {
  return at === '^val_cfg' ? 'ValLoop' : at === '^test_cfg' ? 'TestLoop' : 'TrainLoop'
}

function isLayer({ registry, supplies }: Row): boolean {
  return registry === 'model' && supplies === 'any'
}

/** What parents give and take away: slots that differ in it hold different dicts. */
function settingOf({ supplies, removes, defaultType }: Slot): string {
  return JSON.stringify([supplies ?? [], removes ?? [], defaultType])
}

/** MMDetection keeps whole models in more than one place. */
const WIDER: ReadonlyMap<string, readonly string[]> = new Map([['detectors', ['mot', 'reid', 'vis']]])

/** Whether a component is of the kind that a slot asks for. */
export function isMember({ module, scope }: Component, { registry, from, supplies }: Slot): boolean {
  if (registry === 'model' && supplies === 'any') return scope !== 'mmdet' || module.startsWith('mmdet.models.layers.')
  if (from === undefined) return true
  const [, , kind] = module.split('.')
  if (module.startsWith('mmdet.'))
    return [from, ...(WIDER.get(from) ?? [])].some((one) => module.split('.').includes(one))
  if (scope !== 'mmengine') return !module.startsWith('torch.') && (!KINDS.has(kind ?? '') || kind === from)
  return module.includes(`.${from.replace(/s$/, '')}`)
}

/** What is given to a component where a slot takes all of a registry: what its own kind is given. */
export function ownSlot(component: Component, slot: Slot): Slot {
  if (slot.from !== undefined || slot.supplies === 'any') return slot
  const rows = SLOTS.filter((row) => row.registry === slot.registry && row.from !== undefined && row.in === undefined)
  const own = rows.find((row) => component.module.split('.').includes(row.from as string))
  return own ?? slot
}

/** The kinds of models that packages of OpenMMLab keep apart: `models/backbones`. */
const KINDS: ReadonlySet<string> = new Set(SLOTS.flatMap(({ from }) => (from === undefined ? [] : [from])))

/** `data sampler`, `filter_cfg` as a type's name. */
export function pascal(text: string): string {
  return text.replace(/(?:^|[\s_.]+)(\w)/g, (_, letter: string) => letter.toUpperCase())
}
