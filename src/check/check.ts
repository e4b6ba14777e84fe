import type { ComponentIndex } from '../catalog/lookup.ts'
import { type Slot, slotAt } from '../catalog/slots.ts'
import type { Problem } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import type { Written } from '../python/provenance.ts'
import { pathKey, quotedRepr } from '../python/repr.ts'
import { isInt, PyFloat, PyList, PyTuple, type PyValue } from '../python/values.ts'
import { type Built, checkComponent, nameOf } from './component.ts'
import { checkNamed, checkShape } from './shapes.ts'
import { advice, historyOf } from './words.ts'

/** The keys of a config that MMEngine's Runner builds from. Other variables are only there for these. */
const RUNNER_KEYS: ReadonlySet<unknown> = new Set(
  (
    'model tta_model train_dataloader val_dataloader test_dataloader optim_wrapper param_scheduler train_cfg val_cfg test_cfg ' +
    'val_evaluator test_evaluator default_hooks custom_hooks visualizer log_processor model_wrapper_cfg'
  ).split(' '),
)

/**
 * Holds a config against what its components accept: the signatures of the catalogue, at every place that MMEngine's Runner builds.
 *
 * @param scope whose components are meant where the config has no `default_scope`, as in a file that others inherit from.
 * @returns all problems, in the order of the config's keys; one note for a scope that no catalogue knows, whose components are not checked.
 * @example
 * const config = await Config.fromFile('mask-rcnn_r50_fpn_1x_coco.py')
 * checkConfig(config.toDict(), new ComponentIndex([await loadCatalogue()])) // []
 */
export function checkConfig(config: PyDict, index: ComponentIndex, scope = 'mmdet'): Problem[] {
  return new Checker(config, index, scope).run()
}

const DATALOADERS = ['train_dataloader', 'val_dataloader', 'test_dataloader']

type Path = readonly (string | number)[]

/** `optim_wrapper.optimizer`: deeper inside, components themselves annotate what they take. */
const RUNNER_DEPTH = 2

class Checker {
  readonly #config: PyDict
  readonly #index: ComponentIndex
  readonly #problems: Problem[] = []
  #scope: string
  /** Whether MMEngine imports modules before it builds anything: they may register what no catalogue knows. */
  readonly #hasImports: boolean
  /** Whether a run can start from the config; else it is a part that others inherit, which may add what is missing. */
  readonly #isWhole: boolean
  #parents: readonly Built[] = []

  constructor(config: PyDict, index: ComponentIndex, fallback: string) {
    this.#config = config
    this.#index = index
    const scope = config.get('default_scope')
    this.#scope = typeof scope === 'string' ? scope : fallback
    this.#isWhole = config.has('model') && DATALOADERS.some((key) => config.has(key))
    const imports = config.get('custom_imports')
    this.#hasImports = imports instanceof PyDict && imports.size > 0
  }

  run(): Problem[] {
    if (!this.#index.knows(this.#scope)) this.#report(this.#unknownScope())
    for (const { key, value, write } of this.#config.entries()) {
      if (RUNNER_KEYS.has(key)) this.#visit([key as string], value, write)
    }
    return this.#problems
  }

  #unknownScope(): Problem {
    const write = this.#config.entry('default_scope')?.write
    return {
      code: 'unknown-scope',
      severity: 'note',
      message: `no catalogue knows the components of ${this.#scope}: they are not checked`,
      path: ['default_scope'],
      span: write?.span,
      hint: `make one: mmdet-config catalog add the folder of the package ${this.#scope}`,
    }
  }

