import { MmdetConfigError } from '../errors.ts'

/** Folders and a file name: letters, digits, `_`, `-`, `+` and inner dots; nothing that leads out of the configs folder. */
const NAME = /^(?:[\w-][\w.+-]*\/)*[\w-][\w.+-]*$/

/**
 * The name of a recipe's config: its own word, else its file's name.
 *
 * @throws MmdetConfigError `invalid-path` for a name that would not lie below the configs folder.
 */
export function recipeName(name: string | undefined, fileName: string): string {
  const wanted = name ?? (fileName.split(/[\\/]/).at(-1) as string).replace(/\.ya?ml$/i, '')
  const bare = wanted.replace(/\.py$/, '')
  if (NAME.test(bare)) return bare
  throw new MmdetConfigError({
    code: 'invalid-path',
    message: `${JSON.stringify(wanted)} is no path of a config below the configs folder`,
    path: ['name'],
    hint: 'for example selfsup_pretrain/my-config: letters, digits, _, - and dots, with slashes between folders',
  })
}
