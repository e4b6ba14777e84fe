import type { Stmt, StmtOf } from '../../syntax/ast.ts'
import { refuse } from '../exceptions.ts'
import type { Completion, Machine } from '../machine.ts'
import { PyUserFunction } from '../objects.ts'

/** A function may be defined; MMEngine drops it from the config. Its defaults are evaluated, its body never. */
export function runFunctionDef(machine: Machine, node: StmtOf<'FunctionDef' | 'AsyncFunctionDef'>): Completion {
  if (node.decorators.length > 0) {
    machine.at = node.decorators[0] ?? node
    refuse('a decorator would run code of the config')
  }
  for (const value of node.args.defaults) machine.evaluate(value)
  const made = new PyUserFunction(node.name, `<function ${node.name}>`)
  machine.globals.set(node.name, made, machine.write(node, made, machine.globals.entry(node.name)?.write))
  return undefined
}

const NAMES: Readonly<Partial<Record<Stmt['nodeType'], string>>> = {
  ClassDef: 'a class definition',
  With: 'a with statement other than read_base()',
  AsyncFor: 'async for',
  AsyncWith: 'async with',
  Match: 'a match statement',
  TryStar: 'except*',
  Return: 'return',
  Nonlocal: 'nonlocal',
}

/** What only running Python would tell. */
export function refuseStatement(_machine: Machine, node: Stmt): never {
  return refuse(`${NAMES[node.nodeType] ?? node.nodeType} is not evaluated`, 'a config that is data needs none')
}
