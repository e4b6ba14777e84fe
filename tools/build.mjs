// Builds dist/: declarations by tsc, then the bundles. In a clone `npx mmdet-config` runs what was built: npx knows the package's own bin.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { build } from 'rolldown'
import { loadConfig } from 'rolldown/config'

rmSync('dist', { recursive: true, force: true })
const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
})
if (status !== 0) process.exit(1)
await build(await loadConfig('rolldown.config.ts'))
rmSync('dist/types', { recursive: true })
