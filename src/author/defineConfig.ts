import { ANYTHING, BOOLEAN, checkArgument, checkOptions, listOf, OBJECT, oneOf, STRING } from '../argument.ts'
import { type ChildConfig, computeChild } from '../config/child.ts'
import { type Overrides, withOverrides } from '../config/merge.ts'
import { throwIfProblems } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import type { PyInput } from '../python/input.ts'
import { type Composition, compose, pathKey } from './compose.ts'
import { configName } from './configName.ts'
import { FRAGMENT, type Fragment, ownFragment } from './document.ts'
import { applyOverrides, type OverrideTree, toTree, type Unchecked } from './overrides/tree.ts'
import type { AnyOverrides, Layers, MadeOverrides, OneOrMany } from './overridesOf.ts'
import type { SaidAt } from './overrideTypes.ts'
import { printInherit, printStandalone } from './printForms.ts'
import { withoutExpressions } from './references.ts'
import { validateLayer } from './validate.ts'
import { type HintPhrases, TYPESCRIPT_PHRASES } from './zodIssues.ts'

/** What {@link defineConfig} takes. */
export interface ConfigDefinition<Bases extends readonly Fragment[] = readonly Fragment[], Overrides = Layers<Bases>> {
  /** Path of the config below the output folder, without suffix: `my/config`. Default: the name of the file that defines it. */
  readonly name?: string | undefined
  /**
   * The fragments to inherit, in the order of the `_base_` list. Each top-level key may come from only one of them. Without any, `overrides`
   * are the whole config, which `MMDetConfigFile` of `mmdet-config/catalogue` types.
   */
  readonly bases: Bases
  /** What differs from the bases, applied in order. A dict merges over a dict, anything else replaces. */
  readonly overrides?: Overrides
  /**
   * Whether what stands there is all: nothing follows from it, and no override is checked by its bases. For a config that is to stay as it
   * is, as `mmdet-config import` writes some. Default: false.
   */
  readonly exact?: boolean
  /** Top-level keys that MMDetection does not know, for `ref(name)`. They are written into the file unchanged. */
  readonly variables?: Readonly<Record<string, PyInput>>
}

/** How {@link DefinedConfig.toPython} writes a config. */
export interface PrintForm {
  /** `inherit` (the default): a `_base_` list and what differs. `standalone`: one file without bases. */
  readonly form?: 'inherit' | 'standalone'
  /** Path from the config's folder to the fragments' folder, with slashes. Default `../_base_`. */
  readonly baseDirectory?: string
  /** Absolute path of the config's folder: a file of {@link fromConfig} is named from there. Without it, by its absolute path. */
  readonly directory?: string
}

/** A composed config: its value and its Python text. */
export interface DefinedConfig {
  /** The name that the definition gives. */
  readonly name?: string | undefined
  /** The fragments that it inherits, in the order of the `_base_` list. */
  readonly bases: readonly Fragment[]
  /** The config as plain values, as MMEngine composes it. */
  readonly value: PyDict
  /** The smallest child of the bases that gives {@link value}. */
  readonly child: ChildConfig
  /** The config as a Python file. */
  toPython(form?: PrintForm): string
  /**
   * The config with options of a command line merged over it, as `Config.merge_from_dict` does.
   *
   * @throws MmdetConfigError `config-merge` with the path.
   */
  mergeFromDict(options: Overrides): DefinedConfig
}

/**
 * Composes fragments, variables and overrides into one config.
 *
 * @throws MmdetConfigError with every problem of the overrides (`unknown-key`, `invalid-option`), `config-base` for a key that
 *   two bases assign, `unknown-name` for a `ref` to an unknown variable, `python-value` for what Python cannot hold.
 * @example
 * const config = defineConfig({
 *   bases: [maskRcnnR50Fpn(), cocoInstance(), schedule1x(), defaultRuntime()],
 *   overrides: selfSupervised({ method: 'mocov2' }),
 * })
 * config.toPython() // _base_ = [...] and the backbone's differences
 */
