/** What becomes of keyword arguments that no parameter names. */
export type KwargsState =
  /** There is no `**kwargs`, or all of it goes to calls that name what they take: anything else raises TypeError. */
  | 'closed'
  /** `**kwargs` is taken and nothing reads it: an unknown argument has no effect. */
  | 'swallowed'
  /** `**kwargs` goes where the sources do not tell what is accepted. */
  | 'open'

/** One argument that a component accepts. Names, defaults and annotations are facts of the sources. */
export interface Parameter {
  /** As a config writes it: `num_classes`. */
  readonly name: string
  /** Python's repr of the default, where it can be known; else its source. Null for none. */
  readonly default: string | null
  /** Whether the call fails without it. */
  readonly required: boolean
  /** The annotation as it is written, without line ends. */
  readonly annotation: string | null
  /** The class or function whose signature names it. */
  readonly owner: string
  /** The argument to write instead, where a decorator keeps this name for old configs. */
  readonly renamed?: string
  /** The texts that it may be, where the constructor stops at every other. Tells nothing of an empty one, nor of what is no text. */
  readonly choices?: readonly string[]
}

/** What a constructor or function accepts. */
export interface Signature {
  /** What becomes of arguments that `parameters` do not name. */
  readonly kwargs: KwargsState
  readonly parameters: readonly Parameter[]
}

/** A class or function in one of MMEngine's registries. */
export interface Component extends Signature {
  /** The registry's name: `model`, `task util`. */
  readonly registry: string
  /** The package that the registry belongs to: `mmdet`, `mmengine`. */
  readonly scope: string
  /** What `type` may say, the class's own name first where it is one of them. */
  readonly names: readonly string[]
  /** The module that defines it: `mmdet.models.necks.fpn`. */
  readonly module: string
  /** Its name there: `FPN`. */
  readonly qualname: string
}

/** A registry, and where a source imports it from. */
export interface RegistryInfo {
  /** Its name: `model`, `task util`. */
  readonly registry: string
  /** The package that it belongs to: `mmdet`. */
  readonly scope: string
  /** `mmdet.registry.MODELS`. */
  readonly path: string
  /** The path of the registry that is asked next. */
  readonly parent: string | null
}

/** A class that registered ones inherit from, or that other packages do. */
export interface BaseClass extends Signature {
  /** The module that defines it: `mmdet.models.necks.fpn`. */
  readonly module: string
  /** Its name there: `FPN`. */
  readonly qualname: string
}

/** Where Python finds a class: `mmdet.models.necks.fpn.FPN`. */
export function classPath({ module, qualname }: Pick<BaseClass, 'module' | 'qualname'>): string {
  return `${module}.${qualname}`
}

/** Whether a class is of the packages that the slots and rules describe. One of another package may be called the same and mean something else. */
export function isStock({ module }: Pick<BaseClass, 'module'>): boolean {
  return /^(?:mmdet|mmengine|mmcv|torch)\./.test(module)
}

/** A dict without `type` that a class hands to another as keywords: `DetrTransformerEncoder(**self.encoder)`. Classes by their paths. */
export interface Part {
  /** The class that has the dict. */
  readonly holder: string
  /** The argument of the holder that is the dict. */
  readonly key: string
  /** The class that is made of it. */
  readonly made: string
  /** Arguments that the holder gives beside the dict, or writes into it. */
  readonly supplies: readonly string[]
}

/** What a class reads of a dict that it is given, and what it hands the dict to. */
export interface Read {
  /** The class, by its path. */
  readonly holder: string
  /** The argument that the dict is, with the keys to it: `test_cfg.rpn`. */
  readonly path: string
  /** The keys that the class reads. */
  readonly names: readonly string[]
  /** Arguments of what else it is given: `roi_head.test_cfg`. */
  readonly to: readonly string[]
}

/** What is known of some packages. */
export interface Catalogue {
  readonly registries: readonly RegistryInfo[]
  readonly components: readonly Component[]
  /** Classes that no registry holds: those that registered ones inherit from or hand a dict to, and those of `roi_layer`. */
  readonly bases: readonly BaseClass[]
  readonly parts: readonly Part[]
  readonly reads: readonly Read[]
}
