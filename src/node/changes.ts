import { existsSync, watch } from 'node:fs'
import { dirname } from 'node:path'

/** Editors write a file in several steps. */
const SETTLE_MILLISECONDS = 50

/** Gives a turn whenever a config in one of the folders of these files changes, as far as these are there. */
export async function* changes(files: ReadonlySet<string>): AsyncGenerator<void> {
  const folders = Array.from(new Set(Array.from(files, dirname))).filter((folder) => existsSync(folder))
  let wake: (() => void) | undefined
  const watchers = folders.map((folder) =>
    watch(folder, (_, name) => {
      if (name !== null && /\.(?:py|json|ya?ml|[cm]?[jt]s)$/.test(name)) wake?.()
    }),
  )
  try {
    for (;;) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MILLISECONDS))
      yield
    }
  } finally {
    for (const watcher of watchers) watcher.close()
  }
}
