import { unlinkSync } from 'node:fs'

/** Temporary files that are being filled. */
export const temporaries = new Set<string>()

/** Ctrl-C leaves nothing half-written behind; then the signal does what it always does. */
export function removeTemporariesOnSignals(program: Pick<NodeJS.Process, 'once' | 'kill' | 'pid'>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    program.once(signal, () => {
      removeTemporaries()
      program.kill(program.pid, signal)
    })
  }
}

function removeTemporaries(): void {
  for (const temporary of temporaries) {
    try {
      unlinkSync(temporary)
    } catch {
      // It is not there yet, or no longer.
    }
  }
}
