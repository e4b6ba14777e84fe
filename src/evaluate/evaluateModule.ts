import type { PyDict } from '../python/dict.ts'
import type { PyValue } from '../python/values.ts'
import { withBudget } from '../python/workBudget.ts'
import type { Expr, Stmt } from '../syntax/ast.ts'
import type { PythonModule } from '../syntax/module.ts'
import { builtin } from './builtins/table.ts'
import { refuse } from './exceptions.ts'
import { evaluateCall } from './expressions/call.ts'
import {
  evaluateDictComp,
  evaluateGeneratorExp,
  evaluateListComp,
  evaluateSetComp,
} from './expressions/comprehension.ts'
import { evaluateDict, evaluateList, evaluateSet, evaluateTuple } from './expressions/containers.ts'
import {
  evaluateAttribute,
  evaluateConstant,
  evaluateFormattedValue,
  evaluateJoinedStr,
  evaluateLambda,
  evaluateName,
  evaluateNamedExpr,
  evaluateSlice,
  evaluateSubscript,
} from './expressions/leaves.ts'
import {
  evaluateBinOp,
  evaluateBoolOp,
  evaluateCompare,
  evaluateIfExp,
  evaluateUnaryOp,
} from './expressions/operators.ts'
import { type Dispatch, type ExpressionTable, Machine, type StatementTable } from './machine.ts'
import { importModule } from './modules/table.ts'
import { runAnnAssign, runAssign, runAugAssign } from './statements/assign.ts'
import {
  runAssert,
  runDelete,
  runExpr,
  runFor,
  runFunctionDef,
  runIf,
  runImport,
  runImportFrom,
  runWhile,
} from './statements/control.ts'

/** Refuses a construct by its name, and says what to write instead. */
function refused(name: string, instead?: string): () => never {
  return () => refuse(`${name} is not evaluated`, instead)
}

function passOver(): undefined {}

const WITHOUT_TRY = 'write what the config needs without it: nothing here depends on what is installed'

const EXPRESSIONS: ExpressionTable = {
  Attribute: evaluateAttribute,
  Await: refused('await'),
  BinOp: evaluateBinOp,
  BoolOp: evaluateBoolOp,
  Call: evaluateCall,
  Compare: evaluateCompare,
  Constant: evaluateConstant,
  Dict: evaluateDict,
  DictComp: evaluateDictComp,
  FormattedValue: evaluateFormattedValue,
  GeneratorExp: evaluateGeneratorExp,
  IfExp: evaluateIfExp,
  JoinedStr: evaluateJoinedStr,
  Lambda: evaluateLambda,
  List: evaluateList,
  ListComp: evaluateListComp,
  Name: evaluateName,
  NamedExpr: evaluateNamedExpr,
  Set: evaluateSet,
  SetComp: evaluateSetComp,
  Slice: evaluateSlice,
  Starred: refused('a starred expression here'),
  Subscript: evaluateSubscript,
  Tuple: evaluateTuple,
  UnaryOp: evaluateUnaryOp,
  Yield: refused('yield'),
  YieldFrom: refused('yield from'),
}

const STATEMENTS: StatementTable = {
  AnnAssign: runAnnAssign,
  Assert: runAssert,
  Assign: runAssign,
  AsyncFor: refused('async for'),
  AsyncFunctionDef: runFunctionDef,
  AsyncWith: refused('async with'),
  AugAssign: runAugAssign,
  Break: () => 'break',
  ClassDef: refused('a class definition', 'move it to a module, and import that with custom_imports'),
  Continue: () => 'continue',
  Delete: runDelete,
  Expr: runExpr,
  For: runFor,
  FunctionDef: runFunctionDef,
  Global: passOver,
  If: runIf,
  Import: runImport,
  ImportFrom: runImportFrom,
  Match: refused('a match statement', 'write if and elif'),
  Nonlocal: refused('nonlocal'),
  Pass: passOver,
  Raise: refused('raise', 'write assert'),
  Return: refused('return'),
  Try: refused('a try statement', WITHOUT_TRY),
  TryStar: refused('except*', WITHOUT_TRY),
  While: runWhile,
  With: refused('a with statement other than read_base()'),
}

const PYTHON: Dispatch = {
  expressions: EXPRESSIONS,
  statements: STATEMENTS,
  ambient: () => undefined,
  builtin,
  importModule,
}

/** What a caller puts in place of Python's own. */
export interface EvaluateOptions {
  /** The names that exist at the start; they are added to. */
  readonly globals?: PyDict
  /** The statements to run, when not all of the module's. */
  readonly body?: readonly Stmt[]
  /** Statements that run otherwise: the imports of a dialect. */
  readonly statements?: Partial<StatementTable>
  /** Globals that are made when they are first asked for; they are not among the globals that are returned. */
  readonly ambient?: (name: string) => PyValue | undefined
  /** What to write in place of a name that nothing defines. */
  readonly hintFor?: (name: string) => string | undefined
  /** Modules, asked before the standard library. */
  readonly importModule?: (name: string) => PyValue | undefined
  /** Takes what ends a statement, and the next one runs; it may throw it again. Without it the first error ends the evaluation. */
  readonly passOver?: ((error: unknown, statement: Stmt) => void) | undefined
}

/**
 * Evaluates a module as Python would run it, but closed: no code outside the evaluator runs, nothing outside the module is
 * read, and steps, depth and memory are limited.
 *
 * @returns the globals, each with the write that gave its value.
 * @throws MmdetConfigError `evaluation` with `pythonClass` where Python raises, `python-unsupported` where only running would
 *   tell, `limit`, `python-syntax` for what does not compile; always with the span.
 */
export function evaluateModule(module: PythonModule, options: EvaluateOptions = {}): PyDict {
  const { ambient, hintFor, importModule: ownModules, statements, passOver } = options
  if (passOver === undefined) module.compile()
  const dispatch: Dispatch = {
    expressions: EXPRESSIONS,
    statements: STATEMENTS,
    ownStatements: statements,
    ambient: ambient ?? PYTHON.ambient,
    builtin,
    hintFor,
    importModule: ownModules === undefined ? importModule : (name) => ownModules(name) ?? importModule(name),
  }
  const machine = new Machine(module, dispatch, options.globals, options.body)
  if (passOver === undefined) machine.guard(() => withBudget(() => machine.run(machine.body)))
  else withBudget(() => machine.runEach(machine.body, passOver))
  return machine.globals
}

/** The value of one expression of a module, with no names but Python's own and those of `ambient`. */
export function evaluateExpression(
  module: PythonModule,
  node: Expr,
  ambient: (name: string) => PyValue | undefined,
  hintFor?: (name: string) => string | undefined,
): PyValue {
  const machine = new Machine(module, { ...PYTHON, ambient, hintFor })
  return machine.guard(() => withBudget(() => machine.evaluate(node)))
}
