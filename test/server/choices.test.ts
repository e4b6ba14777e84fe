import { expect, test } from 'vitest'
import { complete } from '../../src/server/complete.ts'
import { hover } from '../../src/server/hover.ts'
import { hoverText } from '../../src/server/hoverText.ts'
import { cursorIn, type Marked } from './support.ts'

async function items(files: Marked): Promise<string[]> {
  const { workspace, path, offset } = await cursorIn(files)
  const found = (await complete(workspace, path, offset)).items
  return found.map(({ label, detail }) => `${label} ${detail ?? ''}`.trim())
}

test.each<[what: string, files: Marked, wanted: string[]]>([
  ['a value', { 'a.py': "x = dict(type='IoULoss', mode=|)\n" }, ["'linear'", "'square'", "'log' the default"]],
  ['in quotes', { 'a.py': "x = dict(type='IoULoss', mode='l|')\n" }, ['linear', 'square', 'log the default']],
  [
    'in YAML',
    { 'a.yaml': 'model:\n  neck:\n    type: BFP\n    refine_type: |' },
    ['conv', 'non_local', 'null the default'],
  ],
  [
    'an item of a list',
    { 'a.py': "val_evaluator = dict(type='CocoMetric', metric=['bbox', '|'])\n" },
    ['bbox', 'segm', 'proposal', 'proposal_fast'],
  ],
  ['an item of another list', { 'a.py': "x = dict(type='BN', momentum=['|'])\n" }, []],
])('the texts that an argument may be: %s', async (_, files, wanted) => {
  expect(await items(files)).toEqual(wanted)
})

test('a hover names them', async () => {
  const { workspace, path, offset } = await cursorIn({ 'a.py': "x = dict(type='IoULoss', mo|de='log')\n" })
  const info = await hover(workspace, path, offset)
  expect(info && hoverText(info)).toContain(
    "`mode: str = 'log'` of `mmdet.models.losses.iou_loss.IoULoss`\n\none of `'linear'`, `'square'`, `'log'`",
  )
})
