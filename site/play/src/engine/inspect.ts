import { inspectCheckpoint } from '#lib/checkpoint/inspect.ts'
import { openCheckpoint } from '#lib/checkpoint/open.ts'
import { problemsIn } from './opened.ts'
import type { InspectResult } from './protocol.ts'

/** What a checkpoint holds: of the file only what describes its tensors is read. */
export async function inspect(file: File): Promise<InspectResult> {
  try {
    const checkpoint = await openCheckpoint(file)
    try {
      return { problems: [], inspection: { ...inspectCheckpoint(checkpoint), file: file.name } }
    } finally {
      await checkpoint.close()
    }
  } catch (error) {
    return { problems: problemsIn(error), inspection: null }
  }
}
