// Bundles the extension into dist/: for the desktop and for a browser, each with the language server in a file of its own.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const here = import.meta.dirname
const out = join(here, 'dist')
rmSync(out, { recursive: true, force: true })
mkdirSync(out)

const common = {
  absWorkingDir: here,
  bundle: true,
  external: ['vscode'],
  format: 'cjs',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  minify: true,
  // Names stay, for stack traces and for the logs of users.
  keepNames: true,
  target: 'es2022',
}
// A file of Node finds the version of its package two folders above, as those of the command line do.
const node = { ...common, platform: 'node', target: 'node20', define: { 'import.meta.dirname': '__dirname' } }
const browser = { ...common, platform: 'browser' }
const built = await Promise.all([
  build({ ...node, entryPoints: ['src/desktop.ts'], outfile: join(out, 'desktop.js') }),
  build({ ...node, entryPoints: ['src/desktopServer.ts'], outfile: join(out, 'server/desktop.js') }),
  build({ ...browser, entryPoints: ['src/browser.ts'], outfile: join(out, 'browser.js') }),
  build({ ...browser, entryPoints: ['src/browserServer.ts'], format: 'iife', outfile: join(out, 'server/browser.js') }),
])
writeFileSync(join(out, 'LICENCES.txt'), licences(built.flatMap(({ metafile }) => Object.keys(metafile.inputs))))

/** The licences of the packages that are in the bundles travel with them. */
function licences(inputs) {
  const folders = new Set(inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]))
  folders.delete(undefined)
  const texts = Array.from(folders, (folder) => {
    const path = join(here, folder)
    const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
    const file = readdirSync(path).find((entry) => /^licen[cs]e/i.test(entry))
    if (file === undefined) throw new Error(`${name} has no licence file: it cannot be in the bundle`)
    return `--- ${name} ${version} (${license})\n\n${readFileSync(join(path, file), 'utf8').trim()}\n`
  })
  return texts.sort().join('\n')
}
