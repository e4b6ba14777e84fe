import { PyFloat } from '../python/values.ts'
import { MAX_WALK_DEPTH, MAX_WALK_REPEATS, MAX_WALK_VALUES } from './limits.ts'
import { isModule, moduleAttributes, moduleTensors } from './modules.ts'
import {
  PickleDict,
  type PickleEntry,
  PickleList,
  PickleObject,
  PickleOpaque,
  PickleSet,
  PickleTuple,
  type PickleValue,
} from './pickle/values.ts'
import { requireListable } from './problems.ts'

/** The way to a value: dict keys as text, positions as numbers. A chain, because copies of deep paths would fill the memory. */
export class WalkPath {
  readonly parent: WalkPath | undefined
  readonly step: string | number
  readonly depth: number
  /** Characters of all steps. */
  readonly length: number

  constructor(parent: WalkPath | undefined, step: string | number) {
    this.parent = parent
    this.step = step
    this.depth = (parent?.depth ?? 0) + 1
    this.length = (parent?.length ?? 0) + String(step).length
  }

  steps(): (string | number)[] {
    const steps: (string | number)[] = []
    for (let at: WalkPath | undefined = this; at !== undefined; at = at.parent) steps.push(at.step)
    return steps.reverse()
  }
}

/** Spells out ways, and counts their characters before: a long key above many tensors would be written for each of them. */
export function wayTeller(): (path: WalkPath | undefined) => (string | number)[] {
  let told = 0
  return (path) => {
    told = requireListable(told + (path?.length ?? 0))
    return path?.steps() ?? []
  }
}

/** A child and the step to it from its parent. */
type Child = readonly [step: string | number, value: PickleValue]

/**
 * Visits a value and all that it holds, parents first, in order, each container once however often it is reached, tensors each time. `visit`
 * gives false where the children are of no interest. Holds no more than the way to the present value.
 */
export function walk(root: PickleValue, visit: (value: PickleValue, path: WalkPath | undefined) => boolean): void {
  const seen = new Set<PickleValue>()
  let repeats = 0
  const open: { readonly path: WalkPath | undefined; readonly children: Iterator<Child> }[] = []
  const enter = (value: PickleValue, path: WalkPath | undefined): void => {
    const isObject = typeof value === 'object' && value !== null
    // A tensor has a name for each place that it is kept in; a container is the same in all of them.
    if (isObject && seen.has(value) && !(value instanceof PickleOpaque && repeats++ < MAX_WALK_REPEATS)) return
    if (isObject && !(value instanceof PyFloat)) seen.add(value)
    if (!visit(value, path) || !isObject || open.length >= MAX_WALK_DEPTH) return
    open.push({ path, children: childrenOf(value) })
  }
  enter(root, undefined)
  for (let count = 0; count < MAX_WALK_VALUES; count++) {
    const top = open[open.length - 1]
    if (top === undefined) return
    const next = top.children.next()
    if (next.done === true) open.pop()
    else enter(next.value[1], new WalkPath(top.path, next.value[0]))
  }
}

function* childrenOf(value: PickleValue): Generator<Child> {
  if (value instanceof PickleDict) yield* entriesOf(value.entries)
  else if (value instanceof PickleList || value instanceof PickleTuple || value instanceof PickleSet) {
    yield* value.items.entries()
  } else if (isModule(value)) {
    yield* moduleTensors(value)
    yield* moduleAttributes(value)
  } else if (value instanceof PickleObject) {
    yield* value.items.entries()
    yield* entriesOf(value.entries)
    if (value.state instanceof PickleDict) yield* entriesOf(value.state.entries)
    else if (value.state !== undefined) yield ['state', value.state]
  }
}

function* entriesOf(entries: readonly PickleEntry[]): Generator<Child> {
  for (const { key, value } of entries) yield [keyText(key), value]
}

/** A dict key as a part of a path. */
export function keyText(key: PickleValue): string | number {
  if (typeof key === 'string' || typeof key === 'number') return key
  if (key === null) return 'None'
  if (typeof key === 'boolean') return key ? 'True' : 'False'
  return typeof key === 'bigint' ? String(key) : '<key>'
}
