import type { Checkpoint } from './checkpoint.ts'

/** Names outside torch that its weights-only reader knows (torch 2.13 `torch/_weights_only_unpickler.py`). */
const ALLOWED: ReadonlySet<string> = new Set([
  'collections.OrderedDict',
  'collections.Counter',
  '_codecs.encode',
  'builtins.bytearray',
  'builtins.set',
  'builtins.complex',
])

/** Names that are told at most. */
const SHOWN = 3

/** torch's reader refuses names that it does not know since this version, where `weights_only=True` became the default. */
const WEIGHTS_ONLY_SINCE = [2, 6]

/**
 * Why `torch.load`, as MMEngine calls it (mmengine/runner/checkpoint.py, `load_from_local`), refuses a file; undefined for a file that
 * it loads.
 *
 * @param version of torch; by default the newest, 2.13
 */
export function refusedByTorch(
  { name: file, container, globals }: Pick<Checkpoint, 'name' | 'container' | 'globals'>,
  version = '2.13',
): string | undefined {
  if (container === 'pickle') return 'MMEngine reads what torch.load reads: not a plain pickle'
  if (container === 'safetensors') {
    if (!file.endsWith('.safetensors')) return 'torch.load knows safetensors by the suffix .safetensors alone'
    return isBefore(version, [2, 13]) ? `torch 2.13 reads safetensors; that ${version} does is not known` : undefined
  }
  if (isBefore(version, WEIGHTS_ONLY_SINCE)) return undefined
  if (container === 'torch-tar') return 'torch 2.6 and later refuse the file, as it has the tar form'
  const names = globals
    .filter(({ name, kind }) => !ALLOWED.has(name) && !(kind === 'known' && name.startsWith('torch.')))
    .map(({ name }) => name)
  if (names.length === 0) return undefined
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : ''
  return `torch 2.6 and later refuse the file, as it names ${names.slice(0, SHOWN).join(', ')}${more}`
}

function isBefore(version: string, [major = 0, minor = 0]: readonly number[]): boolean {
  const [ours = 0, least = 0] = version.split('.').map(Number)
  return ours < major || (ours === major && least < minor)
}
