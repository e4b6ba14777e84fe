import { dropped } from './panes/checkpointFile.ts'
import { likelyEntry, tidyPath } from './project.ts'
import { change, failure, open, said } from './store.ts'

// Files of the visitor: dropped, or chosen. Configs are opened together, a checkpoint is inspected, a zip is unpacked.

const CONFIG = /\.(?:py|json|ya?ml)$/i
const CHECKPOINT = /\.(?:pth|pt|ckpt|safetensors|bin|pkl|tar)$/i

/** Bytes of one text, and texts, that are opened at most. */
const MOST_BYTES = 2_000_000
const MOST_FILES = 2000

export interface Given {
  readonly path: string
  readonly file: File
}

/** Opens what was given; says what could not be. */
export async function openFiles(given: readonly Given[]): Promise<void> {
  const checkpoint = given.find(({ path }) => CHECKPOINT.test(path))
  if (checkpoint !== undefined) {
    dropped.value = checkpoint.file
    change({ pane: 'checkpoint' })
  }
  const files = new Map<string, string>()
  for (const { path, file } of given) {
    if (/\.zip$/i.test(path)) {
      for (const [name, bytes] of await (await import('./unzip.ts')).unzip(file, isText)) add(files, name, bytes)
    } else if (isText(path, file.size)) add(files, path, new Uint8Array(await file.arrayBuffer()))
  }
  if (files.size > 0) open(withoutOuterFolder(files), undefined)
  else if (checkpoint === undefined) said.value = failure.value = 'nothing was opened: configs are .py, .json and .yaml'
}

function isText(path: string, size: number): boolean {
  return CONFIG.test(path) && size <= MOST_BYTES && !/(?:^|\/)(?:__MACOSX|\.git|node_modules)\//.test(path)
}

function add(files: Map<string, string>, path: string, bytes: Uint8Array): void {
  const name = tidyPath(path)
  if (name !== '' && files.size < MOST_FILES) files.set(name, new TextDecoder().decode(bytes))
}

/** A folder that holds all files says nothing. */
function withoutOuterFolder(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const paths = [...files.keys()]
  const outer = /^[^/]+\//.exec(likelyEntry(paths))?.[0]
  if (outer === undefined || !paths.every((path) => path.startsWith(outer))) return files
  return new Map(Array.from(files, ([path, text]) => [path.slice(outer.length), text]))
}

/** What was dropped, with folders opened. The items must be asked at once: later they are empty. */
export async function givenBy(transfer: DataTransfer): Promise<Given[]> {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (entries.length === 0) return chosen(transfer.files)
  return (await Promise.all(entries.map((entry) => filesBelow(entry)))).flat()
}

/** What was chosen with the browser's own dialogue. */
export function chosen(files: FileList): Given[] {
  return Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, file }))
}

async function filesBelow(entry: FileSystemEntry): Promise<Given[]> {
  const path = entry.fullPath.slice(1)
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    return [{ path, file }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: FileSystemEntry[] = []
  // A reader gives a hundred entries at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0 || found.length > MOST_FILES) break
    found.push(...some)
  }
  return (await Promise.all(found.map((inner) => filesBelow(inner)))).flat()
}
