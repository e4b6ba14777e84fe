import { Config } from '#lib/config/config.ts'
import { formatPath } from '#lib/config/path.ts'
import { pythonRepr } from '#lib/python/repr.ts'
import type { PyValue } from '#lib/python/values.ts'
import { type Opened, problemsIn } from './opened.ts'
import { short } from './origins.ts'
import type { DiffResult } from './protocol.ts'

/** What the open config says differently from another. */
export async function diff({ config, fileSystem, cache }: Opened, other: string): Promise<DiffResult> {
  try {
    const before = await Config.fromFile(`/${other}`, { fileSystem, cache })
    const rows = before.diff(config).map((one) => ({
      kind: one.kind,
      path: formatPath(one.path),
      before: 'before' in one ? shown(one.before) : '',
      after: 'after' in one ? shown(one.after) : '',
    }))
    return { problems: [], rows }
  } catch (error) {
    return { problems: problemsIn(error), rows: [] }
  }
}

const shown = (value: PyValue) => short(pythonRepr(value))
