import type { OffsetMap, PythonModule } from '../../python/parse/module.ts'
import { parsePython } from '../../python/parse/parse.ts'
import { loadCharacterNames } from '../../python/parse/strings/namedCharacter.ts'
import type { Source } from '../../source.ts'

/** `parsePython`, which needs a table of names when a text names characters (`\N{BULLET}`). */
export function parseSource(
  source: Source,
  text: string = source.text,
  map?: OffsetMap,
): PythonModule | Promise<PythonModule> {
  if (!text.includes('\\N{')) return parsePython(source, text, map)
  return loadCharacterNames().then(() => parsePython(source, text, map))
}
