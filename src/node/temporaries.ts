import { unlinkSync } from 'node:fs'

/** Temporary files that are being filled. */
export const temporaries = new Set<string>()

/** Removes the temporary files of writes under way: for a program that a signal ends. */
export function removeTemporaries(): void {
  for (const temporary of temporaries) {
    try {
      unlinkSync(temporary)
    } catch {
      // It is not there yet, or no longer.
    }
  }
}
