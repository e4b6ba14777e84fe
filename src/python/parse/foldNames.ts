import type { Stmt } from './ast.ts'

/** Fields of nodes that hold identifiers. */
const NAME_FIELDS: ReadonlySet<string> = new Set(['id', 'attr', 'arg', 'name', 'asname'])

/**
 * Folds every identifier to its NFKC form, as CPython's parser does: `ﬁ = 1` sets the variable `fi`. Only names outside ASCII
 * have another form.
 */
export function foldNames(body: readonly Stmt[]): void {
  const waiting: unknown[] = [...body]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (Array.isArray(node)) waiting.push(...node)
    else if (typeof node === 'object' && node !== null) foldFields(node as Record<string, unknown>, waiting)
  }
}

function foldFields(node: Record<string, unknown>, waiting: unknown[]): void {
  for (const [field, value] of Object.entries(node)) {
    if (typeof value === 'object') waiting.push(value)
    else if (typeof value === 'string' && NAME_FIELDS.has(field)) node[field] = value.normalize('NFKC')
  }
}
