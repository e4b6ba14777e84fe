import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Config } from '../../src/config/config.ts'
import type { ConfigCache } from '../../src/config/load/cache.ts'
import { MmdetConfigError } from '../../src/errors.ts'
import { nodeFileSystem } from '../../src/node/fileSystem.ts'
import { type Family, MMDET, MMPOSE_FAMILY, MMSEGMENTATION } from '../families.ts'
import type { Judge } from '../judge.ts'

/** A family of configs, and what is printed of each. */
export interface PrintedFamily extends Family {
  readonly forms: readonly ConfigForm[]
}

export type ConfigForm = 'pretty' | 'json' | 'yaml'

export const FAMILIES: readonly PrintedFamily[] = [
  { ...MMDET, forms: ['pretty', 'json', 'yaml'] },
  { ...MMSEGMENTATION, forms: ['pretty'] },
  { ...MMPOSE_FAMILY, forms: ['pretty'] },
]

/** A digest of a printed text; dashes where MMEngine does not read or print the config. */
export type Mark = string

const LENGTH = 6
export const NO_TEXT: Mark = '-'.repeat(LENGTH)

interface Verdict {
  readonly digest?: string
  readonly local?: boolean
}

/** MMEngine's marks of a config, one for each form. */
export async function realMarks(
  judge: Judge,
  root: string,
  name: string,
  forms: readonly ConfigForm[],
): Promise<Mark[]> {
  const verdicts = await judge.ask<Record<ConfigForm, Verdict>>({ path: join(root, name), root, forms })
  return forms.map((form) => {
    const { digest, local } = verdicts[form]
    if (local === true)
      throw new Error(`the text of ${name} holds the path of its folder: its digest is another one elsewhere`)
    return digest?.slice(0, LENGTH) ?? NO_TEXT
  })
}

const fileSystem = nodeFileSystem()

/** A config as we read it; undefined where we refuse it. */
export async function readConfig(root: string, name: string, cache: ConfigCache): Promise<Config | undefined> {
  try {
    return await Config.fromFile(join(root, name), { fileSystem, cache })
  } catch (error) {
    if (error instanceof MmdetConfigError) return undefined
    throw error
  }
}

/** Our mark of a text. */
export function markOf(text: string): Mark {
  return createHash('sha256').update(text).digest('hex').slice(0, LENGTH)
}

/** Our marks of a config, one for each form. */
export function ourMarks(config: Config, forms: readonly ConfigForm[]): Mark[] {
  return forms.map((form) => markOf(form === 'pretty' ? config.prettyText() : config.dumpText(`config.${form}`)))
}
