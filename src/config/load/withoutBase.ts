import { MmdetConfigError } from '../../errors.ts'
import type { Stmt, SyntaxNode } from '../../syntax/ast.ts'
import type { PythonModule } from '../../syntax/module.ts'
import { isBaseAssignment } from './dialect.ts'

/**
 * The statements without assignments to `_base_`, at whatever depth: MMEngine takes them out before it runs the file. Those inside
 * other statements name no base.
 *
 * @throws MmdetConfigError `config-parse` (ValueError) where a block is left without a statement, which Python cannot compile.
 */
export function withoutBase(module: PythonModule, body: readonly Stmt[]): Stmt[] {
  return body.filter((node) => !isBaseAssignment(node)).map((node) => withoutInner(module, node))
}

/** What may hold statements: a statement with a body, a handler of `try`, a case of `match`. */
type Holder = SyntaxNode & {
  readonly body?: readonly Stmt[]
  readonly orelse?: readonly Stmt[]
  readonly finalbody?: readonly Stmt[]
  readonly handlers?: readonly Holder[]
  readonly cases?: readonly Holder[]
}

const BLOCKS = ['body', 'orelse', 'finalbody'] as const
const PARTS = ['handlers', 'cases'] as const

/** The node itself where there is nothing to take out. */
function withoutInner<Node extends SyntaxNode>(module: PythonModule, node: Node): Node {
  const holder: Holder = node
  const changed: { -readonly [Key in keyof Holder]?: Holder[Key] } = {}
  for (const key of BLOCKS) {
    const block = holder[key]
    if (!Array.isArray(block)) continue
    const kept = withoutBase(module, block)
    if (kept.length !== block.length || kept.some((statement, at) => statement !== block[at])) changed[key] = kept
  }
  for (const key of PARTS) {
    const parts = holder[key]
    if (parts === undefined) continue
    const kept = parts.map((part) => withoutInner(module, part))
    if (kept.some((part, at) => part !== parts[at])) changed[key] = kept
  }
  if (Object.keys(changed).length === 0) return node
  refuseEmpty(module, holder, changed)
  return { ...node, ...changed }
}

function refuseEmpty(module: PythonModule, holder: Holder, changed: Partial<Holder>): void {
  const { body, finalbody, handlers } = { ...holder, ...changed }
  const isBare = handlers?.length === 0 && finalbody?.length === 0
  if (body?.length !== 0 && !isBare) return
  const found = [...(holder.body ?? []), ...(holder.finalbody ?? [])].find(isBaseAssignment)
  throw new MmdetConfigError({
    code: 'config-parse',
    message: 'MMEngine takes `_base_ = ...` out of a block, and nothing is left in it',
    span: module.spanOf(found ?? holder),
    pythonClass: 'ValueError',
    hint: 'assign _base_ at the top level of the config: elsewhere it names no base',
  })
}
