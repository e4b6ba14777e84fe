import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { golden } from '../checkpoint/golden.ts'
import { annotation, goodCoco } from '../dataset/files.ts'
import { runInFolder } from '../support/cli.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** Clears a screen, and turns text around. */
const EVIL = '\u001b[2J\u202e'
const NAME = `a${EVIL}.py`

/** What a terminal would obey stands in a file's name, in a key, in an argument. */
const ROWS: [string, string[]][] = [
  ['an unknown command', [EVIL]],
  ['an unknown option', ['print', `--${EVIL}`]],
  ['a file that is not there', ['print', `b${EVIL}.py`]],
  ['a path that leads nowhere', ['why', NAME, `x${EVIL}`]],
  ['a key', ['why', NAME, EVIL]],
  ['differences', ['diff', NAME, 'b.py']],
  ['a file that would change', ['fmt', '--check', NAME]],
  ['a file that changes', ['fmt', NAME]],
  ['an audit', ['audit', NAME]],
  ['a data set', ['dataset', `d${EVIL}.json`]],
  ['a file that is written', ['print', 'b.py', '-o', NAME, '--force']],
  ['a file that is not overwritten', ['print', 'b.py', '-o', NAME]],
  ['an inspection', ['checkpoint', 'inspect', `c${EVIL}.pth`]],
]

test.each(ROWS)('nothing that a terminal obeys is told: %s', async (_, argv) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'b.py'), 'x = 1\n')
  writeFileSync(join(folder, NAME), `x={'${EVIL}':'${EVIL}'}\nx.update(y=1)\n`)
  writeFileSync(join(folder, `c${EVIL}.pth`), golden('zip.pth'))
  const coco = goodCoco()
  coco.categories.push({ id: EVIL, name: EVIL }, { id: 3, name: EVIL.repeat(10_000) })
  coco.annotations.push(annotation(9, EVIL, EVIL), annotation(10, 1, `x${EVIL}`))
  writeFileSync(join(folder, `d${EVIL}.json`), JSON.stringify(coco))
  const { stdout, stderr } = await runInFolder(folder, ...argv)
  expect(stdout + stderr).toMatch(/./)
  expect(stdout.length).toBeLessThan(20_000)
  for (const character of ['\u001b', '\u202e']) expect(stdout + stderr).not.toContain(character)
})
