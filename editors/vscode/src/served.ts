// Which documents the server is told of: Python as ever; of JSON and YAML the configs and recipes, since most have nothing to do with us.

import { extensions, Range, type TextDocument } from 'vscode'
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient'
import { type FileKind, HEAD, kindOfText } from '../../../src/recipes/looks.ts'
import { MERGED_SCHEME } from './names.ts'

/** The languages of configs and recipes. */
export const LANGUAGES = ['python', 'json', 'jsonc', 'yaml']

/** What an editor shows without being able to change it has no problems to tell of. */
const SHOWN_ONLY = ['git', 'output', 'comment', MERGED_SCHEME]

/** What a document is, by a cheap look. */
export function kindOf(document: TextDocument): FileKind | undefined {
  const { languageId, uri } = document
  if (!LANGUAGES.includes(languageId) || SHOWN_ONLY.includes(uri.scheme)) return undefined
  return kindOfText(uri.path, document.getText(new Range(document.positionAt(0), document.positionAt(HEAD))))
}

/**
 * What keeps a document of JSON or YAML that is none of ours from the server, until what is typed makes it one: nothing is told of it and
 * nothing is asked about it.
 *
 * @param client the client that it is for.
 */
export function servedOnly(client: () => BaseLanguageClient | undefined): Middleware {
  const passed = new Set<string>()
  const isOurs = (document: TextDocument) => document.languageId === 'python' || kindOf(document) !== undefined
  return {
    async didOpen(document, next) {
      if (isOurs(document)) await next(document)
      else passed.add(document.uri.toString())
    },
    async didChange(event, next) {
      const { document } = event
      const uri = document.uri.toString()
      if (!passed.has(uri)) return next(event)
      if (!isOurs(document)) return
      passed.delete(uri)
      await client()?.getFeature('textDocument/didOpen').getProvider(document)?.send(document)
    },
    async didClose(document, next) {
      if (!passed.delete(document.uri.toString())) await next(document)
    },
    sendRequest(type, params, token, next) {
      const uri = (params as { readonly textDocument?: { readonly uri: string } } | undefined)?.textDocument?.uri
      return uri !== undefined && passed.has(uri) ? Promise.resolve(null as never) : next(type, params, token)
    },
    workspace: {
      async configuration(params, token, next) {
        const settings = await next(params, token)
        if (!Array.isArray(settings)) return settings
        return settings.map((one) => ({ ...one, schemasElsewhere: hasYamlServer() }))
      },
    },
  }
}

/** Whether Red Hat's extension is there, which reads the schema that a recipe names. */
function hasYamlServer(): boolean {
  return extensions.getExtension('redhat.vscode-yaml') !== undefined
}
