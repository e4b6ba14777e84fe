// A file system in memory, for the workbench under test: the files of the workspace come from the server that serves the page.
const { Disposable, EventEmitter, FileChangeType, FileSystemError, FileType, workspace } = require('vscode')

const ROOT = '/workspace/'

exports.activate = async ({ extensionUri, subscriptions }) => {
  const answer = await fetch(`${extensionUri.toString()}/workspace.json`)
  const files = new Map(
    Object.entries(await answer.json()).map(([name, text]) => [
      ROOT + name,
      { text: new TextEncoder().encode(text), mtime: 1 },
    ]),
  )
  const changed = new EventEmitter()
  const below = ({ path }) => {
    const prefix = path.endsWith('/') ? path : `${path}/`
    const names = new Map()
    for (const file of files.keys()) {
      if (!file.startsWith(prefix)) continue
      const [name, ...rest] = file.slice(prefix.length).split('/')
      names.set(name, rest.length === 0 ? FileType.File : FileType.Directory)
    }
    return [...names]
  }
  const provider = {
    onDidChangeFile: changed.event,
    watch: () => new Disposable(() => {}),
    stat(uri) {
      const file = files.get(uri.path)
      if (file !== undefined) return { type: FileType.File, ctime: 1, mtime: file.mtime, size: file.text.length }
      if (below(uri).length === 0) throw FileSystemError.FileNotFound(uri)
      return { type: FileType.Directory, ctime: 1, mtime: 1, size: 0 }
    },
    readDirectory(uri) {
      const names = below(uri)
      if (names.length === 0) throw FileSystemError.FileNotFound(uri)
      return names
    },
    readFile(uri) {
      const file = files.get(uri.path)
      if (file === undefined)
        throw below(uri).length > 0 ? FileSystemError.FileIsADirectory(uri) : FileSystemError.FileNotFound(uri)
      return file.text
    },
    writeFile(uri, text) {
      const type = files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created
      files.set(uri.path, { text, mtime: (files.get(uri.path)?.mtime ?? 0) + 1 })
      changed.fire([{ type, uri }])
    },
    createDirectory() {},
    delete(uri) {
      for (const path of files.keys()) if (`${path}/`.startsWith(`${uri.path}/`)) files.delete(path)
      changed.fire([{ type: FileChangeType.Deleted, uri }])
    },
    rename(from, to) {
      this.writeFile(to, this.readFile(from))
      this.delete(from)
    },
  }
  subscriptions.push(workspace.registerFileSystemProvider('memory', provider, { isCaseSensitive: true }))
}
