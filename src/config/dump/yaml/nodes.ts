/** A node of the tree that PyYAML's representer makes of a value. The same object in two places is written as an alias. */
export type YamlNode = YamlScalar | YamlSequence | YamlMapping

export interface YamlScalar {
  readonly kind: 'scalar'
  readonly text: string
  /** Absent where a reader finds the type from the text or the quotes. */
  readonly tag?: string | undefined
  /** Whether a reader takes the text for this value when it has no quotes. */
  readonly plain: boolean
  /** Whether the representer asks for a block `|`. */
  readonly literal?: boolean
}

export interface YamlSequence {
  readonly kind: 'sequence'
  readonly tag?: string | undefined
  readonly items: readonly YamlNode[]
}

export interface YamlMapping {
  readonly kind: 'mapping'
  readonly tag?: string | undefined
  readonly pairs: readonly (readonly [YamlNode, YamlNode])[]
}
