import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { expect, test } from 'vitest'
import { withoutDocs } from '../../tools/withoutDocs.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const FILES = {
  'fields.ts': `
export function oneOf<const T>(doc: string, values: T) { return [doc, values] }
export const range = (doc: string) => [doc]
export function described<S>(schema: S, doc: string) { return [schema, doc] }`,
  'argument.ts': 'export function oneOf(...names: string[]) { return names }',
  'main.ts': `
import { oneOf as words } from './argument.ts'
import { described, oneOf, range as span } from './fields.ts'
import { named } from './other.ts'
function own(doc: string) { return doc }
export const all = [words('word'), oneOf('One.', ['one']), span('A span.'), described('what', 'What.'), own('Own.'), named]
export const facts = { doc: 'A doc.', source: 'A source.', title: 'A title' }`,
  'other.ts': `
import { oneOf } from './argument.ts'
export const named = oneOf('first', 'second')`,
}

test('sentences go where a function of this module, or one that it imports, takes them; words of other functions stay', async () => {
  const folder = join(temporaryFolder(), 'src', 'author')
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text)
  const bundle = await rolldown({ input: join(folder, 'main.ts'), plugins: [withoutDocs] })
  const { output } = await bundle.generate()
  await bundle.close()
  const texts = Array.from(output[0].code.matchAll(/"([^"]*)"/g), ([, text]) => text)
  expect(texts).toEqual(['first', 'second', 'word', '', 'one', '', 'what', '', '', 'A title'])
})
