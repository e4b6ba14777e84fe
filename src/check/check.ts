import type { ComponentIndex } from '../catalog/lookup.ts'
import { MmdetConfigError, type Problem, type Severity } from '../errors.ts'
import type { PyDict } from '../python/dict.ts'
import { AskedConfig, LastConfig, LastFound } from './asked.ts'
import { type Edition, editionOf } from './edition.ts'
import type { ConfigNode } from './node.ts'
import { problemOf } from './place.ts'
import type { Finding, Rule } from './rule.ts'
import { RULES } from './rules/all.ts'
import { SharedDicts } from './sharedDicts.ts'
import { type CheckedConfig, checkedConfig } from './walk.ts'

// In: a config's values with their writes, and the catalogues. Out: what the rules find, as problems. walk.ts finds what a run builds;
// rules/ has a file for each rule; rule.ts says how one is made.

/** How severe the findings of a rule are; `off` for a rule that does not run. */
export type RuleSeverity = Severity | 'off'

/** Options of the rules of `check`. */
export interface RuleOptions {
  /** Whose components are meant where the config has no `default_scope`, as in a file that others inherit from: `mmdet`. */
  readonly scope?: string | undefined
  /** Rules of one's own. */
  readonly rules?: readonly Rule[] | undefined
  /** How many GPUs the run will have, for the rules that ask. */
  readonly gpus?: number | undefined
  /** Severities by rule, in place of those that its findings have. */
  readonly severities?: Readonly<Record<string, RuleSeverity | undefined>> | undefined
  /** Whether what is wrong with a dict that stands at several paths is told at each of them; else at the first. */
  readonly atEachPath?: boolean | undefined
}

/**
 * Holds a config against what its components accept and against the rules: all problems, first those that concern it as a whole, then those
 * of each dict in the order of the config's keys.
 */
export function problemsOf(config: PyDict, index: ComponentIndex, options: RuleOptions = {}): Problem[] {
  return new Checker(index, options).problemsOf(config, options)
}

/** What a config does not say itself. */
interface AboutConfig {
  /** As in {@link RuleOptions}. */
  readonly scope?: string | undefined
  /** Which MMDetection reads it, where what inherits it tells. */
  readonly edition?: Edition | undefined
  /** Keys that may say something else than is known, or be there where they are not: only what hangs on none of them is told. */
  readonly lost?: ReadonlySet<string> | undefined
}

/** Holds configs against the same. What they inherit from each other is looked at once: none of their dicts may change in between. */
export class Checker {
  readonly #index: ComponentIndex
  readonly #gpus: number | undefined
  readonly #atEachPath: boolean
  readonly #ofConfigs: readonly RuleOfConfigs[]
  readonly #ofNodes: RulesOfNodes
  readonly #shared = new SharedDicts()
  #last = new LastConfig()

  constructor(index: ComponentIndex, options: Omit<RuleOptions, 'scope'> = {}) {
    const rules = rulesAtWork(options)
    this.#index = index
    this.#gpus = options.gpus
    this.#atEachPath = options.atEachPath ?? false
    this.#ofConfigs = rules.flatMap((one) => (one.rule.config === undefined ? [] : { ...one, last: new LastFound() }))
    this.#ofNodes = new RulesOfNodes(rules.filter(({ rule }) => rule.node !== undefined))
  }

  problemsOf(config: PyDict, { scope, edition = editionOf(config), lost }: AboutConfig = {}): Problem[] {
    try {
      const checked = checkedConfig(config, this.#index, { scope, edition, gpus: this.#gpus, shared: this.#shared })
      return lost === undefined || lost.size === 0 ? this.#found(checked) : this.#surelyFound(checked, lost)
    } catch (error) {
      // Rules that did not come to look have found nothing of this config.
      this.#last = new LastConfig()
      if (error instanceof MmdetConfigError && error.code === 'limit') return [...error.problems]
      throw error
    }
  }

  #surelyFound(checked: CheckedConfig, lost: ReadonlySet<string>): Problem[] {
    const problems: Problem[] = []
    if (lost.has('default_scope') || lost.has('custom_imports')) return problems
    for (const one of this.#rulesFor(checked))
      addSure(one, (seen) => one.rule.config?.(seen), { checked, lost }, problems)
    for (const node of nodesOf(checked))
      if (!lost.has(String(node.path[0]))) this.#ofNodes.look(node, checked, problems, lost)
    return problems
  }

  #found(checked: CheckedConfig): Problem[] {
    const problems: Problem[] = []
    const changes = this.#last.changesIn(checked)
    for (const one of this.#rulesFor(checked))
      problems.push(...one.last.of(checked, changes, (seen) => problemsOfConfig(one, seen)))
    for (const node of nodesOf(checked)) this.#ofNodes.look(node, checked, problems)
    return this.#atEachPath ? problems : eachOnce(problems)
  }

  #rulesFor({ edition }: CheckedConfig): readonly RuleOfConfigs[] {
    return edition === '2.x' ? this.#ofConfigs.filter(({ rule }) => rule.isFor2x === true) : this.#ofConfigs
  }
}

