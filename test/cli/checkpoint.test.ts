import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backboneTensors } from '../../src/checkpoint/backbone/resnet.ts'
import { runCli } from '../../src/cli/program.ts'
import { convertCheckpoint } from '../../src/node/checkpoint.ts'
import { golden, goldenPath } from '../checkpoint/golden.ts'
import { checkpointOf, tensorOf } from '../checkpoint/state.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mmdet-config-cli-'))
})
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
    expect(raw.stdout).toMatch(/convert {3}mmdet-config checkpoint convert .*moco\.pth\.tar OUT\.pth/)
    const detector = await run(['inspect', goldenPath('mmengine.pth')])
    expect(detector.stdout).toMatch(/help {6}nothing needs converting/)
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
    ['empty.pth', '', /empty\.pth: the file is empty/],
    ['page.pth', '<html>', /page\.pth: no checkpoint of a known form: it is a web page/],
    ['cut.safetensors', '\x09\0\0\0\0\0\0\0{}', /cut\.safetensors: /],
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
  test('writes the target and says what it kept', async () => {
    const { code, stdout, stderr } = await run(['convert', goldenPath('moco.pth.tar'), 'out.pth'])
    expect([code, stdout]).toEqual([0, 'out.pth\n'])
    expect(stderr).toMatch(/raw MoCo v2: kept 3 tensors/)
    expect(stderr).toMatch(/dropped 7 tensors: key encoder/)
    const again = await run(['convert', 'out.pth', 'again.pth'])
    expect([again.code, again.stderr]).toEqual([0, expect.stringMatching(/already converted: the same 3 tensors/)])
    expect((await readFile(join(folder, 'again.pth'))).equals(await readFile(join(folder, 'out.pth')))).toBe(true)
  })

  test('refuses to overwrite without --force', async () => {
    await run(['convert', goldenPath('moco.pth.tar'), 'there.pth'])
    const refused = await run(['convert', goldenPath('moco.pth.tar'), 'there.pth'])
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringMatching(/file-exists/)])
    expect((await run(['convert', goldenPath('moco.pth.tar'), 'there.pth', '--force'])).code).toBe(0)
  })

  test('--dry-run lists old key -> new key and writes nothing', async () => {
    const { code, stdout, stderr } = await run(['convert', goldenPath('moco.pth.tar'), 'dry.pth', '--dry-run'])
    expect(code).toBe(0)
    expect(stdout.split('\n')[0]).toBe('module.encoder_q.conv1.weight -> conv1.weight')
    expect(stderr).toMatch(/module\.queue is dropped: queue of negative keys/)
    await expect(readFile(join(folder, 'dry.pth'))).rejects.toThrow()
  })

  test('--json says what was done to each key; --keep-head keeps the head', async () => {
    const { stdout } = await run(['convert', goldenPath('moco.pth.tar'), 'head.pth', '--keep-head', '--json'])
    const report = JSON.parse(stdout).files[0].conversion
    expect([report.method, report.kept.length, report.dropped.length]).toEqual(['mocov2', 7, 9])
    expect(report.kept.filter(({ part }: { part: string }) => part === 'head')).toHaveLength(4)
  })

  test('a target that cannot be written is said before the work', async () => {
    for (const [path, words] of [
      ['no/where.pth', /file-write: .*the folder .*no does not exist/],
      ['.', /file-write: .*it is a directory/],
    ] as const) {
      const { code, stderr } = await run(['convert', goldenPath('moco.pth.tar'), path, '--force'])
      expect([code, stderr]).toEqual([2, expect.stringMatching(words)])
    }
  })

  test('what is odd about the result is warned of', async () => {
    const { stderr } = await run(['convert', goldenPath('moco.pth.tar'), 'odd.pth'])
    expect(stderr).toMatch(/warning checkpoint-mismatch: what is kept is not a whole ResNet: .*stage 1 alone\n$/)
  })

  test('--prefix instead of a method', async () => {
    const { code, stdout } = await run([
      'convert',
      goldenPath('moco.pth.tar'),
      'k.pth',
      '--prefix',
      'encoder_k.',
      '--dry-run',
    ])
    expect([code, stdout.split('\n')[0]]).toEqual([0, 'module.encoder_k.conv1.weight -> conv1.weight'])
    const both = await run(['convert', 'a', 'b', '--prefix', 'x', '--method', 'swav'])
    expect([both.code, both.stderr]).toEqual([2, expect.stringMatching(/cannot be used with/)])
  })

  test('a progress bar on a terminal alone', async () => {
    const argv = ['convert', goldenPath('moco.pth.tar'), 'bar.pth', '--force']
    expect((await run(argv)).stderr).not.toMatch(/%/)
    expect((await run(argv, { stderr: true })).stderr).toMatch(/100 % \| 48 B of 48 B/)
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
    const { code, stderr } = await run(['convert', goldenPath('moco.pth.tar'), 'x.pth', '--method', 'moco4'])
    expect([code, stderr]).toEqual([2, expect.stringMatching(/unknown-name.*\n.*mocov2/)])
  })
})

