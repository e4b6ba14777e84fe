/**
 * Nodes that one file may evaluate. The largest OpenMMLab config takes some 30,000; two million take about 0.3 s, which keeps
 * a hostile file far from the two seconds after which a reader would call it hung.
 */
export const MAX_STEPS = 2_000_000

/** Depth of nested expressions: where CPython 3.11's compiler stops, at 3 x its recursion limit of 1000. */
export const MAX_DEPTH = 3000

/**
 * Bytes (estimated) that one file may allocate in total, garbage included: a quarter of the 512 MiB that reading a config may
 * cost at most, since V8 holds more than the estimate.
 */
export const MAX_ALLOCATION = 128 * 2 ** 20

/** Bits of an int: CPython has no limit but prints at most 4300 digits; this is 20 times as much. */
export const MAX_INT_BITS = 300_000

/** Estimated bytes of one item of a list, tuple or set. */
export const ITEM_BYTES = 32

/** Estimated bytes of one entry of a dict. */
export const ENTRY_BYTES = 160

/** Estimated bytes of a write that keeps the one it replaced. */
export const WRITE_BYTES = 64
