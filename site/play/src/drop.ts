import { signal } from '@preact/signals'
import { dropped } from './panes/checkpointFile.ts'
import { likelyEntry, tidyPath } from './project.ts'
import { change, notice, open, side } from './store.ts'

// Files of the visitor: dropped, or chosen. Configs are opened together, a checkpoint is inspected, a zip is unpacked. What is left out is named.

const CONFIG = /\.(?:py|json|ya?ml)$/i
const CHECKPOINT = /\.(?:pth|pt|ckpt|safetensors|bin|pkl|tar)$/i
const ZIP = /\.zip$/i
/** What lies in folders and is nobody's config. */
const UNWANTED = /(?:^|\/)(?:\.[^/]*|__MACOSX|__pycache__|node_modules)(?:\/|$)/

/** Bytes of one text, and of all; texts; names that are looked at. */
const MOST_BYTES = 2_000_000
const MOST_TOGETHER = 20_000_000
const MOST_FILES = 2000
const MOST_NAMES = 20_000

interface Given {
  readonly path: string
  readonly file: File
}

/** What was given, as it is sorted out. */
class Sorted {
  readonly texts = new Map<string, string>()
  checkpoint: File | undefined
  /** Why what was named is not there. */
  readonly refused: string[] = []
  /** Files of folders and zips that are no configs. */
  others = 0
  /** Configs for which there is no room. */
  beyond = 0
  #bytes = 0

  async add({ path, file }: Given): Promise<void> {
    const name = tidyPath(path)
    try {
      if (ZIP.test(name)) await this.#addZip(name, file)
      else if (CHECKPOINT.test(name)) this.#addCheckpoint(name, file)
      else if (!CONFIG.test(name) || UNWANTED.test(name)) this.leaveOut(name)
      else if (file.size > MOST_BYTES) this.refused.push(`${name} is larger than ${MOST_BYTES / 1e6} MB`)
      else await this.#addText(name, file.size, async () => new Uint8Array(await file.arrayBuffer()))
    } catch {
      this.refused.push(`${name} could not be read`)
    }
  }

  /** What lies in a folder is counted; what was given by itself is named. */
  leaveOut(name: string): void {
    if (name.includes('/')) this.others++
    else this.refused.push(`${name} is not a config: those are .py, .json and .yaml`)
  }

  async #addText(name: string, size: number, read: () => Promise<Uint8Array>): Promise<void> {
    if (this.texts.size >= MOST_FILES || this.#bytes + size > MOST_TOGETHER) {
      this.beyond++
      return
    }
    const bytes = await read()
    this.#bytes += bytes.byteLength
    try {
      this.texts.set(name, new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    } catch {
      this.refused.push(`${name} is not text in UTF-8`)
    }
  }

  #addCheckpoint(name: string, file: File): void {
    if (this.checkpoint === undefined) this.checkpoint = file
    else this.refused.push(`${name} is a second checkpoint: one is looked at at a time`)
  }

  async #addZip(name: string, file: File): Promise<void> {
    const { blobSource, MmdetConfigError, readBytes, readZip } = await import('./unzip.ts')
    try {
      for (const { name: path, size, source, offset } of await readZip(blobSource(file))) {
        const inner = tidyPath(path)
        if (path.endsWith('/')) continue
        if (!CONFIG.test(inner) || UNWANTED.test(inner)) this.others++
        else if (size > MOST_BYTES) this.refused.push(`${inner} is larger than ${MOST_BYTES / 1e6} MB`)
        else await this.#addText(inner, size, () => readBytes(source, offset, size))
      }
    } catch (error) {
      const why = error instanceof MmdetConfigError ? error.problems[0]?.message : String(error)
      this.refused.push(`${name} cannot be unpacked: ${why}`)
    }
  }

  /** Opens what there is, and says what is not. */
  open(): void {
    const { texts, checkpoint, refused, others, beyond } = this
    if (checkpoint !== undefined) dropped.value = checkpoint
    if (texts.size > 0) open(withoutOuterFolder(texts))
    else if (checkpoint !== undefined) {
      change({ pane: 'checkpoint' })
      side.value = 'result'
    }
    const words = [...refused]
    if (others > 0) words.push(`${others} other ${others === 1 ? 'file was' : 'files were'} left out`)
    if (beyond > 0)
      words.push(
        `${beyond} ${beyond === 1 ? 'config was' : 'configs were'} left out: at most ${MOST_FILES} are opened, of ${MOST_TOGETHER / 1e6} MB together`,
      )
    if (texts.size > 0 && checkpoint !== undefined) words.push(`${checkpoint.name} is in the view Checkpoint`)
    if (texts.size === 0 && checkpoint === undefined) words.unshift('Nothing was opened: no config was found')
    notice.value = words
  }
}

/** Opens what was chosen with the browser's own dialogue. */
export async function openChosen(files: FileList): Promise<void> {
  const sorted = new Sorted()
  for (const file of files) await sorted.add({ path: file.webkitRelativePath || file.name, file })
  sorted.open()
}

/** Opens what was dropped, with folders opened. The items must be asked at once: later they are empty. */
async function openDropped(transfer: DataTransfer): Promise<void> {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (entries.length === 0) return openChosen(transfer.files)
  const sorted = new Sorted()
  let left = MOST_NAMES
  const visit = async (entry: FileSystemEntry): Promise<void> => {
    const path = entry.fullPath.slice(1)
    if (left-- === 0)
      sorted.refused.push(`there are more than ${MOST_NAMES.toLocaleString('en')} files: not all were looked at`)
    if (left < 0) return
    try {
      if (entry.isDirectory) {
        if (UNWANTED.test(path)) return
        for (const inner of await entriesOf(entry as FileSystemDirectoryEntry)) await visit(inner)
      } else if ([CONFIG, CHECKPOINT, ZIP].some((kind) => kind.test(path))) {
        await sorted.add({ path, file: await fileOf(entry as FileSystemFileEntry) })
      } else sorted.leaveOut(path)
    } catch {
      sorted.refused.push(`${path} could not be read`)
    }
  }
  for (const entry of entries) await visit(entry)
  sorted.open()
}

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((resolve, reject) => entry.file(resolve, reject))

/** A reader gives a hundred entries at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const found: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0 || found.length > MOST_NAMES) break
    found.push(...some)
  }
  return found.sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** A folder that holds all files says nothing. */
function withoutOuterFolder(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const paths = [...files.keys()]
  const outer = /^[^/]+\//.exec(likelyEntry(files))?.[0]
  if (outer === undefined || !paths.every((path) => path.startsWith(outer))) return files
  return new Map(Array.from(files, ([path, text]) => [path.slice(outer.length), text]))
}

/** Whether files are held over the page. */
export const isHeldOver = signal(false)

/** Files may be dropped anywhere, on an editor too, which would write their text into its own. Text that is dragged is the editors' affair. */
export function listenForDrops(): void {
  const listen = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
    addEventListener(
      name,
      (event) => {
        if (!event.dataTransfer?.types.includes('Files')) return
        event.preventDefault()
        event.stopPropagation()
        act(event)
      },
      { capture: true },
    )
  listen('dragenter', () => {
    isHeldOver.value = true
  })
  listen('dragover', () => {
    isHeldOver.value = true
  })
  listen('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) isHeldOver.value = false
  })
  listen('drop', ({ dataTransfer }) => {
    isHeldOver.value = false
    void openDropped(dataTransfer as DataTransfer)
  })
}
