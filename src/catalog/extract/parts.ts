import type { Expr, ExprOf, Stmt } from '../../syntax/ast.ts'
import type { Part } from '../catalogue.ts'
import { nodesWithin } from './bindings.ts'
import { Interpreter } from './interpret.ts'
import { linearized } from './mro.ts'
import { StaticClass, StaticFunction } from './objects.ts'
import type { Program } from './program.ts'
import type { Signatures } from './signature.ts'

/** What a class makes of its dicts: `DetrTransformerEncoder(**self.encoder)`, with the class that is called. */
interface Made extends Omit<Part, 'holder' | 'made'> {
  readonly made: StaticClass
}

/**
 * The dicts without `type` that a class hands to another class as keywords. A key that one method hands to different classes is left out.
 */
export function partsOf(holder: StaticClass, program: Program, signatures: Signatures): Made[] {
  const names = new Set(signatures.of(holder).parameters.map(({ name }) => name))
  const found = new Map<string, Made | undefined>()
  const methods = methodsOf(holder)
  for (const method of methods) {
    const interpreter = new Interpreter(program, method.scope)
    // What a class makes of a dict goes before what its bases would.
    const known = new Set(found.keys())
    for (const call of nodesIn(method).filter((node) => node.nodeType === 'Call')) {
      const key = keyOf(call, method)
      if (key === undefined || known.has(key) || !names.has(key)) continue
      const made = interpreter.evaluate(call.func)
      if (!(made instanceof StaticClass)) continue
      const before = found.get(key)
      const part = { key, made, supplies: [...givenBy(call, made, signatures), ...assignedTo(key, methods)] }
      found.set(key, found.has(key) && before?.made !== made ? undefined : part)
    }
  }
  return Array.from(found.values()).filter((part) => part !== undefined)
}

/** The methods that an object of the class has, those of its bases where it has none of that name or calls theirs with `super()`. */
export function methodsOf(holder: StaticClass): StaticFunction[] {
  const methods = new Map<string, StaticFunction[]>()
  for (const base of linearized(holder)) {
    if (!(base instanceof StaticClass)) continue
    for (const [name, method] of base.members) {
      const nearer = methods.get(name) ?? []
      const last = nearer.at(-1)
      if (method instanceof StaticFunction && (last === undefined || callsBase(last)))
        methods.set(name, [...nearer, method])
    }
  }
  return Array.from(methods.values()).flat()
}

/** Whether a method calls the one of the bases that it overrides: `super().name(...)`. */
function callsBase(method: StaticFunction): boolean {
  return nodesIn(method).some((node) => {
    if (node.nodeType !== 'Attribute' || node.attr !== method.name || node.value.nodeType !== 'Call') return false
    const { func } = node.value
    return func.nodeType === 'Name' && func.id === 'super'
  })
}

/** The statements of a method, and all that is in them. */
export function nodesIn(method: StaticFunction): (Expr | Stmt)[] {
  return method.node.body.flatMap(nodesWithin) as (Expr | Stmt)[]
}

/** `encoder` of `C(**self.encoder)`, and of `C(**encoder)` in a function with that parameter. */
function keyOf(call: ExprOf<'Call'>, { node, name }: StaticFunction): string | undefined {
  const spread = call.keywords.find(({ arg }) => arg === undefined)?.value
  if (spread?.nodeType === 'Attribute') return isSelf(spread.value) ? spread.attr : undefined
  const isParameter = (id: string) => [...node.args.positional, ...node.args.keywordOnly].some(({ arg }) => arg === id)
  return spread?.nodeType === 'Name' && name === '__init__' && isParameter(spread.id) ? spread.id : undefined
}

export function isSelf(node: Expr): boolean {
  return node.nodeType === 'Name' && node.id === 'self'
}

/** The arguments that the call gives beside the dict. */
function givenBy(call: ExprOf<'Call'>, made: StaticClass, signatures: Signatures): string[] {
  const positional = signatures.of(made).parameters.slice(0, call.args.length)
  return [...positional.map(({ name }) => name), ...call.keywords.flatMap(({ arg }) => arg ?? [])]
}

/** The keys that a class writes into a dict before it hands it on: `dn_cfg['num_classes'] = ...`, `cfg.update(in_channels=...)`. */
function assignedTo(key: string, methods: readonly StaticFunction[]): string[] {
  const isIt = (node: Expr) =>
    node.nodeType === 'Name' ? node.id === key : node.nodeType === 'Attribute' && node.attr === key
  return methods.flatMap(nodesIn).flatMap((node) => {
    if (node.nodeType === 'Subscript' && node.slice.nodeType === 'Constant' && isIt(node.value)) {
      return typeof node.slice.value === 'string' ? [node.slice.value] : []
    }
    if (node.nodeType !== 'Call' || node.func.nodeType !== 'Attribute' || node.func.attr !== 'update') return []
    return isIt(node.func.value) ? node.keywords.flatMap(({ arg }) => arg ?? []) : []
  })
}
