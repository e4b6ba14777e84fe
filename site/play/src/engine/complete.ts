import { memoryFileSystem } from '#lib/config/fileSystem.ts'
import { complete as completeIn } from '#lib/server/complete.ts'
import { Workspace } from '#lib/server/workspace.ts'
import type { Files, Offered } from './protocol.ts'

/** What may stand at an offset of a file, which may be half written. */
export async function complete(files: Files, path: string, offset: number): Promise<Offered> {
  const workspace = new Workspace({ fileSystem: memoryFileSystem(Object.fromEntries(files)) })
  const { items, start, end } = await completeIn(workspace, `/${path}`, offset)
  return { items, start, end }
}
