import * as z from 'zod/mini'
import { validate } from '../author/validate.ts'
import { MmdetConfigError } from '../errors.ts'
import { SourceText } from '../source.ts'

const text = z.string().check(z.minLength(1))
const point = z.object({ name: text, config: text, workDir: z.optional(text) })
const sweep = z.object({ points: z.array(point).check(z.minLength(1)), launch: z.optional(z.unknown()) })

/**
 * The index of a sweep, as `generate` writes it: each point with the path of its config, from the index's folder. What `launch`
 * submitted is one too, with the options that it had.
 */
export type Sweep = z.infer<typeof sweep>

/**
 * Reads the text of a `sweep.json`.
 *
 * @throws MmdetConfigError `json-syntax`, `invalid-option` with the path of what is missing.
 */
export function readSweep(text: string, file: string): Sweep {
  const { problems, value } = validate(sweep, jsonOf(text, file))
  if (value !== undefined) {
    const names = value.points.map(({ name }) => name)
    const twice = names.find((name, at) => names.indexOf(name) !== at)
    if (twice === undefined) return value
    throw new MmdetConfigError({
      code: 'invalid-option',
      message: `${file} has two points named ${twice}: their configs would be one file`,
      path: ['points', names.lastIndexOf(twice), 'name'],
      hint: 'give each point its own name',
    })
  }
  const [first] = problems
  throw new MmdetConfigError({
    code: 'invalid-option',
    message: `${file} is not the index of a sweep: ${first?.message}`,
    path: first?.path,
    hint: 'generate writes it: {"points": [{"name", "config", "workDir", "values"}]}',
  })
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const source = new SourceText(file, text)
    const message = `${file} is not JSON: ${(error as Error).message}`
    throw new MmdetConfigError({ code: 'json-syntax', message, span: { source, start: 0, end: 0 } })
  }
}
