/** What a run asks of the judges: a random share by default, everything with FULL=1 (`npm run conformance:full`). */
export const FULL = process.env.FULL === '1'

/** Seed of the run's random choices; printed, so that a failure can be run again: `SEED=123 npm run conformance`. */
export const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))

/** Share of the recorded questions that a normal run asks afresh. */
const SHARE = 0.05

/** The questions of this run: all with FULL, else a seeded random share of at least `least`. */
export function sample<T>(all: readonly T[], least = 10): T[] {
  if (FULL) return [...all]
  const count = Math.min(all.length, Math.max(least, Math.ceil(all.length * SHARE)))
  const random = randomFrom(SEED)
  const pool = [...all]
  for (let at = 0; at < count; at++) {
    const other = at + Math.floor(random() * (pool.length - at))
    const kept = pool[at] as T
    pool[at] = pool[other] as T
    pool[other] = kept
  }
  return pool.slice(0, count)
}

/** How many random cases to make: the count with FULL, else the share of it. */
export function runs(full: number): number {
  return FULL ? full : Math.max(10, Math.ceil(full * SHARE))
}

/** A small seeded generator (mulberry32), numbers in [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
