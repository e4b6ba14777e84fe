import * as z from 'zod/mini'
import { validate } from '../author/validate.ts'
import { type PackedCatalogue, unpackCatalogue } from '../catalog/pack.ts'
import type { RuleSeverity } from '../check/check.ts'
import type { Rule } from '../check/rule.ts'
import type { FileSystem } from '../config/fileSystem.ts'
import { MAX_FILE_BYTES } from '../config/limits.ts'
import { ERROR_CODES } from '../errorCodes.ts'
import { MmdetConfigError, type Problem } from '../errors.ts'
import { didYouMean, nearestName } from '../nearest.ts'
import { absolutePath } from '../python/posixPath.ts'
import type { RunFacts } from './views.ts'
import type { WorkspaceOptions } from './workspace.ts'

// In: what a folder or an editor says of configs. Out: that, checked. Nothing of Node: an editor in a browser reads it too.

/** What an editor or a folder may set. */
export type ServerSettings = Pick<WorkspaceOptions, 'searchPath' | 'rules' | 'catalogues' | 'schemasElsewhere'> & {
  /** Whether inherited values are shown behind those that replace them. */
  readonly inlayHints?: boolean | undefined
  readonly gpus?: number | undefined
  readonly images?: RunFacts['images']
}

/** A rule of one's own, as plain JavaScript may give it. */
function isRule(value: unknown): value is Rule {
  if (typeof value !== 'object' || value === null) return false
  const { id, severity, why, node, config } = value as Partial<Rule>
  const isOwn = typeof id === 'string' && id.includes('/')
  return (
    isOwn &&
    LEVELS.includes(String(severity)) &&
    typeof why === 'string' &&
    [node, config].every((one) => one === undefined || typeof one === 'function')
  )
}

const LEVELS: readonly string[] = ['off', 'note', 'warning', 'error']

const schema = z.strictObject({
  rules: z.optional(z.record(z.string(), z.enum(['off', 'note', 'warning', 'error']))),
  ignore: z.optional(z.array(z.string())),
  catalogues: z.optional(z.array(z.string())),
  customRules: z.optional(z.array(z.unknown())),
})

/** What a project says about `check`: `mmdet-config.config.{json,js,mjs,ts}`, or the key `mmdet-config` in its package.json. */
export interface Settings {
  /** Severities by rule; `off` for none. */
  readonly rules?: Readonly<Record<string, RuleSeverity | undefined>> | undefined
  /** Globs of files that are not checked when they are found below a folder. */
  readonly ignore?: readonly string[] | undefined
  /** Files of `mmdet-config catalog add`. */
  readonly catalogues?: readonly string[] | undefined
  /** Rules of one's own, which only a file of code can hold. */
  readonly customRules?: readonly Rule[] | undefined
}

/** The name of the file for the settings that are data. */
export const JSON_SETTINGS = 'mmdet-config.config.json'

/**
 * The settings that a file holds; of a package.json those under `mmdet-config`.
 *
 * @param content what the file says.
 * @throws MmdetConfigError for what is wrong with them.
 */
export function settingsIn(path: string, content: unknown): Settings {
  const isPackage = path.endsWith('package.json')
  const input = isPackage ? (content as Readonly<Record<string, unknown>> | null)?.['mmdet-config'] : content
  if (input === undefined) return {}
  // Rules hold functions, which options may not.
  const { customRules = [], ...options } = (input ?? {}) as Readonly<Record<string, unknown>>
  const { problems, value } = validate(schema, typeof input === 'object' && input !== null ? options : input)
  const rules = Object.keys((value as Settings | undefined)?.rules ?? {})
  const [first, ...rest] = [...problems, ...wrongRules(customRules), ...unknownRules(rules, customRules)].map(
    (problem): Problem => ({ ...problem, message: `${path}: ${problem.message}` }),
  )
  if (first !== undefined) throw new MmdetConfigError([first, ...rest])
  return { ...(value as Settings), customRules: customRules as readonly Rule[] }
}

function wrongRules(rules: unknown): Problem[] {
  const isWrong = !Array.isArray(rules) || !rules.every(isRule)
  const message = 'customRules takes a list of rules'
  const hint = 'make one with defineRule({ id: "team/name", severity, why, config or node }) of mmdet-config/check'
  return isWrong ? [{ code: 'invalid-option', message, path: ['customRules'], hint }] : []
}

