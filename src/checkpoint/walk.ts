import { MAX_WALK_DEPTH, MAX_WALK_VALUES } from './limits.ts'
import { PickleDict, PickleList, PickleObject, PickleSet, PickleTuple, type PickleValue } from './pickle/values.ts'

/** The way to a value: dict keys as text, positions as numbers. A chain, because copies of deep paths would fill the memory. */
export class WalkPath {
  readonly parent: WalkPath | undefined
  readonly step: string | number
  readonly depth: number

  constructor(parent: WalkPath | undefined, step: string | number) {
    this.parent = parent
    this.step = step
    this.depth = (parent?.depth ?? 0) + 1
  }

  steps(): (string | number)[] {
    const steps: (string | number)[] = []
    for (let at: WalkPath | undefined = this; at !== undefined; at = at.parent) steps.push(at.step)
    return steps.reverse()
  }
}

interface Place {
  readonly value: PickleValue
  readonly path: WalkPath | undefined
}

/**
 * Visits a value and all that it holds, parents first, in order, each container once however often it is reached. `visit`
 * gives false where the children are of no interest.
 */
export function walk(root: PickleValue, visit: (value: PickleValue, path: WalkPath | undefined) => boolean): void {
  const seen = new Set<PickleValue>()
  const open: Place[] = [{ value: root, path: undefined }]
  for (let count = 0; count < MAX_WALK_VALUES; count++) {
    const next = open.pop()
    if (next === undefined) return
    const { value, path } = next
    if (typeof value === 'object' && value !== null) {
      if (seen.has(value)) continue
      seen.add(value)
    }
    if (!visit(value, path) || (path?.depth ?? 0) >= MAX_WALK_DEPTH) continue
    const children = childrenOf(value, path)
    for (let at = children.length - 1; at >= 0; at--) open.push(children[at] as Place)
  }
}

function childrenOf(value: PickleValue, path: WalkPath | undefined): Place[] {
  const item = (child: PickleValue, at: number): Place => ({ value: child, path: new WalkPath(path, at) })
  const entry = ({ key, value: child }: { key: PickleValue; value: PickleValue }): Place => {
    return { value: child, path: new WalkPath(path, keyText(key)) }
  }
  if (value instanceof PickleDict) return value.entries.map(entry)
  if (value instanceof PickleList || value instanceof PickleTuple || value instanceof PickleSet) {
    return value.items.map(item)
  }
  if (!(value instanceof PickleObject)) return []
  const children = [...value.items.map(item), ...value.entries.map(entry)]
  if (value.state instanceof PickleDict) return [...children, ...childrenOf(value.state, path)]
  return value.state === undefined ? children : [...children, { value: value.state, path: new WalkPath(path, 'state') }]
}

/** A dict key as a part of a path. */
export function keyText(key: PickleValue): string | number {
  if (typeof key === 'string' || typeof key === 'number') return key
  if (key === null) return 'None'
  if (typeof key === 'boolean') return key ? 'True' : 'False'
  return typeof key === 'bigint' ? String(key) : '<key>'
}
