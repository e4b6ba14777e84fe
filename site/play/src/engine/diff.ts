import { formatPath } from '#lib/config/path.ts'
import { pythonRepr } from '#lib/python/repr.ts'
import type { PyValue } from '#lib/python/values.ts'
import type { Opened } from './opened.ts'
import { short } from './origins.ts'
import type { DiffResult } from './protocol.ts'
import { openedOf } from './reading.ts'

/** What the open config says differently from another. */
export async function diff({ config, files }: Opened, other: string): Promise<DiffResult> {
  const before = await openedOf(files, other)
  if (!('config' in before)) return { problems: before, rows: [] }
  const rows = before.config.diff(config).map((one) => ({
    kind: one.kind,
    path: formatPath(one.path),
    before: 'before' in one ? shown(one.before) : '',
    after: 'after' in one ? shown(one.after) : '',
  }))
  return { problems: [], rows }
}

const shown = (value: PyValue) => short(pythonRepr(value))
