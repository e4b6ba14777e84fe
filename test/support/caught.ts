import { MmdetConfigError } from '../../src/errors.ts'

/** The error that a call throws; a call that throws nothing, or an error of another family, fails the test. */
export function caught(work: () => unknown): MmdetConfigError {
  try {
    work()
  } catch (error) {
    if (error instanceof MmdetConfigError) return error
    throw error
  }
  throw new TypeError('nothing was thrown')
}

/** The same for a call that is awaited. */
export async function caughtAsync(work: () => Promise<unknown>): Promise<MmdetConfigError> {
  try {
    await work()
  } catch (error) {
    if (error instanceof MmdetConfigError) return error
    throw error
  }
  throw new TypeError('nothing was thrown')
}
