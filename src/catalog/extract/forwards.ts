import type { Expr, ExprOf, StmtOf, SyntaxNode } from '../../syntax/ast.ts'
import { childNodes } from '../../syntax/walk.ts'

/** What a function does with its `**kwargs`. */
export interface KwargsUses {
  /** Calls that get all of it: `f(**kwargs)`. */
  readonly calls: readonly ExprOf<'Call'>[]
  /** Names that are taken out before, with the default if there is one: `kwargs.pop('x', None)`. */
  readonly popped: ReadonlyMap<string, Expr | undefined>
  /** Names that are looked at: `kwargs['x']`, `'x' in kwargs`. */
  readonly read: ReadonlyMap<string, Expr | undefined>
  /** Whether it goes anywhere else: stored, spread into a dict, passed on as a value. */
  readonly escapes: boolean
}

/** Methods that take one name: what they do with it. */
const METHODS: Readonly<Record<string, 'popped' | 'read' | 'set'>> = {
  pop: 'popped',
  get: 'read',
  setdefault: 'set',
  update: 'set',
}

/** Finds the uses of `**kwargs` in a function's body. */
export function usesOf(node: StmtOf<'FunctionDef'>, name: string): KwargsUses {
  const uses = { calls: [] as ExprOf<'Call'>[], popped: new Map(), read: new Map(), escapes: false }
  const visit = (at: SyntaxNode): void => {
    if (isName(at)) {
      uses.escapes = true
      return
    }
    const skipped = ordinaryUse(at)
    for (const child of childNodes(at)) if (!skipped.includes(child)) visit(child)
  }
  const isName = (at: SyntaxNode | undefined): boolean => at?.nodeType === 'Name' && 'id' in at && at.id === name

  /** Notes a use that is understood, and gives the parts of the node that make it. */
  const ordinaryUse = (at: SyntaxNode): readonly SyntaxNode[] => {
    const part = at as Expr
    if (part.nodeType === 'Call') {
      const { func } = part
      if (func.nodeType === 'Attribute' && isName(func.value) && Object.hasOwn(METHODS, func.attr)) {
        const [key, value] = part.args
        const kind = METHODS[func.attr]
        if (key?.nodeType === 'Constant' && (kind === 'popped' || kind === 'read'))
          uses[kind].set(String(key.value), value)
        return [func]
      }
      const spread = part.keywords.find(({ arg, value }) => arg === undefined && isName(value))
      if (spread === undefined || (func.nodeType === 'Name' && func.id === 'dict')) return []
      uses.calls.push(part)
      return [spread]
    }
    if (part.nodeType === 'Subscript' && isName(part.value)) {
      if (part.slice.nodeType === 'Constant') uses.read.set(String(part.slice.value), undefined)
      return [part.value]
    }
    if (part.nodeType !== 'Compare' || !part.ops.every((op) => op === 'in' || op === 'not in')) return []
    const found = part.comparators.filter(isName)
    if (found.length > 0 && part.left.nodeType === 'Constant') uses.read.set(String(part.left.value), undefined)
    return found
  }
  for (const statement of node.body) visit(statement)
  return uses
}
