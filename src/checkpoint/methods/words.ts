import { counted } from '../../talk.ts'
import type { StateDict } from '../stateDict.ts'
import { type CheckpointMethod, withoutModule } from './rules.ts'

/** How many keys begin with a prefix. */
export function countOf({ tensors }: StateDict, prefix: string): number {
  let count = 0
  for (const key of tensors.keys()) if (withoutModule(key).startsWith(prefix)) count++
  return count
}

/** `318 keys module.backbone.*`. */
export function countText(stateDict: StateDict, prefix: string): string {
  const count = countOf(stateDict, prefix)
  const example = [...stateDict.tensors.keys()].find((key) => withoutModule(key).startsWith(prefix)) ?? ''
  const shown = example.startsWith('module.') ? `module.${prefix}` : prefix
  return `${counted(count, 'key')} ${shown}${shown.endsWith('.') ? '*' : ''}`
}

/** How many keys fall under each rule of a method: `318 keys module.encoder_q.* (query encoder)`. */
export function partsText(method: CheckpointMethod, { tensors }: StateDict): string {
  const counts = new Map<string, number>()
  for (const key of tensors.keys()) {
    const bare = withoutModule(key)
    const rule = method.rules.find(({ prefix }) => bare.startsWith(prefix))
    const written = key.slice(0, key.length - bare.length)
    const name = rule === undefined ? 'of other names' : `${written}${rule.prefix}* (${rule.what})`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return Array.from(counts, ([name, count]) => `${counted(count, 'key')} ${name}`).join(', ')
}

/** Where a dict is in a checkpoint. */
export function placeText(at: readonly string[]): string {
  return at.length === 0 ? 'the root' : at.join('.')
}
