import { type BaseClass, type Catalogue, type Component, classPath, type Parameter } from '../catalogue.ts'
import { choicesOf } from '../choices.ts'
import { CONFIG_KEYS, type ConfigKey } from '../configKeys.ts'
import { type Kind, kindsOf } from '../kinds.ts'
import { ComponentIndex } from '../lookup.ts'
import { parameterText } from '../parameters.ts'
import { FORWARDS, SLOTS, type Slot, slotAt } from '../slots.ts'
import { groupOf, isMember, ownSlot, pascal } from './groups.ts'

// In: catalogues and the slots table. Out: what each dict of a config may hold, in a form that types and schemas are printed from.

/** What may stand at a key. */
export interface Value {
  /** The kinds that it takes; undefined for any value. */
  readonly kinds: ReadonlySet<Kind> | undefined
  /** Dicts and components by the names of their shapes and groups; without any, every dict will do. */
  readonly dicts: readonly string[]
  /** Whether a dict of other keys will do, too. */
  readonly isLoose: boolean
  /** Whether a list of them will do. */
  readonly isMany: boolean
  /** Whether they are told apart by their `type`. */
  readonly isComponent: boolean
  /** The only value that will do. */
  readonly only?: boolean
  /** The only texts that will do, where texts do. */
  readonly texts?: readonly string[] | undefined
}

/** A key of a dict. */
export interface Key {
  readonly name: string
  readonly required: boolean
  readonly value: Value
  /** What the sources say of it, in Python's words. */
  readonly about: string
  readonly renamed?: string | undefined
}

/** A dict with known keys. */
export interface DictShape {
  readonly name: string
  /** What `type` may say; none for a dict without it. */
  readonly types: readonly string[]
  /** Whether `type` may be left out. */
  readonly isDefault: boolean
  readonly keys: readonly Key[]
  /** Whether other keys are taken, by whatever reads them. */
  readonly isOpen: boolean
  /** The class that is built; undefined for a dict that is read key by key. */
  readonly path: string | undefined
}

/** The components that may stand at a key. */
export interface GroupShape {
  readonly name: string
  /** The registry, in MMEngine's words, and the part of it. */
  readonly about: string
  readonly members: readonly DictShape[]
}

/** All of a config. */
export interface ConfigShapes {
  readonly config: DictShape
  readonly groups: readonly GroupShape[]
  /** Dicts that no group holds. */
  readonly dicts: readonly DictShape[]
}

const ANYTHING: Value = { kinds: undefined, dicts: [], isLoose: true, isMany: false, isComponent: false }

/** MMEngine's exceptions from its own annotations: kinds that work and that stock configs of MMDetection 3.3.0 write. */
const MORE_KINDS: ReadonlyMap<string, readonly Kind[]> = new Map([
  ['CachedMixUp.pad_val', ['list']],
  ['YOLOFHead.in_channels', ['int']],
])

/** The shapes of everything that a config of MMDetection holds. */
export function configShapes(catalogues: readonly Catalogue[]): ConfigShapes {
  const [known, ...own] = catalogues.map(({ registries }) => registries.map(({ scope }) => scope))
  const scopes = new Set(own.flat().filter((scope) => known?.includes(scope) !== true))
  return new Shapes(new ComponentIndex(catalogues), Array.from(scopes)).all()
}

/** A shape whose keys may ask for itself. */
type Growing = { -readonly [K in keyof DictShape]: DictShape[K] }

class Shapes {
  readonly #index: ComponentIndex
  /** Those of one's own packages, which configs name as their `default_scope`. */
  readonly #scopes: readonly string[]
  readonly #groups = new Map<string, GroupShape>()
  readonly #dicts = new Map<string, DictShape>()
  /** Shapes of components by name, with what makes them differ. */
  readonly #variants = new Map<string, Map<string, DictShape>>()

  constructor(index: ComponentIndex, scopes: readonly string[]) {
    this.#index = index
    this.#scopes = scopes
  }

