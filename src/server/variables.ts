import { runnerKeys } from '../check/walk.ts'
import { type Edit, MmdetConfigError } from '../errors.ts'
import { isReadName } from '../python/identifiers.ts'
import { basename } from '../python/posixPath.ts'
import type { SourceSpan, SourceText } from '../source.ts'
import type { Comprehension, Expr, Parameters, SyntaxNode } from '../syntax/ast.ts'
import { parseModule } from '../syntax/parse.ts'
import { childNodes } from '../syntax/walk.ts'
import { baseAt, referenceAt } from './hover.ts'
import { languageOf, spotIn } from './spot.ts'
import type { Workspace } from './workspace.ts'

/** The variable at an offset: one that the file, or one that it shares it with, sets; what a file imports is none. */
export async function variableAt(
  workspace: Workspace,
  path: string,
  offset: number,
): Promise<{ readonly name: string; readonly span: SourceSpan } | undefined> {
  const source = await workspace.source(path)
  const spot = await spotIn(source, offset)
  const { word, names } = spot
  if (word === undefined) return undefined
  const reference = referenceAt(spot, word, offset)
  const isKey = spot.part === 'key' && spot.path?.length === 1
  const isName = spot.part !== 'key' && names.length === 1
  const name = reference?.length === 1 ? reference[0] : isKey ? spot.path?.[0] : isName ? names[0] : undefined
  if (typeof name !== 'string') return undefined
  const span = (await usesIn(workspace, path, name)).find(({ start, end }) => start <= offset && offset <= end)
  if (span === undefined) return undefined
  for (const file of await sharing(workspace, path, name)) if (await sets(workspace, file, name)) return { name, span }
  return undefined
}

/**
 * The places that use what stands at an offset: of a base the files that name it, of a variable its uses in all files that share it.
 *
 * @param all whether those count too that set the variable.
 */
export async function references(
  workspace: Workspace,
  path: string,
  offset: number,
  all = true,
): Promise<SourceSpan[]> {
  const base = await baseAt(workspace, await workspace.source(path), offset)
  if (base !== undefined) return namings(workspace, base.path)
  const variable = await variableAt(workspace, path, offset)
  if (variable === undefined) return []
  const found: SourceSpan[] = []
  for (const file of await sharing(workspace, path, variable.name)) {
    const { variables } = await workspace.facts(file)
    const isSet = (one: SourceSpan): boolean => variables.some(({ span }) => span.start === one.start)
    found.push(...(await usesIn(workspace, file, variable.name)).filter((one) => all || !isSet(one)))
  }
  return found
}

/** Where files name one as their base. */
async function namings(workspace: Workspace, path: string): Promise<SourceSpan[]> {
  const index = await workspace.wholeIndex()
  return index
    .childrenOf(path)
    .flatMap((child) => index.facts(child)?.bases ?? [])
    .filter((base) => base.path === path)
    .map(({ span }) => span)
}

/**
 * The variable at an offset, as one that may have another name; undefined where there is none.
 *
 * @throws MmdetConfigError `invalid-option` for one that a run reads, in which an installed package has a part, or whose place cannot be
 *   told.
 */
