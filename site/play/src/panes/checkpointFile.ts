import { signal } from '@preact/signals'

/** The checkpoint that was given last. It stays a file of the visitor: only the pieces that are asked for are read. */
export const dropped = signal<File | undefined>(undefined)
