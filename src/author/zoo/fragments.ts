import { checkArgument, describeValue, OBJECT, unknownKey } from '../../argument.ts'
import type { MMDetConfig } from '../../catalog/types.generated.d.ts'
import { MmdetConfigError, type Problem, throwIfProblems } from '../../errors.ts'
import { nearestName } from '../../nearest.ts'
import type { PyDict } from '../../python/dict.ts'
import { type PyInput, toPy } from '../../python/input.ts'
import { stringRepr } from '../../python/stringRepr.ts'
import { PyExpression, type PyFloat, type PyList, type PyTuple, type PyValue } from '../../python/values.ts'
import { checkByValues } from '../byValues.ts'
import { namesInSum } from '../computed.ts'
import { put } from '../consequences/follow.ts'
import { classPlaces } from '../consequences/roles.ts'
import type { Fragment } from '../document.ts'
import { type FileBlock, fragment, type ReadVariable as ReadName } from '../fragments/fragmentFile.ts'
import { type GivenMarker, type OverrideTree, toTree, type Unchecked } from '../overrides/tree.ts'
import type { AnyOverrides, KnownValues, OverridesOfValues } from '../overridesOf.ts'
import type { AnyValue, Override } from '../overrideTypes.ts'
import { dataTrees, type Folders, type ShortDataOptions, shortDataNames } from './dataOptions.ts'

export type { Folders, ShortDataOptions }

/** Gives a variable of the fragment; with a text, that text behind it: `read('data_root', 'val.json')`. */
export type ReadVariable = <Name extends string>(name: Name, behind?: string) => Read<Name>

/** A variable as a value: its type is that of what it stands for. */
export interface Read<Name extends string> extends PyExpression {
  readonly [NAME]?: Name
}

declare const NAME: unique symbol

/** A fragment of a model, whose overrides are checked by its values but those that its options give. */
export type ZooModel<F extends Facts, Options> = Fragment<
  KnownValues<{ readonly model: Unless<keyof Options, ValuesOf<F, never>['model']> }>
>

/** The same of a fragment of top-level keys. */
export type ZooKeys<F extends Facts, Options> = Fragment<KnownValues<Unless<keyof Options, ValuesOf<F, keyof Options>>>>

/** Values of which some are not known. */
export type Unless<Given, Values> = { readonly [Key in keyof Values]: Key extends Given ? AnyValue : Values[Key] }

/** No options. */
export type None = Readonly<Record<never, never>>

/** The values of a fragment, by variable. */
export type ValuesOf<F extends Facts, Given> = { readonly [Key in keyof F]: Resolved<ReturnType<F[Key]>, F, Given> }

/** A value with those of its variables that are not given. */
export type Resolved<Value, F extends Facts, Given> =
  Value extends Read<infer Name>
    ? Name extends Exclude<keyof F, Given>
      ? Resolved<ReturnType<F[Name]>, F, Given>
      : unknown
    : Value extends string | number | boolean | null | PyFloat | PyTuple | PyList
      ? Value
      : { readonly [Key in keyof Value]: Resolved<Value[Key], F, Given> }

/** The values of a file, each made when it is asked for. */
export type Facts = Readonly<Record<string, (read: ReadVariable) => PyInput>>

/** The options of a model: its keys at any depth, and the number of its classes. */
export type ModelOptions<F extends Facts, Said> = Typed<
  Said,
  { readonly num_classes?: number | GivenMarker | undefined } & Override<
    MMDetConfig['model'],
    ValuesOf<F, never>['model'],
    Said
  >
>

/** The options of a file: its keys, at any depth. */
export type FileOptions<F extends Facts, Said> = Typed<Said, OverridesOfValues<ValuesOf<F, never>, Said>>

/** The options of a file of data sets: its keys, and short options. */
export type DataOptions<F extends Facts, Said> = Typed<
  Said,
  ShortDataOptions & Omit<OverridesOfValues<ValuesOf<F, never>, Said>, keyof ShortDataOptions>
>

/**
 * Options that are checked by what their author said, which is inferred first: see `Checked` in defineConfig.ts. Of declared ones nothing is
 * known.
 */
export type Typed<Said, Options> = Said extends never ? Said : string extends keyof Said ? AnyOverrides : Options

