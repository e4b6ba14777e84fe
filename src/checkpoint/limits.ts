/**
 * What a checkpoint may ask of this machine at most. A file that asks for more is refused with a typed error; nothing is
 * allocated on the word of a size field alone.
 */

/** Bytes of one pickle. The pickle of a ResNet-50 MoCo checkpoint has 0.14 MB; detectron2's R-101.pkl, weights and all, 180. */
export const MAX_PICKLE_BYTES = 256 * 1024 * 1024

/** Opcodes of one pickle: a tensor takes about 30, so that this is room for 100,000 of them. Bounds time and stack. */
export const MAX_PICKLE_OPCODES = 3_000_000

/** Containers and objects that one pickle makes, about 7 for a tensor: the worst of them, a dict of one, takes 500 bytes. */
export const MAX_PICKLE_OBJECTS = 750_000

/** Marks that are open at once. CPython's own recursive pickler stops below 1,000, so no real file is deeper. */
export const MAX_PICKLE_MARKS = 10_000

/** Bytes of one integer; torch's magic number takes 10. Beyond it only a hostile file goes, and big integers are slow. */
export const MAX_PICKLE_INT_BYTES = 1024

/** Digits of an integer written as text: the limit that CPython itself sets for `int(text)`. */
export const MAX_PICKLE_INT_DIGITS = 4300

/** Bytes of one text line of a pickle (a global's name, a number as text). */
export const MAX_PICKLE_LINE_BYTES = 64 * 1024

/** Dimensions of a tensor: torch's reductions work up to this (ATen `dim_bitset_size`). */
export const MAX_TENSOR_DIMENSIONS = 64

/** Entries of a zip archive; a torch archive holds one for each storage and about six more. */
export const MAX_ZIP_ENTRIES = 262_144

/** Bytes of a zip archive's central directory: 256 for each entry. */
export const MAX_ZIP_DIRECTORY_BYTES = 64 * 1024 * 1024

/** Bytes of a compressed zip entry that are unpacked again because its tensors are not read in their order. */
export const MAX_REINFLATED_BYTES = 1024 * 1024 * 1024

/** Members of a tar archive; torch wrote four. */
export const MAX_TAR_MEMBERS = 1000

/** Storages, and tensors, of the tar form. Each is a pickle that is read by itself. */
export const MAX_TAR_STORAGES = 100_000

/** Bytes of a safetensors header: the limit of the reference implementation. */
export const MAX_SAFETENSORS_HEADER_BYTES = 100_000_000

/** Bytes of a tensor that is not contiguous and has to be gathered in memory to be read or to be written as safetensors. */
export const MAX_GATHER_BYTES = 256 * 1024 * 1024

/** Values that a walk over an unpickled object visits; containers count once, however often they are reached. */
export const MAX_WALK_VALUES = 5_000_000

/** Tensors that a walk visits again, under another name. */
export const MAX_WALK_REPEATS = 100_000

/** Nesting that a walk follows before it says `…`. */
export const MAX_WALK_DEPTH = 100
