import {
  type Connection,
  type ConnectionOptions,
  type Diagnostic,
  type DidChangeWorkspaceFoldersParams,
  type InitializeParams,
  Message,
  ResponseError,
  type TextDocumentContentChangeEvent,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { FileSystem } from '../config/fileSystem.ts'
import { MmdetConfigError, type Problem } from '../errors.ts'
import { absolutePath } from '../python/posixPath.ts'
import { type Answering, answerRequests } from './answers.ts'
import { capabilitiesBut, PYTHON_FEATURES, type PythonFeature } from './capabilities.ts'
import { diagnostics } from './diagnostics.ts'
import { type Addresses, diagnosticOf, saidOf } from './protocol.ts'
import { editorSettings, type ServerSettings, wrongRule } from './settings.ts'
import { Workspace } from './workspace.ts'

// In: a connection to an editor, and the world around. Out: the language server. Nothing of Node: an extension runs it in a web worker too.
// It reads configs and JSON; nothing of a workspace is run.

/** The world around the server. */
export interface ServerHost extends Addresses {
  readonly fileSystem: FileSystem
  readonly searchPath?: readonly string[]
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly version: string
  /** What a folder says in JSON; throws a MmdetConfigError for what is wrong with it. */
  readonly settings?: (folder: string) => Promise<ServerSettings>
  readonly doctor?: Answering['doctor']
  /** Lets what else there is to do come first. */
  readonly pause: () => Promise<void>
}

/** Milliseconds without a keystroke after which problems are told. */
const SETTLE_MILLISECONDS = 150

/** Codes of the protocol. */
const NOT_INITIALIZED = -32002
const INVALID_REQUEST = -32600

/** `MessageType` of the protocol. */
const WARNING = 2

/** `WatchKind` of the protocol. */
const CREATED_OR_DELETED = 5

/** The name of the settings in an editor. */
const SECTION = 'mmdet-config'

/** How a connection is made: a client that tells nothing of its capabilities has none. What the connection is made of reads them first. */
export const CONNECTION_OPTIONS: ConnectionOptions = {
  messageStrategy: {
    handleMessage: (message, next) =>
      next(
        Message.isRequest(message) && message.method === 'initialize'
          ? ({ ...message, params: { ...message.params, capabilities: capabilitiesIn(message.params) } } as Message)
          : message,
      ),
  },
}

function capabilitiesIn(params: unknown): object {
  return (params as Partial<InitializeParams> | null | undefined)?.capabilities ?? {}
}

/** Serves an editor until the connection ends. */
export function createServer(connection: Connection, host: ServerHost): void {
  const server = new Server(connection, host)
  connection.onInitialize((params) => server.initialize(params))
  connection.onShutdown(() => server.end())
  connection.onInitialized(() => server.inBackground(() => server.begin()))
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) =>
    server.open(TextDocument.create(uri, languageId, version, text)),
  )
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
    server.change(uri, contentChanges, version),
  )
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => server.close(uri))
  connection.onDidChangeWatchedFiles(({ changes }) =>
    server.inBackground(() => server.changed(changes.map(({ uri }) => uri))),
  )
  connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event }: DidChangeWorkspaceFoldersParams) =>
    server.inBackground(() => server.changeFolders(event)),
  )
  connection.onDidChangeConfiguration(({ settings }) => server.inBackground(() => server.configure(settings)))
  answerRequests(connection, (uri) => server.answering(uri))
  connection.listen()
}

/** A folder of the workspace, what it says in JSON with what the editor says over it, and what answers of its files. */
interface Served {
  readonly folder: string
  readonly settings: ServerSettings
  readonly workspace: Workspace
}

/** Of a workspace without folders. */
const NO_FOLDER = ''

