import type { PyValue } from '../../python/values.ts'
import { PyObject } from '../objects.ts'

/** A name of `typing`, for annotations; it prints as itself. */
export class TypingName extends PyObject {
  /** Whether it takes types in square brackets. */
  get isGeneric(): boolean {
    return this.code !== 'typing.Any'
  }

  override get typeName(): string {
    return '_SpecialForm'
  }

  override get printable(): boolean {
    return true
  }
}

const NAMES = ['Any', 'Callable', 'Dict', 'Iterable', 'List', 'Optional', 'Sequence', 'Set', 'Tuple', 'Type', 'Union']

/** The module `typing`. */
export const TYPING: Readonly<Record<string, PyValue>> = Object.fromEntries(
  NAMES.map((name) => [name, new TypingName(`typing.${name}`)]),
)
