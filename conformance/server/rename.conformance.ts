import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument'
import { MmdetConfigError } from '../../src/errors.ts'
import { Config } from '../../src/node/config.ts'
import { PyDict } from '../../src/python/dict.ts'
import { sameValue } from '../../src/python/equal.ts'
import { configNames, MMDET } from '../families.ts'
import { FULL, SEED, sample } from '../sample.ts'
import { openEditor } from './client.ts'

const RENAMED = FULL ? 60 : 4
/** Of the files that are changed, how many are read again. */
const READ = FULL ? 60 : 8
const NAME = 'renamed_by_the_editor'

/** What a config says, with a key under another name; undefined where it cannot be read. */
async function valuesOf(path: string, key: string): Promise<PyDict | undefined> {
  try {
    const made = new PyDict()
    for (const entry of (await Config.fromFile(path)).toDict().entries())
      made.set(entry.key === key ? NAME : entry.key, entry.value)
    return made
  } catch (error) {
    if (error instanceof MmdetConfigError) return undefined
    throw error
  }
}

test('a variable that is renamed leaves every config what it is', async () => {
  const root = mkdtempSync(join(tmpdir(), 'mmdet-config-rename-'))
  try {
    cpSync(await MMDET.root(), root, { recursive: true })
    let renamed = 0
    for (const name of sample(configNames(root), 40 * RENAMED)) {
      if (renamed === RENAMED) break
      const path = join(root, name)
      const text = readFileSync(path, 'utf8')
      const kept = /^(?:_base_|model|.*_dataloader|.*_evaluator|.*_cfg|optim_wrapper|param_scheduler|.*_hooks)$/
      const variable = [...text.matchAll(/^(\w+) = /gm)].find(([, one = '']) => !kept.test(one))
      if (variable?.[1] === undefined) continue
      const [, old] = variable
      const editor = await openEditor(path, text, root)
      const asked = { position: editor.positionAt(variable.index), newName: NAME }
      const edit = await editor
        .ask<{ changes: Record<string, TextEdit[]> }>('textDocument/rename', asked)
        .catch((error: Error) => error.message)
      await editor.close()
      if (typeof edit === 'string') {
        expect(edit, `${old} of ${name}`).toContain('is a name that MMEngine reads')
        continue
      }
      const texts = new Map(Object.keys(edit.changes).map((uri) => [uri, readFileSync(fileURLToPath(uri), 'utf8')]))
      const files = sample([...texts.keys()], READ)
        .slice(0, READ)
        .map((uri) => fileURLToPath(uri))
      const before = await Promise.all(files.map((file) => valuesOf(file, old)))
      for (const [uri, edits] of Object.entries(edit.changes)) {
        const document = TextDocument.create(uri, 'python', 1, texts.get(uri) as string)
        writeFileSync(fileURLToPath(uri), TextDocument.applyEdits(document, edits))
      }
      for (const [at, file] of files.entries()) {
        const [was, is] = [before[at], await valuesOf(file, old)]
        const isSame = was === undefined || is === undefined ? was === is : sameValue(was, is)
        expect(isSame, `${old} of ${name} in ${file}, SEED=${SEED}`).toBe(true)
      }
      for (const [uri, whole] of texts) writeFileSync(fileURLToPath(uri), whole)
      renamed++
    }
    expect(renamed).toBe(RENAMED)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})
