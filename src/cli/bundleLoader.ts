import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'

interface Loaded {
  readonly exports: object
}

type Wrapper = (
  exports: object,
  require: (name: string) => unknown,
  module: Loaded,
  file: string,
  folder: string,
) => void

/**
 * Loads the files of the bundled command line, which require each other and builtin modules; each is a function of CommonJS, as Node
 * makes one of a file. Each comes with the code that V8 made of it when the package was built: else a tenth of the start of `print` goes
 * into compiling. Another version of Node does not take that code and compiles the file as always.
 */
export class BundleLoader {
  readonly #loaded = new Map<string, Loaded>()

  /** The exports of a file of the bundle. */
  load(file: string): object {
    const known = this.#loaded.get(file)
    if (known !== undefined) return known.exports
    const module = { exports: {} }
    this.#loaded.set(file, module)
    const folder = dirname(file)
    const run = this.#compile(file).runInThisContext() as Wrapper
    run(module.exports, (name) => this.#take(folder, name), module, file, folder)
    return module.exports
  }

  #take(folder: string, name: string): unknown {
    return name.startsWith('.') ? this.load(join(folder, name)) : process.getBuiltinModule(name)
  }

  #compile(file: string): Script {
    return new Script(readFileSync(file, 'latin1'), { filename: file, cachedData: codeOf(file) })
  }
}

function codeOf(file: string): Buffer | undefined {
  try {
    return readFileSync(`${file}.code`)
  } catch {
    return undefined
  }
}
