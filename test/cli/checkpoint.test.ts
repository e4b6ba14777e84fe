import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { crc32 } from '../../src/checkpoint/crc32.ts'
import { writeTorchZip } from '../../src/checkpoint/torch/writer.ts'
import { comparisonLines } from '../../src/cli/commands/checkpointCheck.ts'
import { runCli } from '../../src/cli/program.ts'
import { convertCheckpoint } from '../../src/node/checkpoint.ts'
import { golden, goldenPath } from '../checkpoint/golden.ts'
import { checkpointOf, stateOf, tensorOf } from '../checkpoint/state.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mmdet-config-cli-'))
  const head = { 'module.encoder_q.fc.0.weight': tensorOf([8, 8]), 'module.encoder_q.fc.2.weight': tensorOf([128, 8]) }
  const moco = { ...resnet18('module.encoder_q.'), ...head, ...resnet18('module.encoder_k.') }
  const parts: Uint8Array[] = []
  const sink = { write: async (chunk: Uint8Array) => void parts.push(chunk.slice()) }
  await writeTorchZip(sink, new Map(Object.entries(moco)), { verify: false, metadata: {}, crc32 })
  await writeFile(join(folder, 'whole-moco.pth'), Buffer.concat(parts))
})
const resnet18 = (prefix = '') => stateOf({ type: 'ResNet', depth: 18 }, prefix)

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs a command in the test's folder. `terminal` says which streams are terminals. */
async function run(argv: readonly string[], terminal: { stdout?: boolean; stderr?: boolean } = {}, env = {}) {
  let stdout = ''
  let stderr = ''
  const code = await runCli(['checkpoint', ...argv], {
    cwd: folder,
    env,
    stdout: { write: (text) => (stdout += text), isTTY: terminal.stdout },
    stderr: { write: (text) => (stderr += text), isTTY: terminal.stderr, columns: 80 },
    exitCode: 0,
  })
  return { code, stdout, stderr }
}

const ESCAPE = '\u001b'

