import { pyTypeName } from '../../python/hash.ts'
import { basename, dirname, isAbsolute, joinPaths, normalizePath, splitExtension } from '../../python/posixPath.ts'
import { PyBytes, PyTuple, type PyValue } from '../../python/values.ts'
import { bind, type CallArguments } from '../callArguments.ts'
import { present, raise, refuse } from '../exceptions.ts'
import { PyBuiltin, PyModuleObject } from '../objects.ts'

function textOf(value: PyValue): string {
  if (typeof value === 'string') return value
  if (value instanceof PyBytes) return refuse('a path of bytes is not evaluated')
  return raise('TypeError', `expected str, bytes or os.PathLike object, not ${pyTypeName(value)}`)
}

function ofPath(name: string, compute: (path: string) => PyValue): PyBuiltin {
  const run = (_machine: unknown, call: CallArguments) =>
    compute(textOf(bind(call, { name, parameters: ['path'], positionalOnly: 0 })[0] as PyValue))
  return new PyBuiltin(name, run, false)
}

/** The part of `os.path` that looks at the text of a path alone. */
export const OS_PATH: Readonly<Record<string, PyValue>> = {
  basename: ofPath('basename', basename),
  dirname: ofPath('dirname', dirname),
  isabs: ofPath('isabs', isAbsolute),
  join: new PyBuiltin('join', (_machine, call) => joinPaths(...call.positional.map(textOf)), false),
  normpath: ofPath('normpath', normalizePath),
  pathsep: ':',
  sep: '/',
  split: ofPath('split', (path) => new PyTuple([dirname(path), basename(path)])),
  splitext: ofPath('splitext', (path) => new PyTuple([...splitExtension(path)])),
}

class PathModule extends PyModuleObject {
  override getAttribute(name: string): PyValue | undefined {
    return present(super.getAttribute(name), () =>
      refuse(`os.path.${name} is not evaluated`, 'it would look at this machine'),
    )
  }
}

/** The module `os`: its `path` only, everything else looks at or changes the machine. */
export const OS: Readonly<Record<string, PyValue>> = { path: new PathModule('posixpath', OS_PATH), sep: '/' }
