import { coloursFor } from '../colour.ts'
import type { CliContext } from '../context.ts'
import { sizeText } from './checkpointText.ts'

/** A progress bar on standard error. */
export interface ProgressBar {
  update(done: number, total: number): void
  stop(): void
}

const SILENT: ProgressBar = { update: () => undefined, stop: () => undefined }

/** A progress bar where standard error is a terminal; silence where it is not. */
export async function progressBar(context: CliContext): Promise<ProgressBar> {
  const { stderr } = context
  if (stderr.isTTY !== true) return SILENT
  const { default: cliProgress } = await import('cli-progress')
  const { cyan } = coloursFor(context, stderr)
  const bar = new cliProgress.SingleBar(
    {
      stream: stderr as unknown as NodeJS.WritableStream,
      clearOnComplete: true,
      // Its own answer to a signal would be to stop the bar and go on; what it does not change in the terminal needs no repair.
      gracefulExit: false,
      linewrap: true,
      barsize: 30,
      formatValue: (value, _options, type) => (type === 'value' || type === 'total' ? sizeText(value) : String(value)),
      format: `${cyan('{bar}')} {percentage} % | {value} of {total}`,
    },
    cliProgress.Presets.shades_classic,
  )
  let started = false
  return {
    update(done, total) {
      if (!started) bar.start(total, done)
      // A second file has a size of its own.
      bar.setTotal(total)
      bar.update(done)
      started = true
    },
    stop: () => bar.stop(),
  }
}
