import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judgePython } from '../home.ts'
import { FULL } from '../sample.ts'
import { openFolder } from './codeServer.ts'
import { type Answers, DesktopServer } from './desktopServer.ts'
import { openWorkbench, type Workbench, whyNoVscode } from './workbench.ts'

const run = promisify(execFile)
const ROOT = join(import.meta.dirname, '../..')

const WHY_NOT = await whyNoVscode()
if (WHY_NOT !== undefined) console.log(`skipped: the extension in VS Code. ${WHY_NOT}`)

const STOCK = 'selfsup_pretrain/mask-rcnn_r50-swav-pre_fpn_1x_coco.py'
const CHILD = `_base_ = './${STOCK}'

model = dict(
    backbone=dict(depth=101),
    roi_head=dict(bbox_head=dict(num_clases=1)))
`
const DATA = {
  'other.yaml': 'name: ours\nlist:\n  - 1\n  - 2\n',
  'configs/child.json': `{\n  "_base_": "./${STOCK}",\n  "model": {"backbone": {"dpeth": 101}}\n}\n`,
  'configs/child.yaml': `_base_: ./${STOCK}\nmodel:\n  backbone:\n    dpeth: 101\n`,
  'my-recipe.yaml': 'model: mask-rcnn_r50_fpn\ndataset: coco_instanse\nschedule: schedule_1x\n',
}
let folder: string
let vsix: string
let extension: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mmdet-config-vscode-'))
  vsix = await builtVsix()
  await run(await judgePython(), ['-m', 'zipfile', '-e', vsix, folder])
  extension = join(folder, 'extension')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe.skipIf(WHY_NOT !== undefined)('the extension in VS Code for a browser', () => {
  let vscode: Workbench

  beforeAll(async () => {
    vscode = await openWorkbench({
      extension,
      files: { ...(await stockConfigs()), 'configs/child.py': CHILD },
      open: ['configs/child.py'],
      settings: { 'mmdet-config.gpus': 8, 'mmdet-config.images': 117266 },
    })
  })
  afterAll(() => vscode?.close())

  /** Puts the cursor into a word of a text. */
  const at = (text: string, word: string) => {
    const before = text.slice(0, text.indexOf(word) + 1).split('\n')
    return vscode.goto({ line: before.length, column: (before.at(-1) as string).length })
  }

  /** Pictures for the page of the extension: `PICTURES=1 npm run conformance -- conformance/vscode`, then look at them. */
  const picture = async (name: string) => {
    if (process.env.PICTURES === undefined) return
    // What fades in has done so.
    await vscode.page.waitForTimeout(500)
    await vscode.page.screenshot({ path: join(ROOT, 'editors/vscode/images', `${name}.png`) })
  }

  test('a misspelt key is a problem, with the nearest name', async () => {
    await vscode.problem(/num_clases.*did you mean num_classes/, () => picture('problems'))
    // Nothing else is told.
    expect(await vscode.page.locator('.notification-list-item').allInnerTexts()).toEqual([])
  })

  test('hovering shows the value and the places that wrote it', async () => {
    await at(CHILD, 'depth')
    const words = await vscode.hover(/101/, () => picture('hover'))
    expect(words).toContain('50')
    expect(words).toContain('mask-rcnn_r50_fpn.py')
  })

  test('inherited keys are offered', async () => {
    await at(CHILD, 'depth')
    expect(await vscode.completions()).toContain('frozen_stages')
  })

  test('the places of a value are listed, newest first', async () => {
    await at(CHILD, 'depth')
    await vscode.command('Where Does This Value Come From?')
    const rows = await vscode.picks()
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatch(/^is 101.*child\.py:4/s)
    expect(rows[1]).toMatch(/50.*mask-rcnn_r50_fpn\.py:\d+/s)
    await vscode.page.keyboard.press('Escape')
    await vscode.editor(/child\.py/)
  })

  test('what a file overrides is shown above it, with the places', async () => {
    await vscode.page.locator('.codelens-decoration a', { hasText: 'overrides' }).click()
    await vscode.page.locator('.peekview-widget', { hasText: 'Locations (1)' }).waitFor()
    await vscode.page.keyboard.press('Escape')
  })

  test('the merged config is shown beside, follows what is typed, and its lines know who wrote them', async () => {
    await vscode.command('Show the Merged Config Beside')
    await expect.poll(() => vscode.text(1)).toContain('auto_scale_lr = dict(base_batch_size=16, enable=False)')
    await picture('merged')
    await vscode.page.getByRole('tab', { name: 'child.py', exact: false }).first().click()
    await vscode.goto({ line: 6, column: 1 })
    await vscode.page.keyboard.type('auto_scale_lr = dict(base_batch_size=32)\n')
    await expect.poll(() => vscode.text(1)).toContain('auto_scale_lr = dict(base_batch_size=32, enable=False)')
    await vscode.page.getByRole('tab', { name: /merged/ }).click()
    await vscode.goto({ line: 1, column: 1 })
    expect(await vscode.hover(/auto_scale_lr/)).toContain('child.py:6')
    await vscode.page.getByRole('tab', { name: /^child\.py/ }).click()
  })

  test('the plan is shown with its picture', async () => {
    await vscode.command('Show the Plan of the Run')
    await vscode.html().locator('svg').waitFor()
    expect(await vscode.html().locator('pre').innerText()).toContain('7330 iterations')
    await picture('plan')
  })

  test('another config is compared with, both merged', async () => {
    await vscode.command('Compare with Another Config')
    await vscode.pick('schedule_1x.py')
    await vscode.editor(/schedule_1x\.py ↔ child\.py/)
    await vscode.page.locator('.monaco-diff-editor .line-insert').first().waitFor({ state: 'attached' })
    await vscode.page.keyboard.press('Control+F4')
  })

  test('a config becomes TypeScript', async () => {
    await vscode.page.getByRole('tab', { name: /^child\.py/ }).click()
    await vscode.command('Import to TypeScript')
    await vscode.editor(/Untitled/)
    await expect.poll(() => vscode.text(1)).toContain('defineConfig')
    await vscode.page.getByRole('tab', { name: /^child\.py/ }).click()
  })

  test('a server that is started anew tells the same', async () => {
    await vscode.command('Restart the Language Server')
    await vscode.problem(/num_clases.*did you mean num_classes/)
  })

  test('what needs this machine says so', async () => {
    await vscode.command('Doctor Report')
    await vscode.page.locator('.notifications-toasts', { hasText: /which only a folder on your disk has/ }).waitFor()
  })

  test('the definition of a base is its file', async () => {
    await at(CHILD, 'selfsup_pretrain')
    await vscode.page.keyboard.press('F12')
    await vscode.editor(/mask-rcnn_r50-swav-pre_fpn_1x_coco\.py/)
  })

  test('no request leaves this machine, and no error is left uncaught', () => {
    expect(vscode.strangers).toEqual([])
    expect(vscode.failures).toEqual([])
  })
})

