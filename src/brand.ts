/**
 * Marks an object, or the prototype of all of them, as one of a class of this package. Two copies of the package (a project's own, and the
 * one that runs) have each its own classes; where objects cross from one to the other, the mark tells what they are.
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

/** The key, in types alone, that tells what a value of this package is where its members are not to be listed: see {@link Given}. */
export const GIVEN: unique symbol = Symbol.for('mmdet-config.given') as never

/** Values of a class as options take them: an editor lists none of their members among the keys. */
export type Given<Class extends { readonly [GIVEN]: string }> = Class extends unknown
  ? Pick<Class, typeof GIVEN>
  : never
