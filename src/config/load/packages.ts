import { MmdetConfigError } from '../../errors.ts'
import { didYouMean } from '../../nearest.ts'
import { PyDict } from '../../python/dict.ts'
import { aPyType } from '../../python/hash.ts'
import { basename, dirname, joinPaths } from '../../python/posixPath.ts'
import type { Written } from '../../python/provenance.ts'
import { pythonRepr } from '../../python/repr.ts'
import { PyList, PyTuple, type PyValue } from '../../python/values.ts'
import type { SourceSpan, SourceText } from '../../source.ts'
import { MAX_FILE_BYTES } from '../limits.ts'
import { type LoadContext, nearFile, resolvePath } from './loader.ts'
import { readText } from './readText.ts'

/** Where a base is, and the scope that its values get. */
export interface LocatedBase {
  readonly path: string
  /** The name before `::`, null for a base that is named by its path. */
  readonly scope: string | null
}

/**
 * The file that an entry of `_base_` names: relative to the config, or in a package (`mmdet::faster_rcnn/...`).
 *
 * @throws MmdetConfigError `config-base`.
 */
export async function locateBase(
  context: LoadContext,
  from: string,
  value: PyValue,
  write: Written | undefined,
): Promise<LocatedBase> {
  if (typeof value !== 'string') {
    throw new MmdetConfigError({
      code: 'config-base',
      message: `a base is named by its path, not by ${aPyType(value)}`,
      span: write?.span,
      pythonClass: 'TypeError',
    })
  }
  if (!value.includes('::')) return { path: resolvePath(context, joinPaths(dirname(from), value)), scope: null }
  const path = await locatePackageConfig(context, value, write?.span)
  return { path: resolvePath(context, path), scope: value.slice(0, value.indexOf('::')) }
}

/** The distribution of each module that MMEngine 0.10.7 takes external configs from (`MODULE2PACKAGE`). */
const DISTRIBUTIONS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    (
      'mmcls mmdet mmdet3d mmtrack mmpose mmedit mmocr mmgen mmfewshot mmrazor mmflow mmhuman3d mmrotate mmselfsup mmyolo mmpretrain ' +
      'mmagic'
    )
      .split(' ')
      .map((name) => [name, name]),
  ),
  mmaction: 'mmaction2',
  mmseg: 'mmsegmentation',
}

/** Modules of OpenMMLab that MMEngine knows by name. */
export const MODULES_WITH_CONFIGS: readonly string[] = Object.keys(DISTRIBUTIONS)

/**
 * The path of a config in an installed package: `mmdet::faster_rcnn/faster-rcnn_r50_fpn_1x_coco.py`.
 *
 * @throws MmdetConfigError `config-base` with MMEngine's class: ValueError, AssertionError, ModuleNotFoundError, FileNotFoundError.
 */
export async function locatePackageConfig(
  context: LoadContext,
  name: string,
  span: SourceSpan | undefined,
): Promise<string> {
  const refuse = (message: string, pythonClass: string, hint?: string): never => {
    throw new MmdetConfigError({ code: 'config-base', message, span, pythonClass, hint })
  }
  if (!/^[\p{L}\p{N}_]*::[\p{L}\p{N}_]*\//u.test(name)) {
    refuse(`${name} names no config of a package`, 'ValueError', 'write package::folder/file.py')
  }
  const [module = '', path = '', more] = name.split('::')
  if (more !== undefined) refuse(`${name} has more than one ::`, 'ValueError')
  const distribution = Object.hasOwn(DISTRIBUTIONS, module) ? (DISTRIBUTIONS[module] as string) : undefined
  if (distribution === undefined) return refuse(`MMEngine knows no configs of ${module}`, 'AssertionError')
  const folder = await findPackage(context, distribution, span)
  if (folder === undefined) {
    return refuse(`${distribution} is not installed`, 'ModuleNotFoundError', whereToLook(context))
  }
  return locateInPackage(context, folder, { module, path }, span)
}

/** The folder of the configs that a package carries; undefined where it is not installed. */
export async function packageConfigs(context: LoadContext, module: string): Promise<string | undefined> {
  const distribution = Object.hasOwn(DISTRIBUTIONS, module) ? (DISTRIBUTIONS[module] as string) : undefined
  const folder = distribution === undefined ? undefined : await findPackage(context, distribution, undefined)
  return folder === undefined ? undefined : joinPaths(await mimFolder(context, folder), 'configs')
}

/** What to do about a package that is nowhere. */
export function whereToLook({ searchPath }: LoadContext): string {
  if (searchPath.length > 0) return `looked in ${searchPath.join(', ')}`
  return 'name the folders that hold packages: the option searchPath, --search-path'
}

/** The folder of an installed package, undefined when it is nowhere on the search path. */
export async function findPackage(
  context: LoadContext,
  distribution: string,
  span: SourceSpan | undefined,
): Promise<string | undefined> {
  for (const root of context.searchPath) {
    const installed = await installedFolder(context, root, distribution, span)
    if (installed !== undefined) return installed
  }
  for (const root of context.searchPath) {
    const folder = joinPaths(root, distribution)
    if (await isFile(context, joinPaths(folder, '__init__.py'))) return folder
  }
  return undefined
}

