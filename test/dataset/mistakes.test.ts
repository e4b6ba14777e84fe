import { expect, test } from 'vitest'
import { checkAnnotations } from '../../src/dataset/checkDataset.ts'
import type { Problem } from '../../src/errors.ts'
import { Config } from '../../src/node/config.ts'
import { CONFIG, filesOf, goodCoco } from './files.ts'
import { MISTAKES } from './mistakeCases.ts'

const config = (await Config.fromString(CONFIG, 'py')).toDict()

async function problemsOf(file: unknown): Promise<Problem[]> {
  const { files, problems } = await checkAnnotations({ open: filesOf({ 'a.json': file }), config })
  return [...files.flatMap((one) => one.problems), ...problems]
}

test('a sound file has an empty image and no problem', async () => {
  const problems = await problemsOf(goodCoco())
  expect(problems.map(({ code, severity, path }) => [code, severity, path])).toEqual([
    ['dataset-empty-image', 'note', ['images[2]']],
  ])
})

test.each(MISTAKES)('$name: $code', async ({ file, code, severity, path, effect }) => {
  const problems = await problemsOf(file)
  const own = problems.filter((one) => one.code === code && (one.path ?? []).join('.') === path)
  expect(
    problems.map((one) => `${one.severity} ${one.code} ${one.path?.join('.')}: ${one.message}`).join('\n'),
  ).toContain(effect)
  expect(own.map((one) => one.severity ?? 'error')).toContain(severity)
  expect(own.some(({ message }) => message.includes(effect))).toBe(true)
})
