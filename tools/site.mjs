// Builds the site: the library, then what is in site/, a package of its own, with its packages installed if they are not yet. `play` builds the
// playground alone.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

run('.', 'run', 'build', '--silent')
if (!isInstalled()) run('site', 'ci', '--include=dev', '--no-audit', '--no-fund')
run('site', 'run', process.argv[2] ?? 'build', '--silent')

/** Whether the packages are those of the lock file: npm keeps what it installed beside them. */
function isInstalled() {
  const installed = 'site/node_modules/.package-lock.json'
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync('site/package-lock.json').mtimeMs
}

function run(cwd, ...words) {
  const { status } = spawnSync(process.execPath, [process.env.npm_execpath, ...words], { cwd, stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}
