#!/usr/bin/env node
import { runCli } from './program.ts'

const code = await runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  exitCode: 0,
})
process.exitCode = code
