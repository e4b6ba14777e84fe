import { type Edition, editionOf } from '../check/edition.ts'
import type { PyDict } from '../python/dict.ts'
import type { ConfigView, Workspace } from './workspace.ts'

// In: a file of a workspace. Out: what the configs that inherit it say for it, as for a base that says only a part.

/** Files that are asked. */
const MAX_HEIRS = 5

/** The scope of the first heir that says one. */
export async function scopeOfHeirs(workspace: Workspace, path: string): Promise<string> {
  for await (const dict of heirsOf(workspace, path)) {
    const scope = dict.get('default_scope')
    if (typeof scope === 'string') return scope
  }
  return 'mmdet'
}

/** Which MMDetection reads a config: the newer one, where its heirs are of both. */
export async function editionInUse(
  workspace: Workspace,
  { path, dict, lost }: ConfigView,
): Promise<Edition | undefined> {
  let edition = editionOf(dict, lost)
  if (edition === '3.x') return edition
  for await (const heir of heirsOf(workspace, path)) {
    const other = editionOf(heir)
    if (other === '3.x') return other
    edition ??= other
  }
  return edition
}

async function* heirsOf(workspace: Workspace, path: string): AsyncGenerator<PyDict> {
  const index = await workspace.index()
  for (const heir of index.inheritorsOf(path).slice(0, MAX_HEIRS)) yield (await workspace.view(heir)).dict
}
