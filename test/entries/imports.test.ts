import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** `import { z }` would bring zod's locales into every page: 264 kB. `zod/mini` is a third of `zod` in a page. */
test('zod/mini is imported as a namespace, which bundlers take apart', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const imports = files.flatMap((file) => readFileSync(`src/${file}`, 'utf8').match(/^.*from 'zod.*$/gm) ?? [])
  expect(imports.length).toBeGreaterThan(5)
  for (const line of imports) expect(line).toMatch(/^import (?:type )?\* as z from 'zod\/mini'$/)
})
