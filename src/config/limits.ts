/**
 * Bytes of one config file. The largest of OpenMMLab's has 70 kB; a megabyte parses in a third of a second, ten would take the
 * parser 14 s and 1.6 GB.
 */
export const MAX_FILE_BYTES = 2 ** 20

/** Files that one config may inherit from, one behind the other; CPython's recursion limit ends MMEngine's loading at some 250. */
export const MAX_INHERITANCE = 64

/**
 * Values in one config, counting what two places share twice: what printing it would write. Stock configs have up to 20,000; a megabyte of
 * Python with more than this takes 350 MB to read.
 */
export const MAX_VALUES = 300_000

/** Containers inside each other: CPython's `copy.deepcopy`, which MMEngine applies to every config, ends at some 330. */
export const MAX_NESTING = 300
