/**
 * Marks an object as one of a class of this package. Two copies of the package (a project's own, and the one that runs) have each its own
 * classes; where objects cross from one to the other, the mark tells what they are.
 */
export function brand(object: object, name: string): void {
  Object.defineProperty(object, keyOf(name), { value: true })
}

/** Whether an object bears the mark, of whatever copy it is. */
export function isBranded(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && keyOf(name) in value
}

function keyOf(name: string): symbol {
  return Symbol.for(`mmdet-config.${name}`)
}
