// An existing config as TypeScript. In comes the path of a file, out comes the text of a module that gives the same config when it is
// generated: over its bases, or whole; with the constants that its file has, typed by the catalogue as far as that knows.

import omit from 'lodash-es/omit.js'
import pick from 'lodash-es/pick.js'
import { checkArgument, oneOf, STRING } from '../../argument.ts'
import { loadCatalogue } from '../../catalog/load.ts'
import { equalIgnoringOrder } from '../../config/child.ts'
import { checkLoadOptions, type LoadOptions, readConfig, shownValues } from '../../config/load/readConfig.ts'
import { MmdetConfigError } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import type { PyInput } from '../../python/input.ts'
import { absolutePath } from '../../python/posixPath.ts'
import { isConfigKey } from '../configOverrides.ts'
import { defineConfig } from '../defineConfig.ts'
import { documentVariables, type Fragment } from '../document.ts'
import { fromConfig } from '../fromConfig.ts'
import type { OverrideTree, Unchecked } from '../overrides/tree.ts'
import { withReferences } from '../provenance.ts'
import { withoutExpressions } from '../references.ts'
import { knownTypes } from './catalogueTypes.ts'
import { type BaseCode, moduleText } from './moduleText.ts'
import { asWritten, ownOverrides } from './ownOverrides.ts'

/** How a config is imported. */
export interface ImportOptions extends LoadOptions {
  /** `inherit`: over its bases, the default where it has some; `standalone`: as one file. */
  readonly form?: 'inherit' | 'standalone' | undefined
}

/** An existing config as TypeScript. */
export interface ImportedConfig {
  readonly text: string
  readonly form: 'inherit' | 'standalone'
  /** Whether the written file says `exact`: what it changes would have consequences otherwise. */
  readonly exact: boolean
}

/**
 * An existing config as TypeScript that generates a config with the same values.
 *
 * @throws MmdetConfigError as `Config.fromFile`; `config-merge` where no child of its bases has its values.
 * @example (await importConfig('retinanet_r50_fpn_1x_coco.py', { fileSystem })).text // import { defineConfig, fromConfig } from …
 */
export async function importConfig(path: string, options: ImportOptions): Promise<ImportedConfig> {
  checkArgument(path, STRING, 'path')
  const { form: asked, ...load } = options
  if (asked !== undefined) checkArgument(asked, oneOf('inherit', 'standalone'), 'form')
  checkLoadOptions(load)
  const { dict, importedNames, bases } = await readConfig(path, load)
  const shown = shownValues(dict, importedNames)
  const config = withReferences(shown)
  const wanted = withoutExpressions(config) as PyDict
  const form = asked ?? (bases.length > 0 ? 'inherit' : 'standalone')
  const tries = form === 'inherit' ? await waysToInherit(bases, load) : WAYS_ALONE
  const written = firstThatGives(tries, config, wanted)
  const types = knownTypes(wanted, await loadCatalogue())
  const name = path.slice(path.lastIndexOf('/') + 1)
  return { text: moduleText({ ...written, name, config, types }), form, exact: written.exact }
}

/** One way to write a config. */
interface Way {
  readonly bases: readonly KnownBase[]
  readonly exact: boolean
}

/** A way that gives the values. */
interface Written extends Way {
  readonly tree: OverrideTree
  /** The keys of the tree that are variables of the author. */
  readonly variables: ReadonlySet<string>
}

interface KnownBase extends BaseCode {
  readonly fragment: Fragment
}

const WAYS_ALONE: readonly Way[] = [
  { bases: [], exact: false },
  { bases: [], exact: true },
]

/** Over its files, with what follows from them; else just as they are. */
async function waysToInherit(names: readonly string[], load: LoadOptions): Promise<Way[]> {
  const { workingFolder } = load.fileSystem
  const inside = `${absolutePath('', workingFolder).replace(/\/$/, '')}/`
  const files: KnownBase[] = []
  for (const name of names) {
    const shown = name.startsWith(inside) ? name.slice(inside.length) : name
    files.push({ load: shown, fragment: await fromConfig(shown, load) })
  }
  return [
    { bases: files, exact: false },
    { bases: files, exact: true },
  ]
}

function stockOf(bases: readonly Fragment[]): PyDict {
  const stock = new PyDict()
  for (const base of bases) {
    for (const { key, value } of documentVariables(base.stock).entries()) stock.set(key, withoutExpressions(value))
  }
  return stock
}

/** The first way whose written config has the wanted values; what cannot be written in any fails as it does in the last. */
function firstThatGives(ways: readonly Way[], config: PyDict, wanted: PyDict): Written {
  let failed: unknown
  for (const way of ways) {
    const { exact } = way
    const bases = way.bases.map(({ fragment }) => fragment)
    try {
      const stock = stockOf(bases)
      const tree = ownOverrides(stock, config)
      const said = asWritten(tree) as { readonly [key: string]: Unchecked }
      const variables = new Set(Object.keys(said).filter((key) => bases.length > 0 && isVariable(key, stock)))
      const { value } = defineConfig({
        bases,
        exact,
        overrides: omit(said, [...variables]),
        variables: pick(said, [...variables]) as { readonly [name: string]: PyInput },
      })
      if (equalIgnoringOrder(value, wanted)) return { ...way, tree, variables }
    } catch (error) {
      if (!(error instanceof MmdetConfigError)) throw error
      failed = error
    }
  }
  throw failed ?? unlike()
}

/** A name of the config's own that its bases do not have. */
function isVariable(key: string, stock: PyDict): boolean {
  return !isConfigKey(key) && !stock.has(key)
}

function unlike(): MmdetConfigError {
  return new MmdetConfigError({
    code: 'config-merge',
    message: 'no overrides of its bases give the values of this config',
    hint: 'import it with --standalone',
  })
}
