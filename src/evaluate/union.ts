import type { PyValue } from '../python/values.ts'
import { PyObject, PyType } from './objects.ts'

/** What `int | None` gives: types of which `isinstance` asks for one. None stands for its own type. */
export class PyUnion extends PyObject {
  readonly types: readonly (PyType | null)[]

  constructor(types: readonly (PyType | null)[]) {
    super(types.map((type) => type?.name ?? 'None').join(' | '))
    this.types = types
  }

  override get typeName(): string {
    return 'types.UnionType'
  }

  override get printable(): boolean {
    return true
  }

  /** Whether both are of the same types, in whatever order. */
  equals(other: PyUnion): boolean {
    return this.types.length === other.types.length && this.types.every((type) => other.types.includes(type))
  }
}

/** `left | right` of types, unions and None; undefined for anything else. */
export function uniteTypes(left: PyValue, right: PyValue): PyValue | undefined {
  const [before, behind] = [typesOf(left), typesOf(right)]
  if (before === undefined || behind === undefined || (left === null && right === null)) return undefined
  const types = [...new Set([...before, ...behind])]
  return types.length === 1 ? types[0] : new PyUnion(types)
}

function typesOf(value: PyValue): readonly (PyType | null)[] | undefined {
  if (value instanceof PyUnion) return value.types
  return value === null || value instanceof PyType ? [value] : undefined
}
