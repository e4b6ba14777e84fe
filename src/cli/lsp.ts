import { basename } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node'
import type { LoadOptions } from '../config/load/readConfig.ts'
import { nodeFileSystem } from '../node/fileSystem.ts'
import { CONNECTION_OPTIONS, createServer, type ServerHost } from '../server/server.ts'
import { folderSettings } from '../server/settings.ts'
import type { RunFacts } from '../server/views.ts'
import { type LoadFlags, loadOptions } from './commands/loadOptions.ts'
import { type CliContext, EXIT, type ExitCode } from './context.ts'
import { VERSION } from './version.ts'

/** Serves an editor by the standard input and output, until it says that it is done or is gone. */
export async function lsp(flags: LoadFlags, context: CliContext): Promise<ExitCode> {
  const { fileSystem, searchPath = [], env = {} } = await loadOptions(flags, context)
  const input = Readable.from(context.stdin ?? [])
  const output = new Writable({
    write: (chunk, _, done) => {
      context.stdout.write(String(chunk))
      done()
    },
  })
  const ended = new Promise<void>((resolve) => input.once('close', resolve))
  const [reader, writer] = [new StreamMessageReader(input), new StreamMessageWriter(output)]
  const connection = createConnection(reader, writer, CONNECTION_OPTIONS)
  createServer(connection, { ...machineHost, fileSystem, searchPath, env })
  await ended
  return EXIT.fine
}

/** This machine as the world around the server. */
export const machineHost: Omit<ServerHost, 'fileSystem'> = {
  version: VERSION,
  pathOf: pathOfFile,
  uriOf: (path) => pathToFileURL(path).href,
  pause: () => new Promise((resolve) => setImmediate(resolve)),
  settings: (folder) => folderSettings(folder, nodeFileSystem()),
  doctor: doctorPage,
}

/** An address that no file of this machine can have is of no file: one with a host, or with a slash in a name. */
function pathOfFile(uri: string): string | undefined {
  try {
    const path = uri.startsWith('file:') ? fileURLToPath(uri) : '\0'
    return path.includes('\0') ? undefined : path
  } catch {
    return undefined
  }
}

/** The page of `doctor`, of a training that starts in the working folder. */
async function doctorPage(path: string, load: LoadOptions, { gpus, images }: RunFacts): Promise<string> {
  const [{ runConfig }, { examine }, { examinationHtml }] = await Promise.all([
    import('../server/views.ts'),
    import('../doctor/examine.ts'),
    import('../doctor/html.ts'),
  ])
  const folder = load.fileSystem.workingFolder
  const found = await examine(await runConfig(path, load), {
    folder,
    gpus,
    // Of several data sets the doctor counts the images, or asks.
    images: typeof images === 'number' ? images : undefined,
  })
  return examinationHtml(basename(path), found, folder)
}
