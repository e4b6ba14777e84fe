import type { Source } from '../../source.ts'
import type { OffsetMap, PythonModule } from '../../syntax/module.ts'
import { parsePython } from '../../syntax/parse.ts'
import { loadCharacterNames } from '../../syntax/strings/namedCharacter.ts'

/** `parsePython`, which needs a table of names when a text names characters (`\N{BULLET}`). */
export function parseSource(
  source: Source,
  text: string = source.text,
  map?: OffsetMap,
): PythonModule | Promise<PythonModule> {
  if (!text.includes('\\N{')) return parsePython(source, text, map)
  return loadCharacterNames().then(() => parsePython(source, text, map))
}
