import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { golden } from '../checkpoint/golden.ts'
import { annotation, goodCoco } from '../dataset/files.ts'
import { runInFolder } from '../support/cli.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** Clears a screen, and turns text around. */
const EVIL = '\u001b[2J\u202e\u009b1m'
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
  ['a conversion', ['checkpoint', 'convert', `c${EVIL}.pth`, `new${EVIL}.pth`, '--unproved', '--prefix', 'conv']],
  ['a fixed data set', ['dataset', `d${EVIL}.json`, '--fix', `new${EVIL}.json`]],
  ['a module', ['import', 'c\n\u2028.py']],
  ['problems', ['check', `e${EVIL}.py`]],
  ['problems for GitHub', ['check', '--format', 'github', `e${EVIL}.py`]],
  ['problems for servers', ['check', '--format', 'junit', `e${EVIL}.py`]],
  ['problems for editors', ['check', '--format', 'sarif', `e${EVIL}.py`]],
  ['a plan', ['plan', '--images', '9', `e${EVIL}.py`]],
  ['a report', ['doctor', `e${EVIL}.py`]],
  ['a launch', ['launch', `e${EVIL}.py`, '--on', 'slurm', '--no-check', '--name', EVIL]],
  ['an engine', ['launch', 'b.py', '--on', EVIL]],
  ['names of a catalogue', ['catalog', 'add', `m${EVIL}.py`]],
  ['no component', ['catalog', 'show', EVIL]],
  ['no rule', ['rules', EVIL]],
  ['no method', ['methods', EVIL]],
  ['no shell', ['completion', EVIL]],
  ['runs', ['results', '.']],
  ['no metric', ['results', '.', '--metric', EVIL]],
  ['a recipe', ['generate', `r${EVIL}.yaml`]],
  ['a recipe that is launched', ['launch', `r${EVIL}.yaml`, '--on', 'ray']],
  ['a project', ['init', EVIL]],
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
  writeFileSync(join(folder, 'c\n\u2028.py'), 'x = 1\n')
  writeFileSync(
    join(folder, `e${EVIL}.py`),
    `model = dict(type='${EVIL}')\nx = (1) # ${EVIL}\ncustom_hooks = '${EVIL}'\n`,
  )
  writeFileSync(join(folder, `m${EVIL}.py`), registered)
  writeFileSync(join(folder, `r${EVIL}.yaml`), `${JSON.stringify(EVIL)}: 1\nmodel: ${JSON.stringify(EVIL)}\n`)
  mkdirSync(join(folder, `run${EVIL}/1/vis_data`), { recursive: true })
  writeFileSync(join(folder, `run${EVIL}/1/vis_data/scalars.json`), JSON.stringify({ step: 1, iter: 1, [EVIL]: 1 }))
  const { stdout, stderr } = await runInFolder(folder, ...argv)
  expect(stdout + stderr).toMatch(/./)
  expect(stdout.length).toBeLessThan(20_000)
  const json = await runInFolder(folder, ...argv, '--json')
  for (const character of ['\u001b', '\u009b', '\u202e', '\u2028', '\n\u2028'])
    for (const text of [stdout, stderr, json.stdout, json.stderr]) expect(text).not.toContain(character)
  if (json.stdout !== '') expect(JSON.parse(json.stdout)).toHaveProperty('files')
})

const registered =
  'from mmdet.registry import MODELS\n' +
  `@MODELS.register_module(name='${EVIL}')\nclass A:\n    pass\n@MODELS.register_module(name=f())\nclass B:\n    pass\n`
