import type { Catalogue } from './catalogue.ts'
import type { PackedCatalogue } from './pack.ts'

let loaded: Promise<Catalogue> | undefined

/** The catalogue of MMDetection 3.3.0, MMCV 2.1.0, MMEngine 0.10.7 and what they register of PyTorch; read when it is first asked for. */
export function loadCatalogue(): Promise<Catalogue> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<Catalogue> {
  const [{ PACKED }, { unpackCatalogue }] = await Promise.all([import('./catalogue.generated.ts'), import('./pack.ts')])
  return unpackCatalogue(JSON.parse(PACKED) as PackedCatalogue)
}
