import { readdirSync, readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import * as zod from 'zod/mini'
import * as later from '../../src/node/zodLater.ts'

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

/** `import { z }` would bring zod's locales into every page: 264 kB. `zod/mini` is a third of `zod` in a page. */
test('zod/mini is imported as a namespace, which bundlers take apart', () => {
  const imports = sources.flatMap((file) => readFileSync(`src/${file}`, 'utf8').match(/^.*from 'zod.*$/gm) ?? [])
  expect(imports.length).toBeGreaterThan(5)
  for (const line of imports) expect(line).toMatch(/^import (?:type )?\* as z from 'zod\/mini'$/)
})

test('what the library calls of zod is loaded later in Node', () => {
  const library = sources.filter((file) => /^(?:author|launch|recipes)\//.test(file))
  const code = library.map((file) => readFileSync(`src/${file}`, 'utf8')).join('\n')
  const types = ['core', 'infer', 'input', 'output']
  const used = new Set(Array.from(code.matchAll(/\bz\s*\.([a-z]\w*)/g), ([, name = '']) => name))
  expect(Object.keys(later).sort()).toEqual(
    Array.from(used)
      .filter((name) => !types.includes(name))
      .sort(),
  )
})

test('what is loaded later is zod', () => {
  const { strictObject, string, minLength, safeParse, globalRegistry } = later
  const schema = strictObject({ name: string().check(minLength(1)) })
  globalRegistry.add(schema, { title: 'named' })
  expect(safeParse(schema, { name: '' }).success).toBe(false)
  expect(safeParse(schema, { name: 'a' })).toEqual({ success: true, data: { name: 'a' } })
  expect(globalRegistry.get(schema)).toEqual({ title: 'named' })
  expect(Object.keys(later).filter((name) => !(name in zod))).toEqual([])
})

/** A bundle with `zodLater.ts` in it would look for zod beside itself. esbuild drops `module` where conditions are given. */
test.each([{}, { conditions: [] }, { conditions: ['mine'] }])(
  'bundlers for Node have zod itself: %j',
  async (conditions) => {
    const { metafile } = await build({
      stdin: { contents: "export { string } from '#zod'", resolveDir: '.' },
      platform: 'node',
      format: 'esm',
      bundle: true,
      write: false,
      metafile: true,
      ...conditions,
    })
    const [found] = Object.values(metafile.outputs)
    expect(Object.keys(found?.inputs ?? {})).toContainEqual(expect.stringMatching(/^node_modules\/zod\/v4\/mini\//))
  },
)
