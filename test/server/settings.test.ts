import { expect, test } from 'vitest'
import { memoryFileSystem } from '../../src/config/fileSystem.ts'
import { MmdetConfigError } from '../../src/errors.ts'
import { connect, FILES, range, serve, URI } from './served.ts'

test('each folder has its own settings; a file that is in none of them has those of the first', async () => {
  const text = "model = dict(type='RetinaNte')\n"
  const paths = ['/v/a.py', '/v/inner/a.py', '/w/a.py', '/else/a.py']
  const { open, told, ask } = await serve(
    {
      fileSystem: memoryFileSystem(Object.fromEntries(paths.map((path) => [path, text])), '/w'),
      settings: async (folder) => {
        if (folder === '/v') return { rules: { 'unknown-type': 'note' }, inlayHints: true }
        return folder === '/v/inner' ? { rules: { 'unknown-type': 'warning' } } : {}
      },
      doctor: async (_, { searchPath = [] }) => searchPath.join(),
    },
    {
      workspaceFolders: ['w', 'v/inner', 'v'].map((name) => ({ uri: `file:///${name}`, name })),
      initializationOptions: { searchPath: ['site'] },
    },
  )
  const severities: number[] = []
  const searched: object[] = []
  for (const path of paths) {
    const uri = `file://${path}`
    await open(uri, text)
    const { diagnostics } = await told((one) => one.uri === uri && one.diagnostics.length > 0)
    severities.push(...diagnostics.filter(({ code }) => code === 'unknown-type').map(({ severity }) => severity))
    searched.push(await ask('mmdet-config/doctor', {}, uri))
  }
  expect(searched).toEqual(['/v', '/v/inner', '/w', '/w'].map((folder) => ({ html: `${folder}/site` })))
  expect(severities).toEqual([3, 2, 1, 1])
  await expect.poll(() => ask('workspace/symbol', { query: 'model' })).toHaveLength(4)
})

test('an editor may say something else of each folder, also of one that comes later', async () => {
  const uris = ['w', 'v', 'u'].map((name) => `file:///${name}/a.py`)
  const text = 'model = dict()\n'
  const asked: unknown[] = []
  const { ask, open, say } = await serve(
    {
      fileSystem: memoryFileSystem(Object.fromEntries(uris.map((uri) => [uri.slice(7), text])), '/w'),
      doctor: async (_, __, { gpus }) => String(gpus),
    },
    {
      workspaceFolders: [
        { uri: 'file:///w', name: 'w' },
        { uri: 'file:///v', name: 'v' },
      ],
      capabilities: { workspace: { configuration: true } },
    },
    undefined,
    (items) => {
      asked.push(items)
      return items.map(({ scopeUri }) => ({
        gpus: ['file:///w', 'file:///v', 'file:///u'].indexOf(scopeUri ?? '') + 1,
      }))
    },
  )
  for (const uri of uris) await open(uri, text)
  const gpus = () => Promise.all(uris.map((uri) => ask('mmdet-config/doctor', {}, uri)))
  const pages = (...all: number[]) => all.map((one) => ({ html: String(one) }))
  await expect.poll(gpus).toEqual(pages(1, 2, 1))
  await say('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: 'file:///u', name: 'u' }], removed: [] } })
  await expect.poll(gpus).toEqual(pages(1, 2, 3))
  expect(asked[0]).toEqual(['w', 'v'].map((name) => ({ section: 'mmdet-config', scopeUri: `file:///${name}` })))
})

test('nothing is read before the editor has begun, which answers no request sooner', async () => {
  let reads = 0
  const settings = async () => {
    reads++
    return {}
  }
  const client = connect({ settings })
  client.listen()
  await client.sendRequest('initialize', { processId: null, rootUri: 'file:///w', capabilities: {} })
  expect(reads).toBe(0)
  await client.sendNotification('initialized', {})
  await expect.poll(() => reads).toBe(1)
})

test('folders come and go', async () => {
  const files = { '/w/a.py': 'model = 1\n', '/v/b.py': 'model = 2\n' }
  const workspaceFolders = [{ uri: 'file:///w', name: 'w' }]
  const { ask, say } = await serve({ fileSystem: memoryFileSystem(files, '/w') }, { workspaceFolders })
  const known = async (count: number): Promise<string[]> => {
    for (;;) {
      const found = (await ask('workspace/symbol', { query: 'model' })) as { location: { uri: string } }[]
      if (found.length === count) return found.map(({ location }) => location.uri)
    }
  }
  expect(await known(1)).toEqual(['file:///w/a.py'])
  const change = (added: object[], removed: object[]) =>
    say('workspace/didChangeWorkspaceFolders', { event: { added, removed } })
  await change([{ uri: 'file:///v', name: 'v' }], [])
  expect(await known(2)).toEqual(['file:///v/b.py', 'file:///w/a.py'])
  await change([], workspaceFolders)
  expect(await known(1)).toEqual(['file:///v/b.py'])
})

test('settings come from the editor and from the folder; a change of them counts at once', async () => {
  let rules = {}
  const { ask, asked, open, say, told } = await serve(
    { settings: async () => ({ rules }), doctor: async (path, _, { gpus }) => `<p>${path} ${gpus}` },
    {
      workspaceFolders: [{ uri: 'file:///w', name: 'w' }],
      capabilities: { workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } } },
    },
  )
  await open(URI, "_base_ = '_base_/model.py'\nmodel = dict(type='RetinaNte')\n")
  await told(({ version, diagnostics }) => version === 1 && diagnostics.every(({ code }) => code !== 'unknown-type'))
  expect(asked).toEqual(['workspace/didChangeWatchedFiles', 'workspace/didChangeConfiguration'])
  expect(await ask('textDocument/inlayHint', { range: range(0, 0, 99) })).toEqual([])
  expect(
    await ask('textDocument/inlayHint', {
      range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
    }),
  ).toEqual([{ position: { line: 1, character: 29 }, label: "<- 'RetinaNet'", paddingLeft: true }])
  expect(await ask('mmdet-config/doctor')).toEqual({ html: '<p>/w/a.py 8' })
  rules = { 'unknown-argument': 'warning' }
  await say('workspace/didChangeWatchedFiles', {
    changes: [
      { uri: 'file:///w/mmdet-config.config.json', type: 2 },
      { uri: 'x:1', type: 2 },
    ],
  })
  await say('workspace/didChangeConfiguration', { settings: null })
})

