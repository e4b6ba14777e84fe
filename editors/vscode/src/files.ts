// The files of the workspace for a server that cannot read them. A process takes JSON: bytes are numbers.

import { FileSystemError, Uri, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { READ_FILE, READ_FOLDER, type ReadFile } from './names.ts'

/** Answers what the server asks of files. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest<number[] | number | null, void>(READ_FILE, ({ uri, maxBytes }: ReadFile) =>
    orNull(async () => {
      const file = Uri.parse(uri, true)
      const { size } = await workspace.fs.stat(file)
      return size > maxBytes ? size : Array.from(await workspace.fs.readFile(file))
    }),
  )
  client.onRequest(READ_FOLDER, ({ uri }: { readonly uri: string }) =>
    orNull(async () => (await workspace.fs.readDirectory(Uri.parse(uri, true))).map(([name]) => name)),
  )
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
