import { SplitPenalty } from '../style.ts'
import { Kind } from '../syntax/kinds.ts'
import { type Leaf, type Parameter, Subtype } from '../syntax/tree.ts'

/** What would be on one line if lines had no limit: a simple statement, or the head of a block. */
export class LogicalLine {
  readonly depth: number
  tokens: Leaf[]
  /** Kept as written: between `yapf: disable` and `yapf: enable`. */
  disabled = false

  constructor(depth: number, tokens: Leaf[] = []) {
    this.depth = depth
    this.tokens = tokens
  }

  get first(): Leaf {
    return this.tokens[0] as Leaf
  }

  get last(): Leaf {
    return this.tokens[this.tokens.length - 1] as Leaf
  }

  get isComment(): boolean {
    return this.first.kind === Kind.comment
  }
}

/** Pairs the brackets, gathers elements and parameters, and forbids breaks outside brackets. */
export function finishLine(line: LogicalLine): void {
  matchBrackets(line.tokens)
  gatherParameters(line.tokens)
  forbidBreaksOutsideBrackets(line.tokens)
}

function matchBrackets(tokens: readonly Leaf[]): void {
  const open: Leaf[] = []
  for (const token of tokens) {
    if (token.kind === Kind.open) open.push(token)
    else if (token.kind === Kind.close) {
      const opening = open.pop() as Leaf
      opening.match = token
      token.match = opening
    }
    const { container } = token
    // A closing bracket can be an element of the brackets around it, never of its own pair (as in `a()  # why`).
    if (container === undefined || container.match !== undefined) continue
    if (container.elements === undefined) container.elements = [token]
    else container.elements.push(token)
  }
}

function gatherParameters(tokens: readonly Leaf[]): void {
  const functions: Leaf[] = []
  const starts: Leaf[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Leaf
    if ((token.subtypes & Subtype.functionName) !== 0) {
      const open = tokens[at + 1] as Leaf
      open.parameters = []
      functions.push(open)
      continue
    }
    const current = functions[functions.length - 1]
    if (current === undefined) continue
    if (token.text === ')') {
      if (token === current.match) functions.pop()
      continue
    }
    if ((token.subtypes & Subtype.parameterStart) !== 0) starts.push(token)
    if (starts.length > 0 && (token.subtypes & Subtype.parameterStop) !== 0) {
      const parameter: Parameter = { first: starts.pop() as Leaf, last: token }
      current.parameters?.push(parameter)
    }
  }
}

function forbidBreaksOutsideBrackets(tokens: readonly Leaf[]): void {
  let depth = 0
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Leaf
    if (at > 0 && depth === 0) token.syntaxPenalty = SplitPenalty.unbreakable
    if (token.kind === Kind.open) depth++
    else if (token.kind === Kind.close) depth--
  }
}
