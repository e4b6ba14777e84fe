import type { ComponentIndex } from '../catalog/lookup.ts'
import type { Problem } from '../errors.ts'
import { type DictEntry, PyDict } from '../python/dict.ts'
import type { Written } from '../python/provenance.ts'
import { INSPECT } from '../python/shown.ts'
import type { PyValue } from '../python/values.ts'
import type { Edition } from './edition.ts'
import { type CheckedConfig, type ConfigNode, DATALOADERS } from './walk.ts'

// A rule about a config as a whole asks for a few of its keys. Where the next config, or the next state of one, says the same under all of
// them, the rule finds the same: it need not look. What a rule asks is noted, not declared, so that no rule can forget to say it.

/** A config that notes which of its keys are asked for. */
class AskedDict extends PyDict {
  readonly #config: PyDict
  /** What was asked for; undefined where that may be anything. */
  asked: Set<PyValue> | undefined = new Set()

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
    this.asked?.add(key)
    return this.#config.entry(key)
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
export class AskedConfig implements CheckedConfig {
  readonly config: AskedDict
  readonly #checked: CheckedConfig
  #asksWhole = false

  constructor(checked: CheckedConfig) {
    this.config = new AskedDict(checked.config)
    this.#checked = checked
  }

  /** Whether what the rule asked hangs on one of these keys, or may. */
  hasAsked(keys: ReadonlySet<PyValue>): boolean {
    const { asked } = this.config
    if (asked === undefined) return true
    const mayBeWhole = !this.#checked.isWhole && ['model', ...DATALOADERS].some((key) => keys.has(key))
    if (this.#asksWhole && mayBeWhole) return true
    for (const key of keys) if (asked.has(key)) return true
    return false
  }

  get index(): ComponentIndex {
    return this.#checked.index
  }

  get scope(): string {
    return this.#checked.scope
  }

  get isWhole(): boolean {
    this.#asksWhole = true
    return this.#checked.isWhole
  }

  get hasImports(): boolean {
    return this.#checked.hasImports
  }

  get gpus(): number | undefined {
    return this.#checked.gpus
  }

  get edition(): Edition | undefined {
    return this.#checked.edition
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

/** The config that was checked last. */
export class LastConfig {
  #kind = ''
  #entries = new Map<PyValue, Held>()

  /** The keys under which a config says something else; undefined where it is of another kind: all rules have to look. */
  changesIn({ config, scope, isWhole, hasImports, edition }: CheckedConfig): ReadonlySet<PyValue> | undefined {
    const [kind, entries, before] = [
      `${scope} ${isWhole} ${hasImports} ${edition}`,
      new Map<PyValue, Held>(),
      this.#entries,
    ]
    const isSameKind = kind === this.#kind
    const changed = new Set<PyValue>()
    for (const { key, value, write } of config.entries()) {
      const old = before.get(key)
      const isSame = old?.value === value && old.write === write
      if (!isSame) changed.add(key)
      entries.set(key, isSame ? old : { value, write })
    }
    for (const key of before.keys()) if (!entries.has(key)) changed.add(key)
    this.#kind = kind
    this.#entries = entries
    return isSameKind ? changed : undefined
  }
}

/** What stands under a key. */
interface Held {
  readonly value: PyValue
  readonly write: Written | undefined
}

/** What a rule found in the last config. */
export class LastFound {
  /** What it asked for; undefined where that may be anything. */
  #asked: ReadonlySet<PyValue> | undefined
  #problems: readonly Problem[] = []

  /** What the rule finds in a config, which is only looked at where it says something else than the last one. */
  of(
    checked: CheckedConfig,
    changes: ReadonlySet<PyValue> | undefined,
    look: (checked: CheckedConfig) => readonly Problem[],
  ): readonly Problem[] {
    if (this.#isUntouchedBy(changes)) return this.#problems
    const seen = new AskedConfig(checked)
    this.#asked = undefined
    this.#problems = look(seen)
    this.#asked = seen.config.asked
    return this.#problems
  }

  #isUntouchedBy(changes: ReadonlySet<PyValue> | undefined): boolean {
    if (this.#asked === undefined || changes === undefined) return false
    for (const key of changes) if (this.#asked.has(key)) return false
    return true
  }
}
