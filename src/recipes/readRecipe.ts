import type * as z from 'zod/mini'
import { checkArgument, STRING } from '../argument.ts'
import { configName } from '../author/configName.ts'
import type { ConfigOverrides } from '../author/configOverrides.ts'
import { type ConfigDefinition, definedBy } from '../author/defineConfig.ts'
import type { Fragment, FragmentKind } from '../author/document.ts'
import { FRAGMENT_KINDS } from '../author/document.ts'
import { fromConfig } from '../author/fromConfig.ts'
import { multiScale } from '../author/overrides/multiScale.ts'
import { selfSupervised } from '../author/overrides/selfSupervised.ts'
import { isPlainObject } from '../author/overrides/tree.ts'
import type { MadeOverrides } from '../author/overridesOf.ts'
import type { FragmentEntry } from '../author/registry.ts'
import type { NamedConfig } from '../author/selfsupPretrain.ts'
import { pointsOf, type SweepInput } from '../author/sweep/points.ts'
import { type Sweep, sweep } from '../author/sweep/sweep.ts'
import { validate } from '../author/validate.ts'
import type { HintPhrases } from '../author/zodIssues.ts'
import { ZOO } from '../author/zoo/table.generated.ts'
import { memoryFileSystem } from '../config/fileSystem.ts'
import { checkLoadOptions, type LoadOptions } from '../config/load/readConfig.ts'
import { MmdetConfigError, type Problem, throwIfProblems } from '../errors.ts'
import type { LaunchOptions } from '../launch/options.ts'
import type { PyInput } from '../python/input.ts'
import { dirname, joinPaths } from '../python/posixPath.ts'
import { SourceText } from '../source.ts'
import { choices, recipeSchemas } from './recipeSchema.ts'
import { TAGS } from './tags.ts'
import { type Extra, extraOverrides, withBackbone } from './words.ts'

/** A recipe that was read: its config, unless there are problems. */
export interface ReadRecipe {
  /** What is wrong, each with its place in the YAML. */
  readonly problems: readonly Problem[]
  /** What it composes. */
  readonly config?: NamedConfig
  /** Its configs, where it is a sweep; `config` is then what they have in common. */
  readonly sweep?: Sweep
  /** Gives a problem of its config the place in the recipe that it is about. */
  readonly place?: (problem: Problem) => Problem
  /** Where it is trained, for `launch`. */
  readonly launch?: LaunchOptions | undefined
}

/**
 * Reads a YAML recipe; every problem has the line and column of the YAML. The YAML parser is loaded with the first recipe.
 *
 * @param fileName the path of the recipe, for messages, and for the name of the config if the recipe gives none; the paths of its bases
 *   are relative to it
 * @param options where its bases are: `fileSystem`, `searchPath`
 */
export async function parseRecipe(
  text: string,
  fileName: string,
  options: Partial<LoadOptions> = {},
): Promise<ReadRecipe> {
  checkArgument(text, STRING, 'text')
  checkArgument(fileName, STRING, 'fileName')
  checkLoadOptions(options, [])
  const { readYaml } = await import('./yamlInput.ts')
  const { problems, value: raw = null, places } = readYaml(new SourceText(fileName, text), TAGS)
  if (problems.length > 0) return { problems }
  const refused = (found: readonly Problem[]) => ({ problems: inOrder(found.map((problem) => places.place(problem))) })
  if (raw === null) return refused([EMPTY])
  const { made: value = raw, problems: unnamed } = attempt(() => withBackbone(raw))
  if (unnamed.length > 0) return refused(unnamed)
  const checked = validate<unknown>(schemaFor(value), value, RECIPE_PHRASES)
  if (checked.problems.length > 0) return refused(checked.problems)
  const recipe = value as unknown as Recipe
  const inherited = await bases(recipe, fileName, options)
  if (inherited.problems.length > 0) return { problems: inherited.problems.map((problem) => places.place(problem)) }
  const { name, definition, problems: found } = parts(recipe, inherited.made, fileName)
  if (found.length > 0) return refused(found)
  const composed = attempt(() => definedBy(definition, RECIPE_PHRASES))
  const place = (problem: Problem) => places.placeComposed(problem)
  if (composed.made === undefined) return { problems: inOrder(composed.problems.map(place)) }
  const config = { name, config: composed.made }
  const { sweep: said, launch } = recipe
  if (said === undefined) return { problems: [], config, place, launch }
  const swept = attempt(() => sweep({ ...definition, name }, pointsOf(said)))
  if (swept.made !== undefined) return { problems: [], config, sweep: swept.made, place, launch }
  return refused(swept.problems.map((problem) => inSweep(problem, said)))
}

/** The path of a problem of a sweep begins at its points: `random` has them below `values`. */
function inSweep(problem: Problem, said: SweepInput): Problem {
  const at = said.random === undefined ? Object.keys(said) : ['random', 'values']
  return { ...problem, path: ['sweep', ...at, ...(problem.path ?? [])] }
}

/** Overrides are checked here where every part has option schemas; else where they are laid over their bases. */
function schemaFor(value: unknown): z.core.$ZodType<unknown> {
  const { recipe, open, inheriting } = recipeSchemas()
  if (!isPlainObject(value)) return recipe
  if ('base' in value) return inheriting
  const names = FRAGMENT_KINDS.flatMap((key) => {
    const chosen = value[key]
    return isPlainObject(chosen) ? Object.keys(chosen) : [chosen]
  })
  return names.some((name) => typeof name === 'string' && Object.hasOwn(ZOO, name)) ? open : recipe
}