function unknownRules(rules: readonly string[], own: unknown): Problem[] {
  const ids = Array.isArray(own) ? own.filter(isRule).map(({ id }) => id) : []
  const known = [...Object.keys(ERROR_CODES), ...ids]
  return rules
    .filter((rule) => !known.includes(rule))
    .map((rule) => ({
      code: 'unknown-name',
      message: `there is no rule ${rule}`,
      path: ['rules', rule],
      ...didYouMean(nearestName(rule, known)),
    }))
}

/** That of MMDetection has 1 MB. */
export const MAX_CATALOGUE_BYTES = 2 ** 24

/** The error for a catalogue that cannot be read. */
export function noCatalogue(name: string, reason: string, cause?: unknown): MmdetConfigError {
  const message = `cannot read the catalogue ${name}: ${reason}`
  return new MmdetConfigError({ code: 'file-read', message, hint: 'mmdet-config catalog add makes one' }, { cause })
}

/**
 * What a folder says in JSON, with the catalogues that it names.
 *
 * @throws MmdetConfigError for what is wrong with it.
 */
export async function folderSettings(folder: string, files: FileSystem): Promise<ServerSettings> {
  for (const name of [JSON_SETTINGS, 'package.json']) {
    const path = absolutePath(name, folder)
    const text = await textOf(files, path, MAX_FILE_BYTES)
    if (text === undefined) continue
    const { rules, catalogues = [] } = settingsIn(path, jsonOf(path, text))
    return { rules, catalogues: await Promise.all(catalogues.map((one) => packedCatalogue(one, folder, files))) }
  }
  return {}
}

async function textOf(files: FileSystem, path: string, most: number): Promise<string | undefined> {
  const bytes = await files.readFile(path, most)
  return bytes && new TextDecoder().decode(bytes)
}

function jsonOf(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const message = `cannot read ${path}: ${(cause as Error).message}`
    throw new MmdetConfigError({ code: 'file-read', message }, { cause })
  }
}

/** A catalogue as its file has it, known to be one. */
async function packedCatalogue(name: string, folder: string, files: FileSystem): Promise<PackedCatalogue> {
  const text = await textOf(files, absolutePath(name, folder), MAX_CATALOGUE_BYTES)
  if (text === undefined) throw noCatalogue(name, 'no such file or directory')
  try {
    const packed = JSON.parse(text)
    unpackCatalogue(packed)
    return packed
  } catch (cause) {
    throw noCatalogue(name, (cause as Error).message, cause)
  }
}

/** What an editor says, as far as it is of the right kind. */
export function editorSettings(given: unknown): ServerSettings {
  const all = (typeof given === 'object' && given !== null ? given : {}) as ServerSettings
  const { searchPath, inlayHints, rules, gpus, images, schemasElsewhere } = all
  const isPath = Array.isArray(searchPath) && searchPath.every((one) => typeof one === 'string')
  const known = Object.entries(rules ?? {}).filter(([, severity]) => RULE_SEVERITIES.has(severity))
  const areImages = Array.isArray(images) ? images.length > 0 && images.every(isCount) : isCount(images)
  return {
    ...(isPath && { searchPath }),
    ...(typeof inlayHints === 'boolean' && { inlayHints }),
    ...(typeof schemasElsewhere === 'boolean' && { schemasElsewhere }),
    ...(known.length > 0 && { rules: Object.fromEntries(known) }),
    ...(isCount(gpus) && { gpus }),
    ...(areImages && { images }),
  }
}

/** A rule of an editor's settings that there is not. A project's own, which run in no editor, may be among them. */
export function wrongRule({ rules = {} }: ServerSettings): Problem | undefined {
  const names = Object.keys(rules).filter((name) => !name.includes('/'))
  return unknownRules(names, []).map((problem) => ({
    ...problem,
    message: `mmdet-config.rules: ${problem.message}`,
  }))[0]
}

const RULE_SEVERITIES: ReadonlySet<unknown> = new Set<RuleSeverity>(['off', 'note', 'warning', 'error'])

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) > 0
}
