import { MmdetConfigError } from '../../src/errors.ts'
import { evaluateModule } from '../../src/evaluate/evaluateModule.ts'
import { pythonRepr } from '../../src/python/repr.ts'
import type { PyValue } from '../../src/python/values.ts'
import { SourceText } from '../../src/source.ts'
import { parsePython } from '../../src/syntax/parse.ts'
import type { Judge } from '../judge.ts'

/** A program on which CPython and ours differ. */
export interface Difference {
  readonly program: string
  readonly ours: string
  readonly real: string
}

/** Asks the judge `evaluate.py` and ours what programs leave in `result`; what ours refuses by name is no difference. */
export async function differences(judge: Judge, programs: readonly string[]): Promise<Difference[]> {
  const real = await judge.ask<string[]>({ programs })
  return programs
    .map((program, at) => ({ program, ours: verdict(program), real: real[at] as string }))
    .filter((one) => one.ours !== one.real && one.ours !== 'python-unsupported')
}

function verdict(program: string): string {
  try {
    return pythonRepr(evaluateModule(parsePython(new SourceText('config.py', program))).get('result') as PyValue)
  } catch (error) {
    if (error instanceof MmdetConfigError) return error.pythonClass ?? error.code
    throw error
  }
}
