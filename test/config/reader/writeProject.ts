import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Project } from './project.ts'

/** Writes a project's files below a folder; gives the path of its entry. */
export function writeProject(root: string, { files, entry = 'config.py' }: Project): string {
  mkdirSync(root, { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return join(root, entry)
}
