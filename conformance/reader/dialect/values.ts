import type { Choices } from '../programs/random.ts'

/** What a variable of a random config is; an inherited dict is MMEngine's ConfigDict, an inherited list holds such. */
export type Kind = 'dict' | 'inherited' | 'list' | 'inheritedList' | 'lazy' | 'number' | 'text' | 'set'

export interface Variable {
  readonly name: string
  readonly kind: Kind
}

/** Writes values of a config of the pure-Python dialect from the names that are known. */
export class ValueWriter {
  readonly choices: Choices
  variables: Variable[] = []
  /** Whether wrong uses of imported things are written too. */
  readonly isBroken: boolean
  /** What a statement under way assigns, and what it changes: neither is a value in it. */
  #assigned: Variable[] = []
  #changed: string | undefined
  #made = 0

  constructor(choices: Choices, isBroken: boolean) {
    this.choices = choices
    this.isBroken = isBroken
  }

  /** Writes one statement; the names that it assigns are known behind it. */
  statement(write: () => string, changed?: string): string {
    this.#changed = changed
    const text = write()
    this.#changed = undefined
    for (const { name, kind } of this.#assigned.splice(0)) this.know(name, kind)
    return text
  }

  names(...kinds: readonly Kind[]): string[] {
    return this.variables.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name)
  }

  /** A name for something of this kind; sometimes one that is taken already. */
  fresh(kind: Kind, stem: string): string {
    const taken = this.variables.filter((variable) => variable.kind === kind)
    const name = taken.length > 0 && this.choices.chance(0.1) ? this.choices.pick(taken).name : `${stem}${this.#made++}`
    this.#assigned.push({ name, kind })
    return name
  }

  know(name: string, kind: Kind): void {
    this.variables = [...this.variables.filter((variable) => variable.name !== name), { name, kind }]
  }

  value(depth = 2): string {
    const known = this.variables.filter(({ name, kind }) => kind !== 'lazy' && name !== this.#changed)
    if (known.length > 0 && this.choices.chance(0.15)) return this.choices.pick(known).name
    switch (this.choices.below(depth > 0 ? 7 : 4)) {
      case 0:
        return this.number()
      case 1:
        return this.text()
      case 2:
      case 3:
        return this.type()
      case 4:
        return this.list(depth - 1)
      case 5:
        return `(${this.value(depth - 1)}, ${this.value(depth - 1)})`
      default:
        return this.dict(depth - 1)
    }
  }

  number(): string {
    return this.choices.pick(['1', '50', '0.5', '-3', '1e-4', 'True', 'None', ...this.names('number')])
  }

  text(): string {
    const lazy = this.names('lazy')
    const texts = ["'BN'", "'a b'", "'{{ fileBasename }}'", "f'{1 + 1}x'", ...this.names('text')]
    if (lazy.length === 0 || this.choices.chance(0.6)) return this.choices.pick(texts)
    const name = this.choices.pick(lazy)
    return this.choices.pick([
      `f'{${name}}'`,
      `f'{${name}.a!r:>9}'`,
      `str(${name})`,
      `'%s' % ${name}.b`,
      `repr(${name})`,
    ])
  }

  /** What stands behind `type=`. */
  type(): string {
    const lazy = this.names('lazy')
    if (lazy.length === 0 || this.choices.chance(0.2)) return this.choices.pick(["'Conv'", "'BN'"])
    const name = this.choices.pick(lazy)
    return `${name}${this.choices.pick(['', '', '.ReLU', '.nn.Conv2d', '.a.b.c.d'])}`
  }

  /** A dict that always has the keys `type`, `depth`, `norm` and `out`. */
  dict(depth = 1): string {
    const extra = this.choices.chance(0.4)
      ? `, ${this.choices.pick(['x', 'backbone', 'neck'])}=${this.value(depth - 1)}`
      : ''
    const deletes = this.choices.chance(0.06) ? ', _delete_=True' : ''
    const norm = `dict(type=${this.type()}, k=${this.number()}${depth > 0 ? `, deep=${this.value(depth - 1)}` : ''})`
    const pairs = `type=${this.type()}, depth=${this.number()}, norm=${norm}, out=[${this.value(0)}, 2]`
    if (this.choices.chance(0.15))
      return `{'type': ${this.type()}, 'depth': 1, 'norm': ${norm}, 'out': [1], 3: ${this.value(0)}}`
    return `dict(${pairs}${extra}${deletes})`
  }

  /** A list whose first item is a dict. */
  list(depth = 1): string {
    const rest = Array.from({ length: this.choices.below(3) }, () => this.value(depth - 1))
    return `[${[`dict(type=${this.type()}, p=${this.number()})`, ...rest].join(', ')}]`
  }
}
