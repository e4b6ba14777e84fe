/** A node of the tree that a YAML document describes. Aliases lead to the same node. */
export type Node = ScalarNode | SequenceNode | MappingNode

interface Tagged {
  /** The full tag: as written, or that of the implicit type. */
  tag: string
  /** Where the node begins, with its tag and anchor. */
  readonly start: number
  end: number
  /** Nodes that it stands for when every alias is written out. */
  size: number
}

export interface ScalarNode extends Tagged {
  readonly kind: 'scalar'
  readonly value: string
}

export interface SequenceNode extends Tagged {
  readonly kind: 'sequence'
  readonly items: Use[]
}

export interface MappingNode extends Tagged {
  readonly kind: 'mapping'
  pairs: Pair[]
}

/** A place where a node is used: where it is written, or an alias to it. */
export interface Use {
  readonly node: Node
  readonly start: number
  readonly end: number
}

export interface Pair {
  readonly key: Use
  readonly value: Use
}

/** What the short form `!!` stands for. */
export const STANDARD_TAG = 'tag:yaml.org,2002:'
