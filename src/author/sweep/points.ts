import * as z from 'zod/mini'
import { MmdetConfigError, type Problem, throwIfProblems } from '../../errors.ts'
import type { PyInput } from '../../python/input.ts'
import { PyFloat } from '../../python/values.ts'
import { described } from '../schema/fields.ts'
import { ownInput, validate } from '../validate.ts'
import { randomNumbers } from './random.ts'

/** Points of one sweep. Each is composed, so that its mistakes are told before anything runs. */
export const MAX_POINTS = 1000

/** What one point sets. */
export interface PointValue {
  /** What stands at the path, before it is made a value of Python. */
  readonly value: PyInput
  /** Where the author says so, below what the builder of the points was given. */
  readonly at: readonly (string | number)[]
}

/** The points of a sweep: what each sets, by the path in the config. Made by {@link grid}, {@link list} and {@link random}. */
export interface SweepPoints {
  /** The function that made them. */
  readonly kind: 'grid' | 'list' | 'random'
  /** In the order in which they run; the keys are paths such as `optim_wrapper.optimizer.lr`. */
  readonly points: readonly ReadonlyMap<string, PointValue>[]
}

// The schemas are made when they are first asked for, as all of this package: making them is a part of what its import costs.

const values = (doc: string) => described(z.array(z.unknown()).check(z.minLength(1)), doc)

/** A path of the config. */
const pathSchema = () => z.string().check(z.minLength(1))

const gridSchema = () =>
  described(
    z
      .record(pathSchema(), values('Its values.'))
      .check(z.refine((axes) => Object.keys(axes).length > 0, { error: 'expected at least one path', when: isClean })),
    'Every combination of these values.',
  )

const listSchema = () =>
  described(
    z.array(described(z.record(pathSchema(), z.unknown()), 'What one point sets, by its path.')).check(z.minLength(1)),
    'These points.',
  )

/** An unknown key is told by itself. */
const isClean = ({ issues }: { issues: readonly unknown[] }) => issues.length === 0

/** A range whose numbers may be Python's. */
function range(number: z.ZodMiniType<number>, doc: string, least = Number.NEGATIVE_INFINITY) {
  const plain = z.pipe(
    z.transform((input: unknown) => (input instanceof PyFloat ? input.value : input)),
    number,
  )
  const error = `expected [from, to], with ${least === 0 ? '0 < ' : ''}from <= to`
  const isRange = ([from, to]: readonly [number, number]) => least < from && from <= to
  return described(z.tuple([plain, plain]).check(z.refine(isRange, { error, when: isClean })), doc)
}

const distribution = () =>
  z
    .strictObject({
      uniform: z.optional(range(z.number(), 'A float in [from, to], each as likely, of six digits.')),
      log_uniform: z.optional(
        range(z.number(), 'A float in [from, to], each order of magnitude as likely, of six digits.', 0),
      ),
      int: z.optional(range(z.int(), 'An int from the first to the second, both included.')),
      choice: z.optional(values('One of these values.')),
    })
    .check(oneKey('uniform, log_uniform, int, choice'))

const oneKey = (names: string) =>
  z.refine((given) => Object.keys(given as object).length === 1, { error: `expected one of ${names}`, when: isClean })

const randomValues = () => described(z.record(pathSchema(), distribution()), 'What is drawn, by its path.')

const drawSchema = () =>
  z.strictObject({
    seed: described(z.int(), 'The same seed gives the same values, everywhere.'),
    n: described(z.int().check(z.minimum(1), z.maximum(MAX_POINTS)), 'The number of points.'),
  })

/** The key `sweep` of a recipe. */
export const sweepSchema = () =>
  z
    .strictObject({
      grid: z.optional(gridSchema()),
      list: z.optional(listSchema()),
      random: z.optional(described(z.extend(drawSchema(), { values: randomValues() }), 'Points that are drawn.')),
    })
    .check(oneKey('grid, list, random'))

/** What a recipe says of a sweep. */
export type SweepInput = z.infer<ReturnType<typeof sweepSchema>>

/** How a value is drawn. */
export type Distribution =
  | { readonly uniform: readonly [number | PyFloat, number | PyFloat] }
  | { readonly log_uniform: readonly [number | PyFloat, number | PyFloat] }
  | { readonly int: readonly [number, number] }
  | { readonly choice: readonly PyInput[] }

