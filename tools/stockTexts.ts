import type * as z from 'zod/mini'
import { interfaces } from '../src/author/schema/fields.ts'
import { objectsOf } from '../src/author/zodIssues.ts'
import { PyDict } from '../src/python/dict.ts'
import { pythonRepr } from '../src/python/repr.ts'
import { PyExpression } from '../src/python/values.ts'
import type { OptionSet } from '../src/recipes/jsonSchemas.ts'

/** A value longer than this is no word of a comment. */
const MAX_LENGTH = 60

/** What the stock fragments say for a key of an interface, by `interface.key`; where places differ, each with its place. */
export function stockTexts(sets: readonly OptionSet[]): ReadonlyMap<string, string> {
  const found = new Map<string, Map<string, string[]>>()
  for (const { schema, defaults } of sets) collect(schema, defaults, [], found)
  return new Map(Array.from(found, ([key, texts]) => [key, joined(texts)]))
}

type Found = Map<string, Map<string, string[]>>

function collect(schema: z.core.$ZodType, defaults: PyDict, path: readonly string[], found: Found): void {
  for (const object of objectsOf(schema)) {
    const name = interfaces.get(object.schema)?.name
    for (const [key, field] of Object.entries(object.shape)) {
      const value = defaults.get(key)
      const known = value instanceof PyExpression ? value.value : value
      if (known instanceof PyDict) collect(field, known, [...path, key], found)
      else if (value !== undefined && !(value instanceof PyExpression))
        note(`${name}.${key}`, pythonRepr(value), path, found)
    }
  }
}

function note(key: string, text: string, path: readonly string[], found: Found): void {
  if (text.length > MAX_LENGTH) return
  const texts = found.get(key) ?? new Map<string, string[]>()
  texts.set(text, [...(texts.get(text) ?? []), path.join('.')])
  found.set(key, texts)
}

function joined(texts: ReadonlyMap<string, readonly string[]>): string {
  if (texts.size === 1) return Array.from(texts.keys()).join()
  return Array.from(texts, ([text, places]) => `${text} (${Array.from(new Set(places)).join(', ')})`).join('; ')
}
