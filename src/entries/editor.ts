// `mmdet-config/editor`: what the language server is made of, for a page or an editor of one's own: functions of a workspace, a path and an
// offset. Nothing of Node, nothing of the protocol.

export type { FileKind } from '../recipes/looks.ts'
export { type CodeAction, codeActions } from '../server/actions.ts'
export { type Completion, type Completions, complete } from '../server/complete.ts'
export { type Definition, definition } from '../server/definition.ts'
export type { Argument } from '../server/describe.ts'
export { type Diagnostic, diagnostics } from '../server/diagnostics.ts'
export { type HoverInfo, hover } from '../server/hover.ts'
export { type HoverPart, type HoverPiece, hoverParts, hoverText, type LinkOf } from '../server/hoverText.ts'
export { type Fold, folds, formatting, type OutlineSymbol, outline, rangeFormatting } from '../server/outline.ts'
export { type InlayHint, inlayHints, type Lens, lenses } from '../server/overrides.ts'
export type { OptionWords } from '../server/recipeOptions.ts'
export { references, rename, variableAt } from '../server/variables.ts'
export { type ConfigView, type RecipeParts, Workspace, type WorkspaceOptions } from '../server/workspace.ts'
