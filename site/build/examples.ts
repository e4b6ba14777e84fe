import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, posix } from 'node:path'
import type { Plugin } from 'vite'

/** A config with its bases, for the menu. */
export interface Example {
  readonly name: string
  readonly group: string
  readonly entry: string
  readonly files: readonly (readonly [path: string, text: string])[]
  /** The builders that it was generated of; empty for a stock config. */
  readonly script: string
}

const REPOSITORY = join(import.meta.dirname, '../..')
const STOCK = 'Self-supervised Mask R-CNN'
const START = 'mask-rcnn_r50-swav-pre_fpn_1x_coco.py'

/**
 * `virtual:examples`, the configs of the repository and the experiments as the command line generates them, and `virtual:start`, the one that
 * a visitor finds.
 */
export function examples(): Plugin {
  let known: Example[] | undefined
  return {
    name: 'examples',
    resolveId: (id) => (id === 'virtual:examples' || id === 'virtual:start' ? `\0${id}` : undefined),
    load(id) {
      if (id !== '\0virtual:examples' && id !== '\0virtual:start') return undefined
      known ??= [...stock(), ...experiments()]
      const start = known.find(({ entry }) => entry.endsWith(START))
      if (start === undefined) throw new Error(`no example is named ${START}`)
      return `export default ${JSON.stringify(id.endsWith('start') ? start : known)}`
    },
  }
}

function stock(): Example[] {
  const folder = join(REPOSITORY, 'configs')
  return readdirSync(join(folder, 'selfsup_pretrain'))
    .sort()
    .map((file) => {
      const entry = `selfsup_pretrain/${file}`
      return { name: basename(file, '.py'), group: STOCK, entry, files: withBases(folder, entry), script: '' }
    })
}

function experiments(): Example[] {
  const sources = join(REPOSITORY, 'configs/experiments')
  const folder = mkdtempSync(join(tmpdir(), 'mmdet-config-site-'))
  try {
    const names = readdirSync(sources)
      .filter((file) => file.endsWith('.ts'))
      .sort()
    const paths = names.map((file) => join(sources, file))
    execFileSync(process.execPath, [join(REPOSITORY, 'dist/cli/bin.cjs'), 'generate', ...paths, '--out', folder], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    return names.map((file) => {
      const name = basename(file, '.ts')
      const script = readFileSync(join(sources, file), 'utf8')
      return { name, group: 'Experiments', entry: `${name}.py`, files: withBases(folder, `${name}.py`), script }
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A config and the files that it inherits from. */
function withBases(folder: string, entry: string): Example['files'] {
  const files = new Map<string, string>()
  const add = (path: string) => {
    if (files.has(path)) return
    const text = readFileSync(join(folder, path), 'utf8')
    files.set(path, text)
    const [, bases = ''] = /^_base_ = (\[[^\]]*\]|'[^']*')/m.exec(text) ?? []
    for (const [, base] of bases.matchAll(/'([^']+)'/g)) add(posix.join(posix.dirname(path), base as string))
  }
  add(entry)
  return [...files]
}
