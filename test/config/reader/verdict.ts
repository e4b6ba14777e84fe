import { parseCfgOptions } from '../../../src/config/cfgOptions.ts'
import { Config } from '../../../src/config/config.ts'
import type { LoadOptions } from '../../../src/config/load/readConfig.ts'
import { MmdetConfigError } from '../../../src/errors.ts'
import { canonicalRepr } from './canonical.ts'

/** What reading a config comes to: the canonical repr of its values, or the class of the exception. */
export type Verdict = { readonly repr: string } | { readonly error: string }

/**
 * Our verdict on a config, and on `--cfg-options` over it. A refusal of what only running would tell is `refused`, as no Python class
 * fits it.
 */
export async function readVerdict(
  path: string,
  loading: LoadOptions,
  cfgOptions: readonly string[] = [],
): Promise<Verdict> {
  try {
    const config = await Config.fromFile(path, loading)
    config.mergeFromDict(parseCfgOptions(cfgOptions))
    return { repr: canonicalRepr(config.toDict()) }
  } catch (error) {
    return errorVerdict(error)
  }
}

/** The verdict of an error; one that is none of ours is a bug and goes through. */
export function errorVerdict(error: unknown): Verdict {
  if (!(error instanceof MmdetConfigError)) throw error
  return { error: error.pythonClass ?? `refused: ${error.code}` }
}
