import { raise } from '../../evaluate/exceptions.ts'
import { PyObject, type PyType } from '../../evaluate/objects.ts'
import { PyList, type PyValue } from '../../python/values.ts'
import { engineClass } from '../engineClass.ts'

/** The class, which MMEngine puts among the names of a config. */
export const LAZY_OBJECT = engineClass('LazyObject', 'lazy', (value) => value instanceof LazyObject)
const LAZY_ATTR = engineClass('LazyAttr', 'lazy', (value) => value instanceof LazyAttr)

/** What stands for something imported from outside the standard library: it is never imported, only named. */
export abstract class LazyValue extends PyObject {
  /** The name of the module as MMEngine prints it in front of the object's. */
  abstract readonly moduleName: string

  /** How MMEngine prints it in a config: `'mmdet.models.RetinaNet'`. */
  get dottedName(): string {
    return `${this.moduleName}.${this.code}`
  }

  override repr(): string {
    return this.code
  }

  override call(): never {
    return raise('RuntimeError', `${this.dottedName} is only named in a config, not called`)
  }
}

/** MMEngine's `LazyObject` (mmengine 0.10.7, `lazy.py`): a module, several modules of one package, or a name of a module. */
export class LazyObject extends LazyValue {
  override readonly moduleName: string
  readonly #modules: string | readonly string[]
  /** The attribute `_module` where it is a list. */
  readonly #moduleList: PyList
  readonly #imported: string | undefined
  readonly #location: string

  constructor(modules: string | readonly string[], imported: string | undefined, location: string) {
    const moduleName = typeof modules === 'string' ? modules : (modules[0]?.split('.')[0] ?? '')
    super(imported ?? moduleName)
    this.moduleName = moduleName
    this.#modules = modules
    this.#moduleList = new PyList(typeof modules === 'string' ? [] : [...modules])
    this.#imported = imported
    this.#location = location
  }

  override get typeName(): string {
    return 'LazyObject'
  }

  override get ownType(): PyType {
    return LAZY_OBJECT
  }

  /** Every attribute but the object's own is one of the thing that it stands for. */
  override getAttribute(name: string): PyValue {
    if (name === 'module') return this.moduleName
    if (name === '_module') return typeof this.#modules === 'string' ? this.#modules : this.#moduleList
    if (name === 'location') return this.#location
    if (name === '_imported') return this.#imported ?? null
    const isWhole = this.#imported === undefined || typeof this.#modules !== 'string'
    const owner = isWhole ? this.moduleName : `${this.moduleName}.${this.code}`
    return new LazyAttr(name, owner, this, this.#location.split(', line')[0] ?? null)
  }
}

/** MMEngine's `LazyAttr`: an attribute of a lazy object. */
class LazyAttr extends LazyValue {
  override readonly moduleName: string
  readonly #source: LazyValue
  readonly #location: string | null

  constructor(name: string, moduleName: string, source: LazyValue, location: string | null) {
    super(name)
    this.moduleName = moduleName
    this.#source = source
    this.#location = location
  }

  override get typeName(): string {
    return 'LazyAttr'
  }

  override get ownType(): PyType {
    return LAZY_ATTR
  }

  override getAttribute(name: string): PyValue {
    if (name === 'module' || name === '_module') return this.moduleName
    if (name === 'name') return this.code
    if (name === 'source') return this.#source
    if (name === 'location') return this.#location
    return new LazyAttr(name, this.dottedName, this, null)
  }
}
