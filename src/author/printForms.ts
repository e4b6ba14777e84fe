import { type ChildConfig, equalIgnoringOrder } from '../config/child.ts'
import { PyDict } from '../python/dict.ts'
import { relativePath } from '../python/posixPath.ts'
import { stringRepr } from '../python/stringRepr.ts'
import type { PyExpression, PyValue } from '../python/values.ts'
import { formatPython } from '../yapf/format.ts'
import type { Composition } from './compose.ts'
import { type Assignment, assignmentText, blocksText, type ConfigBlock } from './document.ts'
import { type ChildPlace, printReadBase } from './printReadBase.ts'
import { computed, mapExpressions } from './references.ts'

/** The child of a composition: a `_base_` list and what differs from it. */
export function printInherit(composition: Composition, child: ChildConfig, place: ChildPlace): string {
  if (composition.bases.some(({ exists }) => exists?.dialect === 'read_base'))
    return printReadBase(composition, child, place)
  const blocks = sortByDependency(childBlocks(composition, child.entries))
  const head = [printBases(composition, place), ...child.removed.map((key) => `_base_.pop(${stringRepr(key)})\n`)]
  const body = composedText(composition, blocks, true)
  return formatPython([...head, body].filter((part) => part !== '').join('\n'))
}

/** The composition in one file that inherits nothing, with the blocks and comments of the fragments. */
export function printStandalone(composition: Composition): string {
  return formatPython(composedText(composition, standaloneBlocks(composition), false))
}

/** Blocks as text. Which code an expression gets depends on the names that were assigned above it. */
function composedText(composition: Composition, blocks: readonly ConfigBlock[], inherits: boolean): string {
  const assigned = new PyDict()
  return blocksText(blocks, (assignment) => {
    const expression = (code: PyExpression) => expressionCode(composition, assigned, code, inherits)
    const text = assignmentText(assignment, { expression })
    assigned.set(assignment.name, assignment.value)
    return text
  })
}

/** The entries of the child, and the author's variables even where a base has the same value. */
function childBlocks(composition: Composition, entries: PyDict): ConfigBlock[] {
  const blocks: ConfigBlock[] = []
  for (const { key, value } of composition.wanted.entries()) {
    const name = String(key)
    const entry = entries.get(key)
    if (entry !== undefined) blocks.push({ assignments: [{ name, value: entry }] })
    else if (composition.variables.has(name)) blocks.push({ assignments: [{ name, value }] })
  }
  return blocks
}

function standaloneBlocks(composition: Composition): ConfigBlock[] {
  const blocks: ConfigBlock[] = []
  const left = new Map<string, PyValue>()
  for (const { key, value } of composition.wanted.entries()) left.set(String(key), value)
  const take = (name: string): Assignment[] => {
    const value = left.get(name)
    left.delete(name)
    return value === undefined ? [] : [{ name, value }]
  }
  for (const base of composition.bases) {
    for (const { comment, assignments } of base.stock.blocks) {
      const kept = assignments.flatMap(({ name }) => take(name))
      if (kept.length > 0) blocks.push({ comment, assignments: kept })
    }
  }
  const added = [...left.keys()].map((name) => ({ assignments: take(name) }))
  return sortByDependency([...blocks, ...added])
}

/** Blocks in their order, except that each name is assigned before it is used. */
function sortByDependency(blocks: readonly ConfigBlock[]): ConfigBlock[] {
  const owner = new Map<string, ConfigBlock>()
  for (const block of blocks) for (const { name } of block.assignments) owner.set(name, block)
  const ordered = new Set<ConfigBlock>()
  const open = new Set<ConfigBlock>()
  const visit = (block: ConfigBlock): void => {
    if (ordered.has(block) || open.has(block)) return
    open.add(block)
    for (const name of usedNames(block)) {
      const needed = owner.get(name)
      if (needed !== undefined) visit(needed)
    }
    ordered.add(block)
  }
  for (const block of blocks) visit(block)
  return [...ordered]
}

function usedNames(block: ConfigBlock): Set<string> {
  const names = new Set<string>()
  for (const { value } of block.assignments) {
    mapExpressions(value, (expression) => {
      for (const name of expression.names) names.add(name)
      return expression
    })
  }
  return names
}

/**
 * The code of an expression: its own, if its names were assigned above with the values that it was made with; a reference into
 * the bases, if they have this value; otherwise `undefined`, and the value is written. In a child, the assignment of a dict
 * holds only what differs, perhaps with `_delete_=True`: there the name does not have the variable's value.
 */
function expressionCode(
  composition: Composition,
  assigned: PyDict,
  expression: PyExpression,
  inherits: boolean,
): string | undefined {
  const { code, names } = expression
  const [name] = names
  if (name === undefined) return code
  if (names.length > 1 || name !== code) {
    const usable = names.every(
      (each) => assigned.has(each) && (!composition.overridden.has(each) || follows(expression, assigned)),
    )
    return usable ? code : undefined
  }
  if (assigned.has(name)) return hasValueOf(assigned, expression) ? code : undefined
  return inherits && hasValueOf(composition.stock, expression) ? `{{_base_.${name}}}` : undefined
}

/** Whether an expression has the value that Python gives it where these variables are assigned. */
function follows(expression: PyExpression, assigned: PyDict): boolean {
  const made = computed(expression, (name) => assigned.get(name))
  return made !== undefined && expression.value !== undefined && equalIgnoringOrder(made, expression.value)
}

function hasValueOf(variables: PyDict, { code, value }: PyExpression): boolean {
  const known = variables.get(code)
  return known !== undefined && value !== undefined && equalIgnoringOrder(known, value)
}

function printBases({ bases }: Composition, { baseDirectory, directory }: ChildPlace): string {
  const paths = bases.map(({ path, exists }) => {
    if (exists === undefined) return stringRepr(`${baseDirectory}/${path}`)
    const isFile = !exists.name.includes('::') && directory !== undefined
    return stringRepr(isFile ? relativePath(directory, exists.name) : exists.name)
  })
  if (paths.length === 0) return ''
  return paths.length === 1 ? `_base_ = ${paths[0]}\n` : `_base_ = [${paths.join(', ')}]\n`
}
