import { expect, test } from 'vitest'
import { memoryFileSystem } from '../../src/config/fileSystem.ts'
import { runConfig } from '../../src/server/views.ts'
import { at, connect, FILES, range, serve, URI } from './served.ts'

test('requests are answered in the words of the protocol', async () => {
  const { ask, open, capabilities } = await serve()
  expect(Object.keys(capabilities)).toContain('hoverProvider')
  await open(URI, FILES['/w/a.py'])
  const depth = at(1, 28)
  expect(await ask('textDocument/hover', depth)).toEqual({
    contents: {
      kind: 'markdown',
      value: expect.stringContaining('[model.py:2](file:///w/_base_/model.py#L2) is replaced: `50`'),
    },
    range: range(1, 27, 32),
  })
  expect(await ask('textDocument/definition', depth)).toEqual([
    { uri: URI, range: range(1, 33, 36) },
    { uri: 'file:///w/_base_/model.py', range: range(1, 66, 68) },
  ])
  expect(await ask('textDocument/completion', at(1, 36))).toHaveLength(1)
  const symbols = (await ask('textDocument/documentSymbol')) as { name: string; children: { name: string }[] }[]
  expect(symbols.map(({ name }) => name)).toEqual(['_base_', 'model'])
  expect(await ask('textDocument/foldingRange')).toEqual([])
  const lenses = (await ask('textDocument/codeLens')) as { command: { title: string } }[]
  expect(lenses.map(({ command }) => command.title)).toEqual(['overrides 1 value of 1 file'])
  expect(await ask('textDocument/inlayHint', { range: range(0, 0, 99) })).toEqual([])
  expect(await ask('textDocument/references', { ...at(0, 12), context: {} })).toEqual([
    { uri: URI, range: range(0, 9, 26) },
  ])
  await expect(ask('textDocument/prepareRename', at(1, 1))).rejects.toThrow('model is a name that MMEngine reads')
  expect(await ask('workspace/symbol', { query: 'PIP' })).toEqual([
    { name: 'pipe', kind: 13, location: { uri: 'file:///w/_base_/model.py', range: range(0, 0, 4) } },
  ])
  await expect(ask('textDocument/rename', { ...at(1, 1), newName: 'other' })).rejects.toThrow(
    'model is a name that MMEngine reads',
  )
  const why = (await ask('mmdet-config/why', depth)) as { path: string; writes: { value: string }[] }
  expect([why.path, ...why.writes.map(({ value }) => value)]).toEqual(['model.backbone.depth', '101', '50'])
  const merged = (await ask('mmdet-config/merged')) as { text: string; lines: ({ path: string } | null)[] }
  expect(merged.text).toContain('depth=101')
  expect(merged.lines[0]?.path).toBe('model')
  expect(((await ask('mmdet-config/import')) as { text: string }).text).toContain('defineConfig')
  expect(((await ask('mmdet-config/plan')) as { problems: string[] }).problems).not.toEqual([])
  await expect(ask('mmdet-config/doctor')).rejects.toThrow('needs the files of this machine')
})

test('formatting, completion and quick fixes are edits', async () => {
  const { ask, open, told } = await serve()
  await open(URI, "_base_ = '_base_/model.py'\nmodel=dict( backbone=dict(dpeth=101))\n")
  const [edit] = (await ask('textDocument/formatting', { options: {} })) as { newText: string }[]
  expect(edit?.newText).toContain('model = dict(backbone=dict(dpeth=101))')
  expect(await ask('textDocument/rangeFormatting', { range: range(1, 0, 3), options: {} })).toHaveLength(1)
  const { diagnostics } = await told(({ version }) => version === 1)
  expect(diagnostics.map(({ code }) => code)).toContain('unknown-argument')
  const actions = (await ask('textDocument/codeAction', { range: range(1, 27, 27), context: { diagnostics: [] } })) as {
    title: string
    edit: { changes: Record<string, object[]> }
    diagnostics: { code: string }[]
  }[]
  expect(actions[0]).toMatchObject({
    title: 'rename dpeth to depth',
    kind: 'quickfix',
    isPreferred: true,
    diagnostics: [{ code: 'unknown-argument' }],
    edit: { changes: { [URI]: [{ range: range(1, 26, 31), newText: 'depth' }] } },
  })
  const items = (await ask('textDocument/completion', at(1, 26))) as { label: string; textEdit: object }[]
  expect(items.find(({ label }) => label === 'depth')?.textEdit).toEqual({ range: range(1, 26, 31), newText: 'depth' })
  await expect(ask('textDocument/rename', { ...at(0, 12), newName: 'x' })).rejects.toThrow('there is no variable here')
})

