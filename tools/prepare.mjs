// npm runs this where it makes the package from a clone, as pre-commit and `npm install --global git+…` ask it to. Below a global install
// the inner npm takes itself for global too and leaves the development dependencies out: then they are installed here.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

if (!existsSync('node_modules/rolldown')) npm('ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund')
npm('run', 'build', '--silent')

function npm(...words) {
  const env = { ...process.env, npm_config_global: 'false', npm_config_location: 'project' }
  // What `npm pack` writes to the standard output is the name of the package alone.
  const { status } = spawnSync(process.execPath, [process.env.npm_execpath, ...words], { env, stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(1)
}
