import { checkArgument, STRING } from '../argument.ts'
import { MAX_FILE_BYTES } from '../config/limits.ts'
import { isLazyDialect } from '../config/load/dialect.ts'
import type { LoadedConfig } from '../config/load/loadedConfig.ts'
import { parseConfig } from '../config/load/placeholders.ts'
import {
  checkLoadOptions,
  type LoadOptions,
  readConfig,
  readConfigString,
  shownValues,
} from '../config/load/readConfig.ts'
import { MmdetConfigError, type Problem, throwIfProblems } from '../errors.ts'
import type { PyDict } from '../python/dict.ts'
import { absolutePath } from '../python/posixPath.ts'
import { stringRepr } from '../python/stringRepr.ts'
import { SourceText } from '../source.ts'
import { checkByValues } from './byValues.ts'
import type { ExistingConfig, Fragment } from './document.ts'
import { withReferences } from './provenance.ts'

/**
 * A config that exists already as a base: `package::path` of MMEngine, or the path of a file. A child inherits it from where it is and says
 * only what differs. Overrides are checked by the values that it has, and by the catalogue when they are compiled:
 * `fromConfig<AnyOverrides>(…)` is a config of components that it does not know.
 *
 * @throws MmdetConfigError as `Config.fromFile`.
 * @example
 * const base = await fromConfig('mmdet::retinanet/retinanet_r50_fpn_1x_coco.py', { fileSystem, searchPath: ['site-packages'] })
 * defineConfig({ bases: [base], overrides: { model: { backbone: { depth: 101 } } } })
 */
export async function fromConfig<Overrides extends object = object>(
  path: string,
  options: LoadOptions,
): Promise<Fragment<Overrides>> {
  checkArgument(path, STRING, 'path')
  checkLoadOptions(options)
  const isPackage = path.includes('::')
  const loaded = isPackage ? await inherited(path, options) : await readConfig(path, options)
  const exists = isPackage ? { name: path, dialect: '_base_' as const } : await existing(path, options)
  return openFragment(path, exists, withReferences(shownValues(loaded.dict, loaded.importedNames)))
}

/** A config of a package, as a file that inherits it has it. A place in that file is none: nobody wrote it. */
async function inherited(path: string, options: LoadOptions): Promise<LoadedConfig> {
  const name = 'inherits.py'
  try {
    return await readConfigString(`_base_ = ${stringRepr(path)}\n`, name, options)
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) throw error
    const isMade = ({ span }: Problem) => span?.source.name.endsWith(name) === true
    throwIfProblems(error.problems.map((problem) => (isMade(problem) ? { ...problem, span: undefined } : problem)))
    throw error
  }
}

/** How a child names the file. */
async function existing(path: string, { fileSystem, searchPath = [] }: LoadOptions): Promise<ExistingConfig> {
  const name = absolutePath(path, fileSystem.workingFolder)
  if (!name.endsWith('.py')) return { name, dialect: '_base_' }
  const bytes = await fileSystem.readFile(name, MAX_FILE_BYTES)
  const text = new TextDecoder().decode(bytes)
  if (!isLazyDialect(parseConfig(new SourceText(name, text)))) return { name, dialect: '_base_' }
  const root = searchPath
    .map((folder) => `${absolutePath(folder, fileSystem.workingFolder)}/`)
    .find((each) => name.startsWith(each))
  const parts = root === undefined ? [] : name.slice(root.length, -'.py'.length).split('/')
  return { name, dialect: 'read_base', module: parts.length > 1 ? parts.join('.') : undefined }
}

function openFragment<Overrides extends object>(
  path: string,
  exists: ExistingConfig,
  value: PyDict,
): Fragment<Overrides> {
  const assignments = Array.from(value.entries(), ({ key, value: assigned }) => ({
    name: String(key),
    value: assigned,
  }))
  return { path, exists, open: checkByValues, value, stock: { blocks: [{ assignments }] } }
}