test('what is laid out has the line ends of the document', async () => {
  const { ask, open } = await serve()
  await open(URI, "_base_ = '_base_/model.py'\r\nx=1\r\ny=2\r\n")
  expect(await ask('textDocument/rangeFormatting', { range: range(1, 0, 3), options: {} })).toEqual([
    { range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }, newText: 'x = 1\r\n' },
  ])
  await open(URI, "_base_ = '_base_/model.py'\r\nx = 1\r\n")
  expect(await ask('textDocument/formatting', { options: {} })).toEqual([])
})

test('problems are told of each open document when it or a base of it changes, with the version', async () => {
  const { open, say, told } = await serve()
  await open(URI, FILES['/w/a.py'])
  await open('file:///w/_base_/model.py', FILES['/w/_base_/model.py'])
  expect((await told(({ uri, version }) => uri === URI && version === 1)).diagnostics).toEqual([])
  await say('textDocument/didChange', {
    textDocument: { uri: 'file:///w/_base_/model.py', version: 2 },
    contentChanges: [{ range: range(1, 19, 28), text: 'RetinaNte' }],
  })
  const base = await told(({ uri, version }) => uri !== URI && version === 2)
  expect(base.diagnostics).toMatchObject([{ code: 'unknown-type', range: range(1, 18, 29) }])
  const leaf = await told(({ uri, diagnostics }) => uri === URI && diagnostics.length > 0)
  expect(leaf.diagnostics).toMatchObject([
    {
      code: 'unknown-type',
      message: expect.stringMatching(/^in model.py, line 2: RetinaNte is not in/),
      range: range(0, 9, 26),
      relatedInformation: [{ location: { uri: 'file:///w/_base_/model.py' } }],
    },
  ])
  await say('textDocument/didClose', { textDocument: { uri: 'file:///w/_base_/model.py' } })
  expect((await told(({ uri, diagnostics }) => uri === URI && diagnostics.length === 0)).diagnostics).toEqual([])
})

test('what is asked before the beginning or after the end is refused', async () => {
  const server = connect()
  server.listen()
  const ask = (method: string, params: object) =>
    server.sendRequest(method, params).catch((error: { code: number }) => error.code)
  const hover = { textDocument: { uri: URI }, ...at(1, 28) }
  const begin = { processId: null, rootUri: 'file:///w', capabilities: {} }
  const textDocument = { uri: 'file:///w/program.py', languageId: 'python', version: 1, text: 'model = 1\n' }
  expect(await ask('textDocument/hover', hover)).toBe(-32002)
  await server.sendNotification('textDocument/didOpen', { textDocument })
  expect(await ask('initialize', begin)).toHaveProperty('capabilities')
  expect(await ask('textDocument/hover', { textDocument, ...at(0, 2) })).toBeNull()
  expect(await ask('initialize', begin)).toBe(-32600)
  expect(await ask('textDocument/hover', hover)).toHaveProperty('range')
  expect(await ask('shutdown', {})).toBeNull()
  expect(await ask('textDocument/hover', hover)).toBe(-32600)
  expect(await ask('workspace/symbol', { query: '' })).toBe(-32600)
})

