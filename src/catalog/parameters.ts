import type { Parameter, Signature } from './catalogue.ts'

/** A component's parameters by their names. */
export function parametersOf({ parameters }: Signature): ReadonlyMap<string, Parameter> {
  const known = byName.get(parameters) ?? new Map(parameters.map((parameter) => [parameter.name, parameter]))
  byName.set(parameters, known)
  return known
}

/** Whether a component that is known takes an argument. */
export function hasParameter(component: Signature | undefined, key: string): boolean {
  return component !== undefined && parametersOf(component).has(key)
}

/** A parameter as Python writes it. */
export function parameterText({ name, annotation, default: value }: Parameter): string {
  const typed = annotation === null ? name : `${name}: ${annotation}`
  if (value === null) return typed
  return annotation === null ? `${typed}=${value}` : `${typed} = ${value}`
}

/** Those without a default. */
export const requiredOf = chosen(({ required }) => required)

/** Those that are kept under an old name. */
export const renamedOf = chosen(({ renamed }) => renamed !== undefined)

/** Those that may be some texts alone. */
export const choosersOf = chosen(({ choices }) => choices !== undefined)

function chosen(fits: (parameter: Parameter) => boolean): (signature: Signature) => readonly Parameter[] {
  const found = new WeakMap<readonly Parameter[], readonly Parameter[]>()
  return ({ parameters }) => {
    const known = found.get(parameters) ?? parameters.filter(fits)
    found.set(parameters, known)
    return known
  }
}

/** Configs name the same components again and again. */
const byName = new WeakMap<readonly Parameter[], ReadonlyMap<string, Parameter>>()