describe.skipIf(WHY_NOT !== undefined)('JSON and YAML in VS Code for a browser', () => {
  let vscode: Workbench

  beforeAll(async () => {
    vscode = await openWorkbench({
      extension,
      files: { ...(await stockConfigs()), ...DATA },
      open: Object.keys(DATA),
      settings: { 'files.autoSave': 'off' },
    })
  })
  afterAll(() => vscode?.close())

  test('another file is let alone: it folds, and there are no commands', async () => {
    await vscode.tab('other.yaml')
    await vscode.page.locator('.codicon-folding-expanded').first().waitFor({ state: 'attached' })
    expect(await vscode.commands('Show the Merged Config')).toEqual([])
    await vscode.tab('my-recipe.yaml')
    expect(await vscode.commands('Show the Merged Config')).toHaveLength(1)
  })

  test.each([
    ['child.yaml', /dpeth.*did you mean depth/],
    ['child.json', /dpeth.*did you mean depth/],
    ['my-recipe.yaml', /coco_instanse.*did you mean coco_instance/],
  ])('%s has its problems', async (name, words) => {
    await vscode.tab(name)
    await vscode.problem(words, undefined, name)
  })

  test('keys are offered, and a recipe is explained', async () => {
    await vscode.tab('child.yaml')
    await vscode.goto({ line: 4, column: 5 })
    expect(await vscode.completions()).toContain('frozen_stages')
    await vscode.tab('my-recipe.yaml')
    await vscode.goto({ line: 3, column: 3 })
    expect(await vscode.hover(/The schedule/)).toContain('step_schedule')
  })

  test('a recipe is compared with another config, as what it composes', async () => {
    await vscode.tab('my-recipe.yaml')
    await vscode.command('Compare with Another Config')
    expect(await vscode.picks()).not.toContain('other.yaml')
    await vscode.pick('child.json')
    await vscode.editor(/child\.json ↔ my-recipe\.yaml/)
    await vscode.page.keyboard.press('Control+F4')
    expect(await vscode.commands('Import to TypeScript')).toEqual([])
  })

  test('what is typed makes a recipe of a file', async () => {
    await vscode.tab('other.yaml')
    await vscode.goto({ line: 1, column: 1 })
    await vscode.page.keyboard.type('base: none.py\noverrides: {}\nvariables: {}\n')
    await expect.poll(() => vscode.commands('Show the Merged Config'), { timeout: 10_000 }).toHaveLength(1)
    await vscode.problem(/unknown key list/, undefined, 'other.yaml')
  })

  const inExplorer = (name: string) =>
    vscode.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).click()

  test('a base that gets another name has it in what inherits it', async () => {
    await vscode.tab('child.yaml')
    await vscode.page.keyboard.press('Control+Shift+E')
    await inExplorer('selfsup_pretrain')
    await inExplorer('mask-rcnn_r50-swav-pre_fpn_1x_coco.py')
    await vscode.page.keyboard.press('F2')
    await vscode.page.keyboard.press('Control+A')
    await vscode.page.keyboard.type('swav.py\n')
    // VS Code asks whether the extension may change other files.
    await vscode.page.getByRole('button', { name: 'OK', exact: true }).click()
    await vscode.tab('child.yaml')
    await expect.poll(() => vscode.text(0)).toContain('./selfsup_pretrain/swav.py')
  })

  test('a folder that goes takes the bases with it', async () => {
    await inExplorer('selfsup_pretrain')
    await vscode.page.keyboard.press('Shift+Delete')
    await vscode.page.getByRole('button', { name: 'Delete', exact: true }).click()
    await vscode.problem(/swav\.py.*does not exist/, undefined, 'child.yaml')
  })

  test('no error is left uncaught', () => {
    expect(vscode.failures).toEqual([])
  })
})

