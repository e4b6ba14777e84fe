import * as z from 'zod'
import { throwIfProblems } from '../errors.ts'
import { TYPESCRIPT_WORDS } from './authorWords.ts'
import type { Fragment } from './document.ts'
import { IssueReader } from './issues.ts'
import { isPlainObject } from './overrides.ts'

/** What stands around options in a call: the compiler checks it for TypeScript, {@link checkCall} for plain JavaScript. */
type CallShape = z.ZodObject

/** An object in braces, of which the levels below check what is inside. */
const plainObject = z.custom(isPlainObject, { error: () => 'expected an object in braces' })

const fragment = z.custom<Fragment>(isFragment, {
  error: ({ input }) =>
    typeof input === 'function'
      ? `expected a fragment, not a function: call it, ${input.name || 'fragment'}()`
      : 'expected a fragment, as maskRcnnR50Fpn(), cocoInstance(), schedule1x() and defaultRuntime() make them',
})

/** The argument of `defineConfig`. */
export const definitionShape: CallShape = z.strictObject({
  bases: z.array(fragment),
  overrides: z.unknown().optional(),
  variables: plainObject.optional(),
})

/** The argument of `DefinedConfig.toPython`. */
export const printFormShape: CallShape = z.strictObject({
  form: z.enum(['inherit', 'standalone']).optional(),
  baseDirectory: z.string().optional(),
})

/** The argument of `selfSupervised`; the method's table and the settings check the rest. */
export const methodShape: CallShape = z.looseObject({ method: z.unknown().optional() })

/**
 * Refuses what a typed caller cannot write: no object at all, a key that is not known, a value of another type.
 *
 * @throws MmdetConfigError `unknown-key`, `invalid-option`, with the path and the nearest known key.
 */
export function checkCall(shape: CallShape, input: unknown): void {
  const reader = new IssueReader(shape, 0, TYPESCRIPT_WORDS)
  const result = shape.safeParse(input, { error: (issue) => reader.note(issue) })
  if (!result.success) throwIfProblems(reader.problems(result.error.issues, input, []))
}

function isFragment(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'path' in input && 'stock' in input && 'value' in input
}
