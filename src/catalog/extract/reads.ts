import type { Expr, ExprOf, Stmt, StmtOf } from '../../syntax/ast.ts'
import { classPath, type Part, type Read } from '../catalogue.ts'
import { slotBelow } from '../slots.ts'
import type { StaticClass, StaticFunction } from './objects.ts'
import { isSelf, methodsOf, nodesIn } from './parts.ts'
import type { Signatures } from './signature.ts'

/** The dicts that an expression may stand for, by their paths: `test_cfg.rpn`. */
type Paths = ReadonlySet<string>

const NONE: Paths = new Set()

/** Keys on the way to a dict, at most. */
const MAX_KEYS = 3

/**
 * What classes read of the dicts that they are given, and what else they are given they hand them to: `cfg.get('nms_pre')` where `cfg` is
 * `self.test_cfg`, `roi_head.update(test_cfg=test_cfg.rcnn)`. Names stand for dicts where a method sets them, or calls another one with them.
 *
 * @param parts the dicts that are made into objects, which have attributes in place of keys.
 */
export function readsOf(holders: readonly StaticClass[], signatures: Signatures, parts: readonly Part[]): Read[] {
  const made = new Set(parts.map(({ holder, key }) => `${holder} ${key}`))
  const handed = new Set<string>()
  const found = holders.map((one) => {
    const holder = classPath(one)
    const given = new Set(
      signatures.of(one).parameters.flatMap(({ name, annotation }) => (isConfig(annotation) ? name : [])),
    )
    const reads = new Reader(given, methodsOf(one)).reads().filter(({ path }) => {
      return isPlain(path, one) && isPlain(rootOf(path), one) && !made.has(`${holder} ${rootOf(path)}`)
    })
    for (const { path, to } of reads)
      if (given.has(rootOf(path))) for (const other of to) handed.add(other.slice(other.indexOf('.') + 1))
    return { holder, given, reads }
  })
  // What a method is called with is a dict of the config where another class hands it one.
  return found.flatMap(({ holder, given, reads }) => {
    const own = reads.filter(({ path }) => given.has(rootOf(path)) || handed.has(rootOf(path)))
    return own.map((read) => ({ holder, ...read }))
  })
}

/** Whether no slot knows what stands at a path of a component. */
function isPlain(path: string, { qualname }: StaticClass): boolean {
  return slotBelow(`of.${path}`, qualname) === undefined
}

function rootOf(path: string): string {
  return path.split('.', 1)[0] as string
}

/** Whether an argument is a dict of a config, by its annotation: `OptConfigType`, `Optional[dict]`. */
function isConfig(annotation: string | null): boolean {
  return annotation !== null && /Config|[Dd]ict/.test(annotation)
}

class Reader {
  readonly #given: ReadonlySet<string>
  readonly #methods: readonly Method[]
  readonly #found = new Map<string, { readonly names: Set<string>; readonly to: Set<string> }>()

  constructor(given: ReadonlySet<string>, methods: readonly StaticFunction[]) {
    this.#given = given
    this.#methods = methods.map((method) => new Method(method, given))
  }

  reads(): Omit<Read, 'holder'>[] {
    // What one method calls another with is known to that one in the next round.
    for (let round = 0; round < MAX_ROUNDS; round++) for (const method of this.#methods) this.#follow(method)
    for (const method of this.#methods) for (const node of method.nodes) this.#note(node, method)
    return Array.from(this.#found, ([path, { names, to }]) => ({
      path,
      names: Array.from(names).sort(),
      to: Array.from(to).sort(),
    }))
  }

