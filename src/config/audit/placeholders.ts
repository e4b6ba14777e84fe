import type { SourceText } from '../../source.ts'
import type { PythonModule } from '../../syntax/module.ts'
import { Token } from '../../syntax/tokenize/tokens.ts'
import type { AuditFinding } from './audit.ts'

/** `{{$NAME:default}}`, `{{'$NAME:default'}}`. */
const VARIABLE = /\{\{['"]?\s*\$([\p{L}\p{N}_]+)\s*:\s*(\S{0,1000}?)\s*['"]?\}\}/gu

/** What a default may be that stands in the code itself. */
const LITERAL = /^(?:[-+]?[\d._]+(?:e[-+]?\d+)?|True|False|None|)$/i

/**
 * The environment variables that decide what a config says. MMEngine puts their values, or the defaults that the config gives, into the
 * text before it runs it: outside a string, a default that is a name, such as `eval`, becomes code.
 */
export function auditPlaceholders(source: SourceText, module: PythonModule | undefined): AuditFinding[] {
  return Array.from(source.text.matchAll(VARIABLE), (match): AuditFinding => {
    const [whole, name, fallback = ''] = match
    const span = { source, start: match.index, end: match.index + whole.length }
    const isText = module === undefined || stringAt(module, span.start, span.end)
    if (isText || LITERAL.test(fallback)) {
      return { kind: 'environment', message: `reads the environment variable ${name}`, span, runs: false }
    }
    const message = `runs ${fallback} as code where the environment variable ${name} is not set`
    return { kind: 'environment', message, span, runs: true }
  })
}

/** Whether a piece of the text lies inside one string. */
function stringAt({ tokens }: PythonModule, start: number, end: number): boolean {
  let low = 0
  let high = tokens.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens.ends[middle] as number) >= end) high = middle
    else low = middle + 1
  }
  return tokens.kinds[low] === Token.string && (tokens.starts[low] as number) < start
}

/** Whether what a config says depends on the environment or on where its file lies. */
export function hasPlaceholders({ text }: SourceText): boolean {
  return /\{\{\s*(?:['"]?\s*\$|file(?:Dirname|Basename|BasenameNoExtension|Extname)\s*\}\})/.test(text)
}
