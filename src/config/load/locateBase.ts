import { MmdetConfigError } from '../../errors.ts'
import { aPyType } from '../../python/hash.ts'
import { dirname, joinPaths } from '../../python/posixPath.ts'
import type { Written } from '../../python/provenance.ts'
import type { PyValue } from '../../python/values.ts'
import { type LoadContext, resolvePath } from './loader.ts'
import { locatePackageConfig } from './packages.ts'

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
