import { importConfig } from '#lib/author/importing/importConfig.ts'
import { type Opened, problemsIn } from './opened.ts'
import type { ImportResult } from './protocol.ts'
import './jitless.ts'

/** The open config as TypeScript. */
export async function importTypeScript(opened: Opened, form: 'inherit' | 'standalone'): Promise<ImportResult> {
  const { path, fileSystem } = opened
  try {
    const { text } = await importConfig(`/${path}`, { fileSystem, form })
    return { problems: [], text }
  } catch (error) {
    return { problems: problemsIn(error), text: '' }
  }
}
