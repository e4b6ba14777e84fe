import * as z from 'zod'

/** Places of a schema where a key is known, as paths such as `model.backbone.depth`; those near `at` come first. */
export function keyPlaces(schema: z.ZodType, key: string, at: readonly (string | number)[]): string[] {
  const found: string[][] = []
  collect(schema, key, [], found)
  return found
    .map((path) => ({ path, shared: sharedLength(path, at) }))
    .sort((one, other) => other.shared - one.shared || one.path.length - other.path.length)
    .map(({ path }) => path.join('.'))
}

function collect(schema: z.ZodType, key: string, path: readonly string[], found: string[][]): void {
  for (const object of objectsOf(schema)) {
    for (const [name, field] of Object.entries(object.shape)) {
      if (name === key) found.push([...path, name])
      collect(field as z.ZodType, key, [...path, name], found)
    }
  }
}

/** The dicts that a schema takes; elements of lists are left out, since a path into them needs an index. */
export function objectsOf(schema: z.ZodType): z.ZodObject[] {
  if (schema instanceof z.ZodObject) return [schema]
  if (schema instanceof z.ZodLazy) return objectsOf(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => objectsOf(option as z.ZodType))
  if (schema instanceof z.ZodOptional) return objectsOf(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodPipe) {
    return objectsOf((schema.in instanceof z.ZodTransform ? schema.out : schema.in) as z.ZodType)
  }
  return []
}

function sharedLength(path: readonly string[], at: readonly (string | number)[]): number {
  const end = path.findIndex((part, index) => part !== at[index])
  return end === -1 ? path.length : end
}
