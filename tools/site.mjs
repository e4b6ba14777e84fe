// Builds what is in site/, a package of its own, with its packages installed if they are not yet: all of it, or by `play` the playground alone.
// The library is built before.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

if (!isInstalled()) npm('ci', '--include=dev', '--no-audit', '--no-fund')
npm('run', process.argv[2] ?? 'build', '--silent')

/** Whether the packages are those of the lock file: npm keeps what it installed beside them. */
function isInstalled() {
  const installed = 'site/node_modules/.package-lock.json'
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync('site/package-lock.json').mtimeMs
}

function npm(...words) {
  const own = process.env.npm_execpath
  const [command, all] = own === undefined ? ['npm', words] : [process.execPath, [own, ...words]]
  const { status } = spawnSync(command, all, { cwd: 'site', stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}