test.each([
  ['no capabilities', { rootUri: 'file:///w' }],
  ['null', { rootUri: 'file:///w', capabilities: null }],
  ['nothing at all', undefined],
])('a client that tells %s of itself has no capabilities', async (_, params) => {
  const server = connect()
  server.listen()
  expect(await server.sendRequest('initialize', params)).toMatchObject({ capabilities: { hoverProvider: true } })
  await server.sendNotification('initialized', {})
  expect(await server.sendRequest('textDocument/hover', { textDocument: { uri: URI }, ...at(1, 28) })).not.toBeNull()
})

test('the editor writes addresses in its own way, and names may be hostile', async () => {
  const name = 'b](x)&amp;\u202e\n.py'
  const files = { [`/w/${name}`]: "model = dict(type='MaskRCN')\n" }
  const { ask, open, told } = await serve({
    fileSystem: memoryFileSystem(files, '/w'),
    pathOf: (uri) => decodeURIComponent(uri.slice(7)),
    uriOf: (path) => `file://${encodeURI(path)}`,
  })
  const uri = 'file:///w/%61%28.py'
  await open(uri, `_base_ = ${JSON.stringify(name)}\nmodel = dict(type='MaskRCN')\nmodel.update(type='MaskRCN')\n`)
  const places = (await ask('textDocument/definition', at(1, 2), uri)) as { uri: string }[]
  expect(places.map((one) => one.uri)).toEqual([uri, `file:///w/${encodeURI(name)}`])
  const { contents } = (await ask('textDocument/hover', at(1, 2), uri)) as { contents: { value: string } }
  expect(contents.value).toContain('- [a(.py:2](file:///w/%61%28.py#L2) ')
  expect(contents.value).toContain(
    '- [b\\](x)\\&amp;\\\\u202e\\\\n.py:1](file:///w/b%5D%28x%29%26amp;%E2%80%AE%0A.py#L1) ',
  )
  await open(uri, `_base_ = ${JSON.stringify(name)}\n`)
  const { diagnostics } = await told((one) => one.uri === uri && one.diagnostics[0]?.message.startsWith('in ') === true)
  expect(diagnostics[0]?.message).toMatch(/^in b\]\(x\)&amp;\\u202e\\n\.py, line 1: MaskRCN is not in /)
})

test('a recipe is served too, as the config that it comes to', async () => {
  const { ask, open, told } = await serve({
    doctor: async (file, load) => String((await runConfig(file, load)).get('model.backbone.depth')),
  })
  const uri = 'file:///w/r.yaml'
  await open(uri, 'base: a.py\noverrides:\n  model:\n    backbone: {depth: 18}\n')
  expect((await told((one) => one.uri === uri)).diagnostics).toEqual([])
  const merged = (await ask('mmdet-config/merged', {}, uri)) as { text: string }
  expect(merged.text).toContain('depth=18')
  const items = (await ask('textDocument/completion', at(2, 4), uri)) as { label: string }[]
  expect(items.map(({ label }) => label)).toContain('model')
  expect(await ask('mmdet-config/doctor', {}, uri)).toEqual({ html: '18' })
  expect(await ask('mmdet-config/plan', {}, uri)).toMatchObject({
    problems: [expect.stringContaining('runner-refuses')],
  })
  await expect(ask('mmdet-config/import', {}, uri)).rejects.toThrow('this is a recipe')
  const top = (await ask('textDocument/completion', at(0, 2), uri)) as { label: string; documentation?: string }[]
  expect(top.find(({ label }) => label === 'exact')?.documentation).toContain('Default: false.')
})

test('what a config may be compared with: other configs and recipes, no programs and no data', async () => {
  const files = { ...FILES, '/w/c.json': '{"_base_": "a.py"}', '/w/r.yml': 'base: a.py\n', '/w/d.json': '{"x": 1}' }
  const { ask } = await serve({ fileSystem: memoryFileSystem(files, '/w') })
  const uris = ['_base_/model.py', 'c.json', 'r.yml'].map((name) => `file:///w/${name}`)
  expect(await ask('mmdet-config/configs')).toEqual({ uris })
})

