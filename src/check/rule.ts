import type { ConfigPath } from '../config/path.ts'
import type { ProblemCode } from '../errorCodes.ts'
import type { Fix, RelatedPlace, Severity } from '../errors.ts'
import type { Written } from '../python/provenance.ts'
import type { CheckedConfig, ConfigNode } from './walk.ts'

// How a rule is added: a line in errorCodes.ts gives its id and what it finds in a few words; a file in rules/ makes it with `defineRule`, and
// rules/all.ts lists it. test/check/rules.test.ts runs its examples and holds docs/rules.md against it (`RECORD=1 npx vitest run
// test/check/rules.test.ts` writes the page); more that must fire or stay silent stands in test/check/reports.test.ts. Before it lands,
// conformance/check says on which stock configs it fires.

/** What a rule says of one place of a config. */
export interface Finding {
  /** One sentence: what was found and what was expected. */
  readonly message: string
  /** Where in the config: keys and places of lists from its root. */
  readonly path: ConfigPath
  /** Whether the mistake is in the key of the path rather than in its value. */
  readonly isKey?: boolean
  /** The write to point at, where it is not the one of the path. */
  readonly write?: Written | undefined
  /** Absent: that of the rule. */
  readonly severity?: Severity
  /** What to do next. */
  readonly hint?: string | undefined
  /** What may stand there instead, the best first. */
  readonly suggestions?: readonly string[]
  /** Other places that take part. Absent: what the value replaced. */
  readonly related?: readonly RelatedPlace[]
  /** Edits that mend it. */
  readonly fix?: Fix | undefined
}

/** A config as text, or several by their names: the one that is looked at is `a.py`. */
export type Example = string | Readonly<Record<string, string>>

/** A rule of `check`. */
export interface Rule {
  /** One of this package's, or one of your own with a slash in it: `team/no-wandb`. */
  readonly id: ProblemCode
  /** `off` for a rule that runs only where the settings ask for it. */
  readonly severity: Severity | 'off'
  /** What happens and why it matters, in a few sentences. */
  readonly why: string
  /** A config in which it finds something. */
  readonly bad?: Example
  /** The same without the mistake. */
  readonly good?: Example
  /** Public reports of it: `mmdetection#11597`. */
  readonly reports?: readonly string[]
  /** Whether `config` looks at configs of MMDetection 2 too: what their components accept is not known. */
  readonly isFor2x?: boolean
  /** Names of the components that `node` looks at; absent: all. */
  readonly names?: ReadonlySet<string>
  /**
   * Whether `node` has anything to look at in a dict; absent: in all. Asked once for a dict that many configs share, so that the answer has to
   * hang on the dict, on what is known of it, on its path, and on what the config is as a whole: `index`, `isWhole`, `hasImports`.
   */
  readonly when?: (node: ConfigNode, checked: CheckedConfig) => boolean
  /** Whether what `node` finds hangs on nothing else either: then it looks once at a dict in which it finds nothing. */
  readonly isLocal?: boolean
  /** Finds what is wrong with one dict that a run builds from. */
  readonly node?: (node: ConfigNode, checked: CheckedConfig) => Iterable<Finding>
  /** Finds what is wrong with a config as a whole. */
  readonly config?: (checked: CheckedConfig) => Iterable<Finding>
}

/**
 * A rule of one's own, for `customRules` of the settings of `check`.
 *
 * @example
 * export default {
 *   customRules: [
 *     defineRule({
 *       id: 'team/batch-size',
 *       severity: 'warning',
 *       why: 'Our cards hold two images.',
 *       *config({ config }) {
 *         const size = config.get('train_dataloader')?.get('batch_size')
 *         if (size > 2) yield { message: `a batch of ${size} does not fit`, path: ['train_dataloader', 'batch_size'] }
 *       },
 *     }),
 *   ],
 * }
 */
export function defineRule(rule: Rule): Rule {
  return rule
}
