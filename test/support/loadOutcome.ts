import { MmdetConfigError } from '../../src/errors.ts'
import type { PyValue } from '../../src/python/values.ts'
import { SourceText } from '../../src/source.ts'

/** What reading a text gives: a value, or the class of Python's exception and where in the text, counted in characters. */
export type Outcome<Value> = { readonly value: Value } | { readonly error: string; readonly at: number }

/** Reads a text; an error of another family fails the test. */
export function outcomeOf<Value>(
  load: (source: SourceText) => PyValue,
  text: string,
  show: (value: PyValue) => Value,
): Outcome<Value> {
  let value: PyValue
  try {
    value = load(new SourceText('config', text))
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) throw error
    const at = Array.from(text.slice(0, error.span?.start)).length
    return { error: error.pythonClass ?? error.code, at }
  }
  return { value: show(value) }
}

/** What Python answers: `at` holds the places that its exception names, of which an error of ours has one. */
export type Verdict<Value> = { readonly value: Value } | { readonly error: string; readonly at: readonly number[] }

/** Why an outcome is not what Python says; undefined when it is. */
export function disagreement<Value>(
  text: string,
  outcome: Outcome<Value>,
  verdict: Verdict<Value>,
): string | undefined {
  const told = `${JSON.stringify(text)}\n  ours   ${JSON.stringify(outcome)}\n  Python ${JSON.stringify(verdict)}`
  if ('value' in verdict)
    return 'value' in outcome && JSON.stringify(outcome.value) === JSON.stringify(verdict.value) ? undefined : told
  if ('value' in outcome || outcome.error !== verdict.error) return told
  // Python points at the anchor where an alias is at fault, we at the alias.
  const comparable = verdict.at.length > 0 && !(verdict.error === 'ConstructorError' && text.includes('*'))
  return comparable && !verdict.at.includes(outcome.at) ? told : undefined
}
