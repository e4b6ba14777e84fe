import { expect, test } from 'vitest'
import { complete } from '../../src/server/complete.ts'
import { cursorIn } from './support.ts'

// What the word at the cursor has to do with what is offered in its place.

const BASE = { 'base.py': "size = 3\nmodel = dict(type='RetinaNet', backbone=dict(type='ResNet', depth=50))\n" }
const IN = "_base_ = 'base.py'\n"

test.each<[what: string, file: string, text: string, some: string[], none: string[]]>([
  ['no key that is only the word itself', 'a.py', `${IN}model = dict(backbone=dict(de|=3))\n`, ['depth'], ['de']],
  ['no key that is only the empty text', 'a.py', `${IN}model = {'|': 3}\n`, ['backbone'], ['']],
  ['no such key at the top', 'a.py', `${IN}mo|=3\n`, ['model'], ['mo']],
  ['no such key in JSON', 'a.json', '{"_base_": "base.py", "mo|": 3}', ['model'], ['mo']],
  ['the word itself where a base has it', 'a.py', `${IN}size| = 4\n`, ['size'], []],
  ['the word itself where a run reads it', 'a.py', `${IN}log_processor| = dict()\n`, ['log_processor'], []],
  ['the word itself where a component takes it', 'a.py', `${IN}model = dict(neck|=1)\n`, ['neck'], []],
  ['in a field of a text what bases say', 'a.py', `${IN}x = f'{_base_.|}'\n`, ['model', 'size'], []],
  ['in such a field what is below a name', 'a.py', `${IN}x = f'{_base_.model.|}/x'\n`, ['backbone'], ['size']],
])('%s', async (_, file, text, some, none) => {
  const { workspace, path, offset } = await cursorIn({ ...BASE, [file]: text })
  const labels = (await complete(workspace, path, offset)).items.map(({ label }) => label)
  expect(labels).toEqual(expect.arrayContaining(some))
  expect(labels.filter((label) => none.includes(label))).toEqual([])
})
