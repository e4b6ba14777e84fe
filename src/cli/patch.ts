import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import type { Colours } from './colour.ts'

/** A unified diff of a file; `was` and `is` say what its two texts are. */
export function unifiedPatch(name: string, [before, was]: Named, [after, is]: Named, context = 3): string {
  return createTwoFilesPatch(name, name, before, after, was, is, { context, headerOptions: FILE_HEADERS_ONLY })
}

type Named = readonly [text: string, name: string]

/** A unified diff, as git colours it. */
export function paintPatch(patch: string, { bold, cyan, green, red }: Colours): string {
  const paint = (line: string): string => {
    if (line.startsWith('---') || line.startsWith('+++')) return bold(line)
    if (line.startsWith('@@')) return cyan(line)
    return line.startsWith('+') ? green(line) : line.startsWith('-') ? red(line) : line
  }
  return patch.split('\n').map(paint).join('\n')
}
