// Loaded before the bundled command line: keeps the code that V8 makes of its files, with the functions that ran, next to them where
// there is none yet. V8 takes such code only while its flags are what they were when it was made, and the command line sets one when
// its first files are loaded: one run keeps the code of those files and leaves the flags alone, another that of the files after them.
const { existsSync, writeFileSync } = require('node:fs')
const v8 = require('node:v8')
const vm = require('node:vm')

const kept = process.env.KEEP_CODE
const { setFlagsFromString } = v8
const scripts = []
let phase = 'before the flags'

class KeptScript extends vm.Script {
  constructor(source, options) {
    super(source, options)
    if (phase === kept) scripts.push({ file: options.filename, script: this })
  }
}

vm.Script = KeptScript
v8.setFlagsFromString = (flags) => {
  phase = 'after the flags'
  if (kept === phase) setFlagsFromString(flags)
}

process.on('exit', () => {
  for (const { file, script } of scripts) {
    if (!existsSync(`${file}.code`)) writeFileSync(`${file}.code`, script.createCachedData())
  }
})
