import { checkArgument, kindOf, OBJECT } from '../../argument.ts'
import type { AnyHook, AnyMetric, AnyParameterScheduler, AnyTransform, Ready } from '../../catalog/types.generated.d.ts'
import { MmdetConfigError } from '../../errors.ts'
import { didYouMean, nearestName } from '../../nearest.ts'
import { PyDict } from '../../python/dict.ts'
import { PyList, PyTuple, type PyValue, resolved } from '../../python/values.ts'
import type { ComponentOf } from '../overrideTypes.ts'
import {
  applyOverrides,
  type GivenMarker,
  isMarker,
  isPlainObject,
  type OverrideTree,
  Replacement,
  toTree,
  treeToPy,
  type Unchecked,
} from './tree.ts'

/** An item of a list: the one of this `type`, or the one at a place, as {@link at} names it. */
export type Item = string | Place

/** Made by {@link at}. */
export interface Place {
  /** From 0; negative ones count from the end. */
  readonly at: number
}

/**
 * The item at a place of a list, from 0; negative places count from the end.
 *
 * @example { train_pipeline: pipeline.update(at(0), { to_float32: true }) }
 */
export function at(place: number): Place {
  checkArgument(
    place,
    kindOf('a whole number', (value) => Number.isSafeInteger(value)),
  )
  return { at: place }
}

/** One edit of a list. */
export type ListEdit =
  | {
      readonly verb: 'insertAfter' | 'insertBefore' | 'replace'
      readonly item: Item
      readonly elements: readonly PyValue[]
    }
  | { readonly verb: 'remove'; readonly item: Item }
  | { readonly verb: 'update'; readonly item: Item; readonly changes: OverrideTree }
  | { readonly verb: 'append' | 'prepend'; readonly elements: readonly PyValue[] }

/**
 * Edits of a list of the bases, one after the other. Each item is named by its `type`, of which there must be one, or by {@link at}; a dict
 * of one component counts as a list of it.
 */
export class ListEdits<Component = Unchecked> extends Replacement {
  /** The edits, in the order in which they are made. */
  readonly steps: readonly ListEdit[]

  constructor(steps: readonly ListEdit[] = []) {
    super(new PyList([]))
    this.steps = steps
  }

  /** @example { train_pipeline: pipeline.insertAfter('LoadAnnotations', { type: 'RandomCrop', crop_size: tuple(512, 512) }) } */
  insertAfter(item: Item, ...elements: readonly Component[]): ListEdits<Component> {
    return this.#then({ verb: 'insertAfter', item: checkedItem(item), elements: valuesOf(elements) })
  }

  /** Puts elements before an item. */
  insertBefore(item: Item, ...elements: readonly Component[]): ListEdits<Component> {
    return this.#then({ verb: 'insertBefore', item: checkedItem(item), elements: valuesOf(elements) })
  }

  /** Puts one or more elements in the place of an item. */
  replace(item: Item, ...elements: readonly Component[]): ListEdits<Component> {
    return this.#then({ verb: 'replace', item: checkedItem(item), elements: valuesOf(elements) })
  }

  /** Takes an item out. */
  remove(item: Item): ListEdits<Component> {
    return this.#then({ verb: 'remove', item: checkedItem(item) })
  }

  /** Merges keys into an item. */
  update<const Name extends Item>(item: Name, changes: ChangesOf<Component, Name>): ListEdits<Component> {
    checkArgument(changes, OBJECT, 'changes')
    return this.#then({
      verb: 'update',
      item: checkedItem(item),
      changes: toTree(changes as Unchecked) as OverrideTree,
    })
  }

  /** Puts elements at the end. */
  append(...elements: readonly Component[]): ListEdits<Component> {
    return this.#then({ verb: 'append', elements: valuesOf(elements) })
  }

  /** Puts elements at the beginning. */
  prepend(...elements: readonly Component[]): ListEdits<Component> {
    return this.#then({ verb: 'prepend', elements: valuesOf(elements) })
  }

  override over(base: PyValue | undefined, path: readonly PyValue[]): PyValue {
    const held = resolved(base)
    const isList = held instanceof PyList || held instanceof PyTuple
    const items = isList ? held.items : held instanceof PyDict ? [held] : []
    const made = this.steps.reduce((left, step) => edited(left, step, path), items)
    return held instanceof PyTuple ? new PyTuple([...made]) : new PyList([...made])
  }

  #then(step: ListEdit): ListEdits<Component> {
    return new ListEdits<Component>([...this.steps, step])
  }
}

/** An item in the place of those of its type, else behind the others. */
export class OnlyItem extends Replacement {
  constructor(item: Unchecked) {
    super(treeToPy(toTree(item)))
  }

