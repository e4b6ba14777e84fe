import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SOURCES } from '../../src/author/zoo/sources.ts'
import { readConfig } from '../../src/config/load/readConfig.ts'
import { nodeFileSystem } from '../../src/node/fileSystem.ts'
import { fragmentModule, fragmentsTable, zooModules } from '../../tools/zoo.ts'
import { mmdetConfigs } from '../home.ts'

const FOLDER = join(import.meta.dirname, '../../src/author/zoo')

/** RECORD=1 writes what the wheel says; otherwise it must be what is there. */
function held(name: string, text: string): void {
  const path = join(FOLDER, name)
  if (process.env.RECORD === '1') writeFileSync(path, text)
  else expect(readFileSync(path, 'utf8'), name).toBe(text)
}

test('the fragments of the zoo say what the mmdet 3.3.0 wheel says', async () => {
  const root = await mmdetConfigs()
  for (const [name, source] of Object.entries(SOURCES)) {
    const { dict } = await readConfig(join(root, source.from), { fileSystem: nodeFileSystem() })
    held(`${name}.generated.ts`, fragmentModule(name, source, dict))
  }
  const { exports, table } = zooModules(SOURCES)
  held('exports.generated.ts', exports)
  held('table.generated.ts', table)
  const guide = '../../../docs/authoring.md'
  const text = readFileSync(join(FOLDER, guide), 'utf8')
  held(guide, text.replace(/(<!-- fragments -->\n).*?(<!-- \/fragments -->)/s, `$1\n${fragmentsTable(SOURCES)}\n\n$2`))
})
