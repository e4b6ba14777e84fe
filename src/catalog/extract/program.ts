import type { PyValue } from '../../python/values.ts'
import { SourceText } from '../../source.ts'
import type { SyntaxNode } from '../../syntax/ast.ts'
import { parseModule } from '../../syntax/parse.ts'
import { Interpreter } from './interpret.ts'
import { intrinsics } from './intrinsics.ts'
import { External, type Resolve, StaticModule, type StaticRegistry } from './objects.ts'
import { type ModuleInfo, Scope } from './scope.ts'

/** A file of Python. */
export interface ModuleFile {
  /** How it is shown. */
  readonly name: string
  readonly text: string
  /** Whether it is a package's `__init__.py`. */
  readonly isPackage: boolean
}

/** Where sources come from. */
export interface ModuleFiles {
  /** The file of a module by its path (`mmdet.models`); undefined if there is none. */
  find(path: string): ModuleFile | undefined
}

/** One call of `register_module`. */
export interface Registration {
  readonly registry: StaticRegistry
  readonly name: string
  readonly object: PyValue
  readonly force: boolean
}

/** A call of `register_module` that only running the source would tell. */
export interface UnknownRegistration {
  readonly module: ModuleInfo
  readonly node: SyntaxNode
}

/**
 * Python sources, as far as they can be understood without running them: each module is read once, when someone asks for one of its
 * names. What they register is collected on the way.
 */
export class Program {
  readonly #files: ModuleFiles
  readonly #modules = new Map<string, StaticModule | undefined>()
  /** What a path outside the sources stands for, or a path inside whose meaning is known better than its source tells. */
  readonly known: (path: string) => PyValue | undefined
  readonly registrations: Registration[] = []
  /** The registries that the sources make. */
  readonly registries = new Set<StaticRegistry>()
  readonly unknown: UnknownRegistration[] = []
  /** The statement at work. */
  at: UnknownRegistration | undefined
  /** How many calls of functions are at work. */
  calls = 0
  readonly builtin: (name: string) => PyValue | undefined

  constructor(files: ModuleFiles, known: (path: string, program: Program) => PyValue | undefined = () => undefined) {
    this.#files = files
    const { builtins, paths } = intrinsics(this)
    this.builtin = (name) => builtins.get(name)
    this.known = (path) => {
      const value = paths.get(path)
      return value === undefined ? known(path, this) : value
    }
  }

  /** A module by its path, read and run as far as that goes; undefined where there is no source of it. */
  module(path: string): StaticModule | undefined {
    if (this.#modules.has(path)) return this.#modules.get(path)
    const file = this.#files.find(path)
    if (file === undefined) {
      this.#modules.set(path, undefined)
      return undefined
    }
    const { module: source } = parseModule(new SourceText(file.name, file.text))
    const info: ModuleInfo = { name: path, isPackage: file.isPackage, source }
    const scope = new Scope(info)
    scope.submodule = (name) => this.module(`${path}.${name}`)
    scope.set('__name__', path)
    const module = new StaticModule(path, scope)
    this.#modules.set(path, module)
    const { at } = this
    new Interpreter(this, scope).run(source.body)
    this.at = at
    return module
  }

  /** Whether there is a source of a module. */
  has(path: string): boolean {
    return this.#modules.get(path) !== undefined || this.#files.find(path) !== undefined
  }

  /** What a name of a module stands for. */
  member(module: string, name: string): PyValue {
    const value = this.module(module)?.getAttribute(name)
    return value === undefined ? this.external(`${module}.${name}`) : value
  }

  /** What a path stands for of which there is no source. */
  readonly external: Resolve = (path) => {
    const value = this.known(path)
    return value === undefined ? new External(path, this.external) : value
  }
}