export async function renamable(workspace: Workspace, path: string, offset: number) {
  const variable = await variableAt(workspace, path, offset)
  if (variable === undefined) return undefined
  const { name } = variable
  refuseKept(name)
  const uses = new Map<string, readonly SourceSpan[]>()
  for (const file of await sharing(workspace, path, name)) {
    const found = await usesIn(workspace, file, name)
    if (found.length === 0 && (await sets(workspace, file, name)))
      throw refused(`${name} is set in ${basename(file)}, where its place cannot be told`)
    if (found.length > 0 && /\/(?:site|dist)-packages\//.test(file))
      throw refused(`${name} is used in ${file}, which is of an installed package`)
    uses.set(file, found)
  }
  return { ...variable, uses }
}

/**
 * Another name for a variable, in every file that shares it by inheritance.
 *
 * @throws MmdetConfigError as {@link renamable}; `invalid-option` for a name that is none, that is taken, or that a run reads.
 */
export async function rename(workspace: Workspace, path: string, offset: number, name: string): Promise<Edit[]> {
  const variable = await renamable(workspace, path, offset)
  if (variable === undefined) throw refused('there is no variable here')
  refuseKept(name)
  if (!isReadName(name)) throw refused(`${name} is not a variable name`)
  const edits: Edit[] = []
  for (const [file, uses] of variable.uses) {
    if ((await usesIn(workspace, file, name)).length > 0) throw refused(`${name} is used in ${basename(file)} already`)
    edits.push(...uses.map((span) => ({ span, text: name })))
  }
  await refuseBases(workspace, [...variable.uses.keys()], name)
  return edits
}

/** What stands beside a variable in a config by another base. */
async function refuseBases(workspace: Workspace, files: readonly string[], name: string): Promise<void> {
  const bases = new Set<string>()
  for (const file of files) for (const base of await basesOf(workspace, file)) bases.add(base)
  for (const base of bases)
    if (await sets(workspace, base, name)) throw refused(`${name} is set in ${basename(base)} already`)
}

async function sets(workspace: Workspace, file: string, name: string): Promise<boolean> {
  return (await workspace.facts(file)).variables.some((one) => one.name === name)
}

function refuseKept(name: string): void {
  const isKept = name.startsWith('_') || runnerKeys.includes(name) || name === 'default_scope'
  if (isKept) throw refused(`${name} is a name that MMEngine reads`)
}

function refused(message: string): MmdetConfigError {
  return new MmdetConfigError({ code: 'invalid-option', message })
}

/** The files in which a name is the same variable: one sets it, and another inherits that. Sorted. */
async function sharing(workspace: Workspace, path: string, name: string): Promise<string[]> {
  const index = await workspace.wholeIndex()
  const found = new Set([path])
  // What is added while the set is gone through is gone through too.
  for (const file of found) {
    for (const base of await basesOf(workspace, file)) if (await sets(workspace, base, name)) found.add(base)
    if (await sets(workspace, file, name)) for (const heir of index.inheritorsOf(file)) found.add(heir)
  }
  return [...found].sort()
}

/** All files that a file inherits from. */
async function basesOf(workspace: Workspace, path: string): Promise<Set<string>> {
  const found = new Set<string>()
  for (const { path: base } of (await workspace.facts(path)).bases) found.add(base)
  for (const file of found) for (const { path: base } of (await workspace.facts(file)).bases) found.add(base)
  return found
}

/** Where a file uses a variable. */
async function usesIn(workspace: Workspace, file: string, name: string): Promise<SourceSpan[]> {
  const source = await workspace.source(file)
  if (languageOf(file) === 'python') return usesOf(source, name)
  const { variables } = await workspace.facts(file)
  const keys = variables.filter(({ span }) => source.text.slice(span.start, span.end) === name)
  return [...keys.map(({ span }) => ({ ...span, source })), ...placeholdersOf(source, name)]
}

/** Where a Python text uses a variable: by its name, as `_base_.name` or `{{_base_.name}}`, and where it imports it from a base. */
function usesOf(source: SourceText, name: string): SourceSpan[] {
  const { text } = source
  if (!text.includes(name)) return []
  const found = new Map<number, SourceSpan>()
  const add = (start: number): void => {
    if (text.startsWith(name, start)) found.set(start, { source, start, end: start + name.length })
  }
  const look = (node: SyntaxNode): void => {
    const expression = node as Expr
    if (hides(node, name)) {
      for (const outer of outside(node)) look(outer)
      return
    }
    if (expression.nodeType === 'Name' && expression.id === name) add(node.start)
    if (expression.nodeType === 'Attribute' && expression.attr === name && isBase(expression.value))
      add(node.end - name.length)
    if (expression.nodeType === 'Subscript' && isBase(expression.value)) {
      const { slice } = expression
      if (slice.nodeType === 'Constant' && slice.value === name) add(slice.start + 1)
    }
    if (node.nodeType === 'alias' && (node as unknown as { name: string }).name === name) add(node.start)
    for (const child of childNodes(node)) look(child)
  }
  for (const statement of parseModule(source).module.body) look(statement)
  for (const { start } of placeholdersOf(source, name)) add(start)
  return [...found.values()].sort((one, other) => one.start - other.start)
}

/** Where a text has `{{_base_.name}}`. */
function placeholdersOf(source: SourceText, name: string): SourceSpan[] {
  const { text } = source
  return Array.from(text.matchAll(/\{\{\s*_base_\./g), ({ index, 0: head }) => index + head.length)
    .filter((start) => text.startsWith(name, start) && !/\w/.test(text[start + name.length] ?? ''))
    .map((start) => ({ source, start, end: start + name.length }))
}

function isBase(node: Expr): boolean {
  return node.nodeType === 'Name' && node.id === '_base_'
}

/** Whether a node has a name of its own for another thing: the target of a comprehension, a parameter. */
function hides(node: SyntaxNode, name: string): boolean {
  const { generators = [], args } = node as SyntaxNode & {
    readonly generators?: readonly Comprehension[]
    readonly args?: unknown
  }
  if (generators.some(({ target }) => namesIn(target).includes(name))) return true
  const isFunction = node.nodeType === 'Lambda' || node.nodeType === 'FunctionDef'
  return isFunction && Array.from(childNodes(args as object)).some((one) => (one as { arg?: string }).arg === name)
}

/** What is evaluated around a comprehension or a function, where their own names do not count. */
function outside(node: SyntaxNode): readonly SyntaxNode[] {
  const { generators, args } = node as SyntaxNode & {
    readonly generators?: readonly Comprehension[]
    readonly args?: Partial<Parameters>
  }
  if (generators?.[0] !== undefined) return [generators[0].iter]
  return args?.defaults ?? []
}

function namesIn(node: SyntaxNode): string[] {
  const own = (node as Expr).nodeType === 'Name' ? [(node as { id?: string }).id as string] : []
  return [...own, ...Array.from(childNodes(node)).flatMap(namesIn)]
}