describe('check', () => {
  const R18 = "model = dict(type='MaskRCNN', backbone=dict(type='ResNet', depth=18))\n"
  beforeAll(async () => {
    await writeFile(join(folder, 'base.py'), R18)
    const norm = "norm_cfg=dict(type='SyncBN', requires_grad=True), norm_eval=False, frozen_stages=0"
    await writeFile(join(folder, 'selfsup.py'), `_base_ = './base.py'\nmodel = dict(backbone=dict(${norm}))\n`)
    await writeFile(join(folder, 'swin.py'), "model = dict(backbone=dict(type='SwinTransformer'))\n")
    await writeFile(join(folder, 'none.py'), 'a = 1\n')
    await writeFile(
      join(folder, 'soft.py'),
      "model = dict(type='SoftTeacher', detector=dict(backbone=dict(type='ResNet', depth=18)))\n",
    )
    // A whole ResNet-18, written by the library itself.
    const spec = backboneTensors({ type: 'ResNet', depth: 18 })
    const tensors = spec.known ? Array.from(spec.tensors, ([name, shape]) => [name, tensorOf(shape)]) : []
    const whole = checkpointOf({ state_dict: Object.fromEntries(tensors) }, { metadata: { method: 'swav' } })
    await convertCheckpoint(whole, join(folder, 'whole.pth'), { method: 'backbone' })
  })

  test('a file that fits: exit code 0', async () => {
    const { code, stdout, stderr } = await run(['check', 'whole.pth', '--config', 'selfsup.py'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/matched +120 of 120/)
    expect(stdout).not.toMatch(/advice/)
  })

  test('what in the config does not suit self-supervised weights is said', async () => {
    const { code, stdout } = await run(['check', 'whole.pth', '--config', 'base.py'])
    expect([code, stdout.match(/advice/g)?.length]).toEqual([0, 3])
  })

  test('a raw file: exit code 1, and what to do', async () => {
    const { code, stdout } = await run(['check', goldenPath('moco.pth.tar'), '--config', 'selfsup.py'])
    expect(code).toBe(1)
    expect(stdout).toMatch(/matched +0 of 120/)
    expect(stdout).toMatch(/convert it first/)
    for (const line of stdout.split('\n').slice(1)) expect(line.length).toBeLessThanOrEqual(80)
  })

  test('--json is plain data', async () => {
    const { code, stdout } = await run(['check', goldenPath('moco.pth.tar'), '--config', 'selfsup.py', '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(stdout).files[0].check).toMatchObject({
      complete: false,
      matched: [],
      backbone: { type: 'ResNet', tensors: 120 },
    })
  })

  test('a backbone that cannot be told, and a config without one', async () => {
    const swin = await run(['check', 'whole.pth', '--config', 'swin.py'])
    expect([swin.code, swin.stdout]).toEqual([
      2,
      expect.stringMatching(/SwinTransformer are not known,\s+those of\s+ResNet, ResNetV1d, ResNeXt are\ncannot check/),
    ])
    const soft = await run(['check', 'whole.pth', '--config', 'soft.py'])
    expect([soft.code, soft.stdout]).toEqual([0, expect.stringMatching(/matched +120 of 120/)])
    const none = await run(['check', 'whole.pth', '--config', 'none.py'])
    expect([none.code, none.stderr]).toEqual([2, expect.stringMatching(/invalid-path.*model\.backbone/)])
  })

  test('a dry run says what the target would match; with --json there is one object', async () => {
    const dry = await run(['convert', 'whole.pth', 'dry-checked.pth', '--dry-run', '--check', 'selfsup.py'])
    expect([dry.code, dry.stdout]).toEqual([0, expect.stringMatching(/matched +120 of 120/)])
    await expect(readFile(join(folder, 'dry-checked.pth'))).rejects.toThrow()
    for (const more of [['--dry-run'], []]) {
      const argv = ['convert', 'whole.pth', 'json-checked.pth', '--check', 'selfsup.py', '--json', ...more]
      const { code, stdout } = await run(argv)
      const { conversion, check } = JSON.parse(stdout).files[0]
      expect([code, conversion.kept.length, check.complete, check.matched.length]).toEqual([0, 120, true, 120])
    }
    const odd = await run(['convert', goldenPath('moco.pth.tar'), 'odd.pth', '--dry-run', '--check', 'selfsup.py'])
    expect([odd.code, odd.stdout]).toEqual([1, expect.stringMatching(/not every tensor is loaded/)])
  })

  test('a prefix that no key has: MMEngine stops', async () => {
    const { code, stdout } = await run(['check', 'whole.pth', '--config', 'selfsup.py', '--prefix', 'net'])
    expect([code, stdout]).toEqual([
      1,
      expect.stringMatching(/refused +no key begins with net\.[\s\S]*nothing is loaded/),
    ])
  })

  test('after converting, and before anything is written when the config cannot be read', async () => {
    const fine = await run(['convert', goldenPath('moco.pth.tar'), 'checked.pth', '--check', 'selfsup.py'])
    expect([fine.code, fine.stdout]).toEqual([1, expect.stringMatching(/^checked\.pth\n.*\n.*extracted backbone/)])
    const refused = await run(['convert', goldenPath('moco.pth.tar'), 'unwritten.pth', '--check', 'no-such.py'])
    expect([refused.code, refused.stdout]).toEqual([2, ''])
    await expect(readFile(join(folder, 'unwritten.pth'))).rejects.toThrow()
  })
})
