/** What was found once or a million times: how often, where first, and a word about the first. */
export interface Finding {
  count: number
  /** The paths of the first {@link MAX_EXAMPLES}: `annotations[12].bbox`. */
  readonly examples: string[]
  readonly detail: string
}

const MAX_EXAMPLES = 10

/** Findings by their kind: memory by kinds, not by the size of a file. */
export class Findings<Kind extends string> {
  readonly #found = new Map<string, { readonly kind: Kind; readonly finding: Finding }>()

  /** @param detail parts what is told apart: a key that is missing. */
  add(kind: Kind, path: () => string, detail = ''): void {
    const key = `${kind} ${detail}`
    let known = this.#found.get(key)
    if (known === undefined) {
      known = { kind, finding: { count: 0, examples: [], detail } }
      this.#found.set(key, known)
    }
    known.finding.count++
    if (known.finding.examples.length < MAX_EXAMPLES) known.finding.examples.push(path())
  }

  *[Symbol.iterator](): Generator<readonly [kind: Kind, finding: Finding]> {
    for (const { kind, finding } of this.#found.values()) yield [kind, finding]
  }
}
