import { isStock, type Parameter } from '../../catalog/catalogue.ts'
import { type Kind, kindsOf } from '../../catalog/kinds.ts'
import { parametersOf } from '../../catalog/parameters.ts'
import { slotAt } from '../../catalog/slots.ts'
import { pathPart } from '../../config/path.ts'
import type { DictEntry } from '../../python/dict.ts'
import { isInt, PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { kindOf, mismatch } from '../kinds.ts'
import type { Finding, Rule } from '../rule.ts'
import type { ConfigNode } from '../walk.ts'
import { kindWords, shortened } from '../words.ts'

export const wrongKind: Rule = {
  id: 'wrong-kind',
  severity: 'error',
  why:
    'A text where the constructor computes with a number, a number where it reads a dict: the run fails, often long after it started. Other ' +
    'slips, as a float for an int or a number for a list, may pass and are warnings.',
  bad: "model = dict(neck=dict(type='FPN', in_channels=[256], out_channels='256', num_outs=5))",
  good: "model = dict(neck=dict(type='FPN', in_channels=[256], out_channels=256, num_outs=5))",
  isLocal: true,
  *node(node) {
    const parameters = node.component && parametersOf(node.component)
    for (const entry of node.dict.entries()) {
      const parameter = parameters?.get(String(entry.key))
      const wrong =
        ofName(node, entry) ??
        ofText(node, entry) ??
        ofComponent(node, entry, parameter) ??
        ofParameter(node, entry, parameter)
      if (wrong !== undefined) yield { path: [...node.path, pathPart(entry.key)], ...wrong }
    }
  },
  *config({ config }) {
    for (const { key, value } of config.entries()) {
      const slot = typeof key === 'string' && holdsNumber(value) ? slotAt([key]) : undefined
      if (slot?.registry === undefined || slot.at?.startsWith('^') !== true) continue
      yield { path: [key as string], message: notAComponent(value, slot.registry) }
    }
  },
}

type Wrong = Omit<Finding, 'path'> | undefined

function notAComponent(value: PyValue, registry: string): string {
  return `${shortened(value)} is not a component: write a dict with a type of the registry ${registry}`
}

/** Arguments that mean the same wherever they stand, and that few classes annotate (mmengine 0.10.7, `BaseModule`, `build_optim_wrapper`). */
const NAMED: ReadonlyMap<unknown, ReadonlySet<Kind>> = new Map<string, ReadonlySet<Kind>>([
  ['init_cfg', new Set(['dict', 'list', 'None'])],
  ['paramwise_cfg', new Set(['dict', 'None'])],
])

function ofName({ name, path }: ConfigNode, { key, value }: DictEntry): Wrong {
  const kinds = NAMED.get(key)
  const isThere = key !== 'paramwise_cfg' || (path.length === 1 && path[0] === 'optim_wrapper')
  if (kinds === undefined || !isThere || mismatch(value, kinds) !== 'other family') return undefined
  return { message: `${name} takes ${kindWords(kinds)} for ${String(key)}, not ${shortened(value)}` }
}

/** A dict all of whose values are texts. */
function ofText({ slot, name }: ConfigNode, { key, value }: DictEntry): Wrong {
  if (slot?.texts !== true || typeof value === 'string') return undefined
  return { message: `${name} takes a str for ${String(key)}, not ${shortened(value)}` }
}

/** A number or a text where a component is built. */
function ofComponent(
  { path, name, slot: own, component }: ConfigNode,
  { key, value }: DictEntry,
  parameter: Parameter | undefined,
): Wrong {
  if (key === 'type' || (typeof value !== 'string' && !holdsNumber(value))) return undefined
  if (parameter === undefined) {
    if (own?.keys?.includes(String(key)) !== true && path.length > RUNNER_DEPTH) return undefined
  } else {
    // What is called like a component need not be one, as loss_weight, or the loss_type of somebody's own loss.
    if (component !== undefined && !isStock(component)) return undefined
    const kinds = kindsOf(parameter)
    if (/^(?:[-\d'"]|True|False)/.test(parameter.default ?? '')) return undefined
    if (kinds !== undefined && !kinds.has('dict') && !kinds.has('list')) return undefined
  }
  const slot = slotAt([...path, pathPart(key)], name)
  const isKnown = parameter !== undefined || own?.keys !== undefined || slot?.at?.startsWith('^') === true
  if (slot?.registry === undefined || slot.typed !== true || !isKnown) return undefined
  return { message: notAComponent(value, slot.registry) }
}

/** `optim_wrapper.optimizer`: deeper inside, components themselves say what they take. */
const RUNNER_DEPTH = 2

function ofParameter(
  { name, slot, component }: ConfigNode,
  { value }: DictEntry,
  parameter: Parameter | undefined,
): Wrong {
  // What no registry holds takes more than it is annotated with: RoIAlign a list for output_size.
  if (parameter === undefined || slot?.namespace !== undefined) return undefined
  const kinds = kindsOf(parameter)
  const found = kinds === undefined ? undefined : mismatch(value, kinds)
  if (kinds === undefined || found === undefined) return undefined
  // What a default tells is not all that may be given.
  if (parameter.annotation === null && found !== 'other family') return undefined
  const isFatal = found === 'other family' || (slot?.compares === true && isListForNumber(value, kinds))
  return {
    // Annotations of other packages were not held against what runs.
    severity: isFatal && component !== undefined && isStock(component) ? 'error' : 'warning',
    message: `${name} takes ${kindWords(kinds)} for ${parameter.name}, not ${shortened(value)}`,
    hint:
      parameter.annotation === null
        ? `its default is ${parameter.default}`
        : `${parameter.owner} annotates it as ${parameter.annotation}`,
  }
}

/** A list for a number, or a number for a list. */
function isListForNumber(value: PyValue, kinds: ReadonlySet<Kind>): boolean {
  return kindOf(value) === 'list' ? kinds.has('int') || kinds.has('float') : kinds.has('list')
}

/** Whether a value is a number, or a list with one. */
function holdsNumber(value: PyValue): boolean {
  if (value instanceof PyList || value instanceof PyTuple) return value.items.some(holdsNumber)
  return isInt(value) || value instanceof PyFloat
}
