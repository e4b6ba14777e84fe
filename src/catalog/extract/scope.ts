import { PyList, PyTuple, type PyValue } from '../../python/values.ts'
import type { PythonModule } from '../../syntax/module.ts'

/** The source that names belong to. */
export interface ModuleInfo {
  /** Its path: `mmdet.models.necks.fpn`. */
  readonly name: string
  /** Whether it is a package's `__init__.py`. */
  readonly isPackage: boolean
  readonly source: PythonModule
}

/** What a name is bound to; an import is followed when someone asks. */
type Binding = { value: PyValue } | { find: () => PyValue | undefined }

type Kind = 'module' | 'class' | 'function'

/** The names of a module, a class body or a function. */
export class Scope {
  readonly module: ModuleInfo
  readonly kind: Kind
  readonly parent: Scope | undefined
  /** What stands before a name in `__qualname__`. */
  readonly #prefix: string
  readonly #names = new Map<string, Binding>()
  /** Modules whose names are all imported. */
  readonly #stars: (() => Scope | undefined)[] = []
  /** Finds a module below this one. */
  submodule: ((name: string) => PyValue | undefined) | undefined

  constructor(module: ModuleInfo, kind: Kind = 'module', parent?: Scope, prefix = '') {
    this.module = module
    this.kind = kind
    this.parent = parent
    this.#prefix = prefix
  }

  qualified(name: string): string {
    return `${this.#prefix}${name}`
  }

  set(name: string, value: PyValue): void {
    this.#names.set(name, { value })
  }

  /** Binds a name to what is only looked for when it is asked. */
  setLazily(name: string, find: () => PyValue | undefined): void {
    this.#names.set(name, { find })
  }

  /** `from module import *`. */
  addStar(module: () => Scope | undefined): void {
    this.#stars.push(module)
  }

  delete(name: string): void {
    this.#names.delete(name)
  }

  /** All names that are bound, those of `import *` too. */
  names(): Set<string> {
    return new Set([...this.#names.keys(), ...this.#stars.flatMap((star) => star()?.exported() ?? [])])
  }

  /** What `import *` takes: the names in `__all__`, or all that do not start with an underscore. */
  exported(): string[] {
    const all = this.find('__all__')
    if (all instanceof PyList || all instanceof PyTuple) return textsOf(all.items)
    return Array.from(this.names()).filter((name) => !name.startsWith('_'))
  }

  /** Whether `import *` takes a name that is bound. */
  exports(name: string): boolean {
    return this.find('__all__') === undefined ? !name.startsWith('_') : this.exported().includes(name)
  }

  /** The value of a name that this scope binds. */
  find(name: string): PyValue | undefined {
    const binding = this.#names.get(name)
    if (binding === undefined) return this.#fromStars(name)
    if ('value' in binding) return binding.value
    // A name that is looked for while it is looked for is not there yet.
    this.#names.delete(name)
    const value = binding.find()
    if (!this.#names.has(name)) this.#names.set(name, value === undefined ? binding : { value })
    return value
  }

  #fromStars(name: string): PyValue | undefined {
    for (const star of this.#stars.toReversed()) {
      const module = star()
      const value = module?.find(name)
      if (value !== undefined && module?.exports(name) === true) return value
    }
    return undefined
  }

  /** What `module.name` gives: a name, or a module below it. */
  member(name: string): PyValue | undefined {
    const value = this.find(name)
    return value === undefined ? this.submodule?.(name) : value
  }

  /** The value of a name as code within sees it. */
  lookUp(name: string): PyValue | undefined {
    const value = this.find(name)
    if (value !== undefined) return value
    // What a class binds is not seen by its methods.
    const outer = this.parent?.kind === 'class' ? this.parent.parent : this.parent
    return outer?.lookUp(name)
  }
}

function textsOf(items: readonly PyValue[]): string[] {
  return items.filter((item) => typeof item === 'string')
}
