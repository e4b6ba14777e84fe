/**
 * Texts that MMEngine 0.10.7 replaces in a config file before Python reads it: `{{ fileDirname }}` and its like, `{{$NAME:default}}`,
 * `{{ _base_.name }}` (`_substitute_predefined_vars`, `_substitute_env_variables`, `_pre_substitute_base_vars`).
 */
const PLACEHOLDERS: readonly RegExp[] = [
  /\{\{\s*file(?:Dirname|Basename|BasenameNoExtension|Extname)\s*\}\}/,
  /\{\{['"]?\s*\$[\p{L}\p{N}_]+\s*:\s*\S*?\s*['"]?\}\}/u,
  /\{\{\s*_base_\.[\p{L}\p{N}_.]+\s*\}\}/u,
]

/** Whether MMEngine would replace a part of this text when it reads a file that holds it. */
export function holdsPlaceholder(text: string): boolean {
  return text.includes('{{') && PLACEHOLDERS.some((pattern) => pattern.test(text))
}
