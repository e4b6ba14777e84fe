/**
 * UTF-16 units of one YAML or JSON text. The worst of this length, a list of half a million values, takes one second and 300 MB in
 * JSON, two seconds and 650 MB in YAML. Configs take some kilobytes; the largest YAML file of the OpenMMLab repositories, an index
 * of models, takes 200.
 */
export const MAX_TEXT_LENGTH = 2 ** 20

/**
 * Nested collections. CPython's recursion limit of 1000 ends its JSON reader at 995 in an empty program, and MMEngine's own walks
 * through a config well before.
 */
export const MAX_DATA_NESTING = 990

/**
 * Values that a YAML text may stand for when every alias is written out. Aliases cost PyYAML nothing, but every later walk
 * through the config sees them all: nine lines of nine aliases each are 400 million values.
 */
export const MAX_EXPANDED_NODES = 1_000_000

/** Characters of one number. CPython refuses to read or print more than 4300 decimal digits. */
export const MAX_NUMBER_LENGTH = 20_000
