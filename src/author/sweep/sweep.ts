// A sweep: one definition, composed once for each of some points. In come a definition and points (grid, list, random), out come named
// configs, each with a folder for its run, and the index that `launch` reads.

import { checkArgument, kindOf, OBJECT } from '../../argument.ts'
import { toJson } from '../../config/json/toJson.ts'
import { type ConfigPath, followPath, formatPath, toPath } from '../../config/path.ts'
import { MmdetConfigError, type Problem, throwIfProblems } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { type PyInput, toPy } from '../../python/input.ts'
import { basename } from '../../python/posixPath.ts'
import { PyList, PyTuple, type PyValue } from '../../python/values.ts'
import type { ConfigOverrides } from '../configOverrides.ts'
import { type Checked, type ConfigDefinition, defineConfig } from '../defineConfig.ts'
import type { Fragment } from '../document.ts'
import { isPlainObject } from '../overrides/tree.ts'
import type { NamedConfig } from '../selfsupPretrain.ts'
import { identity, pointNames } from './pointNames.ts'
import type { PointValue, SweepPoints } from './points.ts'

/** One config of a sweep. */
export interface SweepPoint extends NamedConfig {
  /** The folder of its run: `work_dir` in the config. */
  readonly workDir: string
  /** What it sets, by the path in the config. */
  readonly values: ReadonlyMap<string, PyValue>
}

/** A definition at some points. */
export interface Sweep {
  /** The folder of the configs, below the output folder: the definition's name. */
  readonly name: string
  /** The configs: `NAME/lr-0.01.py`. */
  readonly points: readonly SweepPoint[]
  /** The same below another name, where the definition gives none. */
  named(name: string): Sweep
}

const POINTS = kindOf('points, as grid(), list() and random() make them', (value) => {
  const { kind, points } = (value ?? {}) as Partial<SweepPoints>
  return typeof kind === 'string' && Array.isArray(points) && points.every((point) => point instanceof Map)
})

/**
 * A definition composed once for each point.
 *
 * @throws MmdetConfigError as defineConfig; `invalid-option` where two points are the same, `invalid-path` for an index beyond a list.
 * @example
 * sweep({ name: 'faster', bases }, grid({ 'optim_wrapper.optimizer.lr': [0.01, 0.02] })).points.map(({ name }) => name)
 * // ['faster/lr-0.01', 'faster/lr-0.02']
 */
export function sweep<const Bases extends readonly Fragment[], const Said>(
  definition: Checked<Bases, Said>,
  points: SweepPoints,
): Sweep {
  return sweepOf(definition as unknown as ConfigDefinition, points)
}

function sweepOf(definition: ConfigDefinition, points: SweepPoints): Sweep {
  checkArgument(definition, OBJECT, 'definition')
  checkArgument(points, POINTS, 'points')
  if (points.kind !== 'random') throwIfProblems(repeated(points.points))
  const own = definition.name
  const make = (name: string): Sweep => ({
    name,
    points: composed(definition, points, name),
    named: (fallback) => (own === undefined && fallback !== name ? make(fallback) : make(name)),
  })
  return make(own ?? 'sweep')
}

function repeated(points: SweepPoints['points']): Problem[] {
  const seen = new Map<string, number>()
  return points.flatMap((point, index) => {
    const known = seen.get(identity(point))
    if (known === undefined) seen.set(identity(point), index)
    const [first] = point.values()
    const message = `the points ${(known ?? 0) + 1} and ${index + 1} are the same`
    return known === undefined ? [] : [{ code: 'invalid-option' as const, message, path: first?.at ?? [] }]
  })
}

/** The configs; what is wrong with several points is told once. */
function composed(definition: ConfigDefinition, points: SweepPoints, name: string): SweepPoint[] {
  const stock = defineConfig(definition).value
  const folder = stock.get('work_dir')
  const root = typeof folder === 'string' ? folder.replace(/\/+$/, '') : `./work_dirs/${name}`
  const names = pointNames(points)
  const problems = new Map<string, Problem>()
  const configs = points.points.flatMap((point, index) => {
    const workDir = `${root}/${names[index]}`
    try {
      const overrides = [...layersOf(definition), layerOf(stock, point), { work_dir: workDir }]
      const config = defineConfig({ ...definition, overrides })
      const values = new Map(Array.from(point, ([path, { value }]) => [path, toPy(value)]))
      return [{ name: `${name}/${names[index]}`, config, workDir, values }]
    } catch (error) {
      if (!(error instanceof MmdetConfigError)) throw error
      for (const problem of error.problems) {
        const key = `${problem.path?.join('.')} ${problem.message}`
        if (!problems.has(key)) problems.set(key, placed(problem, point))
      }
      return []
    }
  })
  throwIfProblems([...problems.values()])
  return configs
}

