import type * as z from 'zod/mini'

export type Issue = z.core.$ZodIssue

/**
 * The branch of a union that the author meant: one whose issues lie deeper than the value itself, or concern only its size.
 * Among several, the one with the fewest issues.
 */
export function branchMeant(issue: Issue & { code: 'invalid_union' }): readonly Issue[] | undefined {
  const branches = issue.errors.filter((branch) => !branch.some(isOtherForm))
  return branches.length === 0 ? undefined : branches.reduce((best, next) => (next.length < best.length ? next : best))
}

function isOtherForm(issue: Issue): boolean {
  if (issue.path.length > 0) return false
  if (issue.code === 'invalid_union') return branchMeant(issue) === undefined && issue.errors.length > 0
  return issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'custom'
}

/** Names that a message lists; more of them say nothing, and the hint has the nearest. */
const MAX_SHOWN = 12

/** What the schema of an issue accepts, in words. */
export function expectedText(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_TEXTS.get(issue.expected) ?? issue.expected
    case 'invalid_value':
      if (issue.values.length > MAX_SHOWN) return 'a known name'
      return issue.values.map((value) => JSON.stringify(value)).join(', ')
    case 'too_small':
      return boundText(issue.origin, issue.inclusive === false ? 'above' : 'at least', issue.minimum)
    case 'too_big':
      return boundText(issue.origin, issue.inclusive === false ? 'below' : 'at most', issue.maximum)
    case 'invalid_union':
      return issue.errors.length === 0 ? classesOf(issue).join(', ') : branchTexts(issue.errors)
    case 'invalid_key':
      return issue.issues.map(expectedText).join(', ')
    case 'invalid_format':
      return issue.message
    default:
      return ''
  }
}

/** The names that a schema accepts where an issue reports a string. */
export function namesOf(issue: Issue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String)
  if (issue.code !== 'invalid_union') return []
  return issue.errors.length === 0 ? classesOf(issue) : issue.errors.flat().filter(isOtherForm).flatMap(namesOf)
}

/** The classes that a list accepts, where the type of an element is unknown. */
function classesOf(issue: Issue): string[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : []
}

function branchTexts(branches: readonly (readonly Issue[])[]): string {
  const texts = branches.flatMap((branch) => branch.filter(isOtherForm).map(expectedText))
  return Array.from(new Set(texts.filter((text) => text !== ''))).join(' or ')
}

const TYPE_TEXTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    int: 'an integer',
    number: 'a number',
    string: 'a string',
    boolean: 'true or false',
    object: 'a dict',
    record: 'a dict',
    array: 'a list',
    null: 'null',
  }),
)

function boundText(origin: string, relation: string, bound: number | bigint): string {
  if (origin === 'string') return bound === 1 ? 'a text that is not empty' : `a text of ${relation} ${bound} characters`
  return origin === 'array'
    ? `a list of ${relation} ${bound === 1 ? 'one item' : `${bound} items`}`
    : `a number ${SIGNS.get(relation)} ${bound}`
}

const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({ above: '>', 'at least': '>=', below: '<', 'at most': '<=' }),
)
