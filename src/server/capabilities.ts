import type { InitializeResult } from 'vscode-languageserver'

/** What an editor does for JSON and YAML itself. */
export type PythonFeature = 'formatting' | 'rangeFormatting' | 'foldingRange'

export const PYTHON_FEATURES: readonly PythonFeature[] = ['formatting', 'rangeFormatting', 'foldingRange']

/** What the server does, without what is registered later. */
export function capabilitiesBut(later: readonly PythonFeature[]): InitializeResult['capabilities'] {
  return {
    ...CAPABILITIES,
    documentFormattingProvider: !later.includes('formatting'),
    documentRangeFormattingProvider: !later.includes('rangeFormatting'),
    foldingRangeProvider: !later.includes('foldingRange'),
  }
}

const CAPABILITIES: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: 2 },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: {
      willRename: {
        filters: [
          { pattern: { glob: '**/*.{py,json,yaml,yml}', matches: 'file' } },
          { pattern: { glob: '**', matches: 'folder' } },
        ],
      },
    },
  },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  completionProvider: { triggerCharacters: ['.', "'", '"', '/', '=', '(', ','] },
  codeActionProvider: { codeActionKinds: ['quickfix'] },
  codeLensProvider: {},
  inlayHintProvider: true,
  renameProvider: { prepareProvider: true },
}