/** The dicts that rules look at: of those of MMDetection 2 it is not known what they may hold. */
function nodesOf({ edition, nodes }: CheckedConfig): readonly ConfigNode[] {
  return edition === '2.x' ? [] : nodes
}

/** Problems without those that say the same of the same place: one dict may be train's, val's and test's, by several paths. */
function eachOnce(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>()
  return problems.filter(({ code, span, message }) => {
    if (span === undefined) return true
    const key = JSON.stringify([code, span.source.name, span.start, span.end, message])
    return !seen.has(key) && seen.add(key)
  })
}

interface RuleAtWork {
  readonly rule: Rule
  readonly severity: Severity
  /** Whether all that it finds is so severe, whatever it says itself. */
  readonly isGiven: boolean
}

interface RuleOfConfigs extends RuleAtWork {
  readonly last: LastFound
}

function problemsOfConfig(one: RuleAtWork, checked: CheckedConfig): readonly Problem[] {
  const problems: Problem[] = []
  add(one, one.rule.config?.(checked) ?? [], checked, problems)
  return problems
}

/** Problems, those of reading a config too, with the severities that settings give them. */
export function withSeverities(
  problems: readonly Problem[],
  severities: NonNullable<RuleOptions['severities']>,
): Problem[] {
  return problems.flatMap((problem) => {
    const severity = Object.hasOwn(severities, problem.code) ? severities[problem.code] : undefined
    return severity === 'off' ? [] : [{ ...problem, severity: severity ?? problem.severity }]
  })
}

function rulesAtWork({ rules: own = [], severities = {} }: RuleOptions): RuleAtWork[] {
  const chosen = new Map(Object.entries(severities))
  return [...RULES, ...own].flatMap((rule) => {
    const given = chosen.get(rule.id)
    const severity = given ?? rule.severity
    return severity === 'off' ? [] : [{ rule, severity, isGiven: given !== undefined }]
  })
}

const NONE: readonly number[] = []

/** The rules that look at dicts. */
class RulesOfNodes {
  readonly #rules: readonly RuleAtWork[]
  /** The places of those that look at components of a name. */
  readonly #byName = new Map<string, readonly number[]>()

  constructor(rules: readonly RuleAtWork[]) {
    this.#rules = rules
  }

  /** @param lost as in {@link AboutConfig}. */
  look(node: ConfigNode, checked: CheckedConfig, problems: Problem[], lost?: ReadonlySet<string>): void {
    const { known } = node
    if (known.rules === undefined) known.rules = this.#firstLook(node, checked, problems, lost)
    else for (const place of known.rules) this.#run(place, node, checked, problems, lost)
  }

  /** Out: the rules that have to look again where another config has the dict. */
  #firstLook(
    node: ConfigNode,
    checked: CheckedConfig,
    problems: Problem[],
    lost: ReadonlySet<string> | undefined,
  ): readonly number[] {
    let again: number[] | undefined
    for (const place of this.#placesFor(node.name)) {
      const { rule } = this.#rules[place] as RuleAtWork
      if (rule.when?.(node, checked) === false) continue
      const count = this.#run(place, node, checked, problems, lost)
      if (count === 0 && rule.isLocal === true) continue
      again ??= []
      again.push(place)
    }
    return again ?? NONE
  }

  #placesFor(name: string): readonly number[] {
    const known = this.#byName.get(name)
    if (known !== undefined) return known
    const places = this.#rules.flatMap(({ rule }, place) => (rule.names?.has(name) === false ? [] : [place]))
    this.#byName.set(name, places)
    return places
  }

  /** Out: how many findings there are, told or not. */
  #run(
    place: number,
    node: ConfigNode,
    checked: CheckedConfig,
    problems: Problem[],
    lost: ReadonlySet<string> | undefined,
  ): number {
    const one = this.#rules[place] as RuleAtWork
    if (lost !== undefined) return addSure(one, (seen) => one.rule.node?.(node, seen), { checked, lost }, problems)
    const before = problems.length
    add(one, one.rule.node?.(node, checked) ?? [], checked, problems)
    return problems.length - before
  }
}

/** Adds what a rule finds if that hangs on nothing that is lost. */
function addSure(
  one: RuleAtWork,
  look: (seen: CheckedConfig) => Iterable<Finding> | undefined,
  { checked, lost }: { readonly checked: CheckedConfig; readonly lost: ReadonlySet<string> },
  problems: Problem[],
): number {
  const seen = new AskedConfig(checked)
  const found: Problem[] = []
  add(one, look(seen) ?? [], seen, found)
  if (found.length > 0 && !seen.hasAsked(lost)) problems.push(...found)
  return found.length
}

function add(
  { rule, severity, isGiven }: RuleAtWork,
  findings: Iterable<Finding>,
  checked: CheckedConfig,
  problems: Problem[],
): void {
  for (const finding of findings) {
    const problem = problemOf(rule, severity, finding, checked)
    problems.push(isGiven ? { ...problem, severity } : problem)
  }
}