export function defineConfig<const Bases extends readonly Fragment[], const Said>(
  definition: Checked<Bases, Said>,
): DefinedConfig {
  return definedBy(definition as unknown as ConfigDefinition)
}

/**
 * A definition with the types that it asks for. What an override may say depends on the types of components that it names, so that TypeScript
 * infers all that is `Said` first; the condition, which is never met, keeps the keys of that out of those that it is checked by.
 */
export type Checked<Bases extends readonly Fragment[], Said> = Said extends never
  ? Said
  : ConfigDefinition<
      Bases,
      Said extends { readonly exact: true }
        ? OneOrMany<AnyOverrides | MadeOverrides>
        : Layers<Bases, SaidAt<Said, 'overrides'>>
    >

/** @param phrases how the hints of problems name what the author may write */
export function definedBy(definition: ConfigDefinition, phrases: HintPhrases = TYPESCRIPT_PHRASES): DefinedConfig {
  const kinds = { name: STRING, bases: listOf(FRAGMENT), overrides: ANYTHING, variables: OBJECT, exact: BOOLEAN }
  checkOptions(definition, kinds, ['bases'])
  const { name, overrides = [], variables = {}, exact = false } = definition
  const bases = definition.bases.map(ownFragment).map((base) => (exact ? withoutNames(base) : base))
  if (name !== undefined) configName(name)
  const layers: readonly unknown[] = Array.isArray(overrides) ? overrides : [overrides]
  const checked = exact || bases.length === 0 ? layers.map(uncheckedLayer) : checkedLayers(bases, layers, phrases)
  return definedConfig(compose(bases, checked, variables, exact), name)
}

/** What changes a variable changes nothing else. */
function withoutNames(base: Fragment): Fragment {
  return { ...base, value: withoutExpressions(base.value) as PyDict }
}

/** Where there is no base, there is nothing that a layer could be checked by. */
function uncheckedLayer(layer: unknown): OverrideTree {
  checkArgument(layer, OBJECT, 'overrides')
  return toTree(layer as Unchecked) as OverrideTree
}

/** Each layer is checked by what the bases and the layers below it say. */
function checkedLayers(bases: readonly Fragment[], layers: readonly unknown[], phrases: HintPhrases): OverrideTree[] {
  let open = new PyDict()
  const free = bases.filter((base) => base.open !== undefined)
  for (const { value } of free) for (const { key, value: own } of value.entries()) open.set(key, own)
  // Without a base that has a model, nothing is known of what it takes.
  if (!bases.some((base) => base.value.has('model'))) open.set('model', new PyDict())
  const checked = layers.map((layer) => {
    const { problems, value } = validateLayer(layer, open, free[0]?.open, phrases)
    if (value !== undefined && open.size > 0) open = openAfter(open, value)
    return { problems, value }
  })
  throwIfProblems(checked.flatMap(({ problems }) => problems))
  return checked.flatMap(({ value }) => (value === undefined ? [] : [value]))
}

function openAfter(open: PyDict, tree: OverrideTree): PyDict {
  return applyOverrides(open, new Map(Array.from(tree).filter(([key]) => open.has(key))))
}

function definedConfig(composition: Composition, name: string | undefined): DefinedConfig {
  const { bases, stock, wanted, wholePaths } = composition
  const child = computeChild(stock, wanted, (path) => wholePaths.has(pathKey(path)))
  const value = withoutExpressions(wanted) as PyDict
  return {
    name,
    bases,
    child,
    value,
    toPython: (given = {}) => {
      checkOptions(given, { form: oneOf('inherit', 'standalone'), baseDirectory: STRING, directory: STRING })
      const { form = 'inherit', baseDirectory = '../_base_', directory } = given
      return form === 'standalone'
        ? printStandalone(composition)
        : printInherit(composition, child, { baseDirectory, directory })
    },
    // Options are merged into the finished config: what the file says by reference is written out, as far as it differs from the bases.
    mergeFromDict: (options) => definedConfig({ ...composition, wanted: withOverrides(value, options) }, name),
  }
}
