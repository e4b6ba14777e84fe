import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod/mini'
import { validate } from '../author/validate.ts'
import type { Catalogue } from '../catalog/catalogue.ts'
import { type PackedCatalogue, unpackCatalogue } from '../catalog/pack.ts'
import type { RuleSeverity } from '../check/check.ts'
import type { Rule } from '../check/rule.ts'
import { MAX_FILE_BYTES } from '../config/limits.ts'
import { ERROR_CODES, MmdetConfigError, type Problem } from '../errors.ts'
import { nearestName } from '../nearest.ts'
import { readRegularFile, readTextFile } from '../node/readFile.ts'
import { systemReason } from '../node/systemReason.ts'

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

/** The settings that are data. */
export const JSON_SETTINGS: readonly string[] = ['mmdet-config.config.json']

const NAMES = ['json', 'js', 'mjs', 'ts'].map((suffix) => `mmdet-config.config.${suffix}`)

/**
 * The settings of a folder; those of its package.json where it has no file for them.
 *
 * @param names the files that count; without those of code nothing of the folder is run.
 */
export async function readSettings(folder: string, names: readonly string[] = NAMES): Promise<Settings> {
  const name = names.find((one) => existsSync(join(folder, one)))
  const path = join(folder, name ?? 'package.json')
  if (name === undefined && !existsSync(path)) return {}
  const content = await load(path)
  const input = name === undefined ? (content as Record<string, unknown>)['mmdet-config'] : content
  if (input === undefined) return {}
  // Rules hold functions, which options may not.
  const { customRules = [], ...options } = input as Readonly<Record<string, unknown>>
  const { problems, value } = validate(schema, typeof input === 'object' ? options : input)
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
    .map((rule) => {
      const near = nearestName(rule, known)
      const hint = near === undefined ? undefined : `did you mean ${near}?`
      return { code: 'unknown-name', message: `there is no rule ${rule}`, path: ['rules', rule], hint }
    })
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

/** That of MMDetection has 1 MB. */
const MAX_CATALOGUE_BYTES = 2 ** 24

/** The catalogues that settings name. */
export function readCatalogues(settings: Settings, folder: string): Promise<Catalogue[]> {
  return catalogueFiles(settings, folder, unpackCatalogue)
}

/** The same as their files have them, each known to be one. */
export function packedCatalogues(settings: Settings, folder: string): Promise<PackedCatalogue[]> {
  return catalogueFiles(settings, folder, (packed) => {
    unpackCatalogue(packed)
    return packed
  })
}

function catalogueFiles<Made>(
  { catalogues = [] }: Settings,
  folder: string,
  made: (packed: PackedCatalogue) => Made,
): Promise<Made[]> {
  return Promise.all(
    catalogues.map(async (name) => {
      try {
        return made(JSON.parse(readRegularFile(resolve(folder, name), MAX_CATALOGUE_BYTES).toString()))
      } catch (cause) {
        if (cause instanceof MmdetConfigError) throw cause
        const message = `cannot read the catalogue ${name}: ${cause instanceof SyntaxError ? cause.message : systemReason(cause)}`
        const hint = 'mmdet-config catalog add makes one'
        throw new MmdetConfigError({ code: 'file-read', message, hint }, { cause })
      }
    }),
  )
}