const EMPTY: Problem = {
  code: 'invalid-option',
  message: 'the recipe is empty: it needs a model, a dataset and a schedule',
  path: [],
}

/** Problems by their places in the recipe; what one word says for several keys is told once. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const told = new Map(problems.map((problem) => [`${problem.span?.start} ${problem.message}`, problem]))
  return [...told.values()].sort((one, other) => (one.span?.start ?? 0) - (other.span?.start ?? 0))
}

/** The result of some work, or its problems. */
function attempt<T>(work: () => T): { problems: readonly Problem[]; made?: T } {
  try {
    return { problems: [], made: work() }
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) throw error
    return { problems: error.problems }
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
export async function readRecipe(
  text: string,
  fileName: string,
  options: Partial<LoadOptions> = {},
): Promise<NamedConfig> {
  const { problems, config } = await parseRecipe(text, fileName, options)
  throwIfProblems(problems)
  return config as NamedConfig
}

type NameOrOptions = string | Readonly<Record<string, unknown>>

/** A recipe that its schema accepts. */
interface Recipe {
  readonly name?: string
  readonly base?: string | readonly string[]
  readonly model?: NameOrOptions
  readonly dataset?: NameOrOptions
  readonly schedule?: NameOrOptions
  readonly runtime?: NameOrOptions
  readonly pretrain?: NameOrOptions
  readonly multi_scale?: boolean | object
  readonly with?: readonly Extra[]
  readonly exact?: boolean
  readonly variables?: Readonly<Record<string, PyInput>>
  readonly overrides?: ConfigOverrides
  readonly sweep?: SweepInput
  readonly launch?: LaunchOptions
}

/** The configs that a recipe starts from. */
async function bases({ base = [] }: Recipe, fileName: string, options: Partial<LoadOptions>) {
  const { cfgOptions: _, fileSystem = memoryFileSystem({}), ...given } = options
  const made: Fragment[] = []
  const problems: Problem[] = []
  for (const [at, name] of [base].flat().entries()) {
    const path = name.includes('::') ? name : joinPaths(dirname(fileName), name)
    try {
      made.push(await fromConfig(path, { ...given, fileSystem }))
    } catch (error) {
      if (!(error instanceof MmdetConfigError)) throw error
      const [first] = error.problems
      const place = Array.isArray(base) ? ['base', at] : ['base']
      // What is wrong in another file keeps its place there; what is wrong with the name is told here.
      problems.push(first.span === undefined ? { ...first, path: place } : first)
    }
  }
  return { made, problems }
}

/** The name and the definition of a recipe's config, and what the builders of its parts refuse. */
function parts(
  recipe: Recipe,
  inherited: readonly Fragment[],
  fileName: string,
): { name: string; definition: ConfigDefinition; problems: readonly Problem[] } {
  const problems: Problem[] = []
  const kept = <T>(work: () => T): T[] => {
    const { made, problems: found } = attempt(work)
    problems.push(...found)
    return made === undefined ? [] : [made]
  }
  const made = FRAGMENT_KINDS.flatMap((key) => {
    const chosen = recipe[key] ?? (key === 'runtime' && recipe.base === undefined ? 'default_runtime' : undefined)
    return chosen === undefined ? [] : kept(() => part(key, chosen))
  })
  const { pretrain, multi_scale: scale, with: extras = [], overrides: own, variables = {}, exact = false } = recipe
  const overrides = [
    ...(pretrain === undefined ? [] : kept(() => pretraining(pretrain))),
    ...(scale === undefined || scale === false
      ? []
      : kept(() => within(['multi_scale'], () => multiScale(scale === true ? {} : scale)))),
    ...extras.flatMap((extra, at) => {
      const place = typeof extra === 'string' ? ['with', at] : ['with', at, ...Object.keys(extra)]
      return kept(() => within(place, () => extraOverrides(extra)))
    }),
    ...(own === undefined ? [] : [own]),
  ]
  const [name = ''] = kept(() => recipeName(recipe.name, fileName))
  return { name, definition: { bases: [...inherited, ...made], overrides, variables, exact }, problems }
}

function part(key: FragmentKind, chosen: NameOrOptions): Fragment {
  const { name, options } = oneChoice(key, chosen)
  const { make } = choices()[key].get(name) as FragmentEntry
  return within([key, name], () => make((options ?? {}) as never))
}

function pretraining(chosen: NameOrOptions): MadeOverrides {
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
    message: first === undefined ? `${key} gives no name` : `${key} gives two names: ${first[0]} and ${second?.[0]}`,
    path: second === undefined ? [key] : [key, second[0]],
    hint: 'give one name, with or without options',
  })
}

/** Turns the paths of a builder's problems, which begin at its options, into paths of the recipe. */
function within<T>(at: readonly (string | number)[], work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) throw error
    const [first, ...rest] = error.problems.map((problem) => ({ ...problem, path: [...at, ...(problem.path ?? [])] }))
    throw new MmdetConfigError([first as Problem, ...rest], { cause: error })
  }
}

/** The name of a recipe's config: the one it gives, otherwise that of its file. */
function recipeName(name: string | undefined, fileName: string): string {
  return configName(name ?? (fileName.split(/[\\/]/).at(-1) as string).replace(/\.ya?ml$/i, ''))
}

/** How to write in a recipe what its schema has no key for. */
const RECIPE_PHRASES: HintPhrases = {
  component: (type) => `!replace {type: ${type}, …} replaces the dict with another component`,
  replace: '!replace {…} replaces the value of the bases instead of merging',
}
