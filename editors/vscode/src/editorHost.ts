// The world around a server whose files only the editor can read: in a browser, and of a folder that is on no disk.

import type { FileSystem } from '../../../src/config/fileSystem.ts'
import { MmdetConfigError } from '../../../src/errors.ts'
import type { ServerHost } from '../../../src/server/server.ts'
import { folderSettings } from '../../../src/server/settings.ts'
import { READ_FILE, READ_FOLDER, type ReadFile } from './names.ts'

/** Asks the editor. */
export type Ask = (method: string, params: { readonly uri: string; readonly maxBytes?: number }) => Promise<unknown>

/**
 * The host of a server whose files are those of an editor. The first address says where they are, `vscode-vfs://github`; others are of no
 * file.
 */
export function editorHost(ask: Ask): ServerHost {
  let origin: string | undefined
  const pathOf = (uri: string): string | undefined => {
    const [, start, path] = ADDRESS.exec(uri) ?? []
    if (start === undefined || path === undefined) return undefined
    origin ??= start
    return start === origin ? decoded(path) : undefined
  }
  const uriOf = (path: string) => `${origin ?? 'file://'}${path.split('/').map(encodeURIComponent).join('/')}`
  const fileSystem: FileSystem = {
    workingFolder: '/',
    async readFile(path, maxBytes) {
      const file: ReadFile = { uri: uriOf(path), maxBytes }
      const bytes = (await asked(path, ask(READ_FILE, file))) as readonly number[] | number | null
      if (bytes === null) return undefined
      if (typeof bytes !== 'number' && bytes.length <= maxBytes) return Uint8Array.from(bytes)
      throw new MmdetConfigError({
        code: 'limit',
        message: `${path} has more than the ${maxBytes} bytes that are read`,
      })
    },
    async readFolder(path) {
      return ((await asked(path, ask(READ_FOLDER, { uri: uriOf(path) }))) as string[] | null) ?? undefined
    },
  }
  return {
    pathOf,
    uriOf,
    fileSystem,
    version: '',
    settings: (folder) => folderSettings(folder, fileSystem),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  }
}

/** The scheme with the authority, and the path. */
const ADDRESS = /^([a-z][\w+.-]*:(?:\/\/[^/?#]*)?)(\/[^?#]*)/i

/** A path that is no text in UTF-8 is of no file. */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/** What an editor cannot read is an error of the file, as on a disk. */
async function asked(path: string, answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer
  } catch (cause) {
    const message = `cannot read ${path}: ${(cause as Error).message}`
    throw new MmdetConfigError({ code: 'file-read', message, pythonClass: 'OSError' }, { cause })
  }
}
