import { DOCUMENTS } from './yamlContents.ts'
import { SCALARS } from './yamlScalars.ts'
import { STRUCTURES } from './yamlStructures.ts'
import { CONTENTS, CONVERSIONS, TAGS } from './yamlTags.ts'

/** Every text of the table, once. */
export const YAML_CASES: readonly string[] = Array.from(
  new Set([
    ...SCALARS.flatMap((scalar) => [scalar, `a: ${scalar}\n`, `[${scalar}]`]),
    ...TAGS.flatMap((tag) => CONTENTS.map((content) => `a: ${tag} ${content}`)),
    ...CONVERSIONS,
    ...STRUCTURES,
    ...DOCUMENTS,
  ]),
)
