/** Bytes of one line of base64 (Python's `base64.MAXBINSIZE`: 76 characters). */
const LINE_BYTES = 57

/** Bytes as Python's `base64.encodebytes` gives them: lines of 76 characters, each with its line end. */
export function base64Lines(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += LINE_BYTES) {
    text += `${btoa(String.fromCharCode(...bytes.subarray(at, at + LINE_BYTES)))}\n`
  }
  return text
}
