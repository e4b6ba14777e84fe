import { type Connection, ResponseError, type TextDocumentIdentifier } from 'vscode-languageserver'
import type { LoadOptions } from '../config/load/readConfig.ts'
import { type Edit, MmdetConfigError } from '../errors.ts'
import type { SourceText } from '../source.ts'
import { codeActions } from './actions.ts'
import { complete } from './complete.ts'
import { definition } from './definition.ts'
import { diagnostics } from './diagnostics.ts'
import { hover } from './hover.ts'
import { hoverText } from './hoverText.ts'
import { merged, why } from './merged.ts'
import { editsOfMoves } from './moves.ts'
import { folds, formatting, outline, rangeFormatting } from './outline.ts'
import { inlayHints, lenses } from './overrides.ts'
import {
  type Addresses,
  completionItems,
  diagnosticOf,
  documentSymbol,
  locationOf,
  offsetOf,
  positionOf,
  rangeOf,
  saidOf,
  textEditOf,
  workspaceEditOf,
} from './protocol.ts'
import type { ViewRequests } from './requests.ts'
import { references, renamable, rename } from './variables.ts'
import type { RunFacts } from './views.ts'
import type { Workspace } from './workspace.ts'

/** What requests are answered from. */
export interface Answering {
  readonly workspace: Workspace
  readonly addresses: Addresses
  readonly wantsInlayHints: boolean
  /** What a config cannot say of its run. */
  readonly runFacts: RunFacts
  /** The page of `doctor` on a config, where there are files to look at. */
  readonly doctor: ((path: string, load: LoadOptions, facts: RunFacts) => Promise<string>) | undefined
}

/** What answers now: about a document, or about all. */
type Now = (uri?: string) => Answering

/** Codes of the protocol. */
const CONTENT_MODIFIED = -32801
const REQUEST_FAILED = -32803

/** A config that a request is about. */
interface Asked extends Answering {
  readonly path: string
  readonly source: SourceText
}

/**
 * Answers of the present text: a request whose document changes while it is answered is refused, as the protocol has it, and asked anew.
 *
 * @param fallback the answer for what is not a config.
 */
function about<Params extends { readonly textDocument: TextDocumentIdentifier }, Answer>(
  answering: Now,
  fallback: Answer,
  work: (asked: Asked, params: Params) => Promise<Answer>,
): (params: Params) => Promise<Answer | ResponseError<void>> {
  return async (params) => {
    const now = answering(params.textDocument.uri)
    const path = now.addresses.pathOf(params.textDocument.uri)
    if (path === undefined || (await now.workspace.kindOf(path)) === undefined) return fallback
    const source = await now.workspace.source(path)
    try {
      const answer = await work({ ...now, path, source }, params)
      if ((await now.workspace.source(path)).text === source.text) return answer
      return new ResponseError(CONTENT_MODIFIED, 'the document has changed')
    } catch (error) {
      if (error instanceof MmdetConfigError) return new ResponseError(REQUEST_FAILED, saidOf(error.problems[0]))
      throw error
    }
  }
}

/** What is asked while one reads. */
function answerReading(connection: Connection, now: Now): void {
  connection.onHover(
    about(now, null, async ({ workspace, path, source, addresses }, { position }) => {
      const info = await hover(workspace, path, offsetOf(source, position))
      if (info === undefined) return null
      const linkOf = (file: string, line: number): string => `${addresses.uriOf(file)}#L${line}`
      return { contents: { kind: 'markdown', value: hoverText(info, linkOf) }, range: rangeOf(info.span) }
    }),
  )
  connection.onDefinition(
    about(now, [], async ({ workspace, path, source, addresses }, { position }) => {
      const found = await definition(workspace, path, offsetOf(source, position))
      return (
        found?.targets
          .filter(({ source: { name } }) => name.startsWith('/'))
          .map((span) => locationOf(span, addresses)) ?? []
      )
    }),
  )
  connection.onReferences(
    about(now, [], async ({ workspace, path, source, addresses }, { position, context }) => {
      const found = await references(workspace, path, offsetOf(source, position), context?.includeDeclaration)
      return found.map((span) => locationOf(span, addresses))
    }),
  )
  connection.onDocumentSymbol(about(now, [], async ({ source }) => (await outline(source)).map(documentSymbol)))
  connection.onFoldingRanges(about(now, [], async ({ source }) => folds(source)))
  connection.onCodeLens(
    about(now, [], async ({ workspace, path, addresses }, { textDocument: { uri } }) =>
      (await lenses(workspace, path)).map(({ span, title, places }) => ({
        range: rangeOf(span),
        command: {
          title,
          command: 'mmdet-config.showPlaces',
          arguments: [uri, rangeOf(span).start, places.map((place) => locationOf(place, addresses))],
        },
      })),
    ),
  )
  connection.languages.inlayHint.on(
    about(now, [], async ({ workspace, path, source, wantsInlayHints }, { range }) => {
      if (!wantsInlayHints) return []
      const hints = await inlayHints(workspace, path, offsetOf(source, range.start), offsetOf(source, range.end))
      return hints.map(({ offset, text }) => ({
        position: positionOf(source, offset),
        label: text,
        paddingLeft: true,
      }))
    }),
  )
  connection.onWorkspaceSymbol(({ query }) => symbols(now(), query))
}

