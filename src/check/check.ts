import type { ComponentIndex } from '../catalog/lookup.ts'
import { MmdetConfigError, type Problem, type Severity } from '../errors.ts'
import type { PyDict } from '../python/dict.ts'
import { problemOf } from './place.ts'
import type { Finding, Rule } from './rule.ts'
import { RULES } from './rules/all.ts'
import { type CheckedConfig, checkedConfig } from './walk.ts'

// In: a config's values with their writes, and the catalogues. Out: what the rules find, as problems. walk.ts finds what a run builds;
// rules/ has a file for each rule; rule.ts says how one is made.

/** How severe the findings of a rule are; `off` for a rule that does not run. */
export type RuleSeverity = Severity | 'off'

export interface RuleOptions {
  /** Whose components are meant where the config has no `default_scope`, as in a file that others inherit from: `mmdet`. */
  readonly scope?: string | undefined
  /** Rules of one's own. */
  readonly rules?: readonly Rule[] | undefined
  /** How many GPUs the run will have, for the rules that ask. */
  readonly gpus?: number | undefined
  /** Severities by rule, in place of those that its findings have. */
  readonly severities?: Readonly<Record<string, RuleSeverity | undefined>> | undefined
}

/**
 * Holds a config against what its components accept and against the rules: all problems, in the order of the config's keys, then what
 * concerns it as a whole.
 */
export function problemsOf(config: PyDict, index: ComponentIndex, options: RuleOptions = {}): Problem[] {
  try {
    return found(checkedConfig(config, index, options.scope ?? 'mmdet', options.gpus), options)
  } catch (error) {
    if (error instanceof MmdetConfigError && error.code === 'limit') return [...error.problems]
    throw error
  }
}

function found(checked: CheckedConfig, { rules: own = [], severities = {} }: RuleOptions): Problem[] {
  const chosen = new Map(Object.entries(severities))
  const rules = [...RULES, ...own]
    .map((rule) => ({ rule, given: chosen.get(rule.id), severity: chosen.get(rule.id) ?? rule.severity }))
    .filter(({ severity }) => severity !== 'off')
  const ofNodes = rules.filter(({ rule }) => rule.node !== undefined)
  const problems: Problem[] = []
  const add = ({ rule, given, severity }: (typeof rules)[number], findings: Iterable<Finding>): void => {
    for (const finding of findings) {
      const problem = problemOf(rule, severity as Severity, finding, checked)
      problems.push(given === undefined ? problem : { ...problem, severity: given as Severity })
    }
  }
  for (const one of rules) add(one, one.rule.config?.(checked) ?? [])
  for (const node of checked.nodes) {
    for (const one of ofNodes) if (one.rule.when?.(node) !== false) add(one, one.rule.node?.(node, checked) ?? [])
  }
  return problems
}
