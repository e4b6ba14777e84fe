import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { goldenPath } from '../checkpoint/golden.ts'
import { runAs } from '../support/cli.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const ESCAPE = '\u001b'

/** What colours a stream: the environment, whether it is a terminal, whether there are colours. */
const RULE: [Record<string, string>, boolean, boolean][] = [
  [{}, false, false],
  [{}, true, true],
  [{ TERM: 'dumb' }, true, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: 'false' }, true, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
]

/** A command of each kind, and the stream that it colours. */
const COMMANDS: [string[], 'stdout' | 'stderr'][] = [
  [['diff', 'a.py', 'b.py'], 'stdout'],
  [['why', 'a.py', 'x'], 'stdout'],
  [['why', 'a.py', 'y'], 'stderr'],
  [['print', 'broken.py'], 'stderr'],
  [['fmt', '--diff', 'a.py'], 'stdout'],
  [['checkpoint', 'inspect', goldenPath('zip.pth')], 'stdout'],
]

test.each(COMMANDS)('%j is coloured by the one rule', async (argv, stream) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.py'), 'x=1\n')
  writeFileSync(join(folder, 'b.py'), 'x = 2\n')
  writeFileSync(join(folder, 'broken.py'), 'x = = 2\n')
  for (const [env, isTTY, expected] of RULE) {
    const run = await runAs({ cwd: folder, env, isTTY }, ...argv)
    expect([env, isTTY, run[stream].includes(ESCAPE)]).toEqual([env, isTTY, expected])
  }
})
