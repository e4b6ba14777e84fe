import type * as z from 'zod'
import { floatRepr } from '../python/numberText.ts'
import { PyFloat } from '../python/values.ts'

export type Issue = z.core.$ZodIssue

/** Of the forms a value may have, the one that it has: all its issues lie deeper than the value itself, or concern its size. */
export function branchMeant(issue: Issue & { code: 'invalid_union' }): readonly Issue[] | undefined {
  const branches = issue.errors.filter((branch) => !branch.some(isOtherForm))
  return branches.length === 0 ? undefined : branches.reduce((best, next) => (next.length < best.length ? next : best))
}

function isOtherForm(issue: Issue): boolean {
  if (issue.path.length > 0) return false
  if (issue.code === 'invalid_union') return branchMeant(issue) === undefined && issue.errors.length > 0
  return issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'custom'
}

/** In words, what an issue's schema takes. */
export function expectedOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_WORDS[issue.expected] ?? issue.expected
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(', ')
    case 'too_small':
      return `${sizeWord(issue.origin)}${issue.inclusive === false ? 'above' : 'at least'} ${String(issue.minimum)}`
    case 'too_big':
      return `${sizeWord(issue.origin)}${issue.inclusive === false ? 'below' : 'at most'} ${String(issue.maximum)}`
    case 'invalid_union':
      return issue.errors.length === 0 ? classesOf(issue).join(', ') : forms(issue.errors)
    default:
      return ''
  }
}

/** The names among which a text should have been one. */
export function namesOf(issue: Issue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String)
  if (issue.code !== 'invalid_union') return []
  return issue.errors.length === 0 ? classesOf(issue) : issue.errors.flat().filter(isOtherForm).flatMap(namesOf)
}

/** The classes that an element of a list may have, where its type is none of them. */
function classesOf(issue: Issue): string[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : []
}

function forms(branches: readonly (readonly Issue[])[]): string {
  const words = branches.flatMap((branch) => branch.filter(isOtherForm).map(expectedOf))
  return Array.from(new Set(words.filter((word) => word !== ''))).join(' or ')
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  object: 'a dict',
  array: 'a list',
  null: 'null',
}

function sizeWord(origin: string): string {
  return origin === 'array' ? 'a list with a length of ' : 'a number of '
}

/** A value in an error: short, and by its Python name where it has one. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string')
    return value.length > 40 ? `${JSON.stringify(value.slice(0, 40))}…` : JSON.stringify(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (value instanceof PyFloat) return `the float ${floatRepr(value.value)}`
  return 'typeName' in value ? `a Python ${String(value.typeName)}` : 'a dict'
}