/** @throws MmdetConfigError `unknown-key`, `invalid-option`, with the path from `model`. */
export function modelFragment<F extends Facts, Options>(
  path: string,
  facts: F,
  options: unknown = {},
): ZooModel<F, Options> {
  checkArgument(options, OBJECT)
  const { num_classes: classes, ...own } = options as AnyOverrides
  const stock = (facts['model'] as Facts[string])(refuseRead)
  const value = toPy(stock) as PyDict
  throwIfProblems(misspelt(own, value, ['num_classes']))
  const said: OverrideTree[] = []
  let wanted: PyValue = value
  if (classes !== undefined) {
    if (!isCount(classes)) throw new MmdetConfigError(noCount(classes))
    for (const place of classPlaces(value)) wanted = put(wanted, place.path.slice(1), place.value(classes))
    said.push(new Map([['model', classTree(value)]]))
  }
  const blocks = (model: PyValue): FileBlock[] => [{ assign: { model: () => model } }]
  const made: Fragment = fragment(path, blocks(value), blocks(wanted), [new Map([['model', checked(value, own)]])])
  return { ...made, said: [...(made.said ?? []), ...said], open: checkByValues } as ZooModel<F, Options>
}

/** @throws MmdetConfigError `unknown-key`, `invalid-option`, with the path. */
export function datasetFragment<F extends Facts, Options>(
  path: string,
  facts: F,
  options: unknown = {},
): ZooKeys<F, Options> {
  checkArgument(options, OBJECT)
  const blocks = blocksOf(facts)
  const stock = fragment(path, blocks, blocks, []).value
  const { trees, rest } = dataTrees(stock, options as ShortDataOptions & AnyOverrides)
  throwIfProblems(strangeKeys(rest, stock, shortDataNames()))
  return { ...fragment(path, blocks, blocks, [...trees, checked(stock, rest)]), open: checkByValues } as ZooKeys<
    F,
    Options
  >
}

/**
 * @param adds what the schedule says to the keys of other fragments: how often checkpoints are kept
 * @throws MmdetConfigError `unknown-key`, `invalid-option`, with the path.
 */
export function scheduleFragment<F extends Facts, Options>(
  path: string,
  facts: F,
  options: unknown = {},
  adds?: Unchecked,
): ZooKeys<F, Options> {
  checkArgument(options, OBJECT)
  const blocks = blocksOf(facts)
  const stock = fragment(path, blocks, blocks, []).value
  throwIfProblems(strangeKeys(options as AnyOverrides, stock, []))
  const made = fragment(path, blocks, blocks, [checked(stock, options as AnyOverrides)])
  const more = adds === undefined ? {} : { adds: toTree(adds) as OverrideTree }
  return { ...made, open: checkByValues, ...more } as ZooKeys<F, Options>
}

/** Keys that a file does not have: they would be variables that nothing reads. */
function strangeKeys(options: object, stock: PyDict, short: readonly string[]): Problem[] {
  const known = [...short, ...Array.from(stock.entries(), ({ key }) => String(key))]
  return Object.keys(options)
    .filter((key) => !stock.has(key))
    .map((key) => unknownKey(key, known))
}

/** Keys that are meant as one of the short options. */
function misspelt(options: object, stock: PyDict, short: readonly string[]): Problem[] {
  return Object.keys(options)
    .filter((key) => !stock.has(key) && nearestName(key, short) !== undefined)
    .map((key) => unknownKey(key, short))
}

function blocksOf(facts: Facts): FileBlock[] {
  return Object.entries(facts).map(([name, value]) => ({ assign: { [name]: (read) => toPy(value(reader(read))) } }))
}

function reader(read: ReadName): ReadVariable {
  return (name, behind) => {
    const known = read(name)
    if (behind === undefined) return known
    const value = typeof known.value === 'string' ? known.value + behind : undefined
    return new PyExpression(`${name} + ${stringRepr(behind)}`, value, [name])
  }
}

/** What the file computes of its variables: `sum('max_epochs // 2', 150)`. */
export function sum<Value extends number | PyFloat>(code: string, value: Value): Value {
  return new PyExpression(code, toPy(value), namesInSum(code)) as unknown as Value
}

const refuseRead: ReadVariable = (name) => new PyExpression(name)

function checked(stock: PyDict, options: AnyOverrides): OverrideTree {
  const problems: Problem[] = []
  const tree = checkByValues(stock, options, [], problems)
  if (!(tree instanceof Map)) problems.push({ code: 'invalid-option', message: 'expected a dict of options', path: [] })
  throwIfProblems(problems)
  return tree as OverrideTree
}

/** The number of classes, as it is said of every head. */
function classTree(model: PyDict): OverrideTree {
  const tree: Tree = new Map()
  for (const { path } of classPlaces(model)) nest(tree, path.slice(1))
  return tree
}

type Tree = Map<string, Tree | PyValue>

function nest(tree: Tree, [first = '', ...rest]: readonly string[]): void {
  const known = tree.get(first)
  const inner: Tree = known instanceof Map ? known : new Map()
  tree.set(first, rest.length === 0 ? null : inner)
  if (rest.length > 0) nest(inner, rest)
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0
}

function noCount(value: unknown): Problem {
  const message = `expected a number of classes, not ${describeValue(value)}`
  return { code: 'invalid-option', message, path: ['num_classes'] }
}
