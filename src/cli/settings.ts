import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Catalogue } from '../catalog/catalogue.ts'
import { unpackCatalogue } from '../catalog/pack.ts'
import { MAX_FILE_BYTES } from '../config/limits.ts'
import { MmdetConfigError } from '../errors.ts'
import { readRegularFile, readTextFile } from '../node/readFile.ts'
import { systemReason } from '../node/systemReason.ts'
import { JSON_SETTINGS, MAX_CATALOGUE_BYTES, noCatalogue, type Settings, settingsIn } from '../server/settings.ts'

const NAMES = [JSON_SETTINGS, ...['js', 'mjs', 'ts'].map((suffix) => `mmdet-config.config.${suffix}`)]

/**
 * The settings of a folder; those of its package.json where it has no file for them.
 *
 * @param names the files that count; without those of code nothing of the folder is run.
 */
export async function readSettings(folder: string, names: readonly string[] = NAMES): Promise<Settings> {
  const name = names.find((one) => existsSync(join(folder, one)))
  const path = join(folder, name ?? 'package.json')
  if (name === undefined && !existsSync(path)) return {}
  return settingsIn(path, await load(path))
}

async function load(path: string): Promise<unknown> {
  try {
    if (path.endsWith('.json')) return JSON.parse(readTextFile(path, MAX_FILE_BYTES))
    return ((await import(pathToFileURL(path).href)) as { default: unknown }).default
  } catch (cause) {
    if (cause instanceof MmdetConfigError) throw cause
    const isOld = path.endsWith('.ts') && (cause as NodeJS.ErrnoException).code === 'ERR_UNKNOWN_FILE_EXTENSION'
    const reason = isOld ? 'this Node reads no TypeScript' : (cause as Error).message
    const hint = isOld ? 'use Node 22.18 or later, or write the settings as .json or .js' : undefined
    throw new MmdetConfigError({ code: 'file-read', message: `cannot read ${path}: ${reason}`, hint }, { cause })
  }
}

/** The catalogues that settings name. */
export function readCatalogues({ catalogues = [] }: Settings, folder: string): Catalogue[] {
  return catalogues.map((name) => {
    try {
      return unpackCatalogue(JSON.parse(readRegularFile(resolve(folder, name), MAX_CATALOGUE_BYTES).toString()))
    } catch (cause) {
      if (cause instanceof MmdetConfigError) throw cause
      throw noCatalogue(name, cause instanceof SyntaxError ? cause.message : systemReason(cause), cause)
    }
  })
}
