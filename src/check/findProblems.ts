import { ANYTHING, checkArgument, checkOptions, kindOf, listOf, OBJECT, STRING } from '../argument.ts'
import type { ComponentIndex } from '../catalog/lookup.ts'
import type { PackedCatalogue } from '../catalog/pack.ts'
import type { Problem } from '../errors.ts'
import { PyDict, VALUES } from '../python/dict.ts'
import type { Checker, RuleOptions } from './check.ts'
import { heeded } from './ignored.ts'

/** Options of {@link findProblems}. */
export interface FindOptions extends RuleOptions {
  /** Catalogues of packages of one's own: the parsed JSON that `mmdet-config catalog add` writes. Later ones win where two know a name. */
  readonly catalogues?: readonly PackedCatalogue[] | undefined
}

const CONFIG = kindOf('a Config or a PyDict', (value) => {
  return value instanceof PyDict || typeof (value as { toDict?: unknown } | null)?.toDict === 'function'
})

const OPTIONS = { catalogues: listOf(OBJECT), scope: STRING, rules: listOf(OBJECT), severities: OBJECT, gpus: ANYTHING }

/**
 * Holds a config against what its components accept in MMDetection 3.3.0, MMCV 2.1.0 and MMEngine 0.10.7, and against the rules of
 * `mmdet-config check`: all problems, each with the place that wrote it, but for those of lines that end in `# mmdet-config: ignore RULE`.
 * The catalogue and the rules are loaded when they are first asked for.
 *
 * @param config a config, or its values as `toDict()` gives them.
 * @example
 * const config = await Config.fromFile('mask-rcnn_r50_fpn_1x_coco.py')
 * await findProblems(config) // []
 */
export async function findProblems(
  config: PyDict | { toDict(): PyDict },
  options: FindOptions = {},
): Promise<Problem[]> {
  checkArgument(config, CONFIG)
  checkOptions(options, OPTIONS)
  const index = await indexOf(options.catalogues ?? [])
  // Asking for a module that is there takes longer than the check of a small config.
  loaded ??= import('./check.ts')
  const { Checker } = await loaded
  if (!(VALUES in config)) {
    const dict = 'toDict' in config ? config.toDict() : config
    return heeded(new Checker(index, options).problemsOf(dict, options))
  }
  const isPlain = Object.values(options).every((value) => value === undefined)
  if (isPlain) plain ??= new Checker(index)
  const checker = (isPlain ? plain : undefined) ?? new Checker(index, options)
  return heeded(checker.problemsOf((config[VALUES] as () => PyDict)(), options))
}

let loaded: Promise<typeof import('./check.ts')> | undefined

/** The one without options: dicts of configs never change. */
let plain: Checker | undefined

let stock: Promise<ComponentIndex> | undefined

/** An index takes some milliseconds to make: the one without catalogues of one's own is kept. */
export async function indexOf(catalogues: readonly PackedCatalogue[]): Promise<ComponentIndex> {
  if (catalogues.length === 0 && stock !== undefined) return stock
  const [{ loadCatalogue }, { ComponentIndex }, { unpackCatalogue }] = await Promise.all([
    import('../catalog/load.ts'),
    import('../catalog/lookup.ts'),
    import('../catalog/pack.ts'),
  ])
  const made = loadCatalogue().then((known) => new ComponentIndex([known, ...catalogues.map(unpackCatalogue)]))
  if (catalogues.length === 0) stock = made
  return made
}