// Fetching this VS Code takes 300 MB, so it is asked with --full only.
describe.skipIf(!FULL || WHY_NOT !== undefined)(
  'the extension in VS Code with a process of Node, a folder that is not trusted',
  () => {
    let open: Awaited<ReturnType<typeof openFolder>>

    beforeAll(async () => {
      const settings = `require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'ran'))}, '')\n`
      const code = Object.fromEntries(['js', 'mjs', 'ts'].map((suffix) => [`mmdet-config.config.${suffix}`, settings]))
      open = await openFolder({ ...(await stockConfigs()), ...code, 'configs/child.py': CHILD }, vsix)
      const { page } = open.workbench
      page.setDefaultTimeout(60_000)
      await page.getByText('Restricted Mode', { exact: true }).waitFor()
      await page.keyboard.press('Control+P')
      await page.locator('.quick-input-widget input.input').fill('child.py')
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'child.py' }).first().click()
      await open.workbench.editor(/child\.py/)
    })
    afterAll(() => open?.workbench.close())

    test('problems are told, and what the folder has of code is not run', async () => {
      await open.workbench.problem(/num_clases.*did you mean num_classes/)
      expect(existsSync(join(folder, 'ran'))).toBe(false)
    })

    test('the report of the doctor says what of data and checkpoints is on this machine', async () => {
      await open.workbench.command('Doctor Report')
      await open.workbench.html().locator('h2', { hasText: 'Checkpoints' }).waitFor()
      expect(existsSync(join(folder, 'ran'))).toBe(false)
    })

    test('a base that changes on the disk changes what is told', async () => {
      await writeFile(join(open.folder, 'configs/_base_/default_runtime.py'), 'def (')
      await open.workbench.problem(/default_runtime\.py/)
    })
  },
)

describe('the server of VS Code on the desktop', () => {
  const running: DesktopServer[] = []
  afterAll(() => {
    for (const server of running) server.stop()
  })
  const begin = async (uri: string, answers?: Answers, ...args: string[]) => {
    const server = new DesktopServer(join(extension, 'dist/server/desktop.js'), args, answers)
    running.push(server)
    const folders = [{ uri, name: 'workspace' }]
    const answer = await server.ask('initialize', { processId: null, capabilities: {}, workspaceFolders: folders })
    expect(answer?.result).toMatchObject({ serverInfo: { name: 'mmdet-config' } })
    server.notify('initialized', {})
    const child = `${uri}/configs/child.py`
    const textDocument = { uri: child, languageId: 'python', version: 1, text: CHILD }
    server.notify('textDocument/didOpen', { textDocument })
    const wanted = expect.objectContaining({ message: expect.stringContaining('did you mean num_classes') })
    await expect.poll(() => server.problems(child), { timeout: 20_000 }).toContainEqual(wanted)
    return server
  }

  test('tells problems, and has the report of the doctor', async () => {
    const root = pathToFileURL(ROOT).href
    const server = await begin(root)
    const answer = await server.ask('mmdet-config/doctor', { textDocument: { uri: `${root}/configs/${STOCK}` } })
    expect(answer?.result?.html).toContain('<h2 id="checkpoint">Checkpoints</h2>')
  })

  test('reads through the editor what is on no disk', async () => {
    const root = 'vscode-vfs://github/team/repository'
    const files = await stockConfigs()
    const server = await begin(
      root,
      (method, { uri }) => {
        const name = uri.slice(root.length + 1)
        if (method === 'mmdet-config/readFile') return name in files ? [...Buffer.from(files[name] ?? '')] : null
        return null
      },
      '--ask-editor',
    )
    const answer = await server.ask('mmdet-config/doctor', { textDocument: { uri: `${root}/configs/${STOCK}` } })
    expect(answer?.error?.message).toContain('needs the files of this machine')
  })
})

/** The extension as it ships. */
async function builtVsix(): Promise<string> {
  await run('npm', ['run', 'package:vscode'], { cwd: ROOT })
  const dist = join(ROOT, 'editors/vscode/dist')
  return join(dist, (await readdir(dist)).find((name) => name.endsWith('.vsix')) as string)
}

/** One of the four configs with its bases. */
async function stockConfigs(): Promise<Record<string, string>> {
  const parts = ['models/mask-rcnn_r50_fpn', 'datasets/coco_instance', 'schedules/schedule_1x', 'default_runtime']
  const names = [STOCK, ...parts.map((name) => `_base_/${name}.py`)].map((name) => `configs/${name}`)
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(ROOT, name), 'utf8')] as const)),
  )
}
