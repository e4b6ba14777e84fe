import type { ComponentIndex } from '../catalog/lookup.ts'
import type { Problem } from '../errors.ts'
import { type DictEntry, PyDict } from '../python/dict.ts'
import type { Written } from '../python/provenance.ts'
import { INSPECT } from '../python/shown.ts'
import type { PyValue } from '../python/values.ts'
import type { CheckedConfig, ConfigNode } from './walk.ts'

// A rule about a config as a whole asks for a few of its keys. Where the next config, or the next state of one, says the same under all of
// them, the rule finds the same: it need not look. What a rule asks is noted, not declared, so that no rule can forget to say it.

/** What stood under a key of a config; both undefined where nothing did. */
interface Held {
  readonly value: PyValue | undefined
  readonly write: Written | undefined
}

/** A config that notes which of its keys are asked for. */
class AskedDict extends PyDict {
  readonly #config: PyDict
  /** What was asked for; undefined where that may be anything. */
  asked: Map<PyValue, Held> | undefined = new Map()

  constructor(config: PyDict) {
    super()
    this.#config = config
  }

  #whole(): PyDict {
    this.asked = undefined
    return this.#config
  }

  override get size(): number {
    return this.#whole().size
  }

  override has(key: PyValue): boolean {
    return this.entry(key) !== undefined
  }

  override get(key: PyValue): PyValue | undefined {
    return this.entry(key)?.value
  }

  override entry(key: PyValue): DictEntry | undefined {
    const entry = this.#config.entry(key)
    this.asked?.set(key, { value: entry?.value, write: entry?.write })
    return entry
  }

  override copy(): PyDict {
    return this.#whole().copy()
  }

  override entries(): IterableIterator<DictEntry> {
    return this.#whole().entries()
  }

  override toJSON(): object {
    return this.#whole().toJSON()
  }

  override [INSPECT](depth: number, options: object, inspect: (value: unknown, options: object) => string): string {
    return this.#whole()[INSPECT](depth, options, inspect)
  }
}

/** A config as one rule sees it. */
class AskedConfig implements CheckedConfig {
  readonly config: AskedDict
  readonly #checked: CheckedConfig

  constructor(checked: CheckedConfig) {
    this.config = new AskedDict(checked.config)
    this.#checked = checked
  }

  get index(): ComponentIndex {
    return this.#checked.index
  }

  get scope(): string {
    return this.#checked.scope
  }

  get isWhole(): boolean {
    return this.#checked.isWhole
  }

  get hasImports(): boolean {
    return this.#checked.hasImports
  }

  get gpus(): number | undefined {
    return this.#checked.gpus
  }

  get nodes(): readonly ConfigNode[] {
    this.config.asked = undefined
    return this.#checked.nodes
  }

  readonly below = (key: string): readonly ConfigNode[] => {
    // The dicts below a key are those of its value.
    this.config.entry(key)
    return this.#checked.below(key)
  }
}

/** What a rule found in the last config that it looked at. */
export class LastFound {
  #asked: ReadonlyMap<PyValue, Held> | undefined
  #kind = ''
  #problems: readonly Problem[] = []

  /** What the rule finds in a config, which is only looked at where it says something else than the last one. */
  of(checked: CheckedConfig, look: (checked: CheckedConfig) => readonly Problem[]): readonly Problem[] {
    const { scope, isWhole, hasImports } = checked
    const kind = `${scope} ${isWhole} ${hasImports}`
    if (kind === this.#kind && this.#saysTheSame(checked)) return this.#problems
    const seen = new AskedConfig(checked)
    this.#problems = look(seen)
    this.#asked = seen.config.asked
    this.#kind = kind
    return this.#problems
  }

  #saysTheSame({ config }: CheckedConfig): boolean {
    if (this.#asked === undefined) return false
    for (const [key, { value, write }] of this.#asked) {
      const entry = config.entry(key)
      if (entry?.value !== value || entry?.write !== write) return false
    }
    return true
  }
}
