import { readConfig } from '#lib/config/load/readConfig.ts'
import { PyDict } from '#lib/python/dict.ts'
import { PyList, PyTuple, type PyValue } from '#lib/python/values.ts'
import { named, type Opened } from './opened.ts'
import type { Inheritance } from './protocol.ts'

/** Which file inherits from which, and how many of the final values each wrote. */
export async function inheritance(opened: Opened): Promise<Inheritance> {
  const { config, fileSystem, cache } = opened
  const nameOf = (file: string) => named(opened, file)
  const counts = new Map<string, number>()
  countValues(config.toDict(), undefined, counts)
  const files = await Promise.all(
    config.files.map(async (file) => {
      const { bases } = await readConfig(file, { fileSystem, cache })
      return { path: nameOf(file), values: counts.get(file) ?? 0, bases: bases.map(nameOf) }
    }),
  )
  return { files }
}

function countValues(value: PyValue, file: string | undefined, counts: Map<string, number>): void {
  if (value instanceof PyDict) {
    for (const { value: inner, write } of value.entries()) {
      countValues(inner, write?.span.source.name ?? file, counts)
    }
  } else if (value instanceof PyList || value instanceof PyTuple) {
    for (const [at, item] of value.items.entries()) {
      countValues(item, value.writes?.[at]?.span.source.name ?? file, counts)
    }
  } else if (file !== undefined) counts.set(file, (counts.get(file) ?? 0) + 1)
}