/**
 * Every combination of these values, the last path changing fastest.
 *
 * @throws MmdetConfigError `invalid-option`, `limit` for more than 1000 points.
 * @example grid({ 'optim_wrapper.optimizer.lr': [0.01, 0.02], 'model.backbone.depth': [50, 101] }) // four points
 */
export function grid(axes: { readonly [path: string]: readonly PyInput[] }): SweepPoints {
  const checked = accepted(gridSchema(), axes) as Readonly<Record<string, readonly PyInput[]>>
  const count = Object.values(checked).reduce((product, items) => product * items.length, 1)
  if (count > MAX_POINTS) throw tooMany(count)
  let points: Map<string, PointValue>[] = [new Map()]
  for (const [path, items] of Object.entries(checked)) {
    points = points.flatMap((point) => items.map((value, at) => new Map([...point, [path, { value, at: [path, at] }]])))
  }
  return { kind: 'grid', points }
}

/**
 * These points, each with what it sets.
 *
 * @throws MmdetConfigError `invalid-option`, `limit` for more than 1000 points.
 * @example list([{ 'model.backbone.depth': 50 }, { 'model.backbone.depth': 101, 'optim_wrapper.optimizer.lr': 0.01 }])
 */
export function list(points: readonly { readonly [path: string]: PyInput }[]): SweepPoints {
  const checked = accepted(listSchema(), points) as readonly Readonly<Record<string, PyInput>>[]
  if (checked.length > MAX_POINTS) throw tooMany(checked.length)
  return {
    kind: 'list',
    points: checked.map((point, index) => {
      return new Map(Object.entries(point).map(([path, value]) => [path, { value, at: [index, path] }]))
    }),
  }
}

/**
 * Points that are drawn. What a path gets depends on the seed, the path and the number of the point alone: more points, or another path
 * beside it, change none of those that were there.
 *
 * @throws MmdetConfigError `invalid-option`.
 * @example random({ 'optim_wrapper.optimizer.lr': { log_uniform: [1e-4, 1e-1] } }, { seed: 1, n: 8 })
 */
export function random(
  axes: { readonly [path: string]: Distribution },
  draw: { readonly seed: number; readonly n: number },
): SweepPoints {
  const checked = accepted(randomValues(), axes) as Readonly<Record<string, Distribution>>
  const { seed, n } = accepted(drawSchema(), draw) as { seed: number; n: number }
  const drawn = Object.entries(checked).map(([path, how]) => {
    const next = randomNumbers(`${seed}:${path}`)
    return { path, items: Array.from({ length: n }, () => drawnValue(how, next())) }
  })
  const points = Array.from({ length: n }, (_, index) => {
    return new Map(drawn.map(({ path, items }) => [path, { value: items[index] as PyInput, at: [path] }]))
  })
  return { kind: 'random', points }
}

/** The points that the key `sweep` of a recipe says; what it holds was validated. */
export function pointsOf(sweep: SweepInput): SweepPoints {
  if (sweep.grid !== undefined) return grid(sweep.grid as Parameters<typeof grid>[0])
  if (sweep.list !== undefined) return list(sweep.list as Parameters<typeof list>[0])
  const { values: axes = {}, seed = 0, n = 1 } = sweep.random ?? {}
  return random(axes as Parameters<typeof random>[0], { seed, n })
}

function accepted(schema: z.ZodMiniType, input: unknown): unknown {
  const { problems } = validate(schema, input)
  throwIfProblems(problems)
  return ownInput(input)
}

function tooMany(count: number): MmdetConfigError {
  const problem: Problem = {
    code: 'limit',
    message: `the sweep has ${count} points, more than ${MAX_POINTS}`,
    path: [],
  }
  return new MmdetConfigError({
    ...problem,
    hint: 'draw some of them: random({ path: { choice: [...] } }, { seed, n })',
  })
}

function drawnValue(how: Distribution, share: number): PyInput {
  if ('choice' in how) return how.choice[Math.floor(share * how.choice.length)] as PyInput
  if ('int' in how) return how.int[0] + Math.floor(share * (how.int[1] - how.int[0] + 1))
  const isLog = 'log_uniform' in how
  const [from, to] = (isLog ? how.log_uniform : how.uniform).map(Number) as [number, number]
  const value = isLog ? from * Math.exp(share * Math.log(to / from)) : from + share * (to - from)
  // Six digits are read easily, and hide the last bits, in which the Math.exp of two engines may differ.
  return new PyFloat(Math.min(to, Math.max(from, Number(value.toPrecision(6)))))
}
