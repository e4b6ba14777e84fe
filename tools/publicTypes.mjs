// Every type that a public signature names can be imported: the rolled-up declarations hold none that the entries do not export, and
// none whose name got a number to tell it from another.
import { readdirSync, readFileSync } from 'node:fs'

const read = (file) => readFileSync(`dist/${file}`, 'utf8')
const files = readdirSync('dist', { recursive: true }).filter(
  (file) => file.endsWith('.d.ts') && file !== 'catalogue.d.ts',
)
const DECLARED = /^(?:export )?(?:declare )?(?:abstract )?(?:interface|type|class|enum) ([\w$]+)/gm
const declared = files.flatMap((file) => Array.from(read(file).matchAll(DECLARED), ([, name]) => name))
const exported = ['index', 'browser', 'python', 'checkpoint', 'check', 'editor'].flatMap((entry) =>
  Array.from(read(`${entry}.d.ts`).matchAll(/^export (?:type )?\{([^}]*)\}/gm), ([, names]) =>
    names.split(',').map((name) => /^(?:type )?(\w+)/.exec(name.trim())?.[1]),
  ).flat(),
)
const missing = declared.filter((name) => !exported.includes(name))
if (declared.length < 100 || missing.length > 0) {
  process.stderr.write(
    `types of public signatures that no entry exports: ${missing.join(', ') || 'no declarations found'}\n`,
  )
  process.exitCode = 1
}
