import { memoryFileSystem } from '../../src/config/fileSystem.ts'
import { Workspace, type WorkspaceOptions } from '../../src/server/workspace.ts'
import type { SourceSpan } from '../../src/source.ts'

/** Files of which one has a `|` where the cursor is. */
export type Marked = Readonly<Record<string, string>>

export interface Cursor {
  readonly workspace: Workspace
  readonly path: string
  readonly offset: number
}

/** A workspace, indexed, with the marked file open. Names are below `/configs`. */
export async function cursorIn(files: Marked, options: Partial<WorkspaceOptions> = {}): Promise<Cursor> {
  const texts = Object.entries(files).map(([name, text]) => [pathOf(name), text] as const)
  const fileSystem = memoryFileSystem(Object.fromEntries(texts.map(([path, text]) => [path, text.replace('|', '')])))
  const workspace = new Workspace({ fileSystem, ...options })
  await workspace.addFolder('/configs')
  const [path, marked] = texts.find(([, text]) => text.includes('|')) ?? ['', '']
  workspace.open(path, marked.replace('|', ''))
  return { workspace, path, offset: marked.indexOf('|') }
}

function pathOf(name: string): string {
  return name.startsWith('/') ? name : `/configs/${name}`
}

/** `b.py:3 text`. */
export function placeOf({ source, start, end }: SourceSpan): string {
  const name = source.name.replace('/configs/', '')
  return `${name}:${source.positionAt(start).line} ${source.text.slice(start, end)}`.trim()
}
