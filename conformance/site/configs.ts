import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeFileSystem } from '../../src/node/fileSystem.ts'
import { planRun } from '../../src/plan/plan.ts'
import { hover } from '../../src/server/hover.ts'
import { hoverText } from '../../src/server/hoverText.ts'
import { Workspace } from '../../src/server/workspace.ts'
import { nodeConfig, open, page, ROOT, STOCK, stockText, textOf, typeAtEnd, visit } from './visitor.ts'

// What the page says of a config: each test is run by site.conformance.ts, in its page.

describe('a config', () => {
  test('is merged as Node merges it, and each value names who wrote it', async () => {
    await visit()
    expect(await textOf('.merged')).toBe((await nodeConfig(STOCK)).prettyText())
    await page.locator('.merged .cm-line', { hasText: 'frozen_stages=' }).click({ position: { x: 110, y: 8 } })
    const [own, before] = (await nodeConfig(STOCK)).origins('model.backbone.frozen_stages')
    const places = page.locator('.merged .places button')
    await expect
      .poll(() => places.allTextContents())
      .toEqual([`${STOCK}:${own?.line}`, `_base_/models/mask-rcnn_r50_fpn.py:${before?.line}`])
    await places.nth(1).click()
    expect(await page.locator('.editor .title').textContent()).toBe('_base_/models/mask-rcnn_r50_fpn.py')
    await page.locator('.editor .cm-activeLine', { hasText: 'frozen_stages=1' }).waitFor()
  })

  test('that is broken while it is typed keeps its last result; a fix mends it', async () => {
    await visit()
    await typeAtEnd('\nmodel = dict(')
    await page.locator('.stale').waitFor()
    await open('problems')
    await page.locator('.problems .error').waitFor()
    await page.locator('.editor .cm-content').focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.locator('#tab-problems .count').textContent()).toBe('✓')
    await typeAtEnd('\nvisualizer = dict(save_dirr=None)\n')
    const fix = page.locator('.problems button', { hasText: 'save_dirr to save_dir' })
    await fix.click()
    await expect.poll(() => page.locator('#tab-problems .count').textContent()).toBe('✓')
    expect(await textOf('.editor')).toContain('dict(save_dir=None)')
  })

  test('is completed as the language server does', async () => {
    await visit()
    await typeAtEnd('\nmodel = dict(backbone=dict(with_')
    await page.keyboard.type('c')
    await page.locator('.cm-tooltip-autocomplete li', { hasText: 'with_cp' }).click()
    await expect.poll(() => textOf('.editor')).toMatch(/with_cp=/)
  })

  test('tells of a word as the language server does: beside the mouse, and below the editor for the keyboard', async () => {
    await visit()
    const workspace = new Workspace({ fileSystem: nodeFileSystem() })
    const path = join(ROOT, 'configs', STOCK)
    const offset = stockText().indexOf('frozen_stages')
    const info = await hover(workspace, path, offset)
    const said =
      info === undefined
        ? ''
        : hoverText(info)
            .replaceAll(/```(?:python)?|[`\\]|^- /gm, '')
            .replaceAll('\n', '')
    expect(said).toContain('frozen_stages = -1 of mmdet.models.backbones.resnet.ResNet')
    await page.locator('.editor .cm-line', { hasText: 'frozen_stages' }).hover({ position: { x: 100, y: 8 } })
    const tip = page.locator('.known.is-tip')
    expect(await tip.textContent()).toBe(said)
    await page.locator('.editor .cm-content').focus()
    for (let line = 1; line < 9; line++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Home')
    const below = page.locator('.editor > .known')
    await expect.poll(() => below.textContent()).toBe(said)
    await below.getByRole('button', { name: 'mask-rcnn_r50_fpn.py' }).last().press('Enter')
    expect(await page.locator('.editor .title').textContent()).toBe('_base_/models/mask-rcnn_r50_fpn.py')
  })

  test('is planned with the numbers of `plan`', async () => {
    await visit()
    await open('plan')
    await page.locator('.words dd', { hasText: '87960 iterations' }).waitFor()
    const plan = planRun(await nodeConfig(STOCK), { gpus: 8, images: 117266 })
    const iterations = await page.locator('.table tbody tr td:first-child').allTextContents()
    expect(iterations.map(Number)).toEqual(plan.learningRate.map(({ iteration }) => iteration))
    await page.getByLabel('GPUs').fill('4')
    await page.keyboard.press('Tab')
    await page.locator('.words dd', { hasText: '4 GPUs' }).waitFor()
  })

  test('shows its modules with their channels, its bases, its differences, and itself as TypeScript', async () => {
    await visit()
    await open('model')
    await page.locator('.arrow-label', { hasText: '256 · 512 · 1024 · 2048' }).waitFor()
    expect(await page.locator('.box-title').allTextContents()).toContain('StandardRoIHead')
    await open('bases')
    await expect.poll(() => page.locator('.box-title').count()).toBe(5)
    await open('diff')
    await page.getByLabel('Compared with').selectOption('_base_/models/mask-rcnn_r50_fpn.py')
    await page.locator('.diff tr.changed', { hasText: 'model.backbone.frozen_stages' }).waitFor()
    await open('import')
    await page.locator('.text pre', { hasText: "from 'mmdet-config'" }).waitFor()
    await page.getByRole('button', { name: 'Open as builders' }).click()
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await page.locator('.builders .text pre', { hasText: 'swav_800ep_pretrain' }).first().waitFor()
  })
})

test('every example is merged, and check finds no error', async () => {
  await visit()
  const menu = page.getByLabel('Examples')
  await menu.focus()
  await expect.poll(() => menu.locator('option').count()).toBeGreaterThan(10)
  const names = (await menu.locator('optgroup option').allTextContents()).map((name) => name.trim())
  const experiments = readdirSync(join(ROOT, 'configs/experiments')).filter((file) => file.endsWith('.ts'))
  expect(names.length).toBe(4 + experiments.length)
  for (const name of names) {
    await menu.selectOption(name)
    await expect.poll(() => page.locator('.files .is-active .name').textContent(), { message: name }).toBe(`${name}.py`)
    await expect.poll(() => page.locator('.legend li').last().textContent(), { message: name }).toBe(`${name}.py`)
    await page.locator('#tab-problems .count').waitFor()
    expect(await page.locator('#tab-problems .count.error').count(), name).toBe(0)
  }
})
