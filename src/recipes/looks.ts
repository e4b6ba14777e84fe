// In: the path of a file and its text. Out: whether it is a config or a recipe, by a cheap look: an editor asks it of every document that is
// opened, and most have nothing to do with MMDetection. Imports nothing, so that asking costs nothing.

/** What a file of ours is. */
export type FileKind = 'config' | 'recipe'

/** Letters of a text that are looked at: bases and models stand at the top. */
export const HEAD = 20_000

/** What a file is, as far as its folder and its text tell; undefined for what is none of ours. */
export function kindOfText(path: string, text: string): FileKind | undefined {
  const head = text.slice(0, HEAD)
  if (path.endsWith('.py')) return isPythonConfig(path, head) ? 'config' : undefined
  const isYaml = /\.ya?ml$/.test(path)
  if (!isYaml && !path.endsWith('.json')) return undefined
  const keys = isYaml && !/^\s*\{/.test(head) ? keysOfYaml(head) : keysOfJson(head)
  if (isYaml && isRecipe(head, keys)) return 'recipe'
  const isConfig = keys.some((key) => CONFIG_KEYS.has(key)) || (/\/_base_\//.test(path) && keys.length > 0)
  return isConfig ? 'config' : undefined
}

/** Whether the text of a YAML file that is ours has what no config has at its top: the keys of a recipe, or the line of its schema. */
export function saysRecipe(text: string): boolean {
  return SCHEMA_LINE.test(text) || /^(?:base|dataset|schedule)[ \t]*:/m.test(text)
}

/** The schema that a recipe names, an address or a path from its folder. */
export function schemaOf(text: string): string | undefined {
  return SCHEMA_LINE.exec(text)?.[1]
}

function isPythonConfig(path: string, head: string): boolean {
  if (/\/(?:configs|_base_)\//.test(path) || PYTHON_BASES.test(head)) return true
  return PYTHON_PARTS.test(head) && !PROGRAM.test(head)
}

/** `_base_ = [...]`, and `with read_base():` of the pure-Python dialect. */
const PYTHON_BASES = /^(?:_base_[ \t]*=|with read_base\(\)[ \t]*:)/m

/** What a run reads, or a component at the top: `train_cfg = dict(...)`, `train_pipeline = [dict(type=...)]`, `default_scope = 'mmdet'`. */
const PYTHON_PARTS = new RegExp(
  [
    '^(?:default_scope[ \\t]*=',
    '\\w+[ \\t]*=[ \\t]*\\[?\\s*(?:dict\\(\\s*type[ \\t]*=|\\{\\s*[\'"]type[\'"])',
    '(?:model|tta_model|(?:train|val|test)_(?:dataloader|evaluator|cfg)|optim_wrapper|default_hooks|log_processor)[ \\t]*=[ \\t]*dict\\()',
  ].join('|'),
  'm',
)

/** What configs do not have. */
const PROGRAM = /^(?:def|class|async def|if __name__)\b/m

/** Keys that nothing but a config of MMEngine has at its top. */
const CONFIG_KEYS: ReadonlySet<string> = new Set(
  '_base_ default_scope optim_wrapper default_hooks env_cfg vis_backends'.split(' '),
)

const RECIPE_KEYS: ReadonlySet<string> = new Set(
  'base name model dataset schedule runtime pretrain multi_scale with exact variables overrides sweep launch'.split(
    ' ',
  ),
)

/** The comment by which a recipe names its schema to editors. */
const SCHEMA_LINE = /^#[ \t]*yaml-language-server:[ \t]*\$schema=((?:\S*\/)?recipe\.schema\.json)[ \t]*\r?$/m

/** A base that is a config: `mmdet::a.py`, `../a.yaml`, a list that begins with one, or an empty list. */
const RECIPE_BASE = /^base[ \t]*:\s*(?:\[\s*\]|(?:\[|-[ \t])?\s*['"]?(?:\w+::|[^\s'"]+\.(?:py|json|ya?ml)\b))/m

/** By its schema, or by its shape: all parts or a base, and few keys that are not a recipe's. */
function isRecipe(head: string, keys: readonly string[]): boolean {
  if (SCHEMA_LINE.test(head)) return true
  const own = keys.filter((key) => RECIPE_KEYS.has(key))
  const isWhole = ['model', 'dataset', 'schedule'].every((key) => own.includes(key)) || RECIPE_BASE.test(head)
  return isWhole && own.length * 2 > keys.length
}

function keysOfYaml(head: string): string[] {
  return Array.from(head.matchAll(/^(['"]?)(\w+)\1[ \t]*:(?=\s|$)/gm), ([, , key = '']) => key)
}

/** The keys of the outermost dict of a JSON text, which may be cut off. */
function keysOfJson(head: string): string[] {
  const keys: string[] = []
  let depth = 0
  for (const [part, key] of head.matchAll(/"((?:[^"\\\n]|\\.)*)"(?=\s*:)|"(?:[^"\\\n]|\\.)*"|[{}[\]]/g)) {
    if (part === '{' || part === '[') depth++
    else if (part === '}' || part === ']') depth--
    else if (depth === 1 && key !== undefined) keys.push(key)
  }
  return keys
}