describe('inspect', () => {
  test('says what a file is and why, in 80 columns', async () => {
    const { code, stdout, stderr } = await run(['inspect', goldenPath('moco.pth.tar')])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/torch legacy/)
    expect(stdout).toMatch(/raw MoCo v2/)
    expect(stdout).toMatch(/state_dict\.module\.encoder_q +7 tensors/)
    expect(stdout).toMatch(/arch = 'tiny'/)
    const lines = stdout.split('\n').filter((line) => !line.includes(goldenPath('')))
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(80)
  })

  test('says what to do next', async () => {
    const raw = await run(['inspect', goldenPath('moco.pth.tar')])
    expect(raw.stdout).not.toMatch(/convert {3}mmdet-config/)
    const whole = await run(['inspect', 'whole-moco.pth'])
    expect(whole.stdout).toMatch(/convert {3}mmdet-config checkpoint convert whole-moco\.pth OUT\.pth/)
    const detector = await run(['inspect', goldenPath('mmengine.pth')])
    expect(detector.stdout).toMatch(/help {6}none of MMDetection.s backbones whose tensors are known/)
  })

  test('marks what is dangerous', async () => {
    const { stdout } = await run(['inspect', goldenPath('evil.pth')])
    expect(stdout).toMatch(/DANGEROUS posix\.system, which Python would call/)
  })

  test('lists all tensors on request', async () => {
    const few = await run(['inspect', goldenPath('moco.pth.tar')])
    const all = await run(['inspect', goldenPath('moco.pth.tar'), '--tensors'])
    expect(few.stdout).toMatch(/… 4 more/)
    expect(all.stdout).toMatch(/fc\.2\.bias/)
  })

  test('says what a file tells of itself, and what is odd about it', async () => {
    const { stdout } = await run(['inspect', goldenPath('plain.safetensors')])
    expect(stdout).toMatch(/^ {2}record {4}format = pt$/m)
    await writeFile(join(folder, 'more.pth'), Buffer.concat([golden('legacy.pth'), Buffer.from('more')]))
    expect((await run(['inspect', 'more.pth'])).stdout).toMatch(/^ {2}note {6}4 bytes follow the last storage$/m)
  })

  test('--json is plain data', async () => {
    const { stdout } = await run(['inspect', goldenPath('zip.pth'), '--json'])
    const report = JSON.parse(stdout).files[0].inspection
    expect(report).toMatchObject({ container: 'torch-zip', kind: 'unknown' })
    expect(report.tensors).toHaveLength(11)
    expect(report.tensors[2]).toMatchObject({ path: ['state_dict', 'turned'], shape: [6, 4], contiguous: false })
    expect(report.values).toEqual([{ path: ['epoch'], text: '3', value: 3 }])
  })

  test('colours a terminal, unless NO_COLOR says otherwise', async () => {
    expect((await run(['inspect', goldenPath('zip.pth')])).stdout).not.toContain(ESCAPE)
    expect((await run(['inspect', goldenPath('zip.pth')], { stdout: true })).stdout).toContain(ESCAPE)
    expect((await run(['inspect', goldenPath('zip.pth')], { stdout: true }, { NO_COLOR: '1' })).stdout).not.toContain(
      ESCAPE,
    )
  })

  test('a damaged file: exit code 2, the offset, no stack', async () => {
    await writeFile(join(folder, 'cut.pth'), golden('zip.pth').subarray(0, 2000))
    const { code, stdout, stderr } = await run(['inspect', 'cut.pth'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^byte 2000 - error checkpoint-format: .*\n {2}help: .*\n$/)
  })

  test.each([
    ['empty.pth', '', / empty\.pth: the file is empty/],
    ['page.pth', '<html>', / page\.pth: no checkpoint of a known form: it is a web page/],
    ['cut.safetensors', '\x09\0\0\0\0\0\0\0{}', / cut\.safetensors: /],
  ])('%s: every command names the file', async (name, content, words) => {
    await writeFile(join(folder, name), content, 'latin1')
    await writeFile(join(folder, 'plain.py'), "model = dict(backbone=dict(type='ResNet', depth=18))\n")
    for (const argv of [
      ['inspect', name],
      ['convert', name, 'x.pth'],
      ['check', name, '--config', 'plain.py'],
    ]) {
      const { code, stderr } = await run(argv)
      expect([code, stderr]).toEqual([2, expect.stringMatching(words)])
    }
  })

  test('a directory, and a file that is none', async () => {
    for (const [path, words] of [
      ['.', /it is a directory/],
      ['/dev/null', /not a regular file/],
    ] as const) {
      const { code, stderr } = await run(['inspect', path])
      expect([code, stderr]).toEqual([2, expect.stringMatching(words)])
    }
  })

  test('a name with control characters does not reach the terminal', async () => {
    const odd = ['checkpoint', '\u001b[31m', '.pth'].join('')
    await writeFile(join(folder, odd), golden('zip.pth'))
    expect((await run(['inspect', odd])).stdout).not.toContain(ESCAPE)
  })
})

