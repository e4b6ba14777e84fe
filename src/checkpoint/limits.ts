/**
 * What a checkpoint may ask of this machine at most. A file that asks for more is refused with a typed error; nothing is
 * allocated on the word of a size field alone, and what a file asks for is counted before it is made. docs/checkpoints.md has the
 * memory that the worst files take.
 */

/** Bytes of one pickle. The pickle of a ResNet-50 MoCo checkpoint has 0.14 MB; detectron2's R-101.pkl, weights and all, 178. */
export const MAX_PICKLE_BYTES = 192 * 1024 * 1024

/** Opcodes of a file's pickles: a tensor takes about 30, so that this is room for 100,000 of them. Bounds time and stack. */
export const MAX_PICKLE_OPCODES = 3_000_000

/** Containers and objects that a file's pickles make, about 7 for a tensor: the worst of them, a dict of one, takes 500 bytes. */
export const MAX_PICKLE_OBJECTS = 500_000

/** What a tensor counts for beside its parts, in objects: it is named, summarised and listed. Room for 35,000 of them. */
export const OBJECTS_PER_TENSOR = 5

/** Bytes of a file's texts: names and settings. The longest that is known, the config that MMEngine keeps, has 0.1 MB. */
export const MAX_PICKLE_TEXT_BYTES = 16 * 1024 * 1024

/** Bytes of a `str` of Python 2 that may be a text; a longer one holds numbers, as in detectron2's files, and stays bytes. */
export const MAX_OLD_TEXT_BYTES = 64 * 1024

/** Names of globals in a file. A network that was pickled whole names some hundred. */
export const MAX_PICKLE_GLOBALS = 10_000

/** Characters of a global's name, and of a storage's key. */
export const MAX_PICKLE_NAME_LENGTH = 1024

/** Marks that are open at once. CPython's own recursive pickler stops below 1,000, so no real file is deeper. */
export const MAX_PICKLE_MARKS = 10_000

/** Bytes of one integer; torch's magic number takes 10. Beyond it only a hostile file goes, and big integers are slow. */
export const MAX_PICKLE_INT_BYTES = 1024

/** Digits of an integer written as text: the limit that CPython itself sets for `int(text)`. */
export const MAX_PICKLE_INT_DIGITS = 4300

/** Bytes of one text line of a pickle (a global's name, a number as text). */
export const MAX_PICKLE_LINE_BYTES = 64 * 1024

/** Dimensions of a tensor: torch's reductions work up to this (ATen `dim_bitset_size`), and so do numpy's arrays. */
export const MAX_TENSOR_DIMENSIONS = 64

/** Entries of a zip archive; a torch archive holds one for each storage and about six more. */
export const MAX_ZIP_ENTRIES = 65_536

/** Bytes of a zip archive's central directory: 256 for each entry. */
export const MAX_ZIP_DIRECTORY_BYTES = 16 * 1024 * 1024

/** Bytes of a compressed zip entry that are unpacked again because its tensors are not read in their order. */
export const MAX_REINFLATED_BYTES = 1024 * 1024 * 1024

/** Members of a tar archive; torch wrote four. */
export const MAX_TAR_MEMBERS = 1000

/** Storages, and tensors, of the tar form. Each is a pickle that is read by itself. */
export const MAX_TAR_STORAGES = 50_000

/** Bytes of a safetensors header: 300 for each of 50,000 tensors. The reference implementation stops at 100 MB. */
export const MAX_SAFETENSORS_HEADER_BYTES = 16 * 1024 * 1024

/** Values in a safetensors header: a tensor of four dimensions has 12. */
export const MAX_SAFETENSORS_VALUES = 600_000

/** Texts in the metadata of a safetensors file; programs write up to some dozen. */
export const MAX_SAFETENSORS_METADATA = 10_000

/** Bytes of a tensor that is not contiguous and has to be gathered in memory to be read or to be written as safetensors. */
export const MAX_GATHER_BYTES = 256 * 1024 * 1024

/** Values that a walk over an unpickled object visits; containers count once, however often they are reached. */
export const MAX_WALK_VALUES = 5_000_000

/** Tensors that a walk visits again, under another name. */
export const MAX_WALK_REPEATS = 25_000

/** Nesting that a walk follows before it says `…`. */
export const MAX_WALK_DEPTH = 100

/** Characters of all names that a listing spells out, dicts and keys: 450 for each of 35,000 tensors. */
export const MAX_LISTED_CHARACTERS = 16_000_000
