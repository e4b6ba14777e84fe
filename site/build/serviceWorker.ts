import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const PLAY = join(import.meta.dirname, '../play')

/** `sw.js`, which keeps all that was built: it is told the names of the files, and a version that changes with them. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const hash = createHash('sha256')
        const files = ['./']
        for (const file of Object.values(bundle).sort((one, other) => one.fileName.localeCompare(other.fileName))) {
          hash.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source)
          if (file.fileName !== 'index.html') files.push(`./${file.fileName}`)
        }
        for (const name of readdirSync(join(PLAY, 'public'))) {
          hash.update(name).update(readFileSync(join(PLAY, 'public', name)))
          files.push(`./${name}`)
        }
        const template = readFileSync(join(PLAY, 'sw.template.js'), 'utf8')
        const source = template
          .replace("'__VERSION__'", `'${hash.digest('hex').slice(0, 16)}'`)
          .replace("['__FILES__']", JSON.stringify(files))
        this.emitFile({ type: 'asset', fileName: 'sw.js', source })
      },
    },
  }
}
