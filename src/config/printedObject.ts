import type { PyExpression } from '../python/values.ts'

/** An object of a config that is no data, known by how Python prints it. */
export type PrintedObject =
  | { readonly kind: 'range'; readonly start: number; readonly stop: number; readonly step: number }
  /** A class or function, with the module that it comes from. */
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'other' }

/** What an expression in a loaded config stands for: the reader leaves objects there as Python prints them. */
export function printedObject({ code }: PyExpression): PrintedObject {
  const range = /^range\((-?\d+), (-?\d+)(?:, (-?\d+))?\)$/.exec(code)
  if (range !== null) {
    return { kind: 'range', start: Number(range[1]), stop: Number(range[2]), step: Number(range[3] ?? 1) }
  }
  const type = /^<class '([\w.]+)'>$/.exec(code)?.[1]
  if (type !== undefined) return { kind: 'named', name: type.includes('.') ? type : `builtins.${type}` }
  const name = /^<built-in function (\w+)>$/.exec(code)?.[1]
  return name !== undefined && BUILTINS.has(name) ? { kind: 'named', name: `builtins.${name}` } : { kind: 'other' }
}

/** Functions of CPython 3.11's `builtins`; those of other modules print just as they do, without the module's name. */
const BUILTINS = new Set(
  (
    'abs aiter all anext any ascii bin breakpoint callable chr compile delattr dir divmod eval exec format getattr globals ' +
    'hasattr hash hex id input isinstance issubclass iter len locals max min next oct ord pow print repr round setattr sorted sum vars'
  ).split(' '),
)
