import type { AuthorWords } from '../author/authorWords.ts'

/** How a recipe says what its schema has no key for. */
export const RECIPE_WORDS: AuthorWords = {
  component: (type) => `!replace {type: ${type}, …} puts another component in place of the whole dict`,
  replace: '!replace {…} says that a value replaces what the bases say',
}