  all(): ConfigShapes {
    const config = { name: 'MMDetConfig', types: [], isDefault: false, isOpen: false, path: undefined }
    const keys = CONFIG_KEYS.map((key) => this.#key(key))
    return {
      config: { ...config, keys },
      groups: Array.from(this.#groups.values()),
      dicts: Array.from(this.#dicts.values()),
    }
  }

  #key({ name, kinds, about }: ConfigKey): Key {
    const slot = slotAt([name])
    if (name === 'default_hooks') {
      const hooks: DictShape = this.#object('DefaultHooks', HOOK_NAMES, [name])
      return { name, required: false, about, value: { ...ANYTHING, kinds, dicts: [hooks.name], isLoose: false } }
    }
    return { name, required: false, about, value: this.#value(slot, kinds, [name]) }
  }

  /** What a slot and the kinds of its parameter let in. */
  #value(slot: Slot | undefined, kinds: ReadonlySet<Kind> | undefined, path: readonly string[]): Value {
    const takesDict = kinds === undefined || kinds.has('dict') || kinds.has('list')
    const dicts = slot === undefined || slot.opaque === true || !takesDict ? [] : this.#dictsOf(slot, path)
    if (slot === undefined || dicts.length === 0) return { ...ANYTHING, kinds }
    const isComponent = slot.registry !== undefined || slot.namespace !== undefined
    const isMany = slot.isList === true || (isComponent && (path.length > 1 || kinds?.has('list') === true))
    const isLoose =
      isComponent &&
      slot.typed !== true &&
      slot.strict !== true &&
      slot.defaultType === undefined &&
      slot.registry !== 'loop'
    const others: readonly Kind[] = slot.typed === true || slot.isList === true ? [] : ['bool', 'int', 'float']
    return {
      kinds: kinds ?? new Set<Kind>(['dict', 'list', 'None', 'str', ...others]),
      dicts,
      isLoose,
      isMany,
      isComponent,
    }
  }

  #dictsOf(slot: Slot, path: readonly string[]): readonly string[] {
    const at = path.at(-1) as string
    if (slot.texts === true) return ['Texts']
    if (slot.types !== undefined) return [this.#functions(slot, at)]
    if (slot.keys !== undefined)
      return [this.#object(pascal(at.replace(/^(?:train|val|test)_d/, 'd')), slot.keys, path).name]
    if (slot.namespace !== undefined) return [this.#classes(slot)]
    if (slot.registry === undefined) return []
    const group = this.#group(slot)
    if (slot.registry === 'metric' && path.length === 1)
      return [group, this.#group({ registry: 'evaluator', defaultType: 'Evaluator' })]
    return [group]
  }

  /** A dict that is read key by key. */
  #object(name: string, keys: readonly string[], path: readonly string[]): DictShape {
    const known = this.#dicts.get(name)
    if (known !== undefined) return known
    const made: Growing = { name, types: [], isDefault: false, isOpen: false, path: undefined, keys: [] }
    this.#dicts.set(name, made)
    made.keys = keys.map((key) => {
      const value = this.#value(slotAt([...path, key]), undefined, [...path, key])
      return { name: key, required: false, value, about: '' }
    })
    return made
  }

  /** The functions that a `type` may name: those of `nms`. */
  #functions(slot: Slot, at: string): string {
    const name = pascal(at)
    const members = Object.entries(slot.types ?? {}).map(([type, keys]) => ({
      name: `${name}_${type}`,
      types: [type],
      isDefault: type === slot.defaultType,
      keys: (keys?.split(' ') ?? []).map((key) => ({ name: key, required: false, value: ANYTHING, about: '' })),
      isOpen: keys === undefined,
      path: undefined,
    }))
    this.#groups.set(name, { name, about: `the types of ${at}`, members })
    return name
  }

  /** The classes of a module that no registry holds. */
  #classes(slot: Slot): string {
    const module = slot.namespace as string
    const name = 'RoiLayer'
    if (this.#groups.has(name)) return name
    const found = this.#index.classNames(module).map((type) => this.#index.findClass(module, type))
    const components = found.flatMap((one) => (one.kind === 'component' ? [one.component] : []))
    this.#groups.set(name, {
      name,
      about: `classes of ${module}`,
      members: components.map((one) => this.#component(one, slot, [''])),
    })
    return name
  }

  #group(slot: Slot): string {
    const { name, about, rows } = groupOf(slot)
    if (this.#groups.has(name)) return name
    const members: DictShape[] = []
    this.#groups.set(name, { name, about, members })
    const removes = Array.from(new Set(rows.flatMap((row) => row.removes ?? [])))
    const merged = rows.length === 0 ? slot : { ...slot, removes }
    for (const component of this.#members(slot)) {
      const own = ownSlot(component, merged)
      // MMEngine takes `type` or `by_epoch`, never both.
      members.push(this.#component(component, name === 'AnyTrainLoop' ? { ...own, removes: [] } : own, pathOf(slot)))
      if (name === 'AnyTrainLoop') members.push(...loopsOf(component, members.at(-1) as DictShape))
    }
    return name
  }

  #members(slot: Slot): Component[] {
    const registry = slot.registry as string
    const names = new Map<string, Component>()
    for (const scope of ['mmdet', ...this.#scopes]) {
      for (const name of this.#index.names(registry, scope)) {
        const found = this.#index.find(registry, name, scope)
        if (found.kind === 'component' && !names.has(name)) names.set(name, found.component)
      }
    }
    return Array.from(new Set(names.values())).filter((component) => isMember(component, slot))
  }

  /** The shape of a component at a slot; slots that ask for the same keys share it. */
  #component(component: Component, slot: Slot, path: readonly string[]): DictShape {
    const isDefault = slot.defaultType !== undefined && component.names.includes(slot.defaultType)
    const removes = (slot.removes ?? []).filter((name) => name !== '_scope_')
    const required = component.parameters.filter((one) => isRequired(one, slot)).map(({ name }) => name)
    const id = identifier(component)
    const variants = this.#variants.get(id) ?? new Map<string, DictShape>()
    this.#variants.set(id, variants)
    const variant = JSON.stringify([classPath(component), required, removes, isDefault, path[0] === ''])
    const known = variants.get(variant)
    if (known !== undefined) return known
    const name = variants.size === 0 ? id : `${id}_${variants.size + 1}`
    const made: Growing = {
      name,
      types: component.registry === '' && component.names.length === 0 ? [] : component.names,
      isDefault,
      keys: [],
      isOpen: component.kwargs !== 'closed' && forwardedNames(component) === undefined,
      path: classPath(component),
    }
    variants.set(variant, made)
    made.keys = this.#keys(component, slot, path)
    return made
  }

  #keys(component: Component, slot: Slot, path: readonly string[]): Key[] {
    const [holder = ''] = component.names
    const own = component.parameters.map((parameter): Key => {
      const { name, renamed } = parameter
      const value = this.#parameterValue(component, parameter, slot, [...path, name])
      return {
        name,
        required: isRequired(parameter, slot),
        value,
        about: aboutParameter(component, parameter),
        renamed,
      }
    })
    const more = [...(slot.removes ?? []), ...(forwardedNames(component) ?? [])]
    const taken = more.filter((name) => name !== '_scope_' && !component.parameters.some((one) => one.name === name))
    return [
      ...own,
      ...taken.map((name) => {
        const value = this.#value(slotAt([...path, name], holder), undefined, [...path, name])
        return { name, required: false, value, about: '' }
      }),
    ]
  }

  #parameterValue(component: Component, parameter: Parameter, given: Slot, path: readonly string[]): Value {
    const kinds = given.namespace === undefined ? lenientKinds(parameter) : undefined
    for (const kind of MORE_KINDS.get(`${component.qualname}.${parameter.name}`) ?? []) kinds?.add(kind)
    const part = this.#index.part(component, parameter.name)
    const found = slotAt(path, component.names[0])
    // Any name is a branch of MultiBranch, but for those of its parameters.
    const slot = found?.at === '*' ? undefined : found
    const texts = kinds?.has('str') === true ? choicesOf(component, parameter.name)?.texts : undefined
    const value = { ...this.#value(slot, kinds, path), texts }
    if (part === undefined) return value
    const shape = this.#component(
      part.component,
      { supplies: part.supplies, defaultType: part.component.names[0] ?? '' },
      [''],
    )
    this.#dicts.set(shape.name, shape)
    return { ...value, kinds, dicts: [...value.dicts, shape.name], isLoose: false }
  }
}

