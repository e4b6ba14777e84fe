import { memoryFileSystem } from '#lib/config/fileSystem.ts'
import { complete as completeIn } from '#lib/server/complete.ts'
import { hover as hoverIn } from '#lib/server/hover.ts'
import { hoverParts } from '#lib/server/hoverText.ts'
import { Workspace } from '#lib/server/workspace.ts'
import type { Files, Hovered, Offered } from './protocol.ts'

// What the language server knows of the files, at an offset of one that may be half written. What did not change is not read again.

let texts: ReadonlyMap<string, string> = new Map()
let memory = memoryFileSystem({})
const workspace = new Workspace({
  fileSystem: {
    workingFolder: '/',
    readFile: (path, maxBytes) => memory.readFile(path, maxBytes),
    readFolder: (path) => memory.readFolder(path),
  },
})

function workspaceOf(files: Files): Workspace {
  const given = new Map(files)
  const changed = [...new Set([...texts.keys(), ...given.keys()])].filter((path) => texts.get(path) !== given.get(path))
  texts = given
  if (changed.length > 0) memory = memoryFileSystem(Object.fromEntries(given))
  for (const path of changed) workspace.changed(`/${path}`)
  return workspace
}

/** What may stand at an offset of a file. */
export async function complete(files: Files, path: string, offset: number): Promise<Offered> {
  const { items, start, end } = await completeIn(workspaceOf(files), `/${path}`, offset)
  return { items, start, end }
}

/** What is known of what stands at an offset of a file. */
export async function hover(files: Files, path: string, offset: number): Promise<Hovered | null> {
  const info = await hoverIn(workspaceOf(files), `/${path}`, offset)
  if (info === undefined) return null
  return { parts: hoverParts(info), start: info.span.start, end: info.span.end }
}
