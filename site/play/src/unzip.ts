// Loaded when a zip is given: the reader that checkpoints have, which counts before it unpacks and lets the browser unpack in pieces.
export { blobSource, readBytes } from '#lib/checkpoint/byteSource.ts'
export { readZip } from '#lib/checkpoint/zip/directory.ts'
export { MmdetConfigError } from '#lib/errors.ts'
