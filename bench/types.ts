import { spawnSync } from 'node:child_process'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { test } from 'vitest'
import { temporaryFolder } from '../test/support/temporaryFolder.ts'
import { median, report, seconds } from './measure.ts'

const TSC = resolve('node_modules/typescript/bin/tsc')

/** The most that README's example may take, in empty files. */
const MOST = 3

/** Rounds; in each, both are type-checked once. */
const ROUNDS = 9

/** README's example in TypeScript against an empty file, under the same options, from the start of the compiler to its end. */
test('types', async () => {
  const readme = await readFile('README.md', 'utf8')
  const [, example = ''] = /```ts\n(.*?)```/s.exec(readme) ?? []
  const [ours, empty] = await Promise.all([project(example), project('export {}\n')])
  const times = Array.from({ length: ROUNDS }, () => [checked(ours), checked(empty)] as const)
  const [one, other] = [median(times.map(([time]) => time)), median(times.map(([, time]) => time))]
  const ratio = one / other
  const result = `${ratio.toFixed(2)} times`
  const what = 'README type-checked, against an empty file'
  report('types', [
    { what, ours: seconds(one), theirs: seconds(other), result, target: `at most ${MOST}`, met: ratio <= MOST },
  ])
}, 600_000)

/** A project of one file, with this package as it was built. */
async function project(text: string): Promise<string> {
  const folder = temporaryFolder()
  const compilerOptions = { strict: true, module: 'nodenext', target: 'es2023', noEmit: true, types: [] }
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
  await writeFile(join(folder, 'a.ts'), text)
  await mkdir(join(folder, 'node_modules'))
  await symlink(resolve('.'), join(folder, 'node_modules', 'mmdet-config'))
  return folder
}

function checked(folder: string): number {
  const started = performance.now()
  const { status, stdout } = spawnSync(process.execPath, [TSC, '-p', folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stdout)
  return (performance.now() - started) / 1000
}