/** The folder that a distribution's metadata leads to: the one with its name, else the first that it says it installs. */
async function installedFolder(
  context: LoadContext,
  root: string,
  distribution: string,
  span: SourceSpan | undefined,
): Promise<string | undefined> {
  const names = (await context.files.readFolder(root)) ?? []
  const normal = (name: string) => name.toLowerCase().replace(/[-_.]+/g, '-')
  const metadata = names.find((name) => {
    const match = /^(.+?)-.*\.(?:dist-info|egg-info)$/.exec(name) ?? /^(.+)\.egg-info$/.exec(name)
    return match !== null && normal(match[1] as string) === normal(distribution)
  })
  if (metadata === undefined) return undefined
  if (names.includes(distribution)) return joinPaths(root, distribution)
  const listed = await readText(context.files, joinPaths(root, metadata, 'top_level.txt'))
  if (listed === undefined) {
    throw new MmdetConfigError({
      code: 'config-base',
      message: `${distribution} is installed in ${root}, but neither has a folder of its name nor says which it has`,
      span,
      pythonClass: 'ValueError',
    })
  }
  const [top = ''] = listed.text.split('\n')
  return joinPaths(root, top)
}

async function isFile(context: LoadContext, path: string): Promise<boolean> {
  try {
    return (await context.files.readFile(path, MAX_FILE_BYTES)) !== undefined
  } catch (error) {
    if (error instanceof MmdetConfigError && error.pythonClass === 'IsADirectoryError') return false
    throw error
  }
}

/** A package's model index knows some configs by name; the others are looked for in `.mim/configs`. */
async function locateInPackage(
  context: LoadContext,
  folder: string,
  { module, path }: { readonly module: string; readonly path: string },
  span: SourceSpan | undefined,
): Promise<string> {
  const mim = await mimFolder(context, folder)
  const index = await modelIndex(context, folder, mim, span)
  const [name = ''] = path.split('.')
  const configured = index.get(name)
  const file = configured === undefined ? joinPaths(mim, 'configs', path) : joinPaths(folder, configured)
  if (await isFile(context, file)) return file
  const near = await nearFile(context, file)
  throw new MmdetConfigError({
    code: 'config-base',
    message: `file "${file}" does not exist`,
    span,
    pythonClass: 'FileNotFoundError',
    ...(near !== undefined && didYouMean(`${module}::${joinPaths(dirname(path), basename(near))}`)),
  })
}

/** Where a package has its configs: in `.mim`, or, in a checkout that nobody installed, beside it (setup.py of MMDetection 3.3.0 links them). */
async function mimFolder(context: LoadContext, folder: string): Promise<string> {
  const index = 'model-index.yml'
  const isCheckout =
    !(await isFile(context, joinPaths(folder, '.mim', index))) &&
    (await isFile(context, joinPaths(dirname(folder), index)))
  return isCheckout ? dirname(folder) : joinPaths(folder, '.mim')
}

/** The models of a package by the name of their config, as its `model-index.yml` and metafiles list them. */
async function modelIndex(
  context: LoadContext,
  folder: string,
  mim: string,
  span: SourceSpan | undefined,
): Promise<ReadonlyMap<string, string>> {
  const known = context.cache.packages.get(folder)
  if (known !== undefined) return known
  const models = new Map<string, string>()
  const index = await readIndex(context, joinPaths(mim, 'model-index.yml'), span)
  for (const metafile of itemsAt(index, 'Import', span)) {
    if (typeof metafile !== 'string') throw wrongIndex('Import', metafile, 'TypeError', span)
    const path = joinPaths(mim, metafile)
    for (const model of itemsAt(await readIndex(context, path, span), 'Models', span)) {
      const config = configOf(model, span)
      if (config === undefined) continue
      const at = config.indexOf('/')
      const name = at < 0 ? '' : config.slice(at + 1)
      if (!models.has(name)) models.set(name, config)
    }
  }
  context.cache.packages.set(folder, models)
  return models
}

/** The formats in which MMEngine reads an index. */
const DATA_FORMATS: ReadonlySet<string> = new Set(['json', 'yaml', 'yml'])

async function readIndex(context: LoadContext, path: string, span: SourceSpan | undefined): Promise<PyValue> {
  if (!DATA_FORMATS.has(path.slice(path.lastIndexOf('.') + 1))) throw wrongIndex(path, path, 'TypeError', span)
  const source: SourceText | undefined = await readText(context.files, path)
  if (source !== undefined) return (await import('./loadYaml.ts')).loadYaml(source)
  throw new MmdetConfigError({
    code: 'config-base',
    message: `file "${path}" does not exist`,
    span,
    pythonClass: 'FileNotFoundError',
    hint: 'packages carry their configs in the folder .mim',
  })
}

/** The config that an entry of a metafile names, undefined where it names none. */
function configOf(model: PyValue, span: SourceSpan | undefined): string | undefined {
  if (typeof model === 'string' && !model.includes('Config')) return undefined
  if (model instanceof PyList && !model.items.includes('Config')) return undefined
  if (!(model instanceof PyDict)) throw wrongIndex('Models', model, 'TypeError', span)
  const config = model.get('Config')
  if (config === undefined || typeof config === 'string') return config
  throw wrongIndex('Config', config, 'AttributeError', span)
}

/** What a package's index holds under a key, of whatever Python can iterate over. */
function itemsAt(index: PyValue, key: string, span: SourceSpan | undefined): readonly PyValue[] {
  const list = index instanceof PyDict ? index.get(key) : undefined
  if (list instanceof PyList || list instanceof PyTuple) return list.items
  if (list instanceof PyDict) return Array.from(list.entries(), (entry) => entry.key)
  if (typeof list === 'string') return [...list]
  throw wrongIndex(key, list, index instanceof PyDict && list === undefined ? 'KeyError' : 'TypeError', span)
}

function wrongIndex(key: string, value: PyValue | undefined, pythonClass: string, span: SourceSpan | undefined) {
  const found = value === undefined ? 'nothing' : aPyType(value)
  const message = `the package's index has ${found} where ${pythonRepr(key)} belongs`
  return new MmdetConfigError({ code: 'config-base', message, span, pythonClass })
}
