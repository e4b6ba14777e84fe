import type { ChildConfig } from '../config/child.ts'
import { DELETE_KEY } from '../config/engineKeys.ts'
import { MmdetConfigError } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import { isWritableName } from '../python/identifiers.ts'
import { relativePath } from '../python/posixPath.ts'
import { printValue } from '../python/print.ts'
import { PyExpression, PyList, PyTuple, type PyValue } from '../python/values.ts'
import { formatPython } from '../yapf/format.ts'
import type { Composition } from './compose.ts'
import type { ExistingConfig } from './document.ts'

/** Where a child stands, as far as it is known. */
export interface ChildPlace {
  /** Path from its folder to that of the fragments. */
  readonly baseDirectory: string
  /** Its folder, absolute: configs that exist are named from there. */
  readonly directory?: string | undefined
}

/**
 * The child of configs of the pure-Python dialect: it imports them under `read_base()`, and changes what they assigned. `update` merges, as
 * a dict over a dict does in the other dialect; what must lose a key is assigned whole.
 */
export function printReadBase({ bases, wanted, stock }: Composition, child: ChildConfig, place: ChildPlace): string {
  const imports = bases.map(({ exists, path }) => {
    if (exists?.dialect === 'read_base') return `    from ${moduleOf(exists, place)} import *\n`
    throw refuse(`${path} is not in the pure-Python dialect, and another base is`, 'take bases of one dialect')
  })
  const changes = Array.from(child.entries.entries(), ({ key, value }) => {
    const name = String(key)
    if (stock.get(key) instanceof PyDict && value instanceof PyDict && !hasDelete(value)) {
      return `${name}.update(${printValue(value, WRITTEN)})\n`
    }
    return `${name} = ${printValue(wanted.get(key) ?? null, WRITTEN)}\n`
  })
  const removed = child.removed.map((name) => `del ${name}\n`)
  const head = `from mmengine.config import read_base\n\nwith read_base():\n${imports.join('')}`
  return formatPython([head, ...removed, ...changes].join('\n'))
}

/** Names stand for values here: what a base imports is known, but what was changed above is not the same any more. */
const WRITTEN = {
  expression: ({ code, value }: PyExpression) => (value === undefined ? code : undefined),
}

function moduleOf({ name, module }: ExistingConfig, { directory }: ChildPlace): string {
  if (directory !== undefined) {
    const parts = relativePath(directory, name).slice(0, -'.py'.length).split('/')
    const up = parts.filter((part) => part === '..').length
    const down = parts.filter((part) => part !== '..' && part !== '.')
    // Not out of another tree: the relative path is short where both are of one.
    const near = module === undefined || up + down.length < 4
    if (near && down.every(isWritableName)) return `${'.'.repeat(up + 1)}${down.join('.')}`
  }
  if (module?.split('.').every(isWritableName)) return module
  throw refuse(
    directory === undefined
      ? `where the config will be is not known, so ${name} has no name to import it by`
      : `the path to ${name} is not a name that Python can import`,
    "give toPython the directory of the config, or write form: 'standalone'",
  )
}

function hasDelete(value: PyValue): boolean {
  if (value instanceof PyExpression) return value.value !== undefined && hasDelete(value.value)
  if (value instanceof PyList || value instanceof PyTuple) return value.items.some(hasDelete)
  if (!(value instanceof PyDict)) return false
  return value.has(DELETE_KEY) || Array.from(value.entries()).some((entry) => hasDelete(entry.value))
}

function refuse(message: string, hint: string): MmdetConfigError {
  return new MmdetConfigError({ code: 'config-base', message, hint, path: ['bases'] })
}
