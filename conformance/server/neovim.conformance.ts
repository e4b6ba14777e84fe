import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const isThere = spawnSync('nvim', ['--version']).status === 0
if (!isThere) console.log('Neovim is not installed: it is not asked')

interface Known {
  readonly definition: readonly { readonly uri: string }[]
  readonly hover: { readonly contents: { readonly value: string } }
  readonly problems: readonly string[]
  readonly mended: readonly unknown[] | object
  readonly completion: readonly { readonly label: string }[]
}

test.runIf(isThere)('Neovim asks, edits and is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mmdet-config-nvim-'))
  try {
    mkdirSync(join(folder, 'configs'))
    const base = "model = dict(type='FCOS', backbone=dict(type='ResNet', depth=50), neck=None, bbox_head=None)\n"
    writeFileSync(join(folder, 'configs/b.py'), base)
    writeFileSync(join(folder, 'configs/a.py'), "_base_ = 'b.py'\nmodel = dict(backbone=dict(depth=101))\n")
    const out = join(folder, 'out.json')
    const run = spawnSync(
      'nvim',
      ['--headless', '-u', 'NONE', '-c', `luafile ${resolve(import.meta.dirname, 'neovim.lua')}`],
      {
        env: { ...process.env, NODE: process.execPath, BIN: resolve('dist/cli/bin.cjs'), FOLDER: folder, OUT: out },
        timeout: 120_000,
        encoding: 'utf8',
      },
    )
    expect(run.status, run.stderr).toBe(0)
    const known = JSON.parse(readFileSync(out, 'utf8')) as Known
    const uri = (name: string) => pathToFileURL(join(folder, 'configs', name)).href
    expect(known.definition.map((one) => one.uri)).toEqual([uri('a.py'), uri('b.py')])
    expect(known.hover.contents.value).toContain('model.backbone.depth = 101')
    expect(known.problems).toEqual([expect.stringContaining('dpeth')])
    expect(Object.keys(known.mended)).toEqual([])
    expect(known.completion.map(({ label }) => label)).toContain('depth')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
