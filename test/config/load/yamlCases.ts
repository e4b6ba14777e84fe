import { BROKEN, READ, REFUSED } from './yamlDifferences.ts'
import { SCALARS } from './yamlScalars.ts'
import { STRUCTURES } from './yamlStructures.ts'
import { TAGS } from './yamlTags.ts'

/** Texts that PyYAML and this package read. */
export const VALUES: readonly string[] = [...SCALARS.map((scalar) => `a: ${scalar}\n`), ...STRUCTURES, ...TAGS]

/** Every text of the tables, once. */
export const YAML_CASES: readonly string[] = Array.from(new Set([...VALUES, ...REFUSED, ...READ, ...BROKEN]))
