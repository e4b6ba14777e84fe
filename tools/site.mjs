// Builds the site: the library, then what is in site/, a package of its own, with its packages installed if they are not yet.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

run('.', 'run', 'build', '--silent')
if (!existsSync('site/node_modules')) run('site', 'ci', '--no-audit', '--no-fund')
run('site', 'run', 'build', '--silent')

function run(cwd, ...words) {
  const { status } = spawnSync(process.execPath, [process.env.npm_execpath, ...words], { cwd, stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}
