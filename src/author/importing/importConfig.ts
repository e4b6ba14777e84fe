// An existing config as TypeScript or as a recipe. In comes the path of a file, out comes the text of what gives the same config when it is
// generated: over its bases, or whole; with the constants that its file has, typed by the catalogue as far as that knows.

import { checkArgument, oneOf, STRING } from '../../argument.ts'
import { loadCatalogue } from '../../catalog/load.ts'
import { checkLoadOptions, type LoadOptions, readConfig, shownValues } from '../../config/load/readConfig.ts'
import { type ConfigPath, pathPart } from '../../config/path.ts'
import { MmdetConfigError } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { absolutePath, basename } from '../../python/posixPath.ts'
import { PyExpression, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import type { SourceSpan } from '../../source.ts'
import { fromConfig } from '../fromConfig.ts'
import { withReferences } from '../provenance.ts'
import { withoutExpressions } from '../references.ts'
import { knownTypes } from './catalogueTypes.ts'
import { moduleText } from './moduleText.ts'
import { recipeText } from './recipeText.ts'
import { asFragment, shortened } from './shortOptions.ts'
import { type KnownBase, type Way, type Written, weightOfWritten, written } from './ways.ts'

/** How a config is imported. */
export interface ImportOptions extends LoadOptions {
  /** `inherit`: over its bases, the default where it has some; `standalone`: as one file. */
  readonly form?: 'inherit' | 'standalone' | undefined
  /** `ts`, the default: a module of TypeScript; `recipe`: a recipe in YAML. */
  readonly to?: 'ts' | 'recipe' | undefined
  /** The folder of the recipe, from which it names its bases. Default: the working folder. */
  readonly folder?: string | undefined
}

/** An existing config as TypeScript, or as a recipe. */
export interface ImportedConfig {
  /** The module of TypeScript, or the recipe. */
  readonly text: string
  /** `inherit` where it names bases, `standalone` where it says everything itself. */
  readonly form: 'inherit' | 'standalone'
  /** Whether what is written says `exact`: what it changes would have consequences otherwise. */
  readonly exact: boolean
}

/**
 * An existing config as TypeScript or as a recipe that generates a config with the same values.
 *
 * @throws MmdetConfigError as `Config.fromFile`; `limit` for more than 5000 names; `config-merge` where no child of its bases has its
 *   values; `python-value` for a value that cannot be written.
 * @example (await importConfig('retinanet_r50_fpn_1x_coco.py', { fileSystem })).text // import { defineConfig, fromConfig } from …
 */
export async function importConfig(path: string, options: ImportOptions): Promise<ImportedConfig> {
  checkArgument(path, STRING, 'path')
  const { form: asked, to = 'ts', folder = '', ...load } = options
  if (asked !== undefined) checkArgument(asked, oneOf('inherit', 'standalone'), 'form')
  checkArgument(to, oneOf('ts', 'recipe'), 'to')
  checkArgument(folder, STRING, 'folder')
  checkLoadOptions(load)
  const { dict, importedNames, bases } = await readConfig(path, load)
  const shown = shownValues(dict, importedNames)
  if (shown.size > MAX_NAMES) {
    const message = `the config has ${shown.size} names, and ${MAX_NAMES} can be imported`
    throw new MmdetConfigError({ code: 'limit', message })
  }
  refuseObjects(shown, [], to === 'ts' ? 'in TypeScript' : 'in a recipe')
  const config = withReferences(shown)
  const wanted = withoutExpressions(config) as PyDict
  const form = asked ?? (bases.length > 0 ? 'inherit' : 'standalone')
  const types = to === 'ts' ? knownTypes(wanted, await loadCatalogue()) : undefined
  // The fragments know MMDetection's components alone.
  const short = types?.isTyped !== false
  const made = await firstThatGives(form, bases, { config, wanted, short }, load)
  const name = basename(path)
  if (types === undefined) {
    const place = (each: string) => (each.includes('::') ? each : absolutePath(each, load.fileSystem.workingFolder))
    const from = absolutePath(folder, load.fileSystem.workingFolder)
    return { text: recipeText({ ...made, name, config }, from, place), form, exact: made.exact }
  }
  return { text: moduleText({ ...made, name, config, types }), form, exact: made.exact }
}

/** Values of Python that are not data: a range, `...`, a function. */
function refuseObjects(value: PyValue, path: ConfigPath, where: string, span?: SourceSpan): void {
  if (value instanceof PyExpression && value.value === undefined) {
    const message = `${value.code} cannot be written ${where}`
    const hint = value.code.startsWith('range(') ? `write list(${value.code}) in the config` : undefined
    throw new MmdetConfigError({ code: 'python-value', message, path, span, hint })
  }
  if (value instanceof PyDict)
    for (const { key, value: inner, write } of value.entries())
      refuseObjects(inner, [...path, pathPart(key)], where, write?.span ?? span)
  if (value instanceof PyList || value instanceof PyTuple)
    for (const [at, item] of value.items.entries())
      refuseObjects(item, [...path, at], where, value.writes?.[at]?.span ?? span)
}

/** Names of one config. Stock configs have up to 60; each is looked for among the values of all others. */
const MAX_NAMES = 5000

interface Imported {
  readonly config: PyDict
  readonly wanted: PyDict
  /** Whether fragments may stand for files. */
  readonly short: boolean
}

/** The shortest way whose written config has the wanted values; what cannot be written in any fails as it does in the last. */
async function firstThatGives(
  form: 'inherit' | 'standalone',
  names: readonly string[],
  { config, wanted, short: mayBeShort }: Imported,
  load: LoadOptions,
): Promise<Written> {
  const files = form === 'inherit' ? await filesOf(names, load) : []
  const known = files.map((file) => asFragment(file) ?? file)
  let failed: unknown
  for (const exact of [false, true]) {
    const way: Way = { bases: known, presets: [], exact }
    const short = files.length === 0 || !mayBeShort ? undefined : shortened(way, config, wanted)
    try {
      const plain = written({ bases: files, presets: [], exact }, config, wanted)
      const isShorter = short !== undefined && plain !== undefined && weightOfWritten(short) <= weightOfWritten(plain)
      if (plain !== undefined && !isShorter) return plain
    } catch (error) {
      if (!(error instanceof MmdetConfigError)) throw error
      failed = error
    }
    if (short !== undefined) return short
  }
  if (failed !== undefined) throw failed
  const message = 'no overrides of its bases give the values of this config'
  throw new MmdetConfigError({ code: 'config-merge', message, hint: 'import it with --standalone' })
}

/** The bases of a config as files. */
async function filesOf(names: readonly string[], load: LoadOptions): Promise<KnownBase[]> {
  const inside = `${absolutePath('', load.fileSystem.workingFolder).replace(/\/$/, '')}/`
  const files: KnownBase[] = []
  for (const name of names) {
    const shown = name.startsWith(inside) ? name.slice(inside.length) : name
    files.push({ code: { load: shown }, fragment: await fromConfig(shown, load) })
  }
  return files
}