class Server {
  readonly #connection: Connection
  readonly #host: ServerHost
  readonly #documents = new Map<string, TextDocument>()
  /** The editor's own addresses of its documents, by path: which characters are escaped is told by no rule. */
  readonly #uris = new Map<string, string>()
  readonly #addresses: Addresses
  /** What was published of each document, with its version. */
  readonly #told = new Map<string, string>()
  /** What is told to be wrong with settings, by who has them. */
  readonly #warned = new Map<string, string | undefined>()
  #folders: readonly string[] = []
  /** What the editor said at first, and what it sent last. */
  #atFirst: ServerSettings = {}
  #sent: unknown
  #served: readonly Served[]
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Problems are told one time after the other: what was found last counts. */
  #telling = Promise.resolve()
  #canWatch = false
  /** Whether the editor answers what its settings are; not before it has begun. */
  #canAsk = false
  #mayAsk = false
  /** What the client lets be registered for Python alone, of what an editor does for JSON and YAML itself. */
  #ofPython: readonly PythonFeature[] = []
  /** The editor begins by `initialize` and ends by `shutdown`; what it asks before or afterwards is refused. */
  #stage: 'new' | 'served' | 'ended' = 'new'

  constructor(connection: Connection, host: ServerHost) {
    this.#connection = connection
    this.#host = host
    this.#addresses = { pathOf: host.pathOf, uriOf: (path) => this.#uris.get(path) ?? host.uriOf(path) }
    this.#served = this.#serve([{ folder: NO_FOLDER, settings: {} }])
  }

  /** What answers about a document, or about all. */
  answering(uri?: string): Answering {
    if (this.#stage === 'new') throw new ResponseError(NOT_INITIALIZED, 'the server is not initialized')
    if (this.#stage === 'ended') throw new ResponseError(INVALID_REQUEST, 'the server was shut down')
    const { workspace, settings } = this.#of(uri === undefined ? undefined : this.#host.pathOf(uri))
    const { inlayHints, gpus, images } = settings
    return {
      workspace,
      addresses: this.#addresses,
      wantsInlayHints: inlayHints === true,
      runFacts: { gpus, images },
      doctor: this.#host.doctor,
    }
  }

  /** Does what nobody waits for. A fault is told in the editor's log, and the server goes on. */
  inBackground(work: () => Promise<void>): Promise<void> {
    return work().catch((error: unknown) => this.#log(error))
  }

  #log(error: unknown): undefined {
    this.#connection.console.error(error instanceof Error ? String(error.stack) : String(error))
  }

  /** What serves the files of each folder. Where the settings are the same it is one: each knows all files. */
  #serve(folders: readonly Omit<Served, 'workspace'>[]): Served[] {
    const { fileSystem, env } = this.#host
    const made = new Map<string, Workspace>()
    return folders.map(({ folder, settings }) => {
      const { rules, catalogues, gpus, schemasElsewhere } = settings
      const options = { searchPath: this.#searchPath(folder, settings), rules, catalogues, gpus, schemasElsewhere }
      const same = JSON.stringify(options)
      const workspace = made.get(same) ?? new Workspace({ fileSystem, env, ...options })
      made.set(same, workspace)
      return { folder, settings, workspace }
    })
  }

  /** A relative folder counts from the folder whose files are looked at. */
  #searchPath(folder: string, settings: ServerSettings): string[] {
    const { searchPath = [], fileSystem } = this.#host
    const root = folder || fileSystem.workingFolder
    return [...searchPath, ...(settings.searchPath ?? []).map((one) => absolutePath(one, root))]
  }

  /** What serves a file: the innermost folder around it, else the first. */
  #of(path = ''): Served {
    const around = this.#served.filter(({ folder }) => path.startsWith(`${folder.replace(/\/$/, '')}/`))
    const [first, ...others] = around.length > 0 ? around : this.#served.slice(0, 1)
    return others.reduce((one, other) => (other.folder.length > one.folder.length ? other : one), first as Served)
  }

  get #workspaces(): Set<Workspace> {
    return new Set(this.#served.map(({ workspace }) => workspace))
  }

