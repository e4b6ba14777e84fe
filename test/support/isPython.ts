import { MmdetConfigError } from '../../src/errors.ts'
import { SourceText } from '../../src/source.ts'
import { parsePython } from '../../src/syntax/parse.ts'

/** Whether Python parses a text as it is: a carriage return becomes a line feed. */
export function isPython(text: string): boolean {
  if (text.includes('\r')) return false
  try {
    parsePython(new SourceText('<source>', text))
    return true
  } catch (error) {
    if (error instanceof MmdetConfigError) return false
    throw error
  }
}
