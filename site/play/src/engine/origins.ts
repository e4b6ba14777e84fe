import { Config } from '#lib/config/config.ts'
import { type ConfigPath, formatPath, pathPart } from '#lib/config/path.ts'
import { MmdetConfigError } from '#lib/errors.ts'
import { plainPlace } from '#lib/plainProblem.ts'
import { PyDict } from '#lib/python/dict.ts'
import type { Written } from '#lib/python/provenance.ts'
import { pythonRepr } from '#lib/python/repr.ts'
import { PyList, PyTuple, type PyValue } from '#lib/python/values.ts'
import { named, type Opened } from './opened.ts'
import type { MergedLine, Origins } from './protocol.ts'

// Who wrote what the merged text shows. The printed text is read again: the places of its values are those of the paths.

/** A value in the merged text, with the key in front of it. */
interface Shown {
  readonly start: number
  readonly end: number
  readonly path: ConfigPath
}

const maps = new WeakMap<Opened, Promise<readonly Shown[]>>()

function shownIn(opened: Opened): Promise<readonly Shown[]> {
  let map = maps.get(opened)
  if (map === undefined) {
    map = mapOf(opened.text)
    maps.set(opened, map)
  }
  return map
}

/** Empty where the text does not read back, of which the problems speak. */
async function mapOf(text: string): Promise<readonly Shown[]> {
  try {
    const printed = await Config.fromString(text, '.py', { usePredefinedVariables: false })
    return [...shown(printed.toDict(), [])].sort((one, other) => one.start - other.start || other.end - one.end)
  } catch (error) {
    if (error instanceof MmdetConfigError) return []
    throw error
  }
}

function* shown(value: PyValue, path: ConfigPath): Generator<Shown> {
  for (const [key, inner, write] of itemsOf(value)) {
    const here = [...path, key]
    if (write !== undefined) {
      const { source, start, end } = write.span
      const [before] = /(?:\w+\s*=\s*|(?:'[^'\n]*'|"[^"\n]*"|[\w.]+)\s*:\s*)?$/.exec(
        source.text.slice(Math.max(0, start - 200), start),
      ) as RegExpExecArray
      yield { start: start - before.length, end, path: here }
    }
    yield* shown(inner, here)
  }
}

function* itemsOf(value: PyValue): Generator<[string | number, PyValue, Written | undefined]> {
  if (value instanceof PyDict) {
    for (const entry of value.entries()) yield [pathPart(entry.key), entry.value, entry.write]
  } else if (value instanceof PyList || value instanceof PyTuple) {
    for (const [at, item] of value.items.entries()) yield [at, item, value.writes?.[at]]
  }
}

/** The file that wrote each line of the merged text last. */
export function lines(opened: Opened): MergedLine[] {
  const { config } = opened
  return config.prettyLines().flatMap(({ path }, at) => {
    const [origin] = path.length > 0 && config.has(path) ? config.origins(path) : []
    return origin === undefined ? [] : [{ line: at + 1, file: named(opened, origin.file) }]
  })
}

export async function originsAt(opened: Opened, offset: number): Promise<Origins | null> {
  const map = await shownIn(opened)
  const found = map.findLast(({ start, end }) => start <= offset && offset <= end)
  return found === undefined ? null : describe(opened, found)
}

export async function originsOf(opened: Opened, path: ConfigPath): Promise<Origins | null> {
  const map = await shownIn(opened)
  const name = formatPath(path)
  return describe(opened, map.find((one) => formatPath(one.path) === name) ?? { start: 0, end: 0, path })
}

/** Letters of a value that are shown. */
const MOST = 120

function describe({ config, placeOf }: Opened, { start, end, path }: Shown): Origins {
  const places = config.origins(path).map(({ span, value, merged }) => {
    return { ...plainPlace(placeOf(path, span), ''), text: short(pythonRepr(value)), merged }
  })
  return { path: formatPath(path), value: short(pythonRepr(config.get(path))), places, start, end }
}

export function short(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text
}
