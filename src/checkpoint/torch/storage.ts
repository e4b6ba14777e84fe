import type { ByteSource } from '../byteSource.ts'
import { PickleOpaque } from '../pickle/values.ts'
import { pickleError } from '../problems.ts'
import type { TorchDtype } from './dtypes.ts'

/** Where the bytes of a storage lie in a file. */
export interface StoragePlace {
  /** The file. */
  readonly source: ByteSource
  /** The first byte. */
  readonly offset: number
  /** Whether the numbers have their highest byte first. */
  readonly bigEndian: boolean
  /** The checksum that the archive records for the whole storage; torch can be told to leave it out. */
  readonly crc32: number | undefined
}

/** The memory behind one or more tensors. */
export class TorchStorage extends PickleOpaque {
  /** Its name in the file. */
  readonly key: string
  /** What the file calls it; tensors of the newer types share an untyped storage, which counts as bytes. */
  readonly dtype: TorchDtype
  /** Its size in bytes. */
  readonly byteLength: number
  /** The device that it was saved from, such as `cuda:0`. */
  readonly location: string
  #place: StoragePlace | undefined
  readonly typeName = 'torch.storage'

  /** The storage that this one is a part of, and where in it. */
  readonly root: { readonly storage: TorchStorage; readonly offset: number } | undefined

  constructor(key: string, dtype: TorchDtype, byteLength: number, location: string, root?: TorchStorage['root']) {
    super()
    this.root = root
    this.key = key
    this.dtype = dtype
    this.byteLength = byteLength
    this.location = location
  }

  /** Where its bytes lie; undefined only until the container has been walked. */
  get place(): StoragePlace | undefined {
    if (this.root === undefined) return this.#place
    const { place } = this.root.storage
    return place && { ...place, offset: place.offset + this.root.offset, crc32: undefined }
  }

  set place(place: StoragePlace | undefined) {
    this.#place = place
  }

  setState(_state: unknown, offset: number): never {
    throw pickleError('a storage takes no state', offset)
  }
}
