/** Paths as Python's `posixpath` computes them, from the text only. */

export function isAbsolute(path: string): boolean {
  return path.startsWith('/')
}

/** `os.path.join`: an absolute part drops everything before it. */
export function joinPaths(...parts: readonly string[]): string {
  return parts.reduce((joined, part) => {
    if (part.startsWith('/')) return part
    return joined === '' || joined.endsWith('/') ? joined + part : `${joined}/${part}`
  })
}

/** `os.path.dirname`. */
export function dirname(path: string): string {
  const head = path.slice(0, path.lastIndexOf('/') + 1)
  return /^\/*$/.test(head) ? head : head.replace(/\/+$/, '')
}

/** `os.path.basename`. */
export function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** `os.path.splitext`: leading dots of a name start no extension. */
export function splitExtension(path: string): readonly [root: string, extension: string] {
  const name = basename(path)
  const dot = name.lastIndexOf('.')
  if (dot < 0 || /^\.*$/.test(name.slice(0, dot))) return [path, '']
  return [path.slice(0, path.length - (name.length - dot)), name.slice(dot)]
}

/** An absolute path without `.`, `..` and double slashes: most of those that are asked for. */
function isNormal(path: string): boolean {
  if (!path.startsWith('/') || path.endsWith('/') || path.includes('//')) return false
  for (let at = path.indexOf('/.'); at >= 0; at = path.indexOf('/.', at + 1)) {
    const next = path[at + 2] === '.' ? at + 3 : at + 2
    if (next === path.length || path[next] === '/') return false
  }
  return true
}

/** `os.path.normpath`: without `.` and double slashes, `a/..` taken out. */
export function normalizePath(path: string): string {
  if (isNormal(path)) return path
  if (path === '') return '.'
  // In POSIX, exactly two leading slashes have a special meaning.
  const root = path.startsWith('/') ? (path.startsWith('//') && !path.startsWith('///') ? '//' : '/') : ''
  const kept: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..' || (root === '' && kept.length === 0) || (kept.length > 0 && kept.at(-1) === '..'))
      kept.push(part)
    else kept.pop()
  }
  return root + kept.join('/') || '.'
}

/** `os.path.abspath` from a working folder. */
export function absolutePath(path: string, workingFolder: string): string {
  return normalizePath(isAbsolute(path) ? path : joinPaths(workingFolder, path))
}

/** The path from a folder to a file, both absolute. */
export function relativePath(folder: string, path: string): string {
  const from = normalizePath(folder).split('/').filter(Boolean)
  const to = normalizePath(path).split('/').filter(Boolean)
  const shared = from.findIndex((part, at) => part !== to[at])
  const same = shared === -1 ? from.length : shared
  const up = from.length - same
  return `${up === 0 ? './' : '../'.repeat(up)}${to.slice(same).join('/')}`
}
