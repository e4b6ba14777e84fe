import { basename } from 'node:path'
import { configName } from '../../author/configName.ts'
import type { DefinedConfig } from '../../author/defineConfig.ts'
import { ownFragment } from '../../author/document.ts'
import type { NamedConfig } from '../../author/selfsupPretrain.ts'
import type { Sweep, SweepPoint } from '../../author/sweep/sweep.ts'
import type { PyDict } from '../../python/dict.ts'
import { ownValue } from '../../python/input.ts'
import { type LoadedModule, loadModule, type ModuleLoad } from './loadModule.ts'

/** The configs of a module, and the files that it was made of. */
export interface ModuleConfigs {
  readonly configs: readonly (NamedConfig | Sweep)[]
  readonly files: readonly string[]
  /** What it exports as `launch`: options of a launch, not checked. */
  readonly launch?: unknown
}

/**
 * The configs that a TypeScript or JavaScript file exports: by default one, several by name, or a function of them; and by name. A config
 * is called as its definition says, else as its file, with the key where there are several.
 *
 * @param name of the file below the folder that was asked for, with its suffix.
 * @param load how its `fromConfig` loads.
 * @throws MmdetConfigError with the place in the file where running it fails.
 */
export async function moduleConfigs(
  path: string,
  name: string = basename(path),
  load: ModuleLoad = {},
): Promise<ModuleConfigs> {
  const loaded = await loadModule(path, load)
  const stem = name.replace(/(?:\.config)?\.[cm]?[jt]s$/, '')
  const configs = await loaded.run(() => found(loaded, stem))
  return { configs, files: loaded.files, launch: loaded.exports['launch'] }
}

async function found({ exports }: LoadedModule, stem: string): Promise<(NamedConfig | Sweep)[]> {
  const { default: main, ...others } = exports
  const made: unknown = await (typeof main === 'function' ? main() : main)
  const named = Object.entries(others).flatMap(([key, value]) => configsOf(value, `${stem}_${key}`))
  return [...configsOf(made, stem), ...named]
}

/** What is not a config gives none: a module exports what else it likes. */
function configsOf(value: unknown, name: string): (NamedConfig | Sweep)[] {
  if (typeof value !== 'object' || value === null) return []
  if (isConfig(value)) return [{ name: configName(value.name ?? name), config: ownConfig(value) }]
  if (isSweep(value)) return [ownSweep(value.named(configName(name)))]
  if (Array.isArray(value)) return value.flatMap((one, at) => configsOf(one, `${name}_${at + 1}`))
  if (isNamed(value)) return [{ name: configName(value.name), config: ownConfig(value.config) }]
  const isPlain = Object.getPrototypeOf(value) === Object.prototype
  return isPlain ? Object.entries(value).flatMap(([key, one]) => configsOf(one, `${name}_${key}`)) : []
}

function isConfig(value: object): value is DefinedConfig {
  return 'toPython' in value && 'bases' in value
}

function isNamed(value: object): value is NamedConfig {
  const { name, config } = value as Partial<NamedConfig>
  return typeof name === 'string' && typeof config === 'object' && isConfig(config)
}

function isSweep(value: object): value is Sweep {
  return 'points' in value && 'named' in value
}

/** A config that another copy of this package made, with values of this one. */
function ownConfig(config: DefinedConfig): DefinedConfig {
  const { name, bases, value, child } = config
  return {
    name,
    bases: bases.map(ownFragment),
    value: ownValue(value) as PyDict,
    child: { ...child, entries: ownValue(child.entries) as PyDict },
    toPython: (form) => config.toPython(form),
    mergeFromDict: (options) => ownConfig(config.mergeFromDict(options)),
  }
}

function ownSweep({ name, points, named }: Sweep): Sweep {
  const own = points.map((point): SweepPoint => {
    const values = new Map(Array.from(point.values, ([path, value]) => [path, ownValue(value)]))
    return { ...point, config: ownConfig(point.config), values }
  })
  return { name, points: own, named }
}
