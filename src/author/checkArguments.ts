import * as z from 'zod'
import { throwIfProblems } from '../errors.ts'
import type { Fragment } from './document.ts'
import { isPlainObject } from './overrides/tree.ts'
import { IssueReader, TYPESCRIPT_PHRASES } from './zodIssues.ts'

/** Shape of an argument of a public function. TypeScript checks it at compile time, `checkArguments` checks plain JavaScript. */
type ArgumentShape = z.ZodObject

const fragment = z.custom<Fragment>(isFragment, {
  error: ({ input }) =>
    typeof input === 'function'
      ? `expected a fragment, not a function: call it, ${input.name || 'fragment'}()`
      : 'expected a fragment, as maskRcnnR50Fpn(), cocoInstance(), schedule1x() and defaultRuntime() make them',
})

/** The argument of `defineConfig`. */
export const definitionShape: ArgumentShape = z.strictObject({
  bases: z.array(fragment),
  overrides: z.unknown().optional(),
  variables: z.custom(isPlainObject, { error: () => 'expected an object in braces' }).optional(),
})

/** The argument of `DefinedConfig.toPython`. */
export const printFormShape: ArgumentShape = z.strictObject({
  form: z.enum(['inherit', 'standalone']).optional(),
  baseDirectory: z.string().optional(),
})

/** The argument of `selfSupervised`; the table of methods and the schema of the settings check the rest. */
export const methodShape: ArgumentShape = z.looseObject({ method: z.unknown().optional() })

/**
 * Refuses arguments that TypeScript would not compile: no object, an unknown key, a value of the wrong type.
 *
 * @throws MmdetConfigError `unknown-key`, `invalid-option`, with the path and the nearest known key.
 */
export function checkArguments(shape: ArgumentShape, input: unknown): void {
  const reader = new IssueReader(shape, TYPESCRIPT_PHRASES)
  const result = shape.safeParse(input, { error: (issue) => reader.note(issue) })
  if (!result.success) throwIfProblems(reader.problems(result.error.issues, input))
}

function isFragment(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'path' in input && 'stock' in input && 'value' in input
}
