import { formatCall, formatted, percent } from './formats.ts'
import { RULES, UNIONS } from './grammar.ts'
import type { Choices } from './random.ts'

export interface Variable {
  readonly name: string
  readonly kind: string
}

const KINDS = Object.keys(RULES)

/** Writes random expressions over the variables that are in scope. */
export class Writer {
  readonly choices: Choices
  /** How often a place gets an expression of a kind that does not belong there. */
  readonly wrongness: number
  variables: Variable[] = []

  constructor(choices: Choices, wrongness: number) {
    this.choices = choices
    this.wrongness = wrongness
  }

  /** An expression of this kind, nested `depth` deep at most. */
  expression(kind: string, depth = 1 + this.choices.below(3)): string {
    const { choices } = this
    if (choices.chance(this.wrongness)) return this.expression(choices.pick(KINDS), depth)
    const union = UNIONS[kind]
    if (union !== undefined) return this.expression(choices.pick(union), depth)
    const variable = this.#variable(kind)
    if (variable !== undefined && choices.chance(depth > 0 ? 0.35 : 0.6)) return variable
    if (kind === 'fstring') return formatted(this, depth - 1)
    if (kind === 'percent') return percent(this, depth - 1)
    if (kind === 'format') return formatCall(this, depth - 1)
    const rules = RULES[kind]
    if (rules === undefined) throw new Error(`no rules for <${kind}>`)
    if (depth <= 0 || choices.chance(0.25)) return this.fill(choices.pick(rules.leaves), 0)
    const text = this.fill(choices.pick(rules.forms), depth - 1)
    return isAtom(text) && !choices.chance(0.1) ? text : `(${text})`
  }

  /** A template with its places filled in. */
  fill(template: string, depth: number): string {
    return template.replace(/<([a-z]+)((?:;\w+:[a-z]+)*)>/g, (_, kind: string, names: string) => {
      const outer = this.variables
      for (const pair of names.split(';').slice(1)) {
        const [name, of] = pair.split(':') as [string, string]
        this.variables = [...this.variables, { name, kind: of }, { name, kind: of }]
      }
      const text = this.expression(kind, depth)
      this.variables = outer
      return text
    })
  }

  #variable(kind: string): string | undefined {
    const fitting = this.variables.filter((variable) => variable.kind === kind)
    return fitting.length === 0 ? undefined : this.choices.pick(fitting).name
  }
}

/** Whether a text may stand next to operators without brackets: a rough test, brackets never hurt. */
function isAtom(text: string): boolean {
  return /^[\w.]+$/.test(text) || /^[\w.]*(\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\})$/.test(text)
}
