import { readFileSync } from 'node:fs'

/** A fenced block of a page. */
export interface Block {
  readonly language: string
  readonly code: string
  /** The file that it is, where its fence says so: ```json a.json */
  readonly name: string | undefined
}

/** The fenced blocks of a page, in order. */
export function blocksOf(path: string): Block[] {
  return Array.from(
    readFileSync(path, 'utf8').matchAll(/^```(\w*)(?: (\S+))?\n(.*?)^```$/gms),
    ([, language = '', name, code = '']) => ({ language, code, name }),
  )
}

/** The commands of a page's blocks for the shell: one for each line, without comments. */
export function shellCommands(path: string): string[] {
  const lines = blocksOf(path).flatMap(({ language, code }) =>
    language === 'sh' ? code.replaceAll(/ *\\\n */g, ' ').split('\n') : [],
  )
  return lines.map((line) => line.replace(/ *#.*/, '')).filter((line) => line !== '')
}
