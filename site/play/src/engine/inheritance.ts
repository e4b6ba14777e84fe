import { readConfig } from '#lib/config/load/readConfig.ts'
import { PyDict } from '#lib/python/dict.ts'
import { PyList, PyTuple, type PyValue } from '#lib/python/values.ts'
import type { Opened } from './opened.ts'
import type { Inheritance } from './protocol.ts'

/** Which file inherits from which, and how many of the final values each wrote. */
export async function inheritance({ config, fileSystem, cache }: Opened): Promise<Inheritance> {
  const counts = new Map<string, number>()
  countValues(config.toDict(), undefined, counts)
  const files = await Promise.all(
    config.files.map(async (file) => {
      const { bases } = await readConfig(file, { fileSystem, cache })
      return { path: named(file), values: counts.get(file) ?? 0, bases: bases.map(named) }
    }),
  )
  return { files }
}

const named = (file: string) => (file.startsWith('/') ? file.slice(1) : file)

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
