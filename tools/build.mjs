// Builds dist/: declarations by tsc, then the bundles. In a clone `npx mmdet-config` runs what was built.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, rmSync, symlinkSync } from 'node:fs'
import { build } from 'rolldown'
import { loadConfig } from 'rolldown/config'

rmSync('dist', { recursive: true, force: true })
const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
})
if (status !== 0) process.exit(1)
await build(await loadConfig('rolldown.config.ts'))
rmSync('dist/types', { recursive: true })

const LINK = 'node_modules/.bin/mmdet-config'
chmodSync('dist/cli/bin.cjs', 0o755)
if (existsSync('node_modules/.bin') && process.platform !== 'win32') {
  rmSync(LINK, { force: true })
  symlinkSync('../../dist/cli/bin.cjs', LINK)
}
