import { systemReason } from '../node/systemReason.ts'
import { removeTemporariesOnSignals } from '../node/temporaries.ts'
import { EXIT } from './context.ts'
import { runCli } from './program.ts'

// It is not a failure when a reader such as `head` has seen enough.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.fine)
    if (stream === process.stdout) process.stderr.write(`cannot write the output: ${systemReason(error)}\n`)
    process.exit(EXIT.trouble)
  })
}

removeTemporariesOnSignals(process)

runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  get stdin() {
    return process.stdin
  },
  exitCode: EXIT.fine,
}).then((code) => {
  process.exitCode = code
  // With nothing left to write there is nothing to wait for, and the heap need not be taken down piece by piece. A write that
  // failed is told of later.
  if (process.stdout.errored === null && process.stdout.writableLength === 0 && process.stderr.writableLength === 0)
    process.exit()
}, failed)

/** A fault of this program: its stack helps to mend it. Node would exit with 1, which says that something was found. */
function failed(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = EXIT.trouble
}
