// Which documents the extension is for: most Python that people open has nothing to do with MMDetection.

/** Letters of a document that are looked at: bases and models stand at the top. */
const HEAD = 20_000

/** Whether the text of a Python file is that of a config. */
export function isConfig(text: string): boolean {
  const head = text.slice(0, HEAD)
  return PYTHON_BASES.test(head) || (PYTHON_PARTS.test(head) && !PROGRAM.test(head))
}

/** `_base_ = [...]`, and `with read_base():` of the pure-Python dialect. */
const PYTHON_BASES = /^(?:_base_[ \t]*=|with read_base\(\)[ \t]*:)/m

/** A component at the top: `model = dict(type='MaskRCNN', ...)`, `train_pipeline = [dict(type=...)]`, `default_scope = 'mmdet'`. */
const PYTHON_PARTS =
  /^(?:\w+[ \t]*=[ \t]*\[?\s*(?:dict\(\s*type[ \t]*=|\{\s*['"]type['"])|model[ \t]*=[ \t]*dict\(|default_scope[ \t]*=)/m

/** What configs do not have. */
const PROGRAM = /^(?:def|class|async def|if __name__)\b/m
