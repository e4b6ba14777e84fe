/** How a scalar is written. */
export type ScalarStyle = 'plain' | 'quoted' | 'block'

interface Placed {
  readonly start: number
  readonly end: number
}

/** A piece of YAML syntax, with the names of the YAML 1.1 specification. */
export type Token = Placed &
  (
    | { readonly kind: PlainKind }
    | { readonly kind: 'scalar'; readonly value: string; readonly style: ScalarStyle }
    | { readonly kind: 'alias' | 'anchor'; readonly name: string }
    | { readonly kind: 'tag'; readonly handle: string; readonly suffix: string }
    | { readonly kind: 'yaml-directive'; readonly major: number; readonly minor: number }
    | { readonly kind: 'tag-directive'; readonly handle: string; readonly prefix: string }
  )

/** Tokens that say all by their kind. `key` and the block tokens may be empty: the layout implies them. */
type PlainKind =
  | 'stream-end'
  | 'document-start'
  | 'document-end'
  | 'block-sequence-start'
  | 'block-mapping-start'
  | 'block-end'
  | 'block-entry'
  | 'flow-sequence-start'
  | 'flow-sequence-end'
  | 'flow-mapping-start'
  | 'flow-mapping-end'
  | 'flow-entry'
  | 'key'
  | 'value'

export type TokenKind = Token['kind']

/** A token of one kind. */
export type TokenOf<Kind extends TokenKind> = Token & { readonly kind: Kind }