  /** Nothing is asked of the editor, which answers only when this is answered: the settings of folders are read in {@link begin}. */
  initialize({ workspaceFolders, rootUri, initializationOptions, capabilities }: InitializeParams) {
    if (this.#stage !== 'new') throw new ResponseError(INVALID_REQUEST, 'the server is initialized already')
    this.#stage = 'served'
    this.#folders = this.#pathsOf(workspaceFolders ?? (typeof rootUri === 'string' ? [{ uri: rootUri }] : []))
    this.#canWatch = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true
    this.#canAsk = capabilities.workspace?.configuration === true
    this.#ofPython = PYTHON_FEATURES.filter((name) => capabilities.textDocument?.[name]?.dynamicRegistration === true)
    this.#atFirst = editorSettings(initializationOptions)
    this.#served = this.#serve(this.#foldersOrNone().map((folder) => ({ folder, settings: this.#atFirst })))
    return {
      capabilities: capabilitiesBut(this.#ofPython),
      serverInfo: { name: 'mmdet-config', version: this.#host.version },
    }
  }

  end(): void {
    this.#stage = 'ended'
    clearTimeout(this.#timer)
  }

  #foldersOrNone(): readonly string[] {
    return this.#folders.length === 0 ? [NO_FOLDER] : this.#folders
  }

  async #readSettings(): Promise<void> {
    const folders = this.#foldersOrNone()
    const said = await this.#saidOf(folders)
    const read = folders.map(async (folder, at) => {
      const own = folder === NO_FOLDER ? {} : await this.#settingsOf(folder)
      const editor = said[at] ?? {}
      return { folder, settings: { ...own, ...editor, rules: { ...own.rules, ...editor.rules } } }
    })
    this.#served = this.#serve(await Promise.all(read))
  }

  /** What the editor says of each folder. One that has nothing to say, as those do that know no settings of servers, said it at first. */
  async #saidOf(folders: readonly string[]): Promise<ServerSettings[]> {
    const items = folders.map((folder) =>
      folder === NO_FOLDER ? { section: SECTION } : { section: SECTION, scopeUri: this.#host.uriOf(folder) },
    )
    const given: readonly unknown[] = this.#mayAsk
      ? await this.#connection.workspace.getConfiguration(items)
      : folders.map(() => this.#sent)
    return folders.map((folder, at) => {
      const settings = editorSettings(given[at])
      this.#warn(`${SECTION} ${folder}`, wrongRule(settings))
      return Object.keys(settings).length > 0 ? settings : this.#atFirst
    })
  }

  /** What is wrong does not count, and is told: `check` may never be run. */
  async #settingsOf(folder: string): Promise<ServerSettings> {
    try {
      const settings = (await this.#host.settings?.(folder)) ?? {}
      this.#warn(folder, undefined)
      return settings
    } catch (error) {
      if (!(error instanceof MmdetConfigError)) throw error
      this.#warn(folder, error.problems[0])
      return {}
    }
  }

  /** Settings are read again with each change of any: what is told of them already is told again once it was right. */
  #warn(whose: string, problem: Problem | undefined): void {
    const message = problem && saidOf(problem)
    if (message !== undefined && this.#warned.get(whose) !== message)
      this.inBackground(() => this.#connection.sendNotification('window/showMessage', { type: WARNING, message }))
    this.#warned.set(whose, message)
  }

  /** Reads the settings and the folders, in the background. */
  async begin(): Promise<void> {
    for (const name of this.#ofPython) {
      const documentSelector = [{ language: 'python' }]
      await this.#connection.client.register({ method: `textDocument/${name}` } as never, { documentSelector })
    }
    if (this.#canWatch) {
      // Of a folder that comes or goes editors tell alone, not of what is in it.
      const watchers = [{ globPattern: '**/*.{py,json,yaml,yml}' }, { globPattern: '**', kind: CREATED_OR_DELETED }]
      await this.#connection.client.register({ method: 'workspace/didChangeWatchedFiles' } as never, { watchers })
    }
    const section = SECTION
    if (this.#canAsk)
      await this.#connection.client.register({ method: 'workspace/didChangeConfiguration' } as never, { section })
    this.#mayAsk = this.#canAsk
    await this.#restart()
  }

  async #read(): Promise<void> {
    for (const workspace of this.#workspaces)
      for (const folder of this.#folders) await workspace.addFolder(folder, this.#host.pause)
    // Who inherits a base may say whose components it means.
    this.#tellSoon()
  }

  open(document: TextDocument): void {
    const path = this.#host.pathOf(document.uri)
    if (path === undefined || this.#stage === 'new') return
    this.#uris.set(path, document.uri)
    this.#documents.set(document.uri, document)
    for (const workspace of this.#workspaces) workspace.open(path, document.getText())
    this.#tellSoon()
  }

  change(uri: string, changes: TextDocumentContentChangeEvent[], version: number): void {
    const document = this.#documents.get(uri)
    if (document === undefined) return
    this.open(TextDocument.update(document, changes, version))
  }

  close(uri: string): void {
    const path = this.#host.pathOf(uri)
    if (path === undefined || !this.#documents.delete(uri)) return
    this.#uris.delete(path)
    for (const workspace of this.#workspaces) workspace.close(path)
    this.#told.delete(uri)
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] })
    this.#tellSoon()
  }

  /** Files were changed by others. */
  async changed(uris: readonly string[]): Promise<void> {
    const paths = this.#pathsOf(uris.map((uri) => ({ uri })))
    if (paths.some((path) => /\/(?:mmdet-config\.config|package)\.json$/.test(path))) await this.#restart()
    for (const workspace of this.#workspaces) workspace.allChanged(paths)
    this.#tellSoon()
  }

  /** Folders came into the workspace, or went. */
  async changeFolders({ added, removed }: WorkspaceFoldersChangeEvent): Promise<void> {
    const gone = this.#pathsOf(removed)
    const kept = this.#folders.filter((folder) => !gone.includes(folder))
    this.#folders = [...new Set([...kept, ...this.#pathsOf(added)])]
    await this.#restart()
  }

  #pathsOf(places: readonly { readonly uri: string }[]): string[] {
    return places.flatMap(({ uri }) => this.#host.pathOf(uri) ?? [])
  }

  /** The editor's settings were changed. */
  async configure(settings: unknown): Promise<void> {
    this.#sent = (settings as Record<string, unknown> | null)?.[SECTION] ?? settings
    await this.#restart()
  }

  async #restart(): Promise<void> {
    await this.#readSettings()
    for (const document of this.#documents.values()) this.open(document)
    this.inBackground(() => this.#read())
  }

  #tellSoon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#telling = this.#telling.then(() => this.inBackground(() => this.#tell()))
    }, SETTLE_MILLISECONDS)
  }

  /** Publishes the problems of each open document that are not told yet: a change of a base is one of all that inherit it. */
  async #tell(): Promise<void> {
    for (const { uri, version } of [...this.#documents.values()]) {
      // A fault in one keeps no other from being told.
      const found = await this.#problemsOf(uri).catch((error: unknown) => this.#log(error))
      // A later change has its own turn.
      if (found === undefined || this.#documents.get(uri)?.version !== version) continue
      const text = JSON.stringify([version, found])
      if (this.#told.get(uri) === text) continue
      this.#told.set(uri, text)
      await this.#connection.sendDiagnostics({ uri, version, diagnostics: found })
    }
  }

  async #problemsOf(uri: string): Promise<Diagnostic[]> {
    const path = this.#host.pathOf(uri)
    const { workspace } = this.#of(path)
    if (path === undefined || (await workspace.kindOf(path)) === undefined) return []
    return (await diagnostics(workspace, path)).map((one) => diagnosticOf(one, this.#addresses))
  }
}
