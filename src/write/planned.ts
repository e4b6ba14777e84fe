import type { ConfigFile } from '../author/selfsupPretrain.ts'
import { MmdetConfigError } from '../errors.ts'
import type { PlannedFile } from '../node/filePlan.ts'
import { nodeFileSystem } from '../node/fileSystem.ts'

/** MMDetection's own `_base_` files differ from ours only in comments, layout and bases: such a file stays as it is. */
export function planned(file: ConfigFile): PlannedFile {
  const { path, text } = file
  return path.startsWith('_base_/')
    ? { ...file, keeps: (existing, target) => saysTheSame(existing, text, target) }
    : file
}

async function saysTheSame(existing: string, text: string, filename: string): Promise<boolean> {
  const { Config } = await import('../config/config.ts')
  const load = { filename, fileSystem: nodeFileSystem() }
  try {
    const [one, other] = await Promise.all([existing, text].map((source) => Config.fromString(source, '.py', load)))
    return one !== undefined && other !== undefined && one.diff(other).length === 0
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) throw error
    return false
  }
}
