// Runs the tests and fails with the name of every function of src/ that none of them calls.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'

/** The start of the command line, which needs a process of its own: `.ci/package` runs it on every Node, and coverage does not see it. */
const ELSEWHERE = new Set(['src/cli/bin.ts', 'src/cli/main.ts'])

const { status } = spawnSync('npx', ['vitest', 'run', '--coverage'], { stdio: 'inherit' })
if (status !== 0) process.exit(1)

const files = Object.values(JSON.parse(readFileSync('coverage/coverage-final.json', 'utf8')))
const functions = files.flatMap(({ path, fnMap, f: runs }) => {
  const file = relative('.', path)
  if (ELSEWHERE.has(file)) return []
  return Object.entries(fnMap).map(([id, { name, decl }]) => ({
    place: `${file}:${decl.start.line} ${name}`,
    runs: runs[id],
  }))
})
const unrun = functions.filter(({ runs }) => runs === 0)
for (const { place } of unrun) console.error(`${place} is run by no test`)
console.error(`${unrun.length} of ${functions.length} functions of src/ are run by no test`)
process.exitCode = unrun.length === 0 && functions.length > 0 ? 0 : 1