describe('convert', () => {
  test('writes nothing that is not proved, and says why; --unproved writes it all the same', async () => {
    const { code, stdout, stderr } = await run(['convert', goldenPath('moco.pth.tar'), 'few.pth'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(
      /moco\.pth\.tar: nothing is written: what is kept is a ResNet of 1 basic blocks, stage 1 alone/,
    )
    expect(stderr).toMatch(/help: --unproved writes it all the same/)
    await expect(readFile(join(folder, 'few.pth'))).rejects.toThrow()
    const asked = await run(['convert', goldenPath('moco.pth.tar'), 'few.pth', '--unproved'])
    expect([asked.code, asked.stderr]).toEqual([
      0,
      expect.stringMatching(/warning checkpoint-mismatch: not proved: what is kept is a ResNet/),
    ])
  })

  test('writes the target and says what it kept', async () => {
    const { code, stdout, stderr } = await run(['convert', 'whole-moco.pth', 'out.pth'])
    expect([code, stdout]).toEqual([0, 'out.pth\n'])
    expect(stderr).toMatch(/raw MoCo v2: kept 120 tensors/)
    expect(stderr).toMatch(/dropped 120 tensors: key encoder/)
    const again = await run(['convert', 'out.pth', 'again.pth'])
    expect([again.code, again.stderr]).toEqual([0, expect.stringMatching(/already converted: the same 120 tensors/)])
    expect((await readFile(join(folder, 'again.pth'))).equals(await readFile(join(folder, 'out.pth')))).toBe(true)
  })

  test('refuses to overwrite without --force', async () => {
    await run(['convert', 'whole-moco.pth', 'there.pth'])
    const refused = await run(['convert', 'whole-moco.pth', 'there.pth'])
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringMatching(/file-exists/)])
    expect((await run(['convert', 'whole-moco.pth', 'there.pth', '--force'])).code).toBe(0)
  })

  test('--dry-run lists old key -> new key and writes nothing', async () => {
    const { code, stdout, stderr } = await run(['convert', 'whole-moco.pth', 'dry.pth', '--dry-run'])
    expect(code).toBe(0)
    expect(stdout.split('\n')[0]).toBe('module.encoder_q.conv1.weight -> conv1.weight')
    expect(stderr).toMatch(/module\.encoder_k\.conv1\.weight is dropped: key encoder/)
    await expect(readFile(join(folder, 'dry.pth'))).rejects.toThrow()
  })

  test('--json says what was done to each key; --keep-head keeps the head', async () => {
    const { stdout } = await run(['convert', 'whole-moco.pth', 'head.pth', '--keep-head', '--json'])
    const report = JSON.parse(stdout).files[0].conversion
    expect([report.method, report.kept.length, report.dropped.length]).toEqual(['mocov2', 122, 120])
    expect(report.kept.filter(({ part }: { part: string }) => part === 'head')).toHaveLength(2)
    expect(report.proof).toMatchObject({ holds: true, backbone: { type: 'ResNet', depth: 18 }, missing: [] })
  })

  test('a target that cannot be written is said before the work', async () => {
    for (const [path, words] of [
      ['no/where.pth', /file-write: .*the folder .*no does not exist/],
      ['.', /file-write: .*it is a directory/],
    ] as const) {
      const { code, stderr } = await run(['convert', 'whole-moco.pth', path, '--force'])
      expect([code, stderr]).toEqual([2, expect.stringMatching(words)])
    }
  })

  test('says what proves the result', async () => {
    const { stderr } = await run(['convert', 'whole-moco.pth', 'fine.pth'])
    expect(stderr).toMatch(/proved: a ResNet of MMDetection loads it\n$/)
  })

  test('--check proves it against the backbone of a config', async () => {
    await writeFile(join(folder, 'r34.py'), "model = dict(backbone=dict(type='ResNet', depth=34))\n")
    const other = await run(['convert', 'whole-moco.pth', 'r34.pth', '--check', 'r34.py'])
    expect([other.code, other.stderr]).toEqual([
      2,
      expect.stringMatching(/\d+ of its 216 tensors are missing or do not fit: layer1.2/),
    ])
    const refused = await run(['convert', 'whole-moco.pth', 'unwritten.pth', '--check', 'no-such.py'])
    expect([refused.code, refused.stdout]).toEqual([2, ''])
    for (const name of ['r34.pth', 'unwritten.pth']) await expect(readFile(join(folder, name))).rejects.toThrow()
  })

  test('onto itself is refused, with --force too', async () => {
    const { code, stderr } = await run(['convert', 'whole-moco.pth', './whole-moco.pth', '--force'])
    expect([code, stderr]).toEqual([2, expect.stringMatching(/is the file that is read/)])
  })

  test('--prefix instead of a method', async () => {
    const { code, stdout } = await run(['convert', 'whole-moco.pth', 'k.pth', '--prefix', 'encoder_k.', '--dry-run'])
    expect([code, stdout.split('\n')[0]]).toEqual([0, 'module.encoder_k.conv1.weight -> conv1.weight'])
    const both = await run(['convert', 'a', 'b', '--prefix', 'x', '--method', 'swav'])
    expect([both.code, both.stderr]).toEqual([2, expect.stringMatching(/cannot be used with/)])
  })

  test('a progress bar on a terminal alone', async () => {
    const argv = ['convert', 'whole-moco.pth', 'bar.pth', '--force']
    expect((await run(argv)).stderr).not.toMatch(/%/)
    expect((await run(argv, { stderr: true })).stderr).toMatch(/100 % \| .* of /)
  })

  test.each([
    [['convert'], 2],
    [['convert', 'a', 'b', '--odd'], 2],
    [['convert', 'no-such-file', 'b'], 2],
    [['convert', '--help'], 0],
    [['check', 'a'], 2],
    [[], 2],
  ])('%j exits with %i', async (argv, code) => {
    expect((await run(argv)).code).toBe(code)
  })

  test('a method that is in no table is named, with those that are', async () => {
    const { code, stderr } = await run(['convert', 'whole-moco.pth', 'x.pth', '--method', 'moco4'])
    expect([code, stderr]).toEqual([2, expect.stringMatching(/unknown-name.*\n.*mocov2/)])
  })
})

