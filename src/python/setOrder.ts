import { cpythonHash } from './cpythonHash.ts'
import type { PySet } from './set.ts'
import type { PyValue } from './values.ts'

/** The order in which CPython would print a set. */
export interface SetOrder {
  readonly items: readonly PyValue[]
  /** False where CPython's order is another one in every run, or depends on the set's history. */
  readonly isCertain: boolean
}

/**
 * The order of CPython 3.11's hash table for a set that is built item by item: known for numbers and what is made of them.
 * Insertion order elsewhere, since str hashes are seeded at random.
 *
 * @example setOrder(new PySet([8, 3, 1])).items // [8, 1, 3]
 */
export function setOrder(set: PySet): SetOrder {
  const items = Array.from(set.values())
  if (items.length < 2) return { items, isCertain: true }
  const hashes = items.map(cpythonHash)
  if (!hashes.every((hash) => hash !== undefined)) return { items, isCertain: false }
  const table = fill(hashes)
  const homes = new Set(hashes.map((hash) => hash & BigInt(table.length - 1)))
  return {
    items: table.flatMap((at) => (at === undefined ? [] : [items[at] as PyValue])),
    isCertain: homes.size === items.length,
  }
}

/** Slots beside the first that are tried before jumping (Objects/setobject.c, `LINEAR_PROBES`, `PERTURB_SHIFT`). */
const LINEAR_PROBES = 9
const PERTURB_SHIFT = 5n
/** `PySet_MINSIZE`. */
const SMALLEST_TABLE = 8
/** Beyond this many items a table grows twofold, below fourfold. */
const LARGE = 50_000

type Table = (number | undefined)[]

/** Slots with the index of the item in them. */
function fill(hashes: readonly bigint[]): Table {
  let table: Table = new Array(SMALLEST_TABLE).fill(undefined)
  for (let at = 0; at < hashes.length; at++) {
    table[freeSlot(table, hashes[at] as bigint)] = at
    const used = at + 1
    if (used * 5 < (table.length - 1) * 3) continue
    const smaller = table
    table = new Array(tableSize(used > LARGE ? used * 2 : used * 4)).fill(undefined)
    for (const item of smaller) {
      if (item !== undefined) table[freeSlot(table, hashes[item] as bigint)] = item
    }
  }
  return table
}

function tableSize(wanted: number): number {
  let size = SMALLEST_TABLE
  while (size <= wanted) size *= 2
  return size
}

function freeSlot(table: Table, hash: bigint): number {
  const mask = BigInt(table.length - 1)
  let perturb = hash
  let slot = hash & mask
  for (;;) {
    const start = Number(slot)
    const last = start + LINEAR_PROBES < table.length ? start + LINEAR_PROBES : start
    for (let at = start; at <= last; at++) if (table[at] === undefined) return at
    perturb >>= PERTURB_SHIFT
    slot = (slot * 5n + 1n + perturb) & mask
  }
}
