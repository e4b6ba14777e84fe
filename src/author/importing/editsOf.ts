import { equalIgnoringOrder } from '../../config/child.ts'
import { PyDict } from '../../python/dict.ts'
import { PyExpression, PyList, PyTuple, type PyValue, resolved } from '../../python/values.ts'
import { at, type Item, type ListEdit, ListEdits, typeOf } from '../overrides/listEdits.ts'
import type { OverrideTree } from '../overrides/tree.ts'

// In: a list of components as the bases have it, and as a config has it. Out: the edits between them, where they say less than the list.

/** How much there is to read in a value. */
export function weightOf(value: PyValue): number {
  if (value instanceof PyExpression) return 1
  if (value instanceof PyDict) return sum(Array.from(value.entries(), (entry) => weightOf(entry.value)))
  return value instanceof PyList || value instanceof PyTuple ? sum(value.items.map(weightOf)) : 1
}

function sum(weights: readonly number[]): number {
  return weights.reduce((all, weight) => all + weight, 1)
}

/** Edits that are at most half as long as the list; none where the items are not components, or several would have one name. */
export function editsOf(base: PyList, wanted: PyList): ListEdits | undefined {
  const isComponents = base.items.length > 0 && base.items.length <= MOST && wanted.items.length <= MOST
  if (!isComponents || !base.items.every((item) => typeOf(item) !== undefined)) return undefined
  const steps = new Editor(base.items, wanted.items).steps()
  const edits = new ListEdits(steps)
  if (steps.length === 0 || 2 * stepsWeight(steps) > weightOf(wanted)) return undefined
  return equalIgnoringOrder(edits.over(base, []), wanted) ? edits : undefined
}

/** Items of a list that is compared; pipelines have up to 20. */
const MOST = 60

export function stepsWeight(steps: readonly ListEdit[]): number {
  return sum(steps.map((step) => 2 + ('elements' in step ? sum(step.elements.map(weightOf)) : changesWeight(step))))
}

function changesWeight(step: ListEdit): number {
  return step.verb === 'update' ? sum(Array.from(step.changes.values(), (value) => weightOf(value as PyValue))) : 0
}

class Editor {
  /** The list as far as it is edited. */
  #items: PyValue[]
  readonly #wanted: readonly PyValue[]
  readonly #steps: ListEdit[] = []

  constructor(base: readonly PyValue[], wanted: readonly PyValue[]) {
    this.#items = [...base]
    this.#wanted = wanted
  }

  steps(): readonly ListEdit[] {
    const kept = commonItems(this.#items, this.#wanted)
    let [from, to] = [0, 0]
    // Places in the list move with what was put in and taken out before.
    let moved = 0
    for (const [one, other] of [...kept, [this.#items.length, this.#wanted.length] as const]) {
      this.#part(from + moved, one - from, this.#wanted.slice(to, other))
      moved += other - to - (one - from)
      from = one + 1
      to = other + 1
    }
    return this.#steps
  }

  /** Puts elements into the place of some items. */
  #part(place: number, removed: number, elements: readonly PyValue[]): void {
    if (removed === 0 && elements.length === 0) return
    const [element] = elements
    if (removed === elements.length && removed > 1) {
      for (const [at, each] of elements.entries()) this.#part(place + at, 1, [each])
    } else if (removed === 0) this.#insert(place, elements)
    else if (element === undefined) for (let count = 0; count < removed; count++) this.#take(place)
    else {
      for (let count = 1; count < removed; count++) this.#take(place + 1)
      const changes = elements.length === 1 ? changesOf(this.#items[place] as PyValue, element) : undefined
      const item = this.#name(place)
      this.#steps.push(changes === undefined ? { verb: 'replace', item, elements } : { verb: 'update', item, changes })
      this.#items.splice(place, 1, ...elements)
    }
  }

  #insert(place: number, elements: readonly PyValue[]): void {
    if (place === this.#items.length) this.#steps.push({ verb: 'append', elements })
    else if (place === 0) this.#steps.push({ verb: 'prepend', elements })
    else this.#steps.push({ verb: 'insertAfter', item: this.#name(place - 1), elements })
    this.#items.splice(place, 0, ...elements)
  }

  #take(place: number): void {
    this.#steps.push({ verb: 'remove', item: this.#name(place) })
    this.#items.splice(place, 1)
  }

  #name(place: number): Item {
    const type = typeOf(this.#items[place] as PyValue)
    const isOnly = type !== undefined && this.#items.filter((item) => typeOf(item) === type).length === 1
    return isOnly ? type : at(place)
  }
}

/** The longest row of items that both have, as pairs of places. */
function commonItems(base: readonly PyValue[], wanted: readonly PyValue[]): (readonly [number, number])[] {
  const lengths = Array.from({ length: base.length + 1 }, () => new Array<number>(wanted.length + 1).fill(0))
  const same = base.map((one) => wanted.map((other) => equalIgnoringOrder(one, other)))
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0
  for (let row = base.length - 1; row >= 0; row--) {
    for (let column = wanted.length - 1; column >= 0; column--) {
      const length = same[row]?.[column]
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1))
      ;(lengths[row] as number[])[column] = length
    }
  }
  const pairs: (readonly [number, number])[] = []
  for (let [row, column] = [0, 0]; row < base.length && column < wanted.length; ) {
    if (same[row]?.[column]) pairs.push([row++, column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return pairs
}

/** The keys of a component that differ, where the rest of it is less to read than they are. */
function changesOf(base: PyValue, wanted: PyValue): OverrideTree | undefined {
  const [from, to] = [resolved(base), resolved(wanted)]
  if (!(from instanceof PyDict && to instanceof PyDict) || typeOf(from) !== typeOf(to)) return undefined
  for (const { key } of from.entries()) if (!to.has(key)) return undefined
  const changed = [...to.entries()].filter(({ key, value }) => {
    const known = from.get(key)
    return known === undefined || !equalIgnoringOrder(known, value)
  })
  // A dict would merge.
  if (changed.some(({ key, value }) => typeof key !== 'string' || resolved(value) instanceof PyDict)) return undefined
  return new Map(changed.map(({ key, value }) => [String(key), value]))
}
