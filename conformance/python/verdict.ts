import { programVerdict } from '../../test/support/programVerdict.ts'
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
    .map((program, at) => ({ program, ours: programVerdict(program), real: real[at] as string }))
    .filter((one) => one.ours !== one.real && one.ours !== 'python-unsupported')
}
