import * as z from 'zod'
import { MmdetConfigError } from '../errors.ts'
import { SourceText } from '../source.ts'

const sweep = z.object({
  points: z.array(z.object({ name: z.string().min(1), config: z.string().min(1), workDir: z.string().min(1) })).min(1),
})

/** The index of a sweep, as `generate` writes it: each point with the path of its config, from the index's folder. */
export type Sweep = z.infer<typeof sweep>

/**
 * Reads the text of a `sweep.json`.
 *
 * @throws MmdetConfigError `json-syntax`, `invalid-option` with the path of what is missing.
 */
export function readSweep(text: string, file: string): Sweep {
  const parsed = sweep.safeParse(jsonOf(text, file))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new MmdetConfigError({
    code: 'invalid-option',
    message: `${file} is not the index of a sweep: ${issue?.message ?? 'it has no points'}`,
    path: (issue?.path ?? []) as (string | number)[],
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
