import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { judgePython } from '../home.ts'

const run = promisify(execFile)
const BIN = resolve('dist/cli/bin.cjs')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mmdet-config-shells-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function scriptFor(shell: string): Promise<string> {
  const path = join(folder, `completion.${shell}`)
  await writeFile(path, (await run(process.execPath, [BIN, 'completion', shell])).stdout)
  return path
}

const isThere = (shell: string) => spawnSync(shell, ['--version']).status === 0

/** Words of a command line, and what the last one becomes. */
const ROWS: readonly [string, string][] = [
  ['pri', 'print'],
  ['checkpoint insp', 'checkpoint inspect'],
  ['checkpoint inspect --tens', 'checkpoint inspect --tensors'],
  ['print --form', 'print --format'],
  ['print --format rep', 'print --format repr'],
  ['completion z', 'completion zsh'],
]

// Neither shell is part of a CI image: `apt-get install zsh fish`.
test.skipIf(!isThere('zsh'))('a real zsh completes with the tabulator', async () => {
  const words = ROWS.map(([typed]) => typed)
  const script = join(import.meta.dirname, 'zsh.py')
  const { stdout } = await run(await judgePython(), [script, await scriptFor('zsh'), ...words])
  expect(stdout.trim().split('\n')).toEqual(ROWS.map(([, completed]) => completed))
})

test.skipIf(!isThere('fish'))('a real fish completes', async () => {
  const script = await scriptFor('fish')
  for (const [typed, completed] of ROWS) {
    const program = `source ${script}; complete --do-complete 'mmdet-config ${typed}'`
    const { stdout } = await run('fish', ['--no-config', '-c', program])
    const offered = stdout.split('\n').map((line) => line.split('\t')[0])
    expect(offered.filter((word) => word !== '')).toEqual([completed.split(' ').at(-1)])
  }
})
