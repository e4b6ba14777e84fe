import { MmdetConfigError } from '../../errors.ts'
import { KEYWORDS } from '../../python/identifiers.ts'
import type { Expr, Stmt } from '../../syntax/ast.ts'
import type { PythonModule } from '../../syntax/module.ts'
import { Token } from '../../syntax/tokenize/tokens.ts'
import { holdsMarker } from './placeholders.ts'
import { passOver, type Tolerant } from './tolerance.ts'

// Which variables a file may set once its mistakes are mended. What is known of the others stays as it is, so that it can be told already.

/**
 * What takes the errors of statements in a tolerant load; undefined in any other.
 *
 * @param passed is given the statements.
 */
export function passOverStatements(
  context: Tolerant,
  module: PythonModule,
  passed: Set<Stmt>,
): ((error: unknown, statement: Stmt) => void) | undefined {
  if (context.tolerance === undefined) return undefined
  noteLost(context, module, passed)
  // A name may be missing because its statement could not be read.
  let isMissing = context.tolerance.problems.length > 0
  return (error, statement) => {
    passed.add(statement)
    const isOurs = error instanceof MmdetConfigError && error.code !== 'limit'
    const isNameless = isMissing && isOurs && error.pythonClass === 'NameError'
    const isFollowing = isNameless || (isOurs && usesLost(context, module, statement))
    isMissing = true
    if (!isFollowing && !isTold(context, error)) passOver(context, error, [])
  }
}

/** Whether the place of an error has a problem already: what does not compile does not run either. */
function isTold({ tolerance }: Tolerant, error: unknown): boolean {
  const span = error instanceof MmdetConfigError ? error.span : undefined
  if (span === undefined || tolerance === undefined) return false
  return tolerance.problems.some(
    ({ span: told }) =>
      told?.source.name === span.source.name &&
      told.start < span.end &&
      span.start < Math.max(told.end, told.start + 1),
  )
}

/** Notes which keys a file may say something else of once it is mended, with what it inherits. */
export function noteLost({ tolerance }: Tolerant, module: PythonModule, passed: ReadonlySet<Stmt>): void {
  if (tolerance === undefined || (tolerance.problems.length === 0 && passed.size === 0)) return
  tolerance.lose(tolerance.lost && lostNames(module, passed, tolerance.lost))
}

/**
 * The variables that what is broken in a file sets, or may reach; undefined where that may be any.
 *
 * @param passed the statements that could be read and not run.
 * @param inherited such variables of the bases.
 */
function lostNames(
  module: PythonModule,
  passed: ReadonlySet<Stmt>,
  inherited: ReadonlySet<string>,
): ReadonlySet<string> | undefined {
  const names = new Set(inherited)
  let end = 0
  for (const statement of [...module.body, undefined]) {
    const broken = setByBroken(module.text.slice(end, statement?.start))
    if (broken === undefined) return undefined
    for (const name of broken) names.add(name)
    if (statement === undefined) break
    end = statement.end
    if (!passed.has(statement) && !uses(module, statement, names)) continue
    const targets = setBy(statement)
    if (targets === undefined) return undefined
    for (const name of targets) names.add(name)
  }
  return names
}

/** A line that sets a variable, or something in it. */
const SETS = /^([A-Za-z_]\w*)\s*(?:[.[:]|(?:[-+*/%&|^@]|\/\/|\*\*|<<|>>)?=(?!=))/

/** A line of which the name is being typed again, or has a sign too many: `mo[del = …`, `mo=del = …`. */
const LACKS_NAME = /^\s*=(?!=)|^\w+[[=]\w+\s*=(?!=)/

const IS_EMPTY = /^\s*(?:#|$)/

/** What stands in brackets, or behind them. */
const GOES_ON = /^[\s)\]}]/

/** The variables that a text between sound statements begins to set. */
function setByBroken(text: string): string[] | undefined {
  const names: string[] = []
  // Several statements may stand on a line.
  if (text.includes(';')) return undefined
  for (const line of text.split('\n')) {
    if (LACKS_NAME.test(line)) return undefined
    if (IS_EMPTY.test(line) || (names.length > 0 && GOES_ON.test(line))) continue
    const name = SETS.exec(line)?.[1]
    if (name === undefined || name === '_base_' || KEYWORDS.has(name)) return undefined
    names.push(name)
  }
  return names
}

function setBy(statement: Stmt): string[] | undefined {
  if (statement.nodeType === 'Assign') return rootsOf(statement.targets)
  if (statement.nodeType === 'AnnAssign' || statement.nodeType === 'AugAssign') return rootsOf([statement.target])
  if (statement.nodeType !== 'Expr') return undefined
  const { value } = statement
  // A name that stands alone may become any name that begins with it.
  return value.nodeType === 'Call' && value.func.nodeType === 'Attribute' ? rootsOf([value.func]) : undefined
}

function rootsOf(targets: readonly Expr[]): string[] | undefined {
  const names: string[] = []
  for (const target of targets) {
    let root = target
    while (root.nodeType === 'Attribute' || root.nodeType === 'Subscript') root = root.value
    const inner = root.nodeType === 'Tuple' || root.nodeType === 'List' ? rootsOf(root.elts) : undefined
    if (inner !== undefined) names.push(...inner)
    else if (root.nodeType !== 'Name' || root.id === '_base_') return undefined
    else names.push(root.id)
  }
  return names
}

/** Whether a statement takes from the bases what mistakes keep from being known. */
function usesLost({ tolerance }: Tolerant, module: PythonModule, statement: Stmt): boolean {
  if (tolerance === undefined) return false
  return tolerance.lost === undefined
    ? /\b_base_\b/.test(module.textOf(statement))
    : uses(module, statement, tolerance.lost)
}

/** Whether a base may have a key that is missing in it. */
export function mayHave({ tolerance }: Tolerant, key: string): boolean {
  return tolerance !== undefined && (tolerance.lost === undefined || tolerance.lost.has(key))
}

/** Whether a statement has one of these variables in it, be it one of the bases. */
function uses(module: PythonModule, statement: Stmt, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false
  const { kinds, starts, ends, texts, length } = module.tokens
  for (let at = 0; at < length; at++) {
    const start = starts[at] as number
    if (start < statement.start || start >= statement.end) continue
    if (kinds[at] === Token.string) {
      const text = module.text.slice(start, ends[at])
      if (holdsMarker(text) || (text.includes('{') && text.match(/\w+/g)?.some((word) => names.has(word)))) return true
    }
    if (kinds[at] !== Token.name || !names.has(texts[at] as string)) continue
    const isMember = texts[at - 1] === '.' && texts[at - 2] !== '_base_'
    if (!isMember && texts[at + 1] !== '=') return true
  }
  return false
}
