// The extension, on the desktop and in a browser: it starts the language server when the first config is opened, and has the commands.

import { commands, type ExtensionContext, type TextDocument, window, workspace } from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import type { ViewRequests } from '../../../src/server/requests.ts'
import { registerCommands } from './commands.ts'
import { serveFiles } from './files.ts'
import { registerMerged } from './merged.ts'
import { Quiet } from './quiet.ts'
import { kindOf, LANGUAGES, servedOnly } from './served.ts'

/** What differs between the desktop and a browser. */
export interface Platform {
  /** Whether the server reads this machine's files: those of the workspace, data sets and checkpoints. */
  readonly hasNode: boolean
  makeClient(options: LanguageClientOptions): BaseLanguageClient
}

/** The running server, started when it is first asked for. */
export interface Server {
  readonly hasNode: boolean
  /** @throws Error with the server's words. */
  ask<Name extends keyof ViewRequests>(
    name: Name,
    params: ViewRequests[Name]['params'],
  ): Promise<ViewRequests[Name]['answer']>
}

let running: Promise<BaseLanguageClient> | undefined

/** Registers everything; the server starts with the first config. */
export async function start(context: ExtensionContext, platform: Platform): Promise<void> {
  const client = () => {
    running ??= startClient(context, platform)
    return running
  }
  const server: Server = {
    hasNode: platform.hasNode,
    ask: async (method, params) => (await client()).sendRequest(method, params),
  }
  const look = (document: TextDocument | undefined) => {
    const kind = document && kindOf(document)
    if (kind !== undefined) void client()
    return kind
  }
  const lookAtEditor = () => {
    const kind = look(window.activeTextEditor?.document)
    void commands.executeCommand('setContext', 'mmdet-config.isConfig', kind === 'config')
    void commands.executeCommand('setContext', 'mmdet-config.isRecipe', kind === 'recipe')
  }
  // What is typed may make a config of a file.
  const again = new Quiet(lookAtEditor)
  context.subscriptions.push(
    again,
    registerMerged(server),
    registerCommands(server),
    commands.registerCommand('mmdet-config.restart', async () => {
      await stop()
      await client()
    }),
    window.onDidChangeActiveTextEditor(lookAtEditor),
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) again.soon()
    }),
  )
  lookAtEditor()
  for (const document of workspace.textDocuments) look(document)
}

/** Stops the server. */
export async function stop(): Promise<void> {
  await (await running)?.dispose()
  running = undefined
}

async function startClient(context: ExtensionContext, platform: Platform): Promise<BaseLanguageClient> {
  const folders = workspace.workspaceFolders?.map(({ uri }) => uri.scheme) ?? []
  const schemes = new Set(platform.hasNode ? ['file'] : [...folders, 'file'])
  const made: BaseLanguageClient = platform.makeClient({
    documentSelector: Array.from(schemes).flatMap((scheme) => LANGUAGES.map((language) => ({ language, scheme }))),
    middleware: servedOnly(() => made),
  })
  context.subscriptions.push(made)
  if (!platform.hasNode) serveFiles(made)
  await made.start()
  return made
}