/** What is asked while one writes. */
function answerWriting(connection: Connection, now: Now): void {
  connection.onCompletion(
    about(now, [], async ({ workspace, path, source }, { position }) =>
      completionItems(source, await complete(workspace, path, offsetOf(source, position))),
    ),
  )
  connection.onCodeAction(
    about(now, [], async ({ workspace, path, source, addresses }, { range }) => {
      const found = await codeActions(workspace, path, offsetOf(source, range.start), offsetOf(source, range.end))
      const told = await diagnostics(workspace, path)
      return found.map(({ title, edits, problem, isPreferred }) => ({
        title,
        kind: 'quickfix',
        ...(isPreferred && { isPreferred }),
        diagnostics: told.filter((one) => one.problem === problem).map((one) => diagnosticOf(one, addresses)),
        edit: workspaceEditOf(edits, addresses),
      }))
    }),
  )
  connection.onDocumentFormatting(about(now, [], async (asked) => laidOut(asked, formatting(asked.source))))
  connection.onDocumentRangeFormatting(
    about(now, [], async (asked, { range: { start, end } }) => {
      const { source } = asked
      return laidOut(asked, rangeFormatting(source, offsetOf(source, start), offsetOf(source, end)))
    }),
  )
  connection.onPrepareRename(
    about(now, null, async ({ workspace, path, source }, { position }) => {
      const variable = await renamable(workspace, path, offsetOf(source, position))
      return variable === undefined ? null : { range: rangeOf(variable.span), placeholder: variable.name }
    }),
  )
  connection.onRenameRequest(
    about(now, null, async ({ workspace, path, source, addresses }, { position, newName }) =>
      workspaceEditOf(await rename(workspace, path, offsetOf(source, position), newName), addresses),
    ),
  )
}

/** What is asked before files or folders get other names. */
function answerMoves(connection: Connection, now: Now): void {
  connection.workspace.onWillRenameFiles(async ({ files }) => {
    const { workspace, addresses } = now(files[0]?.oldUri)
    const moves = files.flatMap(({ oldUri, newUri }) => {
      const [from, to] = [addresses.pathOf(oldUri), addresses.pathOf(newUri)]
      return from === undefined || to === undefined ? [] : [{ from, to }]
    })
    return workspaceEditOf(await editsOfMoves(workspace, moves), addresses)
  })
}

function laidOut({ workspace, path }: Asked, edits: readonly Edit[]) {
  return edits.map(({ span, text }) => textEditOf({ span, text: text.replaceAll('\n', workspace.lineEndOf(path)) }))
}

/** Names that are told of a workspace. */
const MAX_SYMBOLS = 500

async function symbols({ workspace, addresses }: Answering, query: string) {
  const wanted = query.toLowerCase()
  const index = await workspace.index()
  const found = index.files.flatMap((file) =>
    (index.facts(file)?.variables ?? [])
      .filter(({ name }) => name.toLowerCase().includes(wanted))
      .map(({ name, span }) => ({ name, kind: 13 as const, location: locationOf(span, addresses) })),
  )
  return found.slice(0, MAX_SYMBOLS)
}

/** The views that an editor shows beside a config. */
function answerViews(connection: Connection, now: Now): void {
  const answer = <Name extends keyof ViewRequests>(
    name: Name,
    work: (asked: Asked, params: ViewRequests[Name]['params']) => Promise<ViewRequests[Name]['answer']>,
  ): void => {
    connection.onRequest<unknown, void>(name, async (params: ViewRequests[Name]['params']) => {
      const none = new ResponseError<void>(REQUEST_FAILED, 'this is not a config')
      return about<typeof params, ViewRequests[Name]['answer'] | ResponseError<void>>(now, none, work)(params)
    })
  }
  answer('mmdet-config/merged', ({ workspace, path, addresses }) => merged(workspace, path, addresses))
  answer('mmdet-config/configs', async ({ workspace, path: own, addresses }) => {
    const uris: string[] = []
    for (const path of (await workspace.wholeIndex()).files)
      if (path !== own && (await workspace.kindOf(path)) !== undefined) uris.push(addresses.uriOf(path))
    return { uris }
  })
  answer('mmdet-config/why', ({ workspace, path, source, addresses }, { position }) =>
    why(workspace, path, offsetOf(source, position), addresses),
  )
  // What plans and imports use of the package is large, and loaded when it is asked for.
  answer('mmdet-config/plan', async ({ workspace, path, runFacts }) =>
    (await import('./views.ts')).planView(path, workspace.loadOptions, runFacts),
  )
  answer('mmdet-config/import', async ({ workspace, path }) => {
    if ((await workspace.kindOf(path)) === 'recipe') {
      const message = 'this is a recipe: what becomes TypeScript is the config that mmdet-config generate writes'
      throw new MmdetConfigError({ code: 'invalid-option', message })
    }
    return (await import('./views.ts')).importView(path, workspace.loadOptions)
  })
  answer('mmdet-config/doctor', async ({ workspace, path, doctor, runFacts }) => {
    if (doctor !== undefined) return { html: await doctor(path, workspace.loadOptions, runFacts) }
    const message = 'the report of doctor needs the files of this machine'
    throw new MmdetConfigError({ code: 'file-read', message })
  })
}

/** Answers every request but those of the connection's beginning and end. */
export function answerRequests(connection: Connection, answering: Now): void {
  answerReading(connection, answering)
  answerWriting(connection, answering)
  answerMoves(connection, answering)
  answerViews(connection, answering)
}
