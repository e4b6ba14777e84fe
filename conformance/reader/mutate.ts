import type { Choices } from './programs/random.ts'

/** Changes a text in one of the ways in which files break: characters, tokens, lines, the end. */
export function mutate(choices: Choices, text: string): string {
  let mutated = text
  for (let count = 1 + choices.below(3); count > 0; count--) mutated = choices.pick(WAYS)(choices, mutated)
  // Half of a character is no text.
  return mutated.replace(/[\ud800-\udfff]/gu, 'é')
}

type Way = (choices: Choices, text: string) => string

const TOKEN = /\s+|[\p{L}\p{N}_]+|"""|'''|[^\s\p{L}\p{N}_]/gu

const SNIPPETS = (
  'and as assert async await break class continue def del elif else except False finally for from global if import in is lambda ' +
  'None nonlocal not or pass raise return True try while with yield match case _ ( ) [ ] { } , : ; . ... -> := = == != <> < > <= >= ' +
  "+ - * / // ** @ % & | ^ ~ << >> += **= //= \\ # ? $ ! ` 0 1 07 0x 0b1 1_0 1__0 1e5 1.5.2 1j 0777 0_0 1_ 0xg .5 1if ' \" ''' \"\"\" f' " +
  'rb\' b" u\' f"{x}" f\'{x!r:>{w}}\' f"{" f"}" f"{x=}" f"{{}}" \'a\' "b" b\'c\' {{ }} \\x41 \\u12 *a **b a=1 x:=1 print é _base_ dict( (yield) *'
).split(' ')

const WAYS: readonly Way[] = [
  (choices, text) => splice(choices, text, 1, ''),
  (choices, text) => splice(choices, text, choices.below(2), String.fromCodePoint(32 + choices.below(95))),
  (choices, text) =>
    splice(
      choices,
      text,
      choices.below(2),
      choices.pick(['\t', '\n', '    ', ' ', '\f', '\r', '\\\n', '\u00a0', '\ufeff', '\0', 'é', '\ud83d\ude00']),
    ),
  (choices, text) => splice(choices, text, choices.below(3), ` ${choices.pick(SNIPPETS)} `),
  (choices, text) => splice(choices, text, choices.below(3), choices.pick(SNIPPETS)),
  swapTokens,
  replaceToken,
  (choices, text) =>
    editLines(choices, text, (lines, at) => lines.splice(at, 0, lines[choices.below(lines.length)] as string)),
  (choices, text) => editLines(choices, text, (lines, at) => lines.splice(at, 1)),
  (choices, text) =>
    editLines(choices, text, (lines, at) => lines.splice(at, 1, choices.pick([' ', '    ', '\t']) + lines[at])),
  (choices, text) => editLines(choices, text, (lines, at) => lines.splice(at, 1, (lines[at] as string).trimStart())),
  (choices, text) => text.slice(0, choices.below(text.length + 1)),
  (choices, text) => text.slice(choices.below(Math.min(text.length + 1, 200))),
]

function splice(choices: Choices, text: string, removed: number, added: string): string {
  const at = choices.below(text.length + 1)
  return text.slice(0, at) + added + text.slice(at + removed)
}

function swapTokens(choices: Choices, text: string): string {
  const tokens = text.match(TOKEN) ?? []
  if (tokens.length < 2) return text
  const [one, other] = [choices.below(tokens.length), choices.below(tokens.length)]
  ;[tokens[one], tokens[other]] = [tokens[other] as string, tokens[one] as string]
  return tokens.join('')
}

function replaceToken(choices: Choices, text: string): string {
  const tokens = text.match(TOKEN) ?? []
  if (tokens.length === 0) return text
  tokens[choices.below(tokens.length)] = choices.chance(0.5) ? choices.pick(SNIPPETS) : choices.pick(tokens)
  return tokens.join('')
}

function editLines(choices: Choices, text: string, edit: (lines: string[], at: number) => void): string {
  const lines = text.split('\n')
  edit(lines, choices.below(lines.length))
  return lines.join('\n')
}
