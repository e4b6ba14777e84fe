type Lookup = (name: string) => string | undefined

let lookup: Lookup | undefined

/** Loads the table of names, which is large and hardly ever needed; to be awaited before a text with `\N{` is parsed. */
export async function loadCharacterNames(): Promise<void> {
  const { characterByName } = await import('./characterNames.ts')
  lookup = characterByName
}

/** The character of a name, undefined for a name that Unicode 14.0 does not have. */
export function namedCharacter(name: string): string | undefined {
  if (lookup === undefined) throw new Error('loadCharacterNames() comes before a text with \\N{…} is parsed')
  return lookup(name)
}
