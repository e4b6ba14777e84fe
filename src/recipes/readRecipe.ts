import { checkInput } from '../author/check.ts'
import type { ConfigOverrides } from '../author/configOverrides.ts'
import { type ConfigDefinition, defineConfig } from '../author/defineConfig.ts'
import type { Fragment } from '../author/document.ts'
import { multiScale } from '../author/multiScale.ts'
import { selfSupervised } from '../author/selfSupervised.ts'
import type { NamedConfig } from '../author/selfsupPretrain.ts'
import { MmdetConfigError, type Problem, throwIfProblems } from '../errors.ts'
import type { PyInput } from '../python/input.ts'
import { SourceText } from '../source.ts'
import { recipeName } from './recipeName.ts'
import { CHOICES, recipeSchema } from './recipeSchema.ts'
import { RECIPE_WORDS } from './recipeWords.ts'

/** A recipe that was read: its config, unless there are problems. */
export interface ReadRecipe {
  readonly problems: readonly Problem[]
  readonly config?: NamedConfig
}

/**
 * Reads a YAML recipe; every problem has the line and column of the YAML. The YAML parser is loaded with the first recipe.
 *
 * @param fileName the recipe's path, for messages, and for the config's name where the recipe gives none.
 */
export async function parseRecipe(text: string, fileName: string): Promise<ReadRecipe> {
  const { readYaml } = await import('./yamlInput.ts')
  const { problems, value, places } = readYaml(new SourceText(fileName, text))
  if (problems.length > 0) return { problems }
  const checked = checkInput(recipeSchema, value, [], RECIPE_WORDS)
  const found = checked.problems.map((problem) => places.place(problem))
  if (found.length > 0) return { problems: found }
  const recipe = attempt(
    () => parts(value as unknown as Recipe, fileName),
    (problem) => places.place(problem),
  )
  if (recipe.made === undefined) return recipe
  const { name, definition } = recipe.made
  const composed = attempt(
    () => defineConfig(definition),
    (problem) => places.placeComposed(problem),
  )
  return composed.made === undefined ? composed : { problems: [], config: { name, config: composed.made } }
}

/** What a piece of work makes, or its problems with their places. */
function attempt<T>(work: () => T, place: (problem: Problem) => Problem): { problems: readonly Problem[]; made?: T } {
  try {
    return { problems: [], made: work() }
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) throw error
    return { problems: error.problems.map(place) }
  }
}

/**
 * The config of a recipe.
 *
 * @throws MmdetConfigError with every problem of the recipe.
 * @example
 * const { config } = await readRecipe('model: mask-rcnn_r50_fpn\ndataset: coco_instance\nschedule: schedule_1x\n', 'a.yaml')
 * config.toPython()
 */
export async function readRecipe(text: string, fileName: string): Promise<NamedConfig> {
  const { problems, config } = await parseRecipe(text, fileName)
  throwIfProblems(problems)
  return config as NamedConfig
}

type NameOrOptions = string | Readonly<Record<string, unknown>>

/** A recipe that fits the schema. */
interface Recipe {
  readonly name?: string
  readonly model: NameOrOptions
  readonly dataset: NameOrOptions
  readonly schedule: NameOrOptions
  readonly runtime?: NameOrOptions
  readonly pretrain?: NameOrOptions
  readonly multi_scale?: boolean | object
  readonly variables?: Readonly<Record<string, PyInput>>
  readonly overrides?: ConfigOverrides
}

/** The name of a recipe's config, and what it is made of. */
function parts(recipe: Recipe, fileName: string): { name: string; definition: ConfigDefinition } {
  const bases = [
    part('model', recipe.model),
    part('dataset', recipe.dataset),
    part('schedule', recipe.schedule),
    part('runtime', recipe.runtime ?? 'default_runtime'),
  ]
  const layers: ConfigOverrides[] = []
  if (recipe.pretrain !== undefined) layers.push(pretraining(recipe.pretrain))
  if (recipe.multi_scale !== undefined && recipe.multi_scale !== false) {
    const settings = recipe.multi_scale === true ? {} : recipe.multi_scale
    layers.push(within(['multi_scale'], () => multiScale(settings)))
  }
  if (recipe.overrides !== undefined) layers.push(recipe.overrides)
  const name = recipeName(recipe.name, fileName)
  return { name, definition: { bases, overrides: layers, variables: recipe.variables ?? {} } }
}

function part(key: keyof typeof CHOICES, chosen: NameOrOptions): Fragment {
  const { name, options } = oneChoice(key, chosen)
  const choices: Readonly<Record<string, { make: (options: never) => Fragment }>> = CHOICES[key]
  return within([key, name], () =>
    (choices[name] as { make: (options: never) => Fragment }).make((options ?? {}) as never),
  )
}

function pretraining(chosen: NameOrOptions): ConfigOverrides {
  const { name, options } = oneChoice('pretrain', chosen)
  const settings = (options ?? {}) as object
  return within(['pretrain', name], () => selfSupervised({ method: name as 'mocov2', ...settings }))
}

function oneChoice(key: string, chosen: NameOrOptions): { name: string; options: unknown } {
  if (typeof chosen === 'string') return { name: chosen, options: {} }
  const [first, second] = Object.entries(chosen)
  if (first !== undefined && second === undefined) return { name: first[0], options: first[1] }
  throw new MmdetConfigError({
    code: 'recipe-invalid',
    message: first === undefined ? `${key} names nothing` : `${key} names two: ${first[0]} and ${second?.[0]}`,
    path: second === undefined ? [key] : [key, second[0]],
    hint: 'give one name, alone or with its options',
  })
}

/** Problems of a builder have paths from its options; a recipe's have paths from its top. */
function within<T>(at: readonly string[], work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) throw error
    const [first, ...rest] = error.problems.map((problem) => ({ ...problem, path: [...at, ...(problem.path ?? [])] }))
    throw new MmdetConfigError([first as Problem, ...rest], { cause: error })
  }
}
