import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { beforeEach, expect, test } from 'vitest'
import { BundleLoader } from '../../src/cli/bundleLoader.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

let folder: string
beforeEach(async () => {
  folder = temporaryFolder()
  await writeFile(main(), bundled("exports.sum = require('./part.js').add(2, 3)"))
  const part = "exports.add = (a, b) => a + b; exports.sep = require('node:path').sep"
  await writeFile(join(folder, 'part.js'), bundled(part))
})

const main = () => join(folder, 'main.js')

/** A file as it stands in the bundle. */
const bundled = (text: string) => `(function (exports, require, module, __filename, __dirname) {${text}})\n`

test('files require each other and builtin modules, each is loaded once', () => {
  const loader = new BundleLoader()
  expect(loader.load(main())).toEqual({ sum: 5 })
  expect(loader.load(join(folder, 'part.js'))).toMatchObject({ sep: '/' })
  expect(loader.load(main())).toBe(loader.load(main()))
})

test('code that was kept is what runs: V8 holds only the length of the text to it', async () => {
  await keepCode("exports.sum = 'kept'")
  await writeFile(main(), bundled("exports.sum = 'text'"))
  expect(new BundleLoader().load(main())).toEqual({ sum: 'kept' })
})

test('code of another text, or what is none, is not taken', async () => {
  await keepCode("exports.sum = 'kept'")
  await writeFile(main(), bundled("exports.sum = 'another text'"))
  expect(new BundleLoader().load(main())).toEqual({ sum: 'another text' })
  await writeFile(`${main()}.code`, 'no code at all')
  expect(new BundleLoader().load(main())).toEqual({ sum: 'another text' })
})

/** Keeps the code of a text as that of the file. */
async function keepCode(text: string): Promise<void> {
  const script = new Script(bundled(text))
  script.runInThisContext()({})
  await writeFile(`${main()}.code`, script.createCachedData())
}
