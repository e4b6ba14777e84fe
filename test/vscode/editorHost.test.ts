import { expect, test } from 'vitest'
import { editorHost } from '../../editors/vscode/src/editorHost.ts'
import { packCatalogue } from '../../src/catalog/pack.ts'
import { MmdetConfigError } from '../../src/errors.ts'

const CATALOGUE = packCatalogue({ registries: [], components: [], bases: [], parts: [], reads: [] })

const FILES: Readonly<Record<string, string>> = {
  'vscode-vfs://github/team/configs/a%20%C3%A9.py': 'x = 1\n',
  'vscode-vfs://github/team/mmdet-config.config.json':
    '{ "rules": { "dead-override": "off" }, "catalogues": ["own/mine.json"] }',
  'vscode-vfs://github/team/own/mine.json': JSON.stringify(CATALOGUE),
  'vscode-vfs://github/packed/package.json': '{ "mmdet-config": { "rules": { "unknown-type": "note" } } }',
  'vscode-vfs://github/plain/package.json': '{ "name": "plain" }',
  'vscode-vfs://github/cut/mmdet-config.config.json': '{ "rules": ',
  'vscode-vfs://github/slip/mmdet-config.config.json': '{ "rule": { "dead-override": "off" } }',
  'vscode-vfs://github/loud/mmdet-config.config.json': '{ "rules": { "dead-overide": "off" } }',
  'vscode-vfs://github/code/mmdet-config.config.json': '{ "customRules": ["x"] }',
  'vscode-vfs://github/lost/mmdet-config.config.json': '{ "catalogues": ["onw.json"] }',
  'vscode-vfs://github/other/mmdet-config.config.json': '{ "catalogues": ["package.json"] }',
  'vscode-vfs://github/other/package.json': '{}',
}

const FOLDERS: Readonly<Record<string, string[]>> = { 'vscode-vfs://github/team': ['configs'] }

function host() {
  const made = editorHost(async (method, { uri, maxBytes = 0 }) => {
    if (uri.endsWith('labels.json')) return maxBytes + 1
    if (uri.endsWith('locked.py')) throw new Error('no permission')
    if (method === 'mmdet-config/readFolder') return FOLDERS[uri] ?? null
    const text = FILES[uri]
    return text === undefined ? null : [...new TextEncoder().encode(text)]
  })
  made.pathOf('vscode-vfs://github/team')
  return made
}

test.each([
  ['vscode-vfs://github/team/configs/a%20%C3%A9.py', '/team/configs/a é.py'],
  ['vscode-vfs://github/team/a.py?x#L3', '/team/a.py'],
  ['vscode-vfs://gitlab/team/a.py', undefined],
  ['untitled:Untitled-1', undefined],
])('%s is the file %s', (uri, path) => {
  expect(host().pathOf(uri)).toBe(path)
})

test('an address without an authority keeps its form', () => {
  const made = editorHost(async () => null)
  expect(made.pathOf('memory:/workspace/a.py')).toBe('/workspace/a.py')
  expect(made.uriOf('/workspace/b c.py')).toBe('memory:/workspace/b%20c.py')
})

test('files and folders are those of the editor', async () => {
  const { fileSystem } = host()
  const bytes = await fileSystem.readFile('/team/configs/a é.py', 100)
  expect(new TextDecoder().decode(bytes)).toBe('x = 1\n')
  expect(await fileSystem.readFile('/team/b.py', 100)).toBeUndefined()
  expect(await fileSystem.readFolder('/team')).toEqual(['configs'])
  expect(await fileSystem.readFolder('/other')).toBeUndefined()
})

test('what cannot be read, or is too large, is an error of the file', async () => {
  const { fileSystem } = host()
  await expect(fileSystem.readFile('/team/locked.py', 100)).rejects.toThrow(
    'cannot read /team/locked.py: no permission',
  )
  await expect(fileSystem.readFile('/team/configs/a é.py', 5)).rejects.toThrow(MmdetConfigError)
  await expect(fileSystem.readFile('/team/labels.json', 100)).rejects.toThrow('more than the 100 bytes')
})

test('a folder says its rules and catalogues in JSON', async () => {
  const { settings } = host()
  expect(await settings?.('/team')).toEqual({ rules: { 'dead-override': 'off' }, catalogues: [CATALOGUE] })
  expect(await settings?.('/packed')).toEqual({ rules: { 'unknown-type': 'note' }, catalogues: [] })
  expect(await settings?.('/plain')).toEqual({ rules: undefined, catalogues: [] })
  expect(await settings?.('/none')).toEqual({})
})

test.each([
  ['cut', 'cannot read /cut/mmdet-config.config.json: '],
  ['slip', '/slip/mmdet-config.config.json: unknown key rule'],
  ['loud', '/loud/mmdet-config.config.json: there is no rule dead-overide'],
  ['code', '/code/mmdet-config.config.json: customRules takes a list of rules'],
  ['lost', 'cannot read the catalogue onw.json: no such file'],
  ['other', 'cannot read the catalogue package.json: '],
])('what is wrong with the settings of the folder %s is told', async (folder, message) => {
  await expect(host().settings?.(`/${folder}`)).rejects.toThrow(message)
})

test('others get their turn', async () => {
  await expect(host().pause()).resolves.toBeUndefined()
})