  readonly #report = (problem: Problem): void => {
    const isOpen = problem.code === 'missing-argument' && !this.#isWhole
    this.#problems.push(
      isOpen ? { ...problem, severity: 'warning', hint: `${problem.hint}, here or in what inherits it` } : problem,
    )
  }

  #visit(path: Path, value: PyValue, write: Written | undefined): void {
    const isList = value instanceof PyList || value instanceof PyTuple
    const isDict = value instanceof PyDict
    if (path.length <= RUNNER_DEPTH && holdsNumber(value)) this.#notAComponent(value, path, write)
    if (!isDict && !isList) return
    const holder = this.#parents.at(-1)
    const slot = slotAt(path, holder === undefined ? undefined : nameOf(holder))
    if (slot?.opaque === true) return
    if (isDict) this.#dict(slot, value, path, write)
    else for (const [at, item] of value.items.entries()) this.#visit([...path, at], item, value.writes?.[at] ?? write)
  }

  #dict(slot: Slot | undefined, dict: PyDict, path: Path, write: Written | undefined): void {
    if (slot?.namespace !== undefined) {
      checkNamed(slot, dict, path, this.#report)
      return
    }
    const [parents, scope] = [this.#parents, this.#scope]
    // Whatever the constructor builds is of this scope, too.
    const own = dict.get('_scope_')
    if (typeof own === 'string') this.#scope = own
    if (this.#index.knows(this.#scope)) this.#known(slot, dict, path, write)
    for (const { key, value, write } of dict.entries()) this.#visit([...path, pathKey(key)], value, write)
    this.#parents = parents
    this.#scope = scope
  }

  #known(slot: Slot | undefined, dict: PyDict, path: Path, write: Written | undefined): void {
    if (slot !== undefined && this.#isRead(slot)) checkShape(slot, dict, path, this.#report)
    const built = this.#build(slot, dict, path, write)
    if (built === undefined) return
    checkComponent(built, this.#parents, this.#report)
    this.#parents = [...this.#parents, built]
  }

  /** Whether the reader of a dict is one whose keys are known. */
  #isRead({ keys, texts, readBy }: Slot): boolean {
    const reader = readBy === undefined ? undefined : this.#parents.at(-1)?.dict.get(readBy)
    if (typeof reader === 'string' && this.#index.everywhere(reader).length === 0) return false
    return keys !== undefined || texts !== undefined
  }

  /** The Runner takes objects and texts in place of a dict, but no numbers. */
  #notAComponent(value: PyValue, path: Path, write: Written | undefined): void {
    const slot = slotAt(path)
    if (slot?.registry === undefined || slot.at?.startsWith('^') !== true) return
    this.#report({
      code: 'wrong-kind',
      message: `${quotedRepr(value)} is not a component: write a dict with a type of the registry ${slot.registry}`,
      path,
      span: write?.span,
      related: historyOf(write),
    })
  }

  /** The component of a dict; undefined where the dict has no type, or one that is not known. */
  #build(slot: Slot | undefined, dict: PyDict, path: Path, write: Written | undefined): Built | undefined {
    const place = { path, write, inner: () => this.#innerOf(dict, path) }
    const own = path.length === 1 && slot?.registry !== undefined ? this.#ofRunner(slot, dict, path) : slot
    const type = dict.get('type') ?? own?.defaultType
    if (typeof type !== 'string') return undefined
    const built = { slot: own, dict, place, index: this.#index }
    if (own?.registry === undefined) {
      const component = own === undefined ? this.#index.everywhere(type)[0] : undefined
      return component === undefined ? undefined : { ...built, component }
    }
    const found = this.#index.find(own.registry, type, this.#scope)
    if (found.kind === 'component') return { ...built, component: found.component }
    if (found.kind === 'missing') this.#unknownType(own.registry, type, dict, path)
    return undefined
  }

  /** What the Runner decides by other keys: the loop by `by_epoch`, the evaluator by `metrics`. */
  #ofRunner(slot: Slot, dict: PyDict, path: Path): Slot {
    if (slot.registry === 'metric' && dict.has('metrics')) {
      return { registry: 'evaluator', defaultType: 'Evaluator' }
    }
    const choice = dict.entry('by_epoch')
    if (slot.registry !== 'loop' || choice === undefined) return slot
    if (!dict.has('type')) {
      return { ...slot, defaultType: choice.value === true ? 'EpochBasedTrainLoop' : 'IterBasedTrainLoop' }
    }
    const type = dict.entry('type')?.write
    this.#report({
      code: 'type-beside-by-epoch',
      message: `${path[0]} has both type and by_epoch: MMEngine takes only one of them`,
      path: [...path, 'by_epoch'],
      span: choice.write?.span,
      related: type === undefined ? [] : [{ message: 'the type', span: type.span }],
      hint: 'remove by_epoch: the type says whether epochs or iterations are counted',
    })
    return slot
  }

  #unknownType(registry: string, type: string, dict: PyDict, path: Path): void {
    const write = dict.entry('type')?.write
    const near = this.#index.nearest(registry, type, this.#scope)
    const other = this.#index.everywhere(type)[0]?.registry
    this.#report({
      code: 'unknown-type',
      severity: this.#hasImports && near === undefined ? 'warning' : 'error',
      message: `${type} is not in the registry ${registry}`,
      path: [...path, 'type'],
      span: write?.span,
      related: historyOf(write),
      ...advice(near, other === undefined ? this.#importHint() : `it is in the registry ${other}`),
    })
  }

  #importHint(): string {
    if (this.#hasImports) return 'no catalogue knows it; a module of custom_imports may register it'
    return 'if a module of your own registers it, name that module in custom_imports'
  }

  /** The components directly inside a dict, for advice about keys in the wrong place. */
  *#innerOf(dict: PyDict, path: Path): Generator<Built> {
    for (const { key, value, write } of dict.entries()) {
      const type = value instanceof PyDict ? value.get('type') : undefined
      const component = typeof type === 'string' ? this.#index.everywhere(type)[0] : undefined
      if (!(value instanceof PyDict) || component === undefined) continue
      const place = { path: [...path, pathKey(key)], write }
      yield { component, slot: undefined, dict: value, place, index: this.#index }
    }
  }
}

/** Whether a value is a number, or a list with one. */
function holdsNumber(value: PyValue): boolean {
  if (value instanceof PyList || value instanceof PyTuple) return value.items.some(holdsNumber)
  return isInt(value) || value instanceof PyFloat
}
