// An old Node must parse this file, so it is written in the JavaScript of 2015: it says in one line which Node is needed, where the
// files that it loads would only be a syntax error.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`mmdet-config needs Node 20.19 or later; this is Node ${process.versions.node}\n`)
  process.exitCode = 2
} else if (major < 22) {
  import('./main.ts')
} else {
  Promise.all([import('node:module'), import('node:fs')])
    .then(([module, files]) => keepCompiledCode(module as object, files))
    .then(() => import('./main.ts'))
}

/**
 * Node keeps what V8 made of the files, from 22.1 on: the next start takes half as long. The folder is the user's own cache, since
 * others may write to the one for temporary files. Where it cannot be written, nothing is kept and nothing is said. It is made below a
 * folder that is there: in /proc, Node 22 and 24 would try for ever.
 */
function keepCompiledCode(
  { enableCompileCache }: { enableCompileCache?: (folder: string) => unknown },
  { existsSync }: { existsSync: (path: string) => boolean },
): void {
  const { XDG_CACHE_HOME, HOME } = process.env
  const home = XDG_CACHE_HOME || HOME
  if (!enableCompileCache || !home || !/^(?:[\\/]|[A-Za-z]:)/.test(home) || !existsSync(home)) return
  enableCompileCache(`${XDG_CACHE_HOME || `${HOME}/.cache`}/mmdet-config/node`)
}
