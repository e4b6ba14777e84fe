/** Turns the byte order of elements of `size` bytes, in place. `bytes` holds whole elements. */
export function swapBytes(bytes: Uint8Array, size: number): void {
  if (size === 1) return
  for (let start = 0; start + size <= bytes.length; start += size) {
    for (let low = start, high = start + size - 1; low < high; low++, high--) {
      const kept = bytes[low] as number
      bytes[low] = bytes[high] as number
      bytes[high] = kept
    }
  }
}
