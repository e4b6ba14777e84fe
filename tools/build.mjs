// Builds dist/: declarations by tsc, then the bundles. In a clone `npx mmdet-config` runs what was built: npx knows the package's own bin.
import { spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'rolldown'
import { loadConfig } from 'rolldown/config'

rmSync('dist', { recursive: true, force: true })
const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
})
if (status !== 0) process.exit(1)
await build(await loadConfig('rolldown.config.ts'))
rmSync('dist/types', { recursive: true })

// The types of all configs are made of the catalogue, which the command line has. They are only types: nothing is there to import.
const types = openSync('dist/catalogue.d.ts', 'w')
const printed = spawnSync(process.execPath, ['dist/cli/bin.cjs', 'catalog', 'types'], {
  stdio: ['ignore', types, 'inherit'],
})
closeSync(types)
writeFileSync('dist/catalogue.js', 'export {}\n')
if (printed.status !== 0) process.exit(1)
