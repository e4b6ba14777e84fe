import type { Problem } from '../../src/errors.ts'

/** What MMDetection did with a dataset: the error when it was built, or what it holds; then masks and evaluation. */
export interface Did {
  readonly error: string | null
  readonly length?: number
  readonly labels?: readonly (readonly number[])[]
  /** Objects that LoadAnnotations ignores for their mask, or how it fails. */
  readonly ignored?: number | null
  readonly masks?: string | null
  readonly scores?: Readonly<Record<string, number | null>> | null
  readonly evaluation?: string | null
}

/** What a message must say of an error: its class, and its text where that is not one of Python's about kinds. */
export function words(error: string): string {
  const at = error.indexOf(': ')
  const type = error.slice(0, at)
  const text = error
    .slice(at + 2)
    .replace(/'a\.json'/, "'…'")
    .replace(/(to float): .*/, '$1')
  return type === 'TypeError' || text === '' ? type : `${type}: ${text.replace(/ \(char \d+\)$/, '')}`
}

/** Wrong though no number differs: names of predictions, scrambled masks, labels beyond the classes, ids that may yet collide. */
const MEANT: ReadonlySet<string> = new Set([
  'dataset-class-names',
  'dataset-class-order',
  'dataset-rle-size',
  'dataset-duplicate-name',
  'dataset-text-id',
])

/** Why problems do not say what MMDetection did with a file of one mistake; undefined where they do. */
export function disagreement(real: Did, sound: Did, problems: readonly Problem[]): string | undefined {
  const messages = problems.map(({ message }) => message).join('\n')
  const failures = [real.error, real.masks, real.evaluation].filter((one) => typeof one === 'string')
  const missed = failures.find((error) => !messages.includes(words(error)))
  if (missed !== undefined) return `it fails with ${missed}, which is not told`
  const errors = problems.filter(({ severity = 'error' }) => severity === 'error')
  if (real.error !== null) return errors.length === 0 ? 'it fails, and no problem is an error' : undefined
  const differs = JSON.stringify(real.labels) !== JSON.stringify(sound.labels) || (real.ignored ?? 0) > 0
  if (differs && failures.length === 0 && !/silently|labels follow the file|every later label/.test(messages))
    return 'it does something silently, which is not told'
  const scores = JSON.stringify(real.scores) !== JSON.stringify(sound.scores)
  const alarm = errors.find(({ code }) => !MEANT.has(code))
  return differs || scores || failures.length > 0 || alarm === undefined ? undefined : `false alarm: ${alarm.message}`
}
