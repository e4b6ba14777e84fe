import { Kind } from '../../src/yapf/syntax/kinds.ts'
import type { Leaf } from '../../src/yapf/syntax/tree.ts'
import { leavesOf } from './leaves.ts'

type Random = () => number

/** Ways to lose a layout without a change of meaning. */
export const LAYOUTS = ['joined', 'scattered', 'spaced'] as const
export type LayoutDamage = (typeof LAYOUTS)[number]

/**
 * The source with another layout: every bracket joined to one line, or broken and indented at random, or with random spaces.
 * Comments stay (a comment keeps the line end behind it), quotes stay, blocks keep their indentation.
 */
export function destroyLayout(source: string, how: LayoutDamage, random: Random): string {
  return rewrite(source, (gap, depth, left, right) => {
    if (gap.includes('#') || gap.includes('\\')) return gap
    if (how === 'joined') return depth > 0 ? (random() < 0.5 ? '' : ' ') : gap
    const spaces = ' '.repeat(Math.floor(random() * 3))
    if (how === 'spaced' || depth === 0) return gap.includes('\n') ? gap + spaces : spaces
    if (random() < 0.6) return spaces
    const blank = random() < 0.05 ? '\n' : ''
    return left.kind === Kind.dot || right.kind === Kind.dot
      ? spaces
      : `\n${blank}${' '.repeat(Math.floor(random() * 30))}`
  })
}

/** The source with some values changed: numbers, strings, names; elements repeated; trailing commas and comments put in. */
export function editValues(source: string, random: Random): string {
  const edits: string[] = []
  const tokens = leavesOf(withLineEnd(source))
  let depth = 0
  tokens.forEach((token, at) => {
    if (token.kind === Kind.open) depth++
    else if (token.kind === Kind.close) depth--
    edits.push(
      editToken(token, tokens[at - 1], tokens[at + 1], depth, random, isElement(tokens[at - 2], tokens[at - 1])),
    )
  })
  return rewrite(
    source,
    (gap) => gap,
    (_, at) => edits[at] as string,
  )
}

function editToken(
  token: Leaf,
  previous: Leaf | undefined,
  next: Leaf | undefined,
  depth: number,
  random: Random,
  isBehindElement: boolean,
): string {
  const { kind, text } = token
  if (random() > 0.12) return text
  if (kind === Kind.number) return pick(NUMBERS, random)
  if (kind === Kind.string && depth > 0) return editString(text, previous, next, random)
  if (kind === Kind.name && !token.isKeyword && depth > 0 && next?.kind === Kind.equal)
    return text + pick(NAME_ENDS, random)
  if (kind === Kind.close && canTakeComma(previous, random)) return `,${text}`
  if (kind === Kind.comma && depth > 0 && isBehindElement && random() < 0.5)
    return `, ${repeated(previous as Leaf, random)},`
  if (kind === Kind.comma && depth > 0 && random() < 0.15) return ', # a comment\n'
  if (kind === Kind.newline && depth === 0 && random() < 0.3) return `  # ${pick(NAME_ENDS, random)}\n`
  return text
}

function canTakeComma(previous: Leaf | undefined, random: Random): boolean {
  if (previous === undefined || random() > 0.5) return false
  return (
    previous.kind === Kind.number || previous.kind === Kind.string || previous.text === ']' || previous.text === 'None'
  )
}

/** Whether a literal is all between a comma or a bracket and the next comma: no name or key is before it. */
function isElement(before: Leaf | undefined, token: Leaf | undefined): boolean {
  const isLiteral = token?.kind === Kind.number || token?.kind === Kind.string
  return isLiteral && (before?.kind === Kind.comma || before?.kind === Kind.open)
}

/** The element again, up to twenty times. */
function repeated(token: Leaf, random: Random): string {
  return new Array(1 + Math.floor(random() ** 3 * 20)).fill(token.text).join(', ')
}

function editString(text: string, previous: Leaf | undefined, next: Leaf | undefined, random: Random): string {
  const quote = text.endsWith('"') ? '"' : "'"
  const words = new Array(Math.floor(random() ** 2 * 14)).fill('').map(() => pick(WORDS, random))
  const value = `${quote}${words.join(' ')}${quote}`
  const alone = previous?.kind !== Kind.string && next?.kind !== Kind.string
  return alone && random() < 0.1 ? `${value}\n ${value}` : value
}

const NUMBERS = ['0', '-1', '1e-05', '0.0001', '123.675', '1333', '2 * 8', '1 + 2', '-(3 - 1)', '10 ** 3', '1000000']
const NAME_ENDS = ['_of_the_model', '_cfg', '2', '_which_is_quite_long_so_that_lines_break']
const WORDS = [
  'data/coco/',
  'annotations',
  'é',
  '中文',
  '😀',
  'a',
  'ResNet',
  'torchvision://resnet50',
  'it',
  '{}',
  '%d',
]

function pick<T>(all: readonly T[], random: Random): T {
  return all[Math.floor(random() * all.length)] as T
}

type Gap = (gap: string, depth: number, left: Leaf, right: Leaf) => string

/** The source with its gaps between tokens (and its tokens) replaced; a space stays where two tokens would become one. */
function rewrite(
  source: string,
  gapOf: Gap,
  textOf: (token: Leaf, at: number) => string = (token) => token.text,
): string {
  const text = withLineEnd(source)
  const tokens = leavesOf(text)
  let out = ''
  let end = 0
  let depth = 0
  tokens.forEach((token, at) => {
    const gap = text.slice(end, token.start)
    const previous = tokens[at - 1]
    const inLine = previous !== undefined && isInLine(previous) && isInLine(token) && !isEllipsis(previous, token)
    let white = inLine ? gapOf(gap, depth, previous, token) : gap
    if (inLine && white === '' && wouldMerge(previous.text, token.text)) white = ' '
    if (token.kind === Kind.open) depth++
    else if (token.kind === Kind.close) depth--
    out += white + textOf(token, at)
    end = token.start + token.text.length
  })
  return out + text.slice(end)
}

function withLineEnd(source: string): string {
  return source.endsWith('\n') ? source : `${source}\n`
}

/** Layout sees three dots, Python one token. */
function isEllipsis(left: Leaf, right: Leaf): boolean {
  return left.kind === Kind.dot && right.kind === Kind.dot
}

function isInLine({ kind }: Leaf): boolean {
  return kind !== Kind.newline && kind !== Kind.indent && kind !== Kind.dedent && kind !== Kind.endMarker
}

function wouldMerge(left: string, right: string): boolean {
  if (/[\p{L}\p{N}_.]$/u.test(left) && /^[\p{L}\p{N}_.'"]/u.test(right)) return true
  if (/['"]$/.test(left) && /^['"]/.test(right)) return true
  return /[-+*/%&@|^=<>!:]$/.test(left) && /^[-+*/%&@|^=<>!]/.test(right)
}
