// Makes a module of each TypeScript example of the pages: node pages.mjs FOLDER PAGE...
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const [folder, ...pages] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
for (const page of pages) {
  const blocks = Array.from(readFileSync(page, 'utf8').matchAll(/^```ts\n(.*?)^```$/gms), ([, code]) => code)
  for (const [at, code] of blocks.entries()) {
    writeFileSync(join(folder, `${basename(page, '.md')}-${at + 1}.ts`), `${code}\nexport {}\n`)
  }
}
