import { hasParameter, requiredOf } from '../../catalog/parameters.ts'
import { isHeldByStock, isPartOfModel } from '../accepted.ts'
import type { Rule } from '../rule.ts'
import type { ConfigNode } from '../walk.ts'

export const missingArgument: Rule = {
  id: 'missing-argument',
  severity: 'error',
  why:
    'A constructor has a parameter without a default, and neither the config nor what holds the component gives it: TypeError as soon as ' +
    'the run starts. In a file without a model or a data loader, which others inherit and complete, it is a warning.',
  bad: "param_scheduler = dict(type='MultiStepLR', gamma=0.1)",
  good: "param_scheduler = dict(type='MultiStepLR', gamma=0.1, milestones=[8, 11])",
  when: ({ component, slot, type }) =>
    component === undefined ? slot?.typed === true && type === undefined : requiredOf(component).length > 0,
  isLocal: true,
  *node(node, { isWhole, index }) {
    // What stands in an argument that its class refuses is told once.
    if (isInRefused(node)) return
    const { component, slot, dict, path, name, typeEntry, type, write, scope } = node
    const at = { path, write: typeEntry?.write ?? write, related: [] }
    const severity = isWhole ? 'error' : 'warning'
    const orInherited = isWhole ? '' : ', here or in what inherits it'
    const isUntyped = slot?.typed === true && type === undefined && typeEntry === undefined
    if (isUntyped && isWhole && isHeldByStock(node) && index.knows(scope)) {
      yield { ...at, message: `${path.join('.')} has no type`, hint: "add type='...'" }
    }
    if (component === undefined || slot?.supplies === 'any' || mayBeCompleted(node)) return
    for (const parameter of requiredOf(component)) {
      if (dict.has(parameter.name) || slot?.supplies?.includes(parameter.name)) continue
      yield {
        ...at,
        severity,
        message: `${name} needs the argument ${parameter.name}`,
        hint: `add ${parameter.name}=...${orInherited}`,
      }
    }
  },
}

/** Whether what holds a dict may fill in arguments before it builds from it. */
function mayBeCompleted(node: ConfigNode): boolean {
  return !isPartOfModel(node) && !isHeldByStock(node)
}

function isInRefused({ holder, path }: ConfigNode): boolean {
  const component = holder?.component
  const key = holder === undefined ? undefined : path[holder.path.length]
  return component?.kwargs === 'closed' && typeof key === 'string' && !hasParameter(component, key)
}
