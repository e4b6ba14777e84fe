import { deleteKey, heedsDelete } from '../check/fixes.ts'
import type { ConfigPath } from '../config/path.ts'
import type { Edit, Problem } from '../errors.ts'
import { nearestName } from '../nearest.ts'
import { dirname } from '../python/posixPath.ts'
import type { SourceSpan } from '../source.ts'
import { parseModule } from '../syntax/parse.ts'
import { dictAt } from './describe.ts'
import { diagnostics } from './diagnostics.ts'
import { baseText } from './moves.ts'
import { languageOf } from './spot.ts'
import type { Workspace } from './workspace.ts'

/** What mends a problem. */
export interface CodeAction {
  readonly title: string
  readonly edits: readonly Edit[]
  readonly problem: Problem
  /** Whether it is what most will want: the edit of the rule, or the only word that is near. */
  readonly isPreferred: boolean
}

/** What mends the problems of a piece of a config. */
export async function codeActions(
  workspace: Workspace,
  path: string,
  start: number,
  end: number,
): Promise<CodeAction[]> {
  const actions: CodeAction[] = []
  const { recipe } = await workspace.view(path)
  for (const { problem, span } of await diagnostics(workspace, path)) {
    if (span.start > end || start > span.end) continue
    const isHere = (one: Edit): boolean => one.span.source.name === path
    const words = replacements(problem)
    const best = problem.fix ?? (words.length === 1 ? words[0] : undefined)
    const own = [problem.fix, ...words, replacing(problem), withoutStatement(problem)]
    const offered =
      problem.span?.source.name !== path
        ? [problem.fix?.edits.every(isHere) ? problem.fix : besideType(problem, span)]
        : recipe === undefined
          ? [...own, await meantName(workspace, path, problem)]
          : words.filter(({ edits }) => isSaid(problem, edits))
    // What mends several problems is offered once.
    for (const fix of offered)
      if (fix !== undefined && !actions.some((one) => isSame(one, fix)))
        actions.push({ ...fix, problem, isPreferred: fix === best })
  }
  return actions
}

/** Whether the words that are replaced are what a problem of a recipe is about: its place may only be near. */
function isSaid({ code, message }: Problem, edits: readonly Edit[]): boolean {
  if (code === 'config-base' || code === 'file-not-found') return true
  return edits.every(({ span: { source, start, end } }) => message.includes(source.text.slice(start, end)))
}

type Offered = Pick<CodeAction, 'title' | 'edits'>

function isSame(one: Offered, other: Offered): boolean {
  const places = ({ edits }: Offered): string =>
    edits.map(({ span, text }) => `${span.start}-${span.end} ${text}`).join()
  return one.title === other.title && places(one) === places(other)
}

/** The name that is meant by one that is not there: one of the file, `_base_.x` for what only a base assigns, or a key behind `_base_.`. */
async function meantName(
  workspace: Workspace,
  path: string,
  { pythonClass, span }: Problem,
): Promise<Offered | undefined> {
  if (span === undefined || !(pythonClass === 'NameError' || pythonClass === 'AttributeError')) return undefined
  const { source, start, end } = span
  const names = source.text.slice(start, end).split('.')
  const name = names.pop() ?? ''
  const { bases, variables } = await workspace.facts(path)
  const dicts = await Promise.all(bases.map(async (base) => (await workspace.view(base.path)).dict))
  const keysAt = (holder: ConfigPath): string[] =>
    dicts.flatMap((dict) => Array.from(dictAt(dict, holder)?.entries() ?? [], ({ key }) => String(key)))
  const replaced = (text: string | undefined): Offered | undefined =>
    text === undefined || text === name
      ? undefined
      : { title: `replace by ${text}`, edits: [{ span: { source, start: end - name.length, end }, text }] }
  if (names.length > 0) return names[0] === '_base_' ? replaced(nearestName(name, keysAt(names.slice(1)))) : undefined
  const inherited = keysAt([])
  const own = nearestName(
    name,
    variables.map((variable) => variable.name),
  )
  const near = inherited.includes(name) ? name : (own ?? nearestName(name, inherited))
  const isImported = /^with read_base\(\):/m.test(source.text)
  return replaced(near === undefined || near === own || isImported ? near : `_base_.${near}`)
}

/** `_delete_=True` beside a type that a base's arguments do not fit: what it takes of them goes too, which is for the user to say. */
function besideType({ code }: Problem, { source, start }: SourceSpan): Offered | undefined {
  if (code !== 'type-changed-without-delete') return undefined
  const [key] = /(?:\btype\s*=|(["'])type\1\s*:|\btype\s*:)\s*$/.exec(source.text.slice(0, start)) ?? []
  if (key === undefined || !heedsDelete(source, start - key.length)) return undefined
  return {
    ...deleteKey(source, start - key.length, !/^["']/.test(key)),
    title: 'add _delete_=True: nothing of the base stays',
  }
}

/** "did you mean", where the rule itself has no edit: another word in place of the one that the problem is at. */
function replacements({ code, span, fix, suggestions = [] }: Problem): Offered[] {
  if (span === undefined || fix !== undefined) return []
  const { source, start, end } = span
  const [, prefix = '', quote = '', word = ''] =
    /^((?:[a-zA-Z]{0,2}(?=['"]))?)(['"]?)([^'"\n]+)\2$/.exec(source.text.slice(start, end)) ?? []
  const isWord = quote !== '' || (languageOf(source.name) === 'yaml' ? /^[\w./:-]+$/ : /^[\w.]+$/).test(word)
  if (word === '' || !isWord) return []
  const from = start + prefix.length + quote.length
  return suggestions.map((suggestion) => {
    const isBase = code === 'config-base' || code === 'file-not-found'
    const text = isBase && suggestion.startsWith('/') ? baseText(suggestion, dirname(source.name), word) : suggestion
    return { title: `replace by ${text}`, edits: [{ span: { source, start: from, end: from + word.length }, text }] }
  })
}

/** `_delete_=True` in a dict that cannot be merged over what the base has. */
function replacing({ code, span }: Problem): Offered | undefined {
  if (code !== 'config-merge' || span === undefined) return undefined
  const { source, start, end } = span
  const text = source.text.slice(start, end)
  // In front of a positional argument no keyword may stand.
  const [head] = /^(?:dict\((?=(?:\s|#.*\n)*(?:\w+\s*=|\*\*|\)))|\{)\s*/.exec(text) ?? []
  if (head !== undefined) return deleteKey(source, start + head.length, head.startsWith('d'))
  const isBlock = languageOf(source.name) === 'yaml' && /^[^[\]{}]*?:\s/.test(text)
  return isBlock ? deleteKey(source, start, false) : undefined
}

/** Takes away the statement that overrides a variable without effect. */
function withoutStatement({ code, span }: Problem): Offered | undefined {
  if (code !== 'dead-override' || span === undefined) return undefined
  const { source } = span
  if (languageOf(source.name) !== 'python') return undefined
  const statement = parseModule(source).module.body.find(({ start, end }) => start <= span.start && span.end <= end)
  if (statement?.nodeType !== 'Assign') return undefined
  const line = source.lineStarts[source.lineIndexAt(statement.start)] ?? statement.start
  const next = source.lineStarts[source.lineIndexAt(statement.end) + 1] ?? source.text.length
  const isAlone =
    source.text.slice(line, statement.start).trim() === '' &&
    /^\s*(?:#.*\n?)?$/.test(source.text.slice(statement.end, next))
  if (!isAlone) return undefined
  return { title: 'remove what has no effect', edits: [{ span: { source, start: line, end: next }, text: '' }] }
}