  override over(base: PyValue | undefined): PyValue {
    const held = resolved(base)
    const items = held instanceof PyList || held instanceof PyTuple ? held.items : []
    const type = typeOf(this.value)
    const place = items.findIndex((item) => typeOf(item) === type)
    const others = items.filter((item) => typeOf(item) !== type)
    return new PyList(place < 0 ? [...others, this.value] : others.toSpliced(place, 0, this.value))
  }
}

const ITEM = kindOf('the type of an item, or at(…)', (value) => {
  return typeof value === 'string' || Number.isSafeInteger((value as Partial<Place> | null)?.at)
})

function checkedItem(item: Item): Item {
  checkArgument(item, ITEM, 'item')
  return item
}

const ELEMENTS = kindOf('at least one dict', (value) => (value as readonly unknown[]).length > 0)
const ELEMENT = kindOf('a dict', (value) => isPlainObject(value) || isMarker(value) || value instanceof PyDict)

function valuesOf(elements: readonly unknown[]): PyValue[] {
  checkArgument(elements, ELEMENTS)
  for (const element of elements) checkArgument(element, ELEMENT)
  return elements.map((element) => treeToPy(toTree(element as Unchecked)))
}

/** Keys of an item: of those that its class takes, where its name tells the class. */
export type ChangesOf<Component, Name> = [Unchecked] extends [Component]
  ? AnyChanges
  : [ComponentOf<Component, Name>] extends [never]
    ? AnyChanges
    : {
        readonly [Key in keyof ComponentOf<Component, Name>]?:
          | ComponentOf<Component, Name>[Key]
          | GivenMarker
          | undefined
      }

/** Changes of an item of which nothing is known: any keys, as overrides have them. */
export interface AnyChanges {
  readonly [key: string]: Unchecked | undefined
}

function edited(items: readonly PyValue[], step: ListEdit, path: readonly PyValue[]): readonly PyValue[] {
  if (!('item' in step)) return step.verb === 'append' ? [...items, ...step.elements] : [...step.elements, ...items]
  const place = placeOf(items, step.item, path)
  if (step.verb === 'update') {
    const held = resolved(items[place])
    return items.with(place, applyOverrides(held instanceof PyDict ? held : new PyDict(), step.changes))
  }
  const elements = step.verb === 'remove' ? [] : step.elements
  const removed = step.verb === 'remove' || step.verb === 'replace' ? 1 : 0
  return items.toSpliced(place + (step.verb === 'insertAfter' ? 1 : 0), removed, ...elements)
}

/** Edits of a pipeline of the bases: `train_pipeline: pipeline.remove('RandomFlip')`. */
export const pipeline: ListEdits<AnyTransform | Ready> = /* @__PURE__ */ new ListEdits()

/** Edits of `custom_hooks`: `hooks.append({ type: 'EMAHook' })`. */
export const hooks: ListEdits<AnyHook | Ready> = /* @__PURE__ */ new ListEdits()

/** Edits of `param_scheduler`: `schedulers.update('LinearLR', { end: 1000 })`. */
export const schedulers: ListEdits<AnyParameterScheduler | Ready> = /* @__PURE__ */ new ListEdits()

/** Edits of an evaluator: `val_evaluator: metrics.append({ type: 'DumpDetResults', out_file_path: 'a.pkl' })`. */
export const metrics: ListEdits<AnyMetric | Ready> = /* @__PURE__ */ new ListEdits()

/** Edits of any other list of components, whose types are not looked at: `vis_backends: items.append({ type: 'TensorboardVisBackend' })`. */
export const items: ListEdits = /* @__PURE__ */ new ListEdits()

/** The `type` of a component that a list holds. */
export function typeOf(value: PyValue): string | undefined {
  const held = resolved(value)
  const type = held instanceof PyDict ? resolved(held.get('type')) : undefined
  return typeof type === 'string' ? type : undefined
}

function placeOf(items: readonly PyValue[], item: Item, path: readonly PyValue[]): number {
  const name = path.map(String).join('.')
  const refuse = (message: string, help: object) =>
    new MmdetConfigError({ code: 'unknown-name', message, path: path.map(String), ...help })
  if (typeof item !== 'string') {
    const place = item.at < 0 ? items.length + item.at : item.at
    if (items[place] !== undefined) return place
    throw refuse(`${name} has ${items.length} items, so none at ${item.at}`, {})
  }
  const types = items.map(typeOf)
  const found = types.flatMap((type, place) => (type === item ? [place] : []))
  const [first, second] = found
  if (second !== undefined) {
    throw refuse(`${name} has several ${item}, at ${found.join(', ')}`, { hint: `write at(${first}) in its place` })
  }
  if (first !== undefined) return first
  const known = types.filter((type) => type !== undefined)
  const help = didYouMean(nearestName(item, known), `it has ${known.join(', ') || 'no items'}`)
  throw refuse(`${name} has no ${item}`, help)
}
