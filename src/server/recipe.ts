import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml'
import { FRAGMENT_KINDS } from '../author/document.ts'
import { FRAGMENTS } from '../author/registry.ts'
import type { BasePlace, FileFacts, VariablePlace } from '../config/load/baseIndex.ts'
import { spansOf } from '../config/load/dataText.ts'
import { locateBase } from '../config/load/packages.ts'
import {
  contextOf,
  type LoadOptions,
  readTolerantly,
  shownValues,
  type TolerantRead,
} from '../config/load/readConfig.ts'
import { ownValues } from '../config/load/readData.ts'
import { pathsIn } from '../config/load/writtenPaths.ts'
import { parseYaml } from '../config/load/yaml/parse.ts'
import { MmdetConfigError } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import { parseRecipe } from '../recipes/readRecipe.ts'
import type { SourceSpan, SourceText } from '../source.ts'
import type { ConfigView } from './workspace.ts'

// A recipe as the other functions of this room see configs: the values that it composes, and what it is made of.

/** The config of a recipe, and what is wrong with the recipe. */
export async function recipeView(source: SourceText, load: LoadOptions, hasSchema: boolean): Promise<ConfigView> {
  const { name: path, text } = source
  const { bases } = await recipeFacts(source, load)
  const [{ problems, config, place }, ...read] = await Promise.all([
    parseRecipe(text, path, load),
    ...bases.map((base) => readTolerantly(base.path, load)),
  ])
  const files = [path, ...new Set(read.flatMap((one) => one.files))]
  let made: Promise<PyDict> | undefined
  const start = () => {
    made ??= startOf(source, load, read)
    return made
  }
  const dict = config?.config.value ?? new PyDict()
  return { path, source, dict, problems, files, recipe: { hasSchema, place, start } }
}

/** What a recipe says of itself, be it half written: its bases, and the top-level keys of the config that it sets. */
export async function recipeFacts(source: SourceText, load: LoadOptions): Promise<FileFacts> {
  const top = topOf(source)
  const context = contextOf(load)
  const bases: BasePlace[] = []
  for (const node of itemsOf(top.get('base'))) {
    const span = spanOf(source, node)
    try {
      bases.push({ path: (await locateBase(context, source.name, String(node.value), undefined)).path, span })
    } catch (error) {
      if (!(error instanceof MmdetConfigError)) throw error
    }
  }
  const variables = ['overrides', 'variables'].flatMap((key): VariablePlace[] => {
    const node = top.get(key)
    const pairs = isMap(node) ? node.items : []
    return pairs.flatMap(({ key: own }) =>
      isScalar(own) ? [{ name: String(own.value), span: spanOf(source, own as ParsedNode) }] : [],
    )
  })
  const overrides = (await ownValues(source)).get('overrides')
  return { bases, variables, paths: overrides instanceof PyDict ? pathsIn(overrides) : [] }
}

/** The config that the bases and parts of a recipe come to, be it half written. */
async function startOf(source: SourceText, load: LoadOptions, bases: readonly TolerantRead[]): Promise<PyDict> {
  const top = topOf(source)
  const made = new PyDict()
  const take = (dict: PyDict | undefined): void => {
    for (const { key, value, write } of dict?.entries() ?? []) made.set(key, value, write)
  }
  for (const { loaded } of bases) take(loaded && shownValues(loaded.dict, loaded.importedNames))
  for (const key of FRAGMENT_KINDS) {
    const name = nameOf(top.get(key))
    if (name === undefined) continue
    const { config } = await parseRecipe(JSON.stringify({ base: [], [key]: name }), source.name, load)
    take(config?.config.value)
  }
  return made
}

/** Whether the schema knows all that a recipe may override; else the values of its bases decide. */
export function hasTypedOverrides(source: SourceText): boolean {
  const top = topOf(source)
  const names = FRAGMENT_KINDS.map((key) => nameOf(top.get(key))).filter((name) => name !== undefined)
  return !top.has('base') && names.every((name) => Object.hasOwn(FRAGMENTS, name))
}

/** The name of a part, which may have options below it. */
function nameOf(node: ParsedNode | null | undefined): string | undefined {
  const name = isMap(node) ? node.items[0]?.key : node
  return isScalar(name) ? String(name.value) : undefined
}

/** The nodes of a recipe's keys, as far as it can be read. */
function topOf(source: SourceText): Map<string, ParsedNode | null> {
  try {
    const { contents } = parseYaml(source.text, spansOf(source), 'failsafe').document
    const pairs = isMap(contents) ? contents.items : []
    return new Map(pairs.flatMap(({ key, value }) => (isScalar(key) ? [[String(key.value), value as ParsedNode]] : [])))
  } catch (error) {
    if (error instanceof MmdetConfigError) return new Map()
    throw error
  }
}

/** A text, or those of a list. */
function itemsOf(node: ParsedNode | null | undefined) {
  const nodes = isSeq(node) ? node.items : [node]
  return nodes.filter((one) => isScalar(one)).filter(({ value }) => typeof value === 'string' && value !== '')
}

function spanOf(source: SourceText, { range }: { readonly range?: ParsedNode['range'] | null }): SourceSpan {
  return { source, start: range?.[0] ?? 0, end: range?.[1] ?? 0 }
}
