import type { PyValue } from '../../python/values.ts'
import type { Catalogue, Signature } from '../catalogue.ts'
import { registering } from './intrinsics.ts'
import { KnownClass, StaticRegistry } from './objects.ts'
import type { Program } from './program.ts'

/**
 * What a package imports from others, as a catalogue knows it: their registries, and their classes by the package and the name, since
 * they are imported from wherever they are re-exported.
 */
export function knownObjects(catalogue: Catalogue): (path: string, program: Program) => PyValue | undefined {
  const signatures = new Map<string, Signature>()
  for (const one of [...catalogue.bases, ...catalogue.components])
    signatures.set(shortPath(`${one.module}.${one.qualname}`), one)
  const registries = new Map(catalogue.registries.map((one) => [shortPath(one.path), one]))
  const made = new Map<string, PyValue>()

  return (path, program) => {
    const short = ALIASES.get(shortPath(path)) ?? shortPath(path)
    const before = made.get(short)
    if (before !== undefined) return before
    const registry = registries.get(short)
    const signature = signatures.get(short)
    let value: PyValue | undefined
    if (registry !== undefined) {
      value = new StaticRegistry({ ...registry, parent: undefined }, registering(program))
    } else if (signature !== undefined) value = new KnownClass(path, signature)
    if (value !== undefined) made.set(short, value)
    return value
  }
}

/** Registries that MMEngine keeps under an older name, too (mmengine 0.10.7, dataset/utils.py). */
const ALIASES: ReadonlyMap<string, string> = new Map([['mmengine.COLLATE_FUNCTIONS', 'mmengine.FUNCTIONS']])

/** `torch.nn.modules.module.Module` and `torch.nn.Module` are one: the package and the name. */
function shortPath(path: string): string {
  return path.replace(/\..*\./, '.')
}
