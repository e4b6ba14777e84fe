import type { ComponentIndex } from '../../src/catalog/lookup.ts'
import { problemsOf } from '../../src/check/check.ts'
import type { Example } from '../../src/check/rule.ts'
import { Config } from '../../src/config/config.ts'
import { memoryFileSystem } from '../../src/config/fileSystem.ts'
import type { Problem } from '../../src/errors.ts'

/** What `check` finds in an example, all rules at work that are not off. */
export async function found(
  example: Example,
  index: ComponentIndex,
  severities?: Readonly<Record<string, 'note' | 'warning' | 'error'>>,
  gpus?: number,
): Promise<Problem[]> {
  const files = typeof example === 'string' ? { 'a.py': example } : example
  const config = await Config.fromFile('a.py', { fileSystem: memoryFileSystem(files) })
  return problemsOf(config.toDict(), index, { severities, gpus })
}

/** `warning unknown-argument model.neck.x a.py:2 -> y` */
export function shown({ severity = 'error', code, path, span, suggestions = [] }: Problem): string {
  const place =
    span === undefined ? 'nowhere' : `${span.source.name.slice(1)}:${span.source.positionAt(span.start).line}`
  return `${severity} ${code} ${path?.join('.')} ${place}${suggestions.length === 0 ? '' : ` -> ${suggestions.join(', ')}`}`
}