describe('check', () => {
  const backbone = (more: string) =>
    `dict(type='ResNet', depth=18, norm_cfg=dict(type='SyncBN'), norm_eval=False, frozen_stages=0, ${more})`
  const INIT = "init_cfg=dict(type='Pretrained', checkpoint='whole.pth')"
  const CONFIGS: Readonly<Record<string, string>> = {
    'init.py': `model = dict(backbone=${backbone(INIT)})\n`,
    'plain.py': `model = dict(backbone=dict(type='ResNet', depth=18, ${INIT}))\n`,
    'none.py': `model = dict(backbone=${backbone('init_cfg=None')})\n`,
    'other.py': `model = dict(backbone=${backbone("init_cfg=dict(type='Pretrained', checkpoint='torchvision://resnet18')")})\n`,
    'prefix.py': `model = dict(backbone=${backbone(INIT.replace(')', ", prefix='net')"))})\n`,
    'from.py': `model = dict(backbone=${backbone('')})\nload_from = 'whole.pth'\n`,
    'below.py': `model = dict(backbone=${backbone(INIT.replace('whole', '../whole'))})\n`,
    'raw.py': `model = dict(backbone=${backbone(INIT.replace('whole', 'whole-moco'))})\n`,
    'hrnet.py': `model = dict(backbone=dict(type='HRNet', ${INIT}))\n`,
    'wide.py': `model = dict(backbone=${backbone(`base_channels=32, ${INIT}`)})\n`,
    'empty.py': 'a = 1\n',
  }
  beforeAll(async () => {
    for (const [name, text] of Object.entries(CONFIGS)) await writeFile(join(folder, name), text)
    const whole = checkpointOf({ state_dict: resnet18() }, { metadata: { method: 'swav' } })
    await convertCheckpoint(whole, join(folder, 'whole.pth'))
  })

  test.each([
    ['init.py', 'whole.pth', 0, /matched +120 of 120\nevery tensor is loaded\n$/],
    ['plain.py', 'whole.pth', 0, /advice[\s\S]*SyncBN[\s\S]*advice[\s\S]*advice[\s\S]*every tensor is loaded/],
    [
      'none.py',
      'whole.pth',
      1,
      /neither\s+init_cfg\s+nor\s+load_from[\s\S]*help +init_cfg[\s\S]*\nthis config does not load the file\n$/,
    ],
    ['other.py', 'whole.pth', 1, /torchvision:\/\/resnet18 \(another file\)[\s\S]*does not load the file\n$/],
    ['prefix.py', 'whole.pth', 1, /no key begins with\s+net[\s\S]*not proved that every tensor is loaded\n$/],
    ['from.py', 'whole.pth', 1, /load_from: this file[\s\S]*100 of its 120 tensors/],
    [
      'raw.py',
      'whole-moco.pth',
      1,
      /help +init_cfg of type 'Pretrained' with\s+prefix='module\.encoder_q'\s+would\s+load\s+every\s+tensor/,
    ],
    [
      'wide.py',
      'whole.pth',
      1,
      /wrong shape 100\n +conv1\.weight: \(64, 3, 7, 7\) in the file, \(32, 3, 7, 7\) in the/,
    ],
    ['hrnet.py', 'whole.pth', 2, /it is not known what is loaded\n$/],
  ])('%s, %s: exit code %i', async (config, file, expected, words) => {
    const { code, stdout, stderr } = await run(['check', file, '--config', config])
    expect([code, stderr, stdout]).toEqual([expected, '', expect.stringMatching(words)])
    for (const line of stdout.split('\n').slice(1)) expect(line.length).toBeLessThanOrEqual(80)
  })

  test('what cannot be copied into a parameter is listed with the reason', () => {
    const none = { matched: [], missing: [], counters: [], unexpected: [], wrongShape: [], refused: undefined }
    expect(comparisonLines({ ...none, unfit: [{ name: 'conv1.weight', why: 'it is quantised' }] }).join('\n')).toMatch(
      /matched +0 of 1\n +unfit +1\n +conv1\.weight: it is quantised/,
    )
  })

  test('relative paths count from where training starts', async () => {
    expect((await run(['check', 'whole.pth', '--config', 'below.py'])).code).toBe(1)
    await mkdir(join(folder, 'work'), { recursive: true })
    expect((await run(['check', 'whole.pth', '--config', 'below.py', '--start-dir', 'work'])).code).toBe(0)
    const lost = await run(['check', 'whole.pth', '--config', 'below.py'])
    expect(lost.stdout).toMatch(/\(another\s+file;\s+--start-dir\s+is\s+\.\)/)
  })

  test('the config may inherit one of a package', async () => {
    await mkdir(join(folder, 'checkout/mmdet'), { recursive: true })
    await mkdir(join(folder, 'checkout/configs/x'), { recursive: true })
    await writeFile(join(folder, 'checkout/mmdet/__init__.py'), '')
    await writeFile(join(folder, 'checkout/model-index.yml'), 'Import: []\n')
    await copyFile(join(folder, 'init.py'), join(folder, 'checkout/configs/x/a.py'))
    await writeFile(join(folder, 'package.py'), "_base_ = 'mmdet::x/a.py'\n")
    const argv = ['check', 'whole.pth', '--config', 'package.py']
    expect((await run(argv)).stderr).toContain('is not installed')
    expect((await run([...argv, '--search-path', 'checkout'])).code).toBe(0)
  })

  test('--json has the problems, and beside them what was found', async () => {
    const { code, stdout } = await run(['check', 'whole.pth', '--config', 'from.py', '--json'])
    const { files } = JSON.parse(stdout)
    expect(code).toBe(1)
    expect(files[0]).toMatchObject({
      file: 'whole.pth',
      problems: [{ severity: 'error', rule: 'checkpoint-mismatch', help: expect.stringMatching(/^init_cfg/) }],
      check: {
        complete: false,
        backbone: { type: 'ResNet', tensors: 120 },
        loads: [{ at: 'load_from', loaded: { matched: [] } }],
      },
    })
  })

  test('a config without a backbone, and help that says what is judged', async () => {
    const empty = await run(['check', 'whole.pth', '--config', 'empty.py'])
    expect([empty.code, empty.stderr]).toEqual([2, expect.stringMatching(/invalid-path.*model\.backbone/)])
    const { stdout } = await run(['check', '--help'])
    for (const word of ['model.backbone.init_cfg', 'load_from', 'another file']) expect(stdout).toContain(word)
  })
})

test('check tells what is wrong with both files', async () => {
  const { code, stderr } = await run(['check', 'no.pth', '--config', 'no.py'])
  expect(code).toBe(2)
  expect(stderr).toMatch(/no\.py" does not exist[\s\S]*cannot read no\.pth/)
})

test('check closes a file whose config cannot be read', async () => {
  const { code, stderr } = await run(['check', 'whole-moco.pth', '--config', 'no.py'])
  expect([code, stderr]).toEqual([2, expect.stringContaining('no.py" does not exist')])
})
