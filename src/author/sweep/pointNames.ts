import { toPath } from '../../config/path.ts'
import { PyDict } from '../../python/dict.ts'
import type { PyInput } from '../../python/input.ts'
import { toPy } from '../../python/input.ts'
import { quotedRepr } from '../../python/repr.ts'
import { PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import type { SweepPoints } from './points.ts'
import { fnv1a } from './random.ts'

/** Characters of a point's name; file systems take 255 bytes, and a work folder has names of its own in it. */
const MAX_NAME = 100

/**
 * Names of the points, as file names: `lr-0.01_depth-50`. A path is called by its last words, as many as tell it from the others. A name
 * depends on its own point and on the paths of the sweep, so that a further value renames none. Drawn points begin with their number.
 */
export function pointNames({ kind, points }: SweepPoints): string[] {
  const words = shortPaths(new Set(points.flatMap((point) => [...point.keys()])))
  const names = points.map((point, index) => {
    const parts = Array.from(point, ([path, { value }]) => `${words.get(path)}-${valueWord(value)}`)
    const name = [...(kind === 'random' ? [String(index).padStart(3, '0')] : []), ...parts].join('_')
    return name.length > MAX_NAME ? withHash(name.slice(0, MAX_NAME), identity(point)) : name || 'stock'
  })
  const counts = new Map<string, number>()
  // Some file systems do not tell large letters from small ones.
  for (const name of names) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1)
  return names.map((name, at) => {
    const isShared = (counts.get(name.toLowerCase()) ?? 0) > 1
    return isShared ? withHash(name, identity(points[at] ?? new Map())) : name
  })
}

/** What tells two points apart: the exact values, kinds included. */
export function identity(point: SweepPoints['points'][number]): string {
  const entries = Array.from(point, ([path, { value }]) => `${path}=${quotedRepr(toPy(value))}`)
  return entries.sort().join('\n')
}

function withHash(name: string, text: string): string {
  return `${name}_${fnv1a(text).toString(16).padStart(8, '0')}`
}

/** The last words of each path that no other path ends with. */
function shortPaths(paths: ReadonlySet<string>): Map<string, string> {
  const parts = new Map(Array.from(paths, (path) => [path, toPath(path).map(String)]))
  const tail = (path: string, length: number) => (parts.get(path) ?? []).slice(-length).join('.')
  return new Map(
    Array.from(parts, ([path, words]) => {
      // A number says nothing alone.
      let length = words.findLastIndex((word) => !/^-?\d+$/.test(word))
      length = length < 0 ? words.length : words.length - length
      while (
        length < words.length &&
        Array.from(paths).some((one) => one !== path && tail(one, length) === tail(path, length))
      )
        length++
      return [path, fileWord(tail(path, length))]
    }),
  )
}

/** A value as a part of a file name; a component is called by its type. */
function valueWord(input: PyInput): string {
  const value = toPy(input)
  return fileWord(shown(value)) || 'empty'
}

function shown(value: PyValue): string {
  if (value instanceof PyFloat) return String(value)
  if (value instanceof PyList || value instanceof PyTuple) return value.items.map(shown).join('x')
  if (value instanceof PyDict)
    return typeof value.get('type') === 'string' ? String(value.get('type')) : quotedRepr(value)
  return typeof value === 'string' ? value : quotedRepr(value)
}

function fileWord(text: string): string {
  return text.replaceAll(/[^\w.+-]+/g, '-').replaceAll(/^[-.]+(?=[^\d])|-+$/g, '')
}
