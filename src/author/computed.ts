import { PyFloat, type PyValue } from '../python/values.ts'
import { SourceText } from '../source.ts'
import type { Expr } from '../syntax/ast.ts'
import { parsePython } from '../syntax/parse.ts'

/** Names, numbers, operators and brackets; no call, no attribute, no power. */
const SUM = /^(?!.*(?:\w\s*\(|\.[A-Za-z_]|\*\s*\*))(?=.*[-+*/])[\w.\s()*/+-]+$/s
const NAMES = /(?<![\w.])[A-Za-z_]\w*/g

type LookUp = (name: string) => PyValue | undefined

/** The names in a sum of numbers, `max_epochs - stage2_num_epochs`; none where a source says anything else. */
export function namesInSum(code: string): string[] {
  return SUM.test(code) ? [...new Set(code.match(NAMES) ?? [])] : []
}

/** What a sum comes to; undefined where it does not, as with a text for a number. */
export function sumOf(code: string, lookUp: LookUp): PyValue | undefined {
  const [statement] = parsePython(new SourceText('sum', code)).body
  if (statement?.nodeType !== 'Expr') return undefined
  return numberOf(statement.value, lookUp)
}

function numberOf(node: Expr, lookUp: LookUp): PyValue | undefined {
  if (node.nodeType === 'Constant') return node.value
  if (node.nodeType === 'Name') return lookUp(node.id)
  if (node.nodeType === 'UnaryOp') return operate(node.op, 0, numberOf(node.operand, lookUp))
  if (node.nodeType !== 'BinOp') return undefined
  return operate(node.op, numberOf(node.left, lookUp), numberOf(node.right, lookUp))
}

/** Ints as JavaScript holds them exactly, and floats: the evaluator, which knows all of Python's numbers, is too much for a page that only writes. */
function operate(operator: string, left: PyValue | undefined, right: PyValue | undefined): PyValue | undefined {
  const [one, other] = [left, right].map((value) => (value instanceof PyFloat ? value.value : value))
  if (typeof one !== 'number' || typeof other !== 'number') return undefined
  const isFloat = operator === '/' || left instanceof PyFloat || right instanceof PyFloat
  const made = OPERATIONS.get(operator)?.(one, other) ?? Number.NaN
  if (isFloat) return Number.isFinite(made) && operator !== '//' ? new PyFloat(made) : undefined
  return Number.isSafeInteger(made) ? made + 0 : undefined
}

const OPERATIONS: ReadonlyMap<string, (one: number, other: number) => number> = new Map([
  ['+', (one, other) => one + other],
  ['-', (one, other) => one - other],
  ['*', (one, other) => one * other],
  ['/', (one, other) => one / other],
  ['//', (one, other) => (one - (((one % other) + other) % other)) / other],
])
