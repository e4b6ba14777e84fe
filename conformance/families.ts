import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { mmdetConfigs, unpackedWheel } from './home.ts'

/** The config files of one package. */
export interface Family {
  readonly name: string
  /** The folder of its configs. */
  readonly root: () => Promise<string>
  /** Folders in which `package::path` finds packages; none by default. */
  readonly searchPath?: () => Promise<string[]>
}

const MMSEG = 'mmsegmentation==1.2.2'
const MMPOSE = 'mmpose==1.3.2'
const MMRAZOR = 'mmrazor==1.0.0'

export const MMDET: Family = { name: 'mmdet 3.3.0', root: mmdetConfigs }
export const MMSEGMENTATION: Family = { name: 'mmsegmentation 1.2.2', root: () => inWheel(MMSEG, 'mmseg') }
export const MMPOSE_FAMILY: Family = { name: 'mmpose 1.3.2', root: () => inWheel(MMPOSE, 'mmpose') }

/** Half of its configs inherit from other packages: `mmdet::`, `mmcls::`, `mmseg::`, `mmpose::`; some from packages that are not here. */
export const MMRAZOR_FAMILY: Family = {
  name: 'mmrazor 1.0.0',
  root: () => inWheel(MMRAZOR, 'mmrazor'),
  searchPath: () => Promise.all([MMRAZOR, 'mmdet==3.3.0', 'mmcls==1.0.0rc6', MMSEG, MMPOSE].map(unpackedWheel)),
}

async function inWheel(requirement: string, module: string): Promise<string> {
  return join(await unpackedWheel(requirement), module, '.mim/configs')
}

/** The config files below a folder that end so, sorted. */
export function configNames(root: string, extensions: readonly string[] = ['.py']): string[] {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  return names.filter((name) => extensions.some((extension) => name.endsWith(extension))).sort()
}
