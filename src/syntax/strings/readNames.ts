import { nameEntries, nameWords } from './characterNames.generated.ts'

const ENTRY = /(?:\$([\dA-F]+))?([a-h])((?:[i-z]|[\dA-Z -]|[^\da-zA-Z $-].)*)/g
const PART = /[\dA-Z -]+|[i-z]|[^\da-zA-Z $-]./g

/** Codes of characters by their names, from the table that conformance/generate/character_names.py has written. */
export function readNames(): ReadonlyMap<string, number> {
  const words = wordsByReference()
  const made = new Map<string, number>()
  let code = 0
  let last: readonly string[] = []
  for (const [, jump, shared, rest] of nameEntries().matchAll(ENTRY)) {
    code = jump === undefined ? code + 1 : Number.parseInt(jump, 16)
    const start = last.slice(0, (shared as string).charCodeAt(0) - 'a'.charCodeAt(0)).join('')
    const name = start + (rest as string).replace(PART, (part) => words.get(part) ?? part)
    made.set(name, code)
    last = name.match(/[^ -]*[ -]|[^ -]+$/g) ?? []
  }
  return made
}

/** The most frequent words have one letter, the others a mark and one of the printable ASCII characters that need no escape. */
function wordsByReference(): ReadonlyMap<string, string> {
  const references = [...'ijklmnopqrstuvwxyz']
  const seconds = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter(
    (unit) => !/['\\]/.test(unit),
  )
  for (const mark of '!"#%&()*+,./:;<=>?@[]^_{|}~') {
    for (const second of seconds) references.push(mark + second)
  }
  return new Map(
    nameWords()
      .split('|')
      .map((word, at) => [references[at] as string, word]),
  )
}