/** `by_epoch` stands for the type of the loop. */
function loopsOf({ qualname }: Component, shape: DictShape): DictShape[] {
  const only = { EpochBasedTrainLoop: true, IterBasedTrainLoop: false }[qualname]
  if (only === undefined) return []
  const value: Value = { ...ANYTHING, kinds: new Set<Kind>(['bool']), only }
  const key: Key = { name: 'by_epoch', required: true, value, about: '' }
  return [{ ...shape, name: `${shape.name}_by_epoch`, types: [], keys: [key, ...shape.keys] }]
}

/** The kinds that an argument takes. What a default tells is not all that may be given, and few annotations say where None will do. */
function lenientKinds(parameter: Parameter): Set<Kind> | undefined {
  const kinds = kindsOf(parameter)
  if (kinds === undefined) return undefined
  if (parameter.annotation === null && kinds.has('list') && !kinds.has('dict')) return undefined
  return new Set<Kind>([...kinds, 'None', ...(parameter.annotation === null ? (['bool', 'list'] as const) : [])])
}

function isRequired({ name, required }: Parameter, slot: Slot): boolean {
  return required && slot.supplies !== 'any' && slot.supplies?.includes(name) !== true
}

/** The keys that a class with `**kwargs` hands on, where they are known. */
function forwardedNames({ qualname }: BaseClass): readonly string[] | undefined {
  const forward = FORWARDS.get(qualname)
  return forward !== undefined && 'names' in forward ? forward.names : undefined
}

/** The keys that lead to a slot that stands at one place only. */
function pathOf(slot: Slot): string[] {
  const { at = '' } = slot
  const leads = SLOTS.some((row) => row.at.startsWith(`${at}.`))
  return at.startsWith('^') && leads ? at.slice(1).replaceAll('*', 'any').split('.') : ['']
}

/** A name for the shape of a class: the first name of a component, as far as TypeScript takes it. */
function identifier({ names, qualname }: Component): string {
  const name = names.includes(qualname) ? qualname : (names[0] ?? qualname)
  return name.replace(/^\d/, '_$&').replace(/\W/g, '_')
}

/** A parameter as Python writes it, and the class that it comes from. */
function aboutParameter({ qualname }: Component, parameter: Parameter): string {
  const { owner, required } = parameter
  return `${parameterText(parameter)}${owner === qualname ? '' : `, of ${owner}`}${required ? ', required' : ''}`
}

/** DefaultHooks of mmengine/runner/runner.py; others may stand beside them. */
const HOOK_NAMES = [
  'runtime_info',
  'timer',
  'sampler_seed',
  'logger',
  'param_scheduler',
  'checkpoint',
  'visualization',
  'track_visualization',
]