test('what was found by older settings is not told after what newer ones find', async () => {
  const release: (() => void)[] = []
  const files = memoryFileSystem({ '/w/b.py': 'x = 1\n' }, '/w')
  const readFile = async (path: string, maxBytes: number) => {
    if (path.endsWith('b.py') && release.length === 0) await new Promise<void>((resolve) => release.push(resolve))
    return files.readFile(path, maxBytes)
  }
  const { last, open, say, told } = await serve(
    { fileSystem: { workingFolder: '/w', readFile, readFolder: files.readFolder } },
    { workspaceFolders: [] },
  )
  await open(URI, "_base_ = 'b.py'\nmodel = dict(type='RetinaNte')\n")
  await expect.poll(() => release).toHaveLength(1)
  await say('workspace/didChangeConfiguration', { settings: { rules: { 'unknown-type': 'off' } } })
  setTimeout(() => release[0]?.(), 500)
  await told(({ diagnostics }) => diagnostics.length > 0)
  await expect.poll(() => last(URI)?.diagnostics).toEqual([])
})

test('a misspelt rule of an editor is told once, and again after it was right', async () => {
  const told: string[] = []
  const { ask, say } = await serve({}, {}, (text) => told.push(text))
  for (const rule of ['dead-overide', 'dead-overide', 'dead-override', 'team/own', 'dead-overide'])
    await say('workspace/didChangeConfiguration', { settings: { rules: { [rule]: 'off' } } })
  expect(await ask('textDocument/foldingRange')).toEqual([])
  const words = 'mmdet-config.rules: there is no rule dead-overide; did you mean dead-override?'
  expect(told).toEqual([words, words])
})

test('what is wrong with the settings of a folder is told once', async () => {
  const told: string[] = []
  const settings = async () => {
    throw new MmdetConfigError({ code: 'unknown-key', message: 'a.json: unknown key rule', hint: 'known keys: rules' })
  }
  const { ask, say } = await serve({ settings }, {}, (text) => told.push(text))
  await say('workspace/didChangeConfiguration', { settings: {} })
  expect(await ask('textDocument/foldingRange')).toEqual([])
  expect(told).toEqual(['a.json: unknown key rule; known keys: rules'])
})

test('of settings only what is right counts', async () => {
  const rules = { 'unknown-type': 'loud', 'unknown-argument': 'note', none: 'off' }
  const bad = { searchPath: 'site', inlayHints: 'yes', gpus: 0, images: [1, -1], rules }
  const { ask, open, say, told } = await serve({ doctor: async (_, __, facts) => JSON.stringify(facts) })
  await say('workspace/didChangeConfiguration', { settings: { 'mmdet-config': bad } })
  await open(URI, "model = dict(type='RetinaNte', backbone=dict(type='ResNet', dpeth=1))\n")
  const { diagnostics } = await told(({ version, uri }) => version === 1 && uri === URI)
  expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`).sort()).toEqual([
    'missing-argument 2',
    'unknown-argument 3',
    'unknown-type 1',
  ])
  expect(await ask('mmdet-config/doctor')).toEqual({ html: '{}' })
  for (const settings of [null, 5, [], { 'mmdet-config': 5 }, { 'mmdet-config': { rules: 'off', images: [] } }])
    await say('workspace/didChangeConfiguration', { settings })
  await say('workspace/didChangeConfiguration', { settings: { 'mmdet-config': { gpus: 8, images: [1, 2] } } })
  expect(await ask('mmdet-config/doctor')).toEqual({ html: '{"gpus":8,"images":[1,2]}' })
})

test.each([
  ['that answers nothing', { workspace: { configuration: true } }],
  ['that sends nothing', {}],
])('what an editor said at first counts for one %s', async (_, capabilities) => {
  let isAsked = !('workspace' in capabilities)
  const { ask, say } = await serve(
    { doctor: async (_path, _load, { gpus }) => String(gpus) },
    { capabilities, initializationOptions: { gpus: 4 } },
    undefined,
    (items) => {
      isAsked = true
      return items.map(() => null)
    },
  )
  await say('workspace/didChangeConfiguration', { settings: {} })
  await expect.poll(() => isAsked).toBe(true)
  await ask('workspace/symbol', { query: '' })
  expect(await ask('mmdet-config/doctor')).toEqual({ html: '4' })
})

test('settings that are sent', async () => {
  const { ask, open, say } = await serve(
    {},
    { initializationOptions: { inlayHints: true, searchPath: ['/site'], images: [1] } },
  )
  await open(URI, FILES['/w/a.py'])
  const all = { range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } } }
  expect(await ask('textDocument/inlayHint', all)).toHaveLength(1)
  await say('workspace/didChangeConfiguration', {
    settings: { 'mmdet-config': { inlayHints: false, searchPath: [1] } },
  })
  expect(await ask('textDocument/inlayHint', all)).toEqual([])
})
