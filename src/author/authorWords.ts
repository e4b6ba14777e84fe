/** How an author says what a schema has no key for: TypeScript has functions for it, a recipe has keys. */
export interface AuthorWords {
  /** How another component is put in place of a dict, given its type. */
  component(type: string): string
  /** How a value is made to replace what the bases say. */
  readonly replace: string
}

export const TYPESCRIPT_WORDS: AuthorWords = {
  component: (type) => `component('${type}', {…}) puts another component in place of the whole dict`,
  replace: 'replace({…}) says that a value replaces what the bases say',
}
