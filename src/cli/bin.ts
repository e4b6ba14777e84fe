// An old Node must parse this file, so it is written in the JavaScript of 2015: it says in one line which Node is needed, where the
// files that it loads would only be a syntax error.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`mmdet-config needs Node 20.19 or later; this is Node ${process.versions.node}\n`)
  process.exitCode = 2
} else if (major < 22) {
  import('./main.ts')
} else {
  import('node:module').then((module) => keepCompiledCode(module as object)).then(() => import('./main.ts'))
}

/**
 * Node keeps what V8 made of the files, from 22.1 on: the next start takes half as long. The folder is the user's own cache, since
 * others may write to the one for temporary files. Where it cannot be written, nothing is kept and nothing is said.
 */
function keepCompiledCode({ enableCompileCache }: { enableCompileCache?: (folder: string) => unknown }): void {
  const { XDG_CACHE_HOME, HOME } = process.env
  const cache = XDG_CACHE_HOME || (HOME && `${HOME}/.cache`)
  if (enableCompileCache && cache) enableCompileCache(`${cache}/mmdet-config/node`)
}
