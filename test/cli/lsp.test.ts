import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node'
import { packCatalogue } from '../../src/catalog/pack.ts'
import { runCli } from '../../src/cli/program.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

interface Served {
  readonly ask: (method: string, params: object) => Promise<unknown>
  readonly end: () => Promise<number>
}

/** `mmdet-config lsp` in a folder, as a process would serve. */
async function serve(cwd: string, ...argv: string[]): Promise<Served> {
  const [stdin, stdout] = [new PassThrough(), new PassThrough()]
  const stderr = { write: () => undefined }
  const code = runCli(['lsp', ...argv], { cwd, env: {}, stdin, stdout, stderr, exitCode: 0 })
  const client = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin))
  client.listen()
  const rootUri = pathToFileURL(cwd).href
  await client.sendRequest('initialize', { processId: null, rootUri, capabilities: {} })
  await client.sendNotification('initialized', {})
  return {
    ask: (method, params) => client.sendRequest(method, params),
    end: () => {
      client.dispose()
      stdin.end()
      return code
    },
  }
}

test('the server reads the files of this machine and the settings of the folder, and ends with its input', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'configs'))
  writeFileSync(join(folder, 'configs/b.py'), 'x = 1\n')
  writeFileSync(join(folder, 'configs/a b.py'), "_base_ = 'b.py'\nx = 2\n")
  const own = packCatalogue({ registries: [], components: [], bases: [], parts: [], reads: [] })
  writeFileSync(join(folder, 'own.json'), JSON.stringify(own))
  writeFileSync(join(folder, 'mmdet-config.config.json'), '{"rules":{"unknown-type":"off"},"catalogues":["own.json"]}')
  const { ask, end } = await serve(folder, '--stdio', '--search-path', 'site')
  const textDocument = { uri: pathToFileURL(join(folder, 'configs/a b.py')).href }
  const base = pathToFileURL(join(folder, 'configs/b.py')).href
  expect(await ask('textDocument/definition', { textDocument, position: { line: 1, character: 0 } })).toMatchObject([
    { uri: textDocument.uri },
    { uri: base },
  ])
  expect(
    await ask('textDocument/hover', { textDocument: { uri: 'untitled:a' }, position: { line: 0, character: 0 } }),
  ).toBeNull()
  for (const uri of ['file://host/a.py', 'file:///a%2Fb.py', 'file:///%zz.py', 'file:///a%00.py'])
    expect(await ask('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } })).toBeNull()
  // The folder is read in the background.
  let known: unknown[] = []
  while (known.length === 0) known = (await ask('workspace/symbol', { query: 'x' })) as unknown[]
  const { html } = (await ask('mmdet-config/doctor', { textDocument })) as { html: string }
  expect(html).toMatch(/^<!doctype html>[\s\S]*a b\.py/)
  expect(await end()).toBe(0)
})

test('settings that are wrong do not count, and those in code are not run', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'mmdet-config.config.js'), 'process.exit(1)')
  writeFileSync(join(folder, 'package.json'), '{"mmdet-config":{"rules":{"none":"loud"}}}')
  const { end } = await serve(folder)
  expect(await end()).toBe(0)
})
