import { numbersOf, outputWidths } from '#lib/check/widths.ts'
import { pathPart } from '#lib/config/path.ts'
import { PyDict } from '#lib/python/dict.ts'
import { pythonRepr } from '#lib/python/repr.ts'
import { PyFloat, PyList, PyTuple, type PyValue } from '#lib/python/values.ts'
import type { Opened } from './opened.ts'
import type { ModelGraph, ModelNode } from './protocol.ts'

// The modules of a model and what they hand on. The order is that of a detector: what comes first in STAGES feeds what comes behind it.

/** Keys of a model by their stage; any other key that ends in `head` is of the last. */
const STAGES: readonly (readonly string[])[] = [
  ['data_preprocessor'],
  ['backbone'],
  ['neck'],
  ['positional_encoding', 'encoder'],
  ['decoder'],
  ['rpn_head'],
]

/** Arguments that say something of a module, in the order in which they are shown. */
const TOLD = [
  'depth',
  'arch',
  'num_layers',
  'in_channels',
  'out_channels',
  'feat_channels',
  'num_outs',
  'num_classes',
  'frozen_stages',
]

interface Module extends ModelNode {
  readonly stage: number
  readonly dict: PyDict
}

export function modelGraph({ config }: Opened): ModelGraph {
  const model = config.toDict().get('model')
  if (!(model instanceof PyDict)) return { nodes: [], edges: [] }
  const inner = model.get('detector')
  const isWrapped = inner instanceof PyDict && !model.has('backbone')
  const modules = isWrapped ? modulesOf(inner, ['model', 'detector']) : modulesOf(model, ['model'])
  const nodes = modules.map(({ stage: _, dict: __, ...node }) => node)
  return { nodes, edges: edgesOf(modules) }
}

function modulesOf(model: PyDict, at: readonly (string | number)[]): Module[] {
  return Array.from(model.entries()).flatMap(({ key, value }) => {
    const role = String(key)
    const stage = stageOf(role)
    if (stage === undefined) return []
    return dictsOf(value, [...at, pathPart(key)]).flatMap(({ dict, path }) => {
      const own = moduleOf(dict, path, role, stage)
      const parts = role === 'roi_head' ? partsOf(dict, path) : []
      return own === undefined ? parts : [own, ...parts]
    })
  })
}

function stageOf(role: string): number | undefined {
  const known = STAGES.findIndex((keys) => keys.includes(role))
  if (known >= 0) return known
  return role.endsWith('head') ? STAGES.length : undefined
}

/** The extractors and heads of a roi_head. */
function partsOf(head: PyDict, at: readonly (string | number)[]): Module[] {
  return Array.from(head.entries()).flatMap(({ key, value }) => {
    const role = String(key)
    const isPart = role.endsWith('_extractor') || role.endsWith('_head')
    const stage = STAGES.length + (role.endsWith('_extractor') ? 1 : 2)
    return isPart
      ? dictsOf(value, [...at, pathPart(key)]).flatMap(({ dict, path }) => moduleOf(dict, path, role, stage) ?? [])
      : []
  })
}

function moduleOf(dict: PyDict, path: readonly (string | number)[], role: string, stage: number): Module | undefined {
  const type = dict.get('type')
  if (typeof type !== 'string' && role !== 'encoder' && role !== 'decoder') return undefined
  const facts = TOLD.flatMap((key) => {
    const value = dict.get(key)
    return value === undefined || value instanceof PyDict ? [] : [`${key} ${cut(pythonRepr(value))}`]
  })
  const index = typeof path.at(-1) === 'number' ? ` ${path.at(-1)}` : ''
  return {
    id: path.join('.'),
    path,
    type: typeof type === 'string' ? type : role,
    role: role + index,
    facts,
    stage,
    dict,
  }
}

const cut = (text: string) => (text.length > 34 ? `${text.slice(0, 33)}…` : text)

function dictsOf(
  value: PyValue,
  path: readonly (string | number)[],
): { dict: PyDict; path: readonly (string | number)[] }[] {
  if (value instanceof PyDict) return [{ dict: value, path }]
  if (!(value instanceof PyList || value instanceof PyTuple)) return []
  return value.items.flatMap((item, at) => dictsOf(item, [...path, at]))
}

function edgesOf(modules: readonly Module[]): ModelGraph['edges'] {
  return modules.flatMap((to) => {
    return sourcesOf(to, modules).map((from) => ({ from: from.id, to: to.id, label: handedOn(from) }))
  })
}

/** What a module takes its maps from: inside a roi_head from it, else from the nearest stage before. */
function sourcesOf(module: Module, modules: readonly Module[]): Module[] {
  const { stage, path } = module
  const last = STAGES.length
  if (stage > last) {
    const inner = modules.filter((one) => one.stage === last + 1 && stage === last + 2 && isOfSameKind(one, module))
    if (inner.length > 0) return [inner.at(-1) as Module]
    return modules.filter((one) => one.stage === last && one.path.every((part, at) => part === path[at]))
  }
  const before = modules.filter((one) => one.stage < stage && one.role !== 'positional_encoding' && one.stage < last)
  const rpn = stage === last ? before.filter((one) => one.role === 'rpn_head' && module.role === 'roi_head') : []
  const feeding = before.filter((one) => one.role !== 'rpn_head')
  const nearest = Math.max(...feeding.map((one) => one.stage))
  // Items of a list of necks or heads follow each other.
  const sameList = modules.filter(
    (one) => one.stage === stage && path.length === one.path.length && module.role.startsWith('neck'),
  )
  const previous = sameList.find((one) => one.path.at(-1) === Number(path.at(-1)) - 1)
  if (previous !== undefined) return [previous]
  const ends = feeding.filter((one) => one.stage === nearest)
  return [...(ends.length > 1 && ends[0]?.role.startsWith('neck') ? ends.slice(-1) : ends), ...rpn]
}

/** `bbox_roi_extractor` feeds `bbox_head`, and `mask_roi_extractor` `mask_head`. */
function isOfSameKind(extractor: Module, head: Module): boolean {
  return head.role.startsWith(extractor.role.split('_')[0] as string)
}

/** The channels of what a module hands on, where they are known. */
function handedOn({ dict, role }: Module): string {
  if (role === 'backbone') return outputWidths(String(dict.get('type')), (key) => dict.get(key))?.join(' · ') ?? ''
  if (role === 'data_preprocessor') return ''
  if (role === 'rpn_head') return 'proposals'
  if (role === 'roi_head') return ''
  const width = numberOf(dict.get('out_channels'))
  const outputs = numberOf(dict.get('num_outs')) ?? numbersOf(dict.get('in_channels'))?.length
  if (width === undefined) return ''
  return outputs === undefined ? String(width) : `${width} × ${outputs}`
}

function numberOf(value: PyValue | undefined): number | undefined {
  return value instanceof PyFloat ? value.value : typeof value === 'number' ? value : undefined
}
