import * as z from 'zod/mini'
import * as library from '#lib/entries/common.ts'

// Runs a visitor's builders: in a worker of a frame that has no origin and no network. What it makes is told as files.

z.config({ jitless: true })

type Body = (exports: Record<string, unknown>, require: (name: string) => unknown) => Promise<void>

declare global {
  /** What the text behind this script calls. */
  var runBuilders: (body: Body, files: readonly (readonly [path: string, text: string])[]) => void
}

globalThis.runBuilders = async (body, files) => {
  try {
    const exports: Record<string, unknown> = {}
    await body(exports, importFrom(files))
    const { default: main, ...others } = exports
    const made: unknown = await (typeof main === 'function' ? main() : main)
    const configs = [made, ...Object.values(others)].flatMap((value) => configsOf(value, 'config'))
    if (configs.length === 0) throw new Error('the script exports no config: write export default defineConfig({ … })')
    const written = configs.flatMap((config) => library.configFiles(config, { folder: '/' }))
    postMessage({ entry: written[0]?.path, files: written.map(({ path, text }) => [path, text]) })
  } catch (error) {
    const isOurs = error instanceof library.MmdetConfigError
    postMessage({ failure: isOurs ? error.render() : String(error) })
  }
}

/** What `import` gives: the library, whose `fromConfig` reads the files of the page. */
function importFrom(files: readonly (readonly [path: string, text: string])[]): (name: string) => unknown {
  const fileSystem = library.memoryFileSystem(Object.fromEntries(files))
  const fromConfig = (path: string, options: Partial<library.LoadOptions> = {}) =>
    library.fromConfig(path, { fileSystem, ...options })
  return (name) => {
    if (name === 'mmdet-config' || name === 'mmdet-config/browser') return { ...library, fromConfig }
    throw new Error(`only mmdet-config can be imported here, not ${name}`)
  }
}

function configsOf(value: unknown, name: string): library.NamedConfig[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one, at) => configsOf(one, `${name}_${at + 1}`))
  if ('toPython' in value) {
    const config = value as library.DefinedConfig
    return [{ name: config.name ?? name, config }]
  }
  if ('points' in value && 'named' in value) return [...(value as library.Sweep).named(name).points]
  const { name: own, config } = value as Partial<library.NamedConfig>
  return typeof own === 'string' && config !== undefined ? [{ name: own, config }] : []
}