test('before a base gets another name, what names it does', async () => {
  const { ask, capabilities } = await serve()
  expect(capabilities).toMatchObject({ workspace: { fileOperations: { willRename: { filters: [{}, {}] } } } })
  const files = [
    { oldUri: 'file:///w/_base_', newUri: 'file:///w/parts' },
    { oldUri: 'x:1', newUri: 'x:2' },
  ]
  const changes = { [URI]: [{ range: range(0, 10, 25), newText: 'parts/model.py' }] }
  expect(await ask('workspace/willRenameFiles', { files })).toEqual({ changes })
  expect(await ask('workspace/willRenameFiles', { files: [] })).toEqual({ changes: {} })
})

test('a request that fails says where, and what helps', async () => {
  const { ask, open } = await serve()
  await open('file:///w/_base_/model.py', 'x = 1\nmodel = (\n')
  await expect(ask('mmdet-config/import')).rejects.toThrow("in model.py, line 2: '(' was never closed")
  await open(URI, "_base_ = './model.py'\n")
  await expect(ask('mmdet-config/import')).rejects.toThrow(/^in a\.py, line 1: .* does not exist; /)
})

test('what is no config is let alone', async () => {
  const { ask, open, told } = await serve()
  await open('file:///w/program.py', FILES['/w/program.py'])
  expect((await told(({ uri }) => uri.endsWith('program.py'))).diagnostics).toEqual([])
  expect(await ask('textDocument/hover', at(0, 8), 'file:///w/program.py')).toBeNull()
  expect(await ask('textDocument/hover', at(0, 8), 'untitled:1')).toBeNull()
  await expect(ask('mmdet-config/merged', {}, 'file:///w/program.py')).rejects.toThrow('this is not a config')
})

test('a fault in the background is told in the log, and the server goes on', async () => {
  let logged: (text: string) => void = () => undefined
  const log = new Promise<string>((resolve) => {
    logged = resolve
  })
  const { ask, open } = await serve({ pause: () => Promise.reject(new Error('the folder fell off')) }, {}, (text) =>
    logged(text),
  )
  expect(await log).toContain('the folder fell off')
  await open(URI, FILES['/w/a.py'])
  expect(await ask('textDocument/hover', at(1, 28))).not.toBeNull()
})

test('what an editor does for JSON and YAML itself is registered for Python alone, where that can be', async () => {
  const dynamicRegistration = true
  const textDocument = { formatting: { dynamicRegistration }, foldingRange: { dynamicRegistration } }
  const { capabilities, asked, ask, open } = await serve({}, { capabilities: { textDocument } })
  expect(capabilities).toMatchObject({
    documentFormattingProvider: false,
    documentRangeFormattingProvider: true,
    foldingRangeProvider: false,
  })
  await open(URI, FILES['/w/a.py'])
  await ask('textDocument/hover', at(1, 28))
  await expect.poll(() => asked).toEqual(['textDocument/formatting', 'textDocument/foldingRange'])
})

test('a fault in one document keeps no other from being told', async () => {
  const files = memoryFileSystem(FILES, '/w')
  const readFile = (path: string, most: number) => {
    if (path === '/w/fault.py') throw new Error('the disk fell off')
    return files.readFile(path, most)
  }
  const logged: string[] = []
  const { open, told } = await serve({ fileSystem: { ...files, readFile } }, {}, (text) => logged.push(text))
  await open('file:///w/1.py', "_base_ = 'fault.py'\n")
  await open('file:///w/2.py', "model = dict(type='RetinaNte')\n")
  expect((await told(({ uri }) => uri.endsWith('2.py'))).diagnostics).toMatchObject([{ code: 'unknown-type' }])
  expect(logged.join()).toContain('the disk fell off')
})
