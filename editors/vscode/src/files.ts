// The files of the workspace for a server that cannot read them. A process takes JSON: bytes are numbers.

import { FileSystemError, FileType, Uri, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { READ_FILE, READ_FOLDER } from './names.ts'

/** Answers what the server asks of files. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(READ_FILE, ({ uri }: { readonly uri: string }) =>
    orNull(async () => Array.from(await workspace.fs.readFile(Uri.parse(uri, true)))),
  )
  client.onRequest(READ_FOLDER, ({ uri }: { readonly uri: string }) =>
    orNull(async () => (await workspace.fs.readDirectory(Uri.parse(uri, true))).map(([name]) => name)),
  )
}

/** Files that are found at most. */
const MAX_FILES = 5000

/** Folders that hold no configs, and many files. */
const SKIPPED = /^(?:\..*|node_modules|__pycache__|data|work_dirs|site-packages)$/

/** Python files, in all folders of the workspace. `findFiles` finds nothing where an editor in a browser has no search. */
export async function pythonFiles(): Promise<Uri[]> {
  const found: Uri[] = []
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri)
  for (let folder = folders.shift(); folder !== undefined && found.length < MAX_FILES; folder = folders.shift()) {
    for (const [name, type] of await readFolder(folder)) {
      const uri = Uri.joinPath(folder, name)
      if ((type & FileType.Directory) !== 0) folders.push(...(SKIPPED.test(name) ? [] : [uri]))
      else if (name.endsWith('.py')) found.push(uri)
    }
  }
  return found
}

/** A folder that cannot be read has nothing to offer. */
async function readFolder(folder: Uri): Promise<[string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder)
  } catch {
    return []
  }
}

async function orNull<Answer>(work: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await work()
  } catch (error) {
    const isMissing = error instanceof FileSystemError && /^File(?:NotFound|NotADirectory)$/.test(error.code)
    if (isMissing) return null
    throw error
  }
}
