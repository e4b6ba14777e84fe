import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CliRun, runInFolder } from '../support/cli.ts'
import { blocksOf, shellCommands } from '../support/markdown.ts'
import { writeRawResNet50 } from '../support/weights.ts'

const GUIDES = readdirSync('docs')
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`)
const PAGES = ['README.md', ...GUIDES]

let root: string
let project: string

/** A project beside a clone of MMDetection, with the files that the pages speak of. */
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'mmdet-config-'))
  project = join(root, 'project')
  mkdirSync(project)
  mkdirSync(join(root, 'mmdetection'))
  await writeRawResNet50('mocov2', join(project, 'moco_v2_800ep_pretrain.pth.tar'))
  await writeRawResNet50('swav', join(root, 'mmdetection/swav_800ep_pretrain.pth.tar'))
  for (const page of PAGES) writeNamedBlocks(page)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Blocks of Python that begin with their name are files, `# configs/base.py`, and those whose fence names one. */
function writeNamedBlocks(page: string): void {
  for (const { language, code, name: named } of blocksOf(page)) {
    const name = named ?? (language === 'python' ? /^# (\S+\.py)\n/.exec(code)?.[1] : undefined)
    if (name === undefined) continue
    mkdirSync(join(project, name, '..'), { recursive: true })
    writeFileSync(join(project, name), code)
  }
}

const OURS = /^(?:npx )?mmdet-config /

/** Runs a command as a page has it; an argument with spaces does not occur. */
function runCommand(folder: string, command: string): Promise<CliRun> {
  return runInFolder(folder, ...command.replace(OURS, '').split(' '))
}

describe.each(PAGES.filter((page) => shellCommands(page).some((line) => OURS.test(line))))('%s', (page) => {
  const blocks = blocksOf(page)
  let generated = false

  test.each(shellCommands(page).filter((line) => OURS.test(line)))('%s', async (command) => {
    if (!generated) await runInFolder(project, 'generate')
    generated = true
    const { code, stdout, stderr } = await runCommand(project, command)
    const at = blocks.findIndex(({ language, code: text }) => language === 'sh' && text === `${command}\n`)
    const next = blocks[at + 1]
    const shown = at >= 0 && next?.language === 'text' ? next.code : undefined
    if (shown === undefined) expect([code, stdout], stderr).toEqual([0, expect.stringMatching(/./)])
    else expect({ stdout, stderr }).toEqual({ stdout: shown, stderr: '' })
  })
})

test('the README of `init` runs, in the folder that it is in', async () => {
  await runInFolder(root, 'init', 'balloon')
  const commands = shellCommands(join(root, 'balloon/README.md'))
  expect(commands.filter((line) => !OURS.test(line))).toEqual([
    'cd ../mmdetection',
    'python tools/train.py configs/balloon/mask-rcnn_r50-swav_1x.py --auto-scale-lr',
  ])
  for (const command of commands.filter((line) => OURS.test(line))) {
    const { code, stderr } = await runCommand(join(root, 'balloon'), command)
    expect(code, stderr).toBe(0)
  }
})

test('what is no command of ours is only in the README, whose commands conformance runs', () => {
  for (const guide of GUIDES) expect(shellCommands(guide).filter((line) => !OURS.test(line))).toEqual([])
})

test('the two commands of the README are steps of .ci/run', () => {
  const steps = readFileSync('.ci/run', 'utf8')
  const two = shellCommands('README.md').filter((line) => line.startsWith('npm ci'))
  expect(two).toEqual(['npm ci && npm run generate', 'npm ci && npm test'])
  for (const command of two) expect(steps).toContain(`step 'README: ${command}'`)
})

describe('commands inside of sentences', () => {
  const inline = PAGES.flatMap((page) =>
    Array.from(
      readFileSync(page, 'utf8').matchAll(/`((?:npx )?mmdet-config [a-z][^`]*|npm run [^`]+|npx vitest run [^`]+)`/g),
      ([, text]) => [page, text as string],
    ),
  )

  test.each(inline.filter(([, text]) => OURS.test(text as string)))('%s: %s', async (_, text = '') => {
    const words = text.replace(OURS, '').split(' ')
    const name = words.slice(0, words[0] === 'checkpoint' ? 2 : 1)
    const { code, stdout } = await runInFolder(root, ...name, '--help')
    expect(code).toBe(0)
    for (const word of words.filter((each) => each.startsWith('--'))) expect(stdout).toContain(word)
  })

  test.each(inline.filter(([, text]) => text?.startsWith('npx vitest')))('%s: %s', (_, text = '') => {
    expect(existsSync(text.split(' ')[3] as string)).toBe(true)
  })

  test.each(inline.filter(([, text]) => text?.startsWith('npm run')))('%s: %s', (_, text = '') => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
    const [name = '', more] = text.replace('npm run ', '').split(' -- ')
    expect(scripts).toHaveProperty([name])
    if (more !== undefined)
      expect(
        [more, `bench/${more}.ts`].some((path) => existsSync(path)),
        more,
      ).toBe(true)
  })
})

test('the table of the README has every command', async () => {
  const rows = Array.from(
    readFileSync('README.md', 'utf8').matchAll(/^\| `([a-z]+(?: [a-z]+)?)(?:`| [A-Z[])/gm),
    ([, row]) => row,
  )
  const listed = async (...argv: string[]) => {
    const { stdout } = await runInFolder(root, ...argv, '--help')
    return Array.from(stdout.matchAll(/^ {2}([a-z]+) /gm), ([, name = '']) => name).filter((name) => name !== 'help')
  }
  const commands = await listed()
  const below = (await listed('checkpoint')).map((name) => `checkpoint ${name}`)
  expect(rows.sort()).toEqual([...commands.filter((name) => name !== 'checkpoint'), ...below].sort())
})

test('the files and folders that docs/architecture.md names are there', () => {
  const page = readFileSync('docs/architecture.md', 'utf8')
  const paths = Array.from(page.matchAll(/`([\w.-]+\/[\w./-]*)`/g), ([, path]) => path as string)
  expect(paths.length).toBeGreaterThan(20)
  const missing = paths.filter((path) => ![path, `src/${path}`].some((each) => existsSync(each)))
  expect(missing).toEqual(['_base_/'].filter((path) => paths.includes(path)))
})

test.each(PAGES)('the links of %s lead somewhere', (page) => {
  const text = readFileSync(page, 'utf8')
  const links = Array.from(text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g))
  for (const [link, path = '', anchor] of links) {
    const target = path === '' ? page : join(page, '..', path)
    expect(existsSync(target), link).toBe(true)
    if (anchor !== undefined) expect(headings(target)).toContain(anchor)
  }
})

const headings = (page: string) =>
  Array.from(readFileSync(page, 'utf8').matchAll(/^#+ (.*)$/gm), ([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  )
