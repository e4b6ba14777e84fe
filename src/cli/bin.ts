#!/usr/bin/env node
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { BundleLoader } from './bundleLoader.ts'

new BundleLoader().load(join(import.meta.dirname, 'main.js'))

/** V8 optimizes a function after it has run this much of its bytecode, six times its own value in Node 20. */
const INTERRUPT_BUDGET = 6 * 132 * 1024

/** The newest Node whose V8 was asked whether it knows the flag: one that does not complains on standard error. */
const KNOWN_NODE = 24

// A command on one file is over before optimized code has paid for its making: a large config is printed a fifth sooner. What is
// loaded already came with its code, which V8 takes only while its flags are what they were when it was made.
if (Number.parseInt(process.versions.node, 10) <= KNOWN_NODE) {
  setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`)
}
