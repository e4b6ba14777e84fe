import type { PyValue } from './values.ts'
import { spend } from './work.ts'

/** Slots beside the first that are tried before jumping (Objects/setobject.c of CPython 3.11: `LINEAR_PROBES`, `PERTURB_SHIFT`). */
const LINEAR_PROBES = 9
const PERTURB_SHIFT = 5n
/** `PySet_MINSIZE`. */
const SMALLEST_TABLE = 8
/** Beyond this many items a table grows twofold, below fourfold. */
const LARGE = 50_000

interface Slot {
  readonly item: PyValue
  readonly hash: bigint
  /** False after the item went. */
  isUsed: boolean
}

/** CPython's hash table of a set, for the order of its items: that order is what a program sees of it. */
export class SetTable {
  #slots: (Slot | undefined)[] = new Array(SMALLEST_TABLE)
  /** Slots that hold an item, or held one. */
  #filled = 0
  #used = 0

  /** Takes in an item that is not there yet. */
  add(item: PyValue, hash: bigint): void {
    const isNew = this.#insert({ item, hash, isUsed: true })
    this.#used++
    if (isNew && ++this.#filled * 5 >= (this.#slots.length - 1) * 3) this.#grow()
  }

  /** The items in order. */
  *items(): Generator<PyValue, undefined> {
    for (let at = 0; at < this.#slots.length; at++) {
      const slot = this.#slots[at]
      if (slot?.isUsed === true) yield slot.item
    }
    return undefined
  }

  /** Takes out an item that is there. */
  delete(item: PyValue, hash: bigint): void {
    for (const at of this.#path(hash)) {
      const slot = this.#slots[at]
      if (slot === undefined) return
      if (slot.item !== item || !slot.isUsed) continue
      slot.isUsed = false
      this.#used--
      return
    }
  }

  /** Takes out the first item from a place on, in a ring; with the place behind it. */
  pop(from: number): [item: PyValue, behind: number] {
    let at = from & (this.#slots.length - 1)
    while (this.#slots[at]?.isUsed !== true) at = (at + 1) % this.#slots.length
    const slot = this.#slots[at] as Slot
    slot.isUsed = false
    this.#used--
    return [slot.item, at + 1]
  }

  /** Makes room before many items come. */
  reserve(coming: number): void {
    if ((this.#filled + coming) * 5 >= (this.#slots.length - 1) * 3) this.#resize((this.#used + coming) * 2)
  }

  /** Becomes a copy of another table, where this one is empty and has made room for it; whether it did. */
  takeOver(other: SetTable): boolean {
    if (this.#filled > 0) return false
    if (this.#slots.length === other.#slots.length && other.#filled === other.#used) {
      this.#slots = other.#slots.map((slot) => (slot === undefined ? undefined : { ...slot }))
    } else {
      for (const slot of other.#slots) if (slot?.isUsed === true) this.#insert({ ...slot })
    }
    this.#filled = other.#used
    this.#used = other.#used
    return true
  }

  /** Makes the table anew when more than a quarter of it are slots that items left. */
  tidy(): void {
    if (this.#filled - this.#used > Math.floor((this.#slots.length - 1) / 4)) this.#grow()
  }

  #grow(): void {
    this.#resize(this.#used > LARGE ? this.#used * 2 : this.#used * 4)
  }

  #resize(wanted: number): void {
    let size = SMALLEST_TABLE
    while (size <= wanted) size *= 2
    const before = this.#slots
    this.#slots = new Array(size)
    for (const slot of before) if (slot?.isUsed === true) this.#insert(slot)
    this.#filled = this.#used
  }

  /** Puts an item where an earlier one left, the last such slot on its way, else into a new slot; whether it is new. */
  #insert(slot: Slot): boolean {
    let left = -1
    for (const at of this.#path(slot.hash)) {
      const there = this.#slots[at]
      if (there?.isUsed === false) left = at
      if (there !== undefined) continue
      this.#slots[left === -1 ? at : left] = slot
      return left === -1
    }
    return false
  }

  /** The slots in which an item of this hash may be, in order and without end: a table is never full. */
  *#path(hash: bigint): Generator<number, undefined> {
    const mask = this.#slots.length - 1
    let at = Number(hash & BigInt(mask))
    let perturb = hash
    for (;;) {
      const last = at + LINEAR_PROBES <= mask ? at + LINEAR_PROBES : at
      for (let probe = at; probe <= last; probe++) yield probe
      spend(LINEAR_PROBES)
      perturb >>= PERTURB_SHIFT
      at = Number((BigInt(at) * 5n + 1n + perturb) & BigInt(mask))
    }
  }
}