  #follow(method: Method): void {
    for (const node of method.nodes) {
      if (node.nodeType === 'Assign') {
        const paths = this.#pathsOf(node.value, method)
        for (const target of node.targets) if (target.nodeType === 'Name') method.add(target.id, paths)
      }
      if (node.nodeType === 'For') this.#loop(node, method)
      if (node.nodeType === 'Call') this.#call(node, method)
    }
  }

  /** `for cfg in self.train_cfg`, `for at, cfg in enumerate(self.train_cfg)`: each item of a list. */
  #loop({ target, iter }: StmtOf<'For'>, method: Method): void {
    const isCounted = iter.nodeType === 'Call' && iter.func.nodeType === 'Name' && iter.func.id === 'enumerate'
    const list = isCounted ? iter.args[0] : iter
    const item = target.nodeType === 'Tuple' && isCounted ? target.elts[1] : target
    if (item?.nodeType === 'Name' && list !== undefined) method.add(item.id, this.#pathsOf(list, method))
  }

  /** `self.f(cfg)`, `super().f(cfg=cfg)`, `multi_apply(self.f, ..., cfg=cfg)`. */
  #call({ func, args, keywords }: ExprOf<'Call'>, method: Method): void {
    const [first] = args
    const called = ownMethod(func) ?? (first === undefined ? undefined : ownMethod(first))
    if (called === undefined) return
    for (const other of this.#methods) {
      if (other.name !== called) continue
      for (const { arg, value } of keywords) if (arg !== undefined) other.hand(arg, this.#pathsOf(value, method))
      if (ownMethod(func) === undefined) continue
      for (const [at, value] of args.entries()) other.handAt(at, this.#pathsOf(value, method))
    }
  }

  #pathsOf(node: Expr, method: Method): Paths {
    switch (node.nodeType) {
      case 'Name':
        return method.names.get(node.id) ?? NONE
      case 'Attribute':
        if (isSelf(node.value)) return this.#given.has(node.attr) ? new Set([node.attr]) : NONE
        return below(this.#pathsOf(node.value, method), node.attr)
      case 'Subscript': {
        const key = textOf(node.slice)
        const paths = this.#pathsOf(node.value, method)
        return key === undefined ? paths : below(paths, key)
      }
      case 'IfExp':
        return union([this.#pathsOf(node.body, method), this.#pathsOf(node.orelse, method)])
      case 'BoolOp':
        return union(node.values.map((value) => this.#pathsOf(value, method)))
      case 'Call':
        return this.#pathsOfCall(node, method)
      default:
        return NONE
    }
  }

  /** `cfg.get('rpn', other)`, `cfg.copy()`, `copy.deepcopy(cfg)`. */
  #pathsOfCall({ func, args }: ExprOf<'Call'>, method: Method): Paths {
    const name = func.nodeType === 'Attribute' ? func.attr : func.nodeType === 'Name' ? func.id : ''
    const [first, second] = args
    if (func.nodeType === 'Attribute' && GETTERS.has(name)) {
      const key = first === undefined ? undefined : textOf(first)
      const own = key === undefined ? NONE : below(this.#pathsOf(func.value, method), key)
      return second === undefined ? own : union([own, this.#pathsOf(second, method)])
    }
    if (!/copy$/.test(name)) return NONE
    return first === undefined && func.nodeType === 'Attribute'
      ? this.#pathsOf(func.value, method)
      : this.#pathsOf(first ?? func, method)
  }

  #note(node: Piece, method: Method): void {
    const [dict, key] = keyRead(node)
    if (dict !== undefined && key !== undefined && !method.written.has(node))
      for (const path of this.#pathsOf(dict, method)) this.#at(path).names.add(key)
    for (const [to, argument, value] of handed(node)) {
      for (const path of this.#pathsOf(value, method))
        for (const other of this.#pathsOf(to, method))
          if (this.#given.has(other)) this.#at(path).to.add(`${other}.${argument}`)
    }
  }

  #at(path: string) {
    const known = this.#found.get(path) ?? { names: new Set(), to: new Set() }
    this.#found.set(path, known)
    return known
  }
}

const MAX_ROUNDS = 4

const GETTERS: ReadonlySet<string> = new Set(['get', 'pop'])

/** A method, with the dicts that its names stand for. */
class Method {
  readonly name: string
  readonly nodes: readonly Piece[]
  readonly names = new Map<string, Set<string>>()
  /** What is written to, not read. */
  readonly written: ReadonlySet<Piece>
  readonly #positional: readonly string[]

  constructor(method: StaticFunction, given: ReadonlySet<string>) {
    const { node, name } = method
    this.name = name
    this.nodes = piecesOf(method)
    this.written = new Set(this.nodes.flatMap((one) => (one.nodeType === 'Assign' ? one.targets : [])))
    this.#positional = node.args.positional.map(({ arg }) => arg).slice(1)
    for (const { arg } of [...node.args.positional.slice(1), ...node.args.keywordOnly])
      if (name !== '__init__' || given.has(arg)) this.names.set(arg, new Set([arg]))
  }

  add(name: string, paths: Paths): void {
    if (paths.size === 0) return
    const known = this.names.get(name) ?? new Set()
    for (const path of paths) known.add(path)
    this.names.set(name, known)
  }

  hand(parameter: string, paths: Paths): void {
    if (this.names.has(parameter)) this.add(parameter, paths)
  }

  handAt(at: number, paths: Paths): void {
    const name = this.#positional[at]
    if (name !== undefined) this.hand(name, paths)
  }
}

/** A piece of a method. */
type Piece = Expr | Stmt

/** The function of a call is no key: `cfg.copy()`. */
function piecesOf(method: StaticFunction): Piece[] {
  const nodes = nodesIn(method)
  const called = new Set(nodes.flatMap((one) => (one.nodeType === 'Call' ? one.func : [])))
  return nodes.filter((one) => !called.has(one as Expr))
}

/** What a key is read of, and the key: `cfg.nms`, `cfg['nms']`, `cfg.get('nms')`, `'nms' in cfg`, `hasattr(cfg, 'nms')`. */
function keyRead(node: Piece): [dict?: Expr, key?: string | undefined] {
  switch (node.nodeType) {
    case 'Attribute':
      return [node.value, node.attr]
    case 'Subscript':
      return [node.value, textOf(node.slice)]
    case 'Compare':
      return node.ops[0] === 'in' || node.ops[0] === 'not in' ? [node.comparators[0] as Expr, textOf(node.left)] : []
    case 'Call': {
      const { func, args } = node
      const [first, second] = args
      if (func.nodeType === 'Attribute' && GETTERS.has(func.attr)) return [func.value, first && textOf(first)]
      const isAsked = func.nodeType === 'Name' && /^(?:has|get)attr$/.test(func.id)
      return isAsked && first !== undefined ? [first, second && textOf(second)] : []
    }
    default:
      return []
  }
}

/** What is handed to what: `head.update(test_cfg=cfg)`, `head['test_cfg'] = cfg`, `self.head.predict(test_cfg=cfg)`. */
function handed(one: Piece): [to: Expr, argument: string, value: Expr][] {
  if (one.nodeType === 'Call' && one.func.nodeType === 'Attribute') {
    const { value: to } = one.func
    return one.keywords.flatMap(({ arg, value }) => (arg === undefined ? [] : [[to, arg, value]]))
  }
  if (one.nodeType !== 'Assign') return []
  return one.targets.flatMap((target) => {
    const key = target.nodeType === 'Subscript' ? textOf(target.slice) : undefined
    return target.nodeType === 'Subscript' && key !== undefined ? [[target.value, key, one.value]] : []
  })
}

/** The name of a method of the object itself: `self.f`, `super().f`. */
function ownMethod(node: Expr): string | undefined {
  if (node.nodeType !== 'Attribute') return undefined
  const { value } = node
  const isSuper = value.nodeType === 'Call' && value.func.nodeType === 'Name' && value.func.id === 'super'
  return isSelf(value) || isSuper ? node.attr : undefined
}

function textOf(node: Expr): string | undefined {
  return node.nodeType === 'Constant' && typeof node.value === 'string' ? node.value : undefined
}

function below(paths: Paths, key: string): Paths {
  return new Set(Array.from(paths).flatMap((path) => (path.split('.').length < MAX_KEYS ? `${path}.${key}` : [])))
}

function union(all: readonly Paths[]): Paths {
  return new Set(all.flatMap((paths) => [...paths]))
}
