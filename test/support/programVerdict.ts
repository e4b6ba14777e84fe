import { MmdetConfigError } from '../../src/errors.ts'
import { evaluateModule } from '../../src/evaluate/evaluateModule.ts'
import { pythonRepr } from '../../src/python/repr.ts'
import type { PyValue } from '../../src/python/values.ts'
import { SourceText } from '../../src/source.ts'
import { parsePython } from '../../src/syntax/parse.ts'

/** What a program leaves in `result`, as its repr, or the class of the exception that ends it. */
export function programVerdict(program: string): string {
  try {
    return pythonRepr(evaluateModule(parsePython(new SourceText('config.py', program))).get('result') as PyValue)
  } catch (error) {
    if (error instanceof MmdetConfigError) return error.pythonClass ?? error.code
    throw error
  }
}
