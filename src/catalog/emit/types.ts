import { type Catalogue, classPath } from '../catalogue.ts'
import type { Kind } from '../kinds.ts'
import { configShapes, type DictShape, type GroupShape, type Key, type Value } from './shapes.ts'

/** What TypeScript writes for the kinds of Python. `ref()` may stand for any value. */
const WRITTEN: Readonly<Record<Kind, string>> = {
  bool: 'boolean',
  int: 'Int',
  float: 'Float',
  str: 'string',
  dict: 'Dict',
  list: 'List',
  None: 'null',
}

const BANNER =
  '// Generated from the sources of MMDetection 3.3.0, MMCV 2.1.0, MMEngine 0.10.7 and PyTorch: names, defaults and annotations.'

/** Where the types of values are in the package. */
const IN_PACKAGE = "import type { Given, PyDict, PyExpression, PyFloat, PyList, PyTuple } from './python.js'"

/** Where they are in this repository. */
export const IN_SOURCES = `import type { Given } from '../brand.ts'
import type { PyDict } from '../python/dict.ts'
import type { PyExpression, PyFloat, PyList, PyTuple } from '../python/values.ts'`

const HEAD = `
/** A value of a kind that the sources do not tell. */
export type Any = unknown
/** Python's int; a float passes too, as \`max_iters / 5\` is one: Python does not enforce annotations. */
export type Int = number | bigint | PyFloat
/** Python's float; \`float(1)\` writes 1.0. */
export type Float = number | bigint | PyFloat
/** What \`ref()\` makes: the name of a variable. */
export type Ref = PyExpression
/** A list or a tuple. */
export type List = Items<unknown> | PyList | PyTuple
/** The part of values that an editor does not list among the keys. */
type Hidden = { readonly [Mark in keyof Given<PyDict>]: 'PyDict' | 'PyExpression' | 'Replacement' | 'Removal' }
/** A value in memory, of \`ref()\`, \`dict()\` or \`component()\`. As none has a \`type\`, errors about an object speak of the component that it names. */
export interface Ready extends Hidden { readonly type?: undefined }
/** An array of these. */
export interface Items<Item> extends ReadonlyArray<Item> { readonly type?: undefined }
/** Components in a list, or in a list of lists. */
export type Many<Item> = Items<Item | Items<Item | Ready> | Ready | null>
/** A dict of any keys. */
export interface Dict { readonly [key: string]: unknown }
/** A dict without \`type\`. */
export interface Untyped { readonly type?: undefined; readonly [key: string]: unknown }
/** A dict of texts. */
export interface Texts { readonly [key: string]: string | Ref | undefined }
/** A component of a package that is named: \`mmpretrain.ConvNeXt\`. */
export interface Foreign { readonly type: \`\${string}.\${string}\`; readonly [key: string]: unknown }
/** What MMEngine takes out of every dict. */
export interface Taken {
  /** The dict of the base is replaced, not merged. */ readonly _delete_?: boolean
  /** The package whose registries are asked for this component. */ readonly _scope_?: string
}
/** A dict that is read key by key; \`ref()\` may stand for it. */
export interface Keys extends Partial<Hidden> { readonly _delete_?: boolean }
`

/** The types of all configs, as a declaration file. */
export function typesText(catalogue: Catalogue, imports = IN_PACKAGE): string {
  const { config, groups, dicts } = configShapes([catalogue])
  return [
    BANNER,
    imports,
    HEAD,
    interfaceText(config),
    FILE,
    ...groups.flatMap((group) => [
      `/** What may stand where the registry of ${group.about} is asked. */`,
      registryText(group, group.members),
      `export type ${group.name} = ${group.name}Registry[keyof ${group.name}Registry]${mayOmitType(group) ? '' : ' | Foreign'}`,
    ]),
    ...Array.from(shapesOf(groups, dicts), interfaceText),
    '',
  ].join('\n')
}

const FILE = `/** A config with variables of its own beside the keys that a run reads. */
export interface MMDetConfigFile extends MMDetConfig { readonly [variable: string]: unknown }`

/**
 * The types of components of one's own, as a declaration file that adds them to those of all configs.
 *
 * @param known what `mmdet-config/catalogue` has.
 */
