import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runInFolder, runWithInput } from '../support/cli.ts'

const FILES = {
  'base.py': "model = dict(type='R', backbone=dict(depth=50), neck=[1])\nlr = 0.1\n",
  'a.py': "_base_ = 'base.py'\nmodel = dict(backbone=dict(depth=101))\nscale = (1333, 800)\n",
  'gone.py': "_base_ = 'base.py'\nmodel = dict(_delete_=True, type='S')\n",
  'evil.py': "x = 1\ny = open('f')\n",
  'function.py': 'def f():\n    return 1\nx = f()\n',
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mmdet-config-'))
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text)
  writeFileSync(join(folder, 'binary.py'), Uint8Array.of(0x61, 0xff, 0x00, 0x80))
  mkdirSync(join(folder, 'sub'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = (...argv: string[]) => runInFolder(folder, ...argv)

/** What `--json` says of the one file. */
const onlyFile = (stdout: string) => JSON.parse(stdout).files[0]

describe('used wrongly: exit code 2, nothing printed', () => {
  test.each([
    ['an unknown command', ['prin', 'a.py'], 'Did you mean print?'],
    ['no file', ['print'], "missing required argument 'file'"],
    ['two files', ['print', 'a.py', 'base.py'], 'too many arguments'],
    ['an unknown command of checkpoint', ['checkpoint', 'inspct', 'a'], 'Did you mean inspect?'],
    ['a folder without a config', ['audit', 'sub'], 'there is no Python file in sub'],
    ['an unknown format', ['print', 'a.py', '--format', 'q'], 'Allowed choices are repr, json, yaml, python.\n'],
    ['a misspelt format', ['print', 'a.py', '--format', 'jsn'], 'repr, json, yaml, python.\n(Did you mean json?)\n'],
    ['a misspelt shell', ['completion', 'bsh'], 'bash, zsh, fish.\n(Did you mean bash?)\n'],
    ['an unknown option', ['print', 'a.py', '--formt', 'json'], 'Did you mean --format?'],
    ['an option without its value', ['print', 'a.py', '--search-path'], 'argument missing'],
    ['an override without =', ['print', 'a.py', '--cfg-options', 'lr'], 'it has no "="'],
    ['an override with an open bracket', ['print', '--format', 'repr', 'a.py', '--cfg-options', 'a=(1,2'], 'brackets'],
    [
      'an override with an open square bracket',
      ['print', 'a.py', '--cfg-options', 'a=[1,2'],
      'its brackets do not match',
    ],
    ['help on an unknown command', ['help', 'prin'], 'Did you mean print?'],
    [
      'a misspelt option that is needed',
      ['checkpoint', 'check', 'a.pth', '--cofnig', 'a.py'],
      'Did you mean --config?',
    ],
    ['a path in the place of the config', ['why', 'lr', 'a.py'], 'write: mmdet-config why a.py lr'],
    ['no path', ['why', 'a.py'], "missing required argument 'path'"],
    ['an empty path', ['why', 'a.py', ''], 'the path is empty'],
    ['an override of why', ['why', 'a.py', 'lr', '--cfg-options', 'lr'], 'it has no "="'],
    ['one config', ['diff', 'a.py'], "missing required argument 'after'"],
    ['no files', ['audit'], "missing required argument 'files'"],
  ])('%s', async (_, argv, said) => {
    const { code, stdout, stderr } = await run(...argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(said)
  })
})

test('--cfg-options of diff are those of the second config, and why says where they come from', async () => {
  expect((await run('diff', 'a.py', 'a.py', '--cfg-options', 'lr=1')).stdout).toBe('~ lr = 0.1 -> 1\n')
  for (const command of [
    ['print', 'a.py'],
    ['diff', 'a.py', 'a.py'],
  ]) {
    const { stderr } = await run(...command, '--cfg-options', 'model.type=FPNN', 'modl=1', 'lr=1')
    expect(stderr).toContain('--cfg-options:1:7 - warning unknown-type: FPNN is not in the registry model')
    expect(stderr).toContain('--cfg-options:1:1 - warning unknown-key: the config has no key modl\n')
    expect(stderr.match(/warning/g)).toHaveLength(2)
  }
  expect((await runWithInput(folder, ['lr = 0.1\n'], 'diff', '-', '-', '--cfg-options', 'lr=1')).stdout).toBe(
    '~ lr = 0.1 -> 1\n',
  )
  expect((await run('why', 'a.py', 'lr', '--cfg-options', 'lr=1')).stdout).toMatch(/^from --cfg-options - lr is 1\n/)
  expect((await run('print', 'a.py', '--cfg-options', 'lr')).stderr).toMatch(
    /^--cfg-options:1:1 - error invalid-option/,
  )
})

describe('what cannot be read: exit code 2, no stack trace', () => {
  test.each([
    ['no file', 'bse.py', 'error file-not-found'],
    ['a folder', 'sub', 'it is a directory'],
    ['a binary file', 'binary.py', 'error file-read'],
    ['code', 'evil.py', 'evil.py:2:5 - error'],
  ])('%s', async (_, file, said) => {
    for (const argv of [
      ['print', file],
      ['print', '--format', 'repr', file],
      ['why', file, 'x'],
      ['diff', 'a.py', file],
    ]) {
      const { code, stdout, stderr } = await run(...argv)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain(said)
      expect(stderr).not.toMatch(/^ +at /m)
    }
  })
})

test.each(['print', 'why', 'diff', 'audit'])('%s --help fits 80 columns and goes to stdout', async (command) => {
  const { code, stdout, stderr } = await run(command, '--help')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain(`Usage: mmdet-config ${command}`)
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
})

describe('mmdet-config why', () => {
  test('shows each place with a caret, newest first', async () => {
    const { code, stdout } = await run('why', 'a.py', 'model.backbone.depth')
    expect(code).toBe(0)
    expect(stdout).toBe(
      [
        'a.py:2:34 - model.backbone.depth is 101',
        '   2 | model = dict(backbone=dict(depth=101))',
        '     |                                  ^^^',
        '',
        'base.py:1:44 - it replaced 50',
        "   1 | model = dict(type='R', backbone=dict(depth=50), neck=[1])",
        '     |                                            ^^',
        '',
      ].join('\n'),
    )
  })

  test('says where a dict was merged over another', async () => {
    const { stdout } = await run('why', 'a.py', 'model.backbone')
    expect(stdout).toContain("a.py:2:23 - model.backbone gets {'depth': 101}\n")
    expect(stdout).toContain("base.py:1:33 - merged over {'depth': 50}\n")
  })

  test('a dict that another of the same file takes the place of was not merged', async () => {
    writeFileSync(join(folder, 'twice.py'), "_base_ = 'base.py'\nmodel = dict(a=1)\nmodel = dict(b=2)\n")
    const { stdout } = await run('why', 'twice.py', 'model')
    expect(stdout.match(/^\S+ - .*$/gm)).toEqual([
      "twice.py:3:9 - model gets {'b': 2}",
      "twice.py:2:9 - it replaced {'a': 1}",
      "base.py:1:9 - merged over {'type': 'R', 'backbone': {'depth': 50}, 'neck': [1]}",
    ])
  })

  test('--json holds the same, with the options of the command line', async () => {
    const { stdout } = await run('why', 'a.py', 'lr', '--json', '--cfg-options', 'lr=1')
    const place = (file: string, line: number, column: number, endColumn: number) => {
      return { file, line, column, endLine: line, endColumn }
    }
    expect(onlyFile(stdout)).toEqual({
      file: 'a.py',
      problems: [],
      origins: [
        { place: place('--cfg-options', 1, 4, 5), value: 1, merged: false },
        { place: place('base.py', 2, 6, 9), value: 0.1, merged: false },
      ],
    })
  })

  test('a value that is gone, and a name that is near', async () => {
    const gone = await run('why', 'gone.py', 'model.backbone.depth')
    expect(gone).toMatchObject({ code: 2, stdout: '' })
    expect(gone.stderr).toContain('base.py:1:44 - error invalid-path: model.backbone.depth leads nowhere')
    expect(gone.stderr).toContain('gone.py:2:9 - model was replaced as a whole here')
    expect((await run('why', 'a.py', 'model.bakbone')).stderr).toContain('help: did you mean backbone?')
  })
})

test('packages are looked for below --search-path', async () => {
  for (const [name, text] of Object.entries({
    'packages/mmdet/__init__.py': '',
    'packages/mmdet/.mim/model-index.yml': 'Import: []\n',
    'packages/mmdet/.mim/configs/net/a.py': 'lr = 0.5\n',
    'packaged.py': "_base_ = 'mmdet::net/a.py'\n",
    // A distribution's name counts without case, and says which folder it installs.
    'packages/MMSegmentation-1.0.0.dist-info/top_level.txt': 'seg\n',
    'packages/seg/.mim/model-index.yml': 'Import: []\n',
    'packages/seg/.mim/configs/net/b.py': 'lr = 0.25\n',
    'segmentation.py': "_base_ = 'mmseg::net/b.py'\n",
  })) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  expect((await run('print', '--format', 'repr', 'packaged.py')).code).toBe(2)
  const { stdout } = await run('print', '--format', 'repr', 'packaged.py', '--search-path', 'packages')
  expect(stdout).toBe("{'lr': 0.5}\n")
  const other = await run('print', '--format', 'repr', 'segmentation.py', '--search-path', 'packages')
  expect(other.stdout).toBe("{'lr': 0.25}\n")
})

describe('mmdet-config diff', () => {
  test('one line for each path; exit code 1', async () => {
    expect(await run('diff', 'a.py', 'base.py')).toEqual({
      code: 1,
      stdout: '~ model.backbone.depth = 101 -> 50\n- scale = (1333, 800)\n',
      stderr: '',
    })
    expect((await run('diff', 'base.py', 'a.py')).stdout).toContain('+ scale = (1333, 800)\n')
  })

  test.each([
    ['x = [1, dict(a=2)]', 'x = [1, dict(a=3), 4]', ['~ x[1].a = 2 -> 3', '+ x[2] = 4']],
    ['x = (1, 2)', 'x = (1,)', ['- x[1] = 2']],
    ['x = [1]', 'x = (1,)', ['~ x = [1] -> (1,)']],
    ['x = 1', 'x = 1.0', ['~ x = 1 -> 1.0']],
    ['x = {1: 2}', "x = {'1': 2}", ['- x[1] = 2', '+ x.1 = 2']],
    ['x = dict(a=1, b=2)', 'x = dict(b=2, a=1)', []],
  ])('%s against %s', async (one, other, lines) => {
    writeFileSync(join(folder, 'one.py'), `${one}\n`)
    writeFileSync(join(folder, 'other.py'), `${other}\n`)
    const { code, stdout } = await run('diff', 'one.py', 'other.py')
    expect({ code, lines: stdout.split('\n').slice(0, -1) }).toEqual({ code: lines.length > 0 ? 1 : 0, lines })
  })

  test('nothing to say: exit code 0', async () => {
    expect(await run('diff', 'a.py', 'a.py')).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(await run('diff', 'a.py', 'a.py', '--json')).toMatchObject({ code: 0, stderr: '' })
  })

  test('--json', async () => {
    const { code, stdout } = await run('diff', 'a.py', 'base.py', '--json')
    expect(code).toBe(1)
    const differences = [
      { kind: 'changed', path: 'model.backbone.depth', before: 101, after: 50 },
      { kind: 'removed', path: 'scale', before: { $tuple: [1333, 800] } },
    ]
    expect(JSON.parse(stdout).files).toEqual([
      { file: 'a.py', problems: [] },
      { file: 'base.py', problems: [], differences },
    ])
  })
})

test('diff counts the scopes that a base of a package brings along; --json has each', async () => {
  const scoped =
    "model = dict(_scope_='mmdet', type='A', neck=dict(_scope_='mmdet', type='B'), head=dict(_scope_='x', type='C'))\n"
  writeFileSync(join(folder, 'scoped.py'), scoped)
  writeFileSync(join(folder, 'plain.py'), scoped.replaceAll(/_scope_='\w+', /g, '').replace("'C'", "'D'"))
  const { stdout } = await run('diff', 'scoped.py', 'plain.py')
  expect(stdout.split('\n')).toEqual([
    "~ model.head.type = 'C' -> 'D'",
    "- _scope_ = 'mmdet' in 2 dicts",
    "- model.head._scope_ = 'x'",
    '',
  ])
  const [, { differences }] = JSON.parse((await run('diff', 'scoped.py', 'plain.py', '--json')).stdout).files
  expect(differences).toHaveLength(4)
})

test('diff tells of both files why they cannot be read', async () => {
  const { code, stderr } = await run('diff', 'none.py', 'evil.py')
  expect([code, stderr]).toEqual([2, expect.stringMatching(/file-not-found[\s\S]*evil\.py:2:5 - error/)])
})

describe('mmdet-config audit', () => {
  test('a config of values: exit code 0', async () => {
    const stdout = 'a.py: runs nothing but its own values (2 files read)\n'
    expect(await run('audit', 'a.py')).toEqual({ code: 0, stdout, stderr: '' })
  })

  test('a config whose imports only name modules: exit code 0', async () => {
    writeFileSync(join(folder, 'imports.py'), 'import copy\nx = copy.copy([1])\n')
    const stdout = 'imports.py: runs nothing but its own values (1 file read)\n    imports.py:1:1 imports copy\n'
    expect(await run('audit', 'imports.py')).toEqual({ code: 0, stdout, stderr: '' })
  })

  test('what would run: exit code 1; what cannot be read: exit code 2', async () => {
    const { code, stdout, stderr } = await run('audit', 'function.py', 'nowhere.py', 'a.py')
    expect(code).toBe(2)
    expect(stdout.split('\n')).toEqual([
      'function.py: would run 1 thing (1 file read)',
      '    function.py:1:1 defines the function f',
      '  ! function.py:3:5 calls its own function f()',
      'nowhere.py: cannot be read (0 files read)',
      'a.py: runs nothing but its own values (2 files read)',
      '',
    ])
    expect(stderr).toContain('error file-not-found')
  })

  test('--json', async () => {
    const { code, stdout } = await run('audit', 'evil.py', '--json')
    expect(code).toBe(1)
    expect(onlyFile(stdout)).toMatchObject({
      file: 'evil.py',
      clean: false,
      read: ['evil.py'],
      problems: [{ rule: 'audit-call', severity: 'error', place: { file: 'evil.py', line: 2 } }],
    })
  })
})