function layersOf({ overrides = [] }: ConfigDefinition): readonly ConfigOverrides[] {
  return Array.isArray(overrides) ? overrides : [overrides as ConfigOverrides]
}

/** A problem of a composed config, at the value of the point that it concerns; where none is named, at the first. */
function placed(problem: Problem, point: ReadonlyMap<string, PointValue>): Problem {
  const where = (problem.path ?? []).join('.')
  const nearest = Array.from(point).find(
    ([path]) => `${where}.`.startsWith(`${path}.`) || `${path}.`.startsWith(`${where}.`),
  )
  const at = (nearest ?? Array.from(point)[0])?.[1].at ?? []
  return { ...problem, message: where === '' ? problem.message : `${problem.message} (${where})`, path: at }
}

/** What a point sets, as overrides. A list is given whole where a path leads into it: MMEngine's merge replaces lists. */
function layerOf(stock: PyDict, point: ReadonlyMap<string, PointValue>): ConfigOverrides {
  const layer: Level = {}
  let whole: PyValue = stock
  for (const [path, { value }] of point) {
    const parts = toPath(path)
    const intoList = depthOfList(whole, parts)
    whole = withValue(whole, parts, toPy(value), parts)
    const outer = parts.slice(0, intoList)
    place(layer, outer, intoList === parts.length ? value : (valueAt(whole, outer) as PyValue))
  }
  return layer as ConfigOverrides
}

interface Level {
  [key: string]: PyInput | Level
}

function place(level: Level, path: ConfigPath, value: PyInput): void {
  const [key, ...rest] = path.map(String) as [string, ...string[]]
  if (rest.length === 0) {
    level[key] = value
    return
  }
  const inner = level[key]
  const next = isPlainObject(inner) ? inner : {}
  level[key] = next
  place(next as Level, rest, value)
}

/** How many parts of a path lead to the first list on it. */
function depthOfList(root: PyValue, path: ConfigPath): number {
  const at = path.findIndex((_, depth) => isSequence(valueAt(root, path.slice(0, depth))))
  return at < 0 ? path.length : at
}

function valueAt(root: PyValue, path: ConfigPath): PyValue | undefined {
  const steps = followPath(root, path)
  return path.length === 0 ? root : steps.length < path.length ? undefined : steps.at(-1)?.value
}

function withValue(held: PyValue | undefined, path: ConfigPath, value: PyValue, whole: ConfigPath): PyValue {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (isSequence(held)) {
    const index = Number(key)
    if (!Number.isInteger(index) || index < 0 || index >= held.items.length) throw beyond(whole, key, held.items.length)
    const items = held.items.map((item, at) => (at === index ? withValue(item, rest, value, whole) : item))
    return held instanceof PyList ? new PyList(items) : new PyTuple(items)
  }
  const dict = held instanceof PyDict ? held.copy() : new PyDict()
  dict.set(String(key), withValue(dict.get(String(key)), rest, value, whole))
  return dict
}

function isSequence(value: PyValue | undefined): value is PyList | PyTuple {
  return value instanceof PyList || value instanceof PyTuple
}

function beyond(path: ConfigPath, key: string | number, length: number): MmdetConfigError {
  const message = `${formatPath(path)} leads nowhere: ${key} is not an index of the ${length} items there`
  return new MmdetConfigError({ code: 'invalid-path', message, path })
}

const SWEEP = kindOf('a sweep, as sweep() makes it', (value) => {
  const { name, points } = (value ?? {}) as Partial<Sweep>
  return typeof name === 'string' && Array.isArray(points) && points.every((point) => point?.values instanceof Map)
})

/** The index of a sweep, for `launch`: each config by its file, from the folder of the index. */
export function sweepIndex(swept: Sweep): string {
  checkArgument(swept, SWEEP)
  const { points } = swept
  const entries = points.map(({ name, workDir, values }) => {
    const label = basename(name)
    const said = PyDict.of(values)
    return PyDict.of([
      ['name', label],
      ['config', `${label}.py`],
      ['workDir', workDir],
      ['values', said],
    ])
  })
  return `${toJson(PyDict.of([['points', new PyList(entries)]]))}\n`
}
