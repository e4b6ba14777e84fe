import { MmdetConfigError } from '../errors.ts'

/** Folders and a file name made of letters, digits, `_`, `-`, `+` and inner dots, so that the path stays in the configs folder. */
const NAME = /^(?:[\w-][\w.+-]*\/)*[\w-][\w.+-]*$/

/**
 * A name as the path of a config below the output folder, without `.py`.
 *
 * @throws MmdetConfigError `invalid-path`.
 */
export function configName(wanted: string): string {
  const bare = wanted.replace(/\.py$/, '')
  if (NAME.test(bare)) return bare
  throw new MmdetConfigError({
    code: 'invalid-path',
    message: `${JSON.stringify(wanted)} is not a path below the configs folder`,
    path: ['name'],
    hint: 'for example selfsup_pretrain/my-config: letters, digits, _, - and dots, with slashes between folders',
  })
}