export function ownTypesText(known: Catalogue, own: Catalogue): string {
  const paths = new Set(own.components.map(classPath))
  const isOwn = ({ path }: DictShape): boolean => path !== undefined && paths.has(path)
  const stock = configShapes([known])
  const taken = new Set(Array.from(shapesOf(stock.groups, stock.dicts), ({ name }) => name))
  const { groups, dicts } = configShapes([known, own])
  const shapes = Array.from(shapesOf(groups, dicts)).filter(isOwn)
  // A class of one's own may have the name of one that is known.
  const renamed = new Map(
    shapes.map((shape) => [shape, taken.has(shape.name) ? { ...shape, name: `Own_${shape.name}` } : shape]),
  )
  const registries = groups.flatMap((group) => {
    const members = group.members.flatMap((member) => renamed.get(member) ?? [])
    return members.length === 0 ? [] : [registryText(group, members, ({ path = '' }) => path)]
  })
  const body = [...registries, ...Array.from(renamed.values(), interfaceText)].join('\n')
  return `// Generated by \`mmdet-config catalog add --types\`.\nimport 'mmdet-config/catalogue'\n\ndeclare module 'mmdet-config/catalogue' {\n${body}\n}\n`
}

/** Where `type` may be left out, Foreign would take every misspelt key. */
function mayOmitType({ members }: GroupShape): boolean {
  return members.some(({ types, isDefault }) => isDefault || types.length === 0)
}

function shapesOf(groups: readonly GroupShape[], dicts: readonly DictShape[]): Set<DictShape> {
  return new Set([...groups.flatMap(({ members }) => members), ...dicts])
}

function registryText({ name }: GroupShape, members: readonly DictShape[], keyOf = nameOf): string {
  const entries = members.map((member) => `  readonly ${quoted(keyOf(member))}: ${member.name}`)
  return [`export interface ${name}Registry {`, ...entries, '}'].join('\n')
}

function nameOf({ name }: DictShape): string {
  return name
}

function interfaceText(shape: DictShape): string {
  const { name, types, isDefault, keys, isOpen, path } = shape
  const type = types.map(literal).join(' | ')
  const lines = [
    ...(types.length > 0
      ? [`  readonly type${isDefault ? '?' : ''}: ${type}`]
      : name.includes('_by_epoch')
        ? ['  readonly type?: undefined']
        : []),
    ...keys.filter(({ name: key }) => types.length === 0 || key !== 'type').map(keyText),
    ...(isOpen ? ['  readonly [key: string]: unknown'] : []),
  ]
  const about = path === undefined ? [] : [`/** ${path} */`]
  return [
    ...about,
    `export interface ${name} extends ${path === undefined && types.length === 0 ? 'Keys' : 'Taken'} {`,
    ...lines,
    '}',
  ].join('\n')
}

function keyText({ name, required, value, about, renamed }: Key): string {
  const old = renamed === undefined ? '' : ` @deprecated Write ${renamed}.`
  const comment = about === '' && old === '' ? '' : `/** ${about.replaceAll('*/', '* /')}${old} */ `
  return `  ${comment}readonly ${quoted(name)}${required ? '' : '?'}: ${valueText(value)}`
}

function valueText({ kinds, dicts, isLoose, isMany, isComponent, only, texts }: Value): string {
  if (only !== undefined) return String(only)
  if (kinds === undefined && dicts.length === 0) return 'Any'
  const made = new Set<string>()
  const takesOne = kinds === undefined || kinds.has('dict')
  if (takesOne) for (const dict of dicts) made.add(dict)
  for (const kind of kinds ?? []) {
    if (kind === 'str' && texts !== undefined) for (const text of texts) made.add(literal(text))
    else if (dicts.length === 0 || (kind !== 'dict' && kind !== 'list'))
      made.add(kind === 'int' && kinds?.has('float') ? 'Float' : WRITTEN[kind])
  }
  if (dicts.length > 0) {
    if (isLoose && takesOne) made.add('Untyped')
    const one = isLoose ? [...dicts, 'Untyped'] : dicts
    if (isMany) made.add(`Many<${one.join(' | ')}>`)
    if (isMany || isLoose || isComponent) made.add('Ready')
  } else if (kinds?.has('dict') === true) {
    made.add('List').add('Ready')
  } else made.add('Ref')
  return Array.from(made).join(' | ')
}

function literal(text: string): string {
  return JSON.stringify(text).replaceAll('"', "'")
}

function quoted(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`
}
