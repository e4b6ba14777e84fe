/**
 * The numbers of the style: yapf 0.43.0's `pep8` with the two settings that MMEngine and MMDetection add
 * (`blank_line_before_nested_class_or_def`, `split_before_expression_after_opening_paren`).
 */

/** Characters that a line may hold (`column_limit`). */
export const COLUMN_LIMIT = 79
/** Spaces of one block level (`indent_width`). */
export const INDENT_WIDTH = 4
/** Spaces of a continuation line inside brackets (`continuation_indent_width`). */
export const CONTINUATION_INDENT = 4
/** Spaces before a trailing comment (`spaces_before_comment`). */
export const SPACES_BEFORE_COMMENT = 2

/** Penalty of one character beyond the limit (`split_penalty_excess_character`). */
export const EXCESS_CHARACTER = 7000
/** Penalty of the n-th break inside one bracket pair is n times this (`split_penalty_for_added_line_split`). */
export const ADDED_LINE = 30
/** Penalty of any break that no rule forces. */
export const FREE_BREAK = 10
/** Penalty of a break between two opening brackets, unless they are a call's. */
export const PARTED_BRACKETS = 10
/** Penalty of a comprehension that spans lines (`split_penalty_comprehension`). */
export const SPLIT_COMPREHENSION = 80

/** Queued states of one logical line after which yapf compares states without their brackets. */
export const STATES_COMPARED_IN_FULL = 10_000

/** How strongly two tokens hold together: penalties of a break between them, from yapf's table of the syntax. */
export const SplitPenalty = {
  unbreakable: 1_000_000,
  namedAssign: 15_000,
  afterUnary: 10_000,
  subscript: 6000,
  dottedName: 4000,
  veryStrong: 3500,
  strong: 3000,
  atom: 2300,
  factor: 2100,
  term: 2000,
  arithmetic: 1900,
  shift: 1800,
  bitAnd: 1700,
  bitXor: 1500,
  bitOr: 1400,
  comparison: 1300,
  starred: 1300,
  not: 1200,
  and: 1100,
  or: 1000,
  connected: 500,
  oneArgument: 500,
  operator: 300,
  afterOpening: 300,
  together: 100,
  beforeClosing: 100,
} as const

/** Line ends to put before a line: none, one blank line, two blank lines. */
export const NO_BLANK_LINE = 1
export const ONE_BLANK_LINE = 2
export const TWO_BLANK_LINES = 3
