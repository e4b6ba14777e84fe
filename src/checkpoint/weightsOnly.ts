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

/**
 * Why `torch.load`, as MMEngine calls it, refuses a file since torch 2.6, where `weights_only=True` became the default; undefined
 * for a file that it loads. It also refuses pickles of protocol 3 and later, which are not told here: nobody writes them unasked.
 */
export function refusedByTorch({ container, globals }: Checkpoint): string | undefined {
  if (container === 'torch-tar') return 'it has the tar form'
  const names = globals
    .filter(({ name, kind }) => !ALLOWED.has(name) && !(kind === 'known' && name.startsWith('torch.')))
    .map(({ name }) => name)
  if (names.length === 0) return undefined
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : ''
  return `it names ${names.slice(0, SHOWN).join(', ')}${more}`
}
