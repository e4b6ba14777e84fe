import type { ProblemCode } from '../errorCodes.ts'
import type { Problem } from '../errors.ts'
import { referenceText } from '../python/input.ts'
import type { SourceSpan, SourceText } from '../source.ts'

type Path = readonly (string | number)[]

/** Positions of the values and keys of a recipe, by path. */
export class Places {
  readonly #source: SourceText
  readonly #values = new Map<string, SourceSpan>()
  readonly #keys = new Map<string, SourceSpan>()
  readonly #references = new Map<string, SourceSpan>()

  constructor(source: SourceText) {
    this.#source = source
  }

  span(start: number, end: number): SourceSpan {
    return { source: this.#source, start, end }
  }

  /** Records the position of a value. `range` comes from a YAML node: start, end of the value, end of the node. */
  add(path: Path, range: readonly [number, number, number] | null | undefined): SourceSpan {
    const span = this.span(range?.[0] ?? 0, range?.[1] ?? 0)
    if (!this.#values.has(key(path))) this.#values.set(key(path), span)
    return span
  }

  /** The parts of the recipe that have options, `['dataset', 'coco_instance']`, in its order. */
  get #parts(): Path[] {
    return [...this.#keys.keys()].map((text) => JSON.parse(text) as Path).filter(({ length }) => length === 2)
  }

  addKey(path: Path, range: readonly [number, number, number] | null | undefined): void {
    this.#keys.set(key(path), this.span(range?.[0] ?? 0, range?.[1] ?? 0))
  }

  /** Records where a variable is used; the first place counts. */
  addReference(name: string, span: SourceSpan): void {
    if (!this.#references.has(name)) this.#references.set(name, span)
  }

  /** Places a problem of the composed config. Its path is one of the config, which a recipe sets in overrides and variables. */
  placeComposed(problem: Problem): Problem {
    if (problem.span !== undefined) return problem
    for (const [name, span] of this.#references) {
      if (problem.code === 'unknown-name' && problem.message.startsWith(referenceText(name)))
        return { ...problem, span }
    }
    const related = problem.related?.map((other) => ({
      ...other,
      span: other.span ?? this.#composed(other.path ?? [], false),
    }))
    const placed = related === undefined ? problem : { ...problem, related }
    return this.place({ ...placed, span: this.#composed(problem.path ?? [], KEY_CODES.has(problem.code)) })
  }

  /** Where a recipe says what stands at a path of its config: in an override, an option of a part, or a short option of that name. */
  #composed(whole: Path, isKey: boolean): SourceSpan | undefined {
    // A key that two bases have: the part of the recipe that has it, too, is one of them.
    const path = whole[0] === 'bases' ? whole.slice(1) : whole
    const places = isKey ? this.#keys : this.#values
    const options = this.#parts.map((part) => [...part, ...(part[0] === path[0] ? path.slice(1) : path)])
    const said = [['overrides', ...path], ...options, ...this.#parts.map((part) => [...part, ...path.slice(-1)])]
    for (const place of [...said, ...settingsOf(path)]) {
      const span = places.get(key(place))
      if (span !== undefined) return span
    }
    return (
      this.#above(['overrides', ...path], 1) ??
      this.#above(['variables', ...path], 1) ??
      this.#above(path) ??
      this.#values.get(key([partOf(String(path[0]))]))
    )
  }

  /** Places a problem by its path: at the key for unknown keys, otherwise at the value, otherwise at the nearest level above. */
  place(problem: Problem): Problem {
    if (problem.span !== undefined) return problem
    const path = problem.path ?? []
    const exact = KEY_CODES.has(problem.code) ? this.#keys.get(key(path)) : this.#values.get(key(path))
    const { start } = this.#values.get(key([])) ?? this.span(0, 0)
    return { ...problem, span: exact ?? this.#above(path) ?? this.span(start, start) }
  }

  /** The position of the longest beginning of a path that is in the recipe and longer than `least`. */
  #above(path: Path, least = 0): SourceSpan | undefined {
    for (let length = path.length; length > least; length--) {
      const part = key(path.slice(0, length))
      const span = this.#keys.get(part) ?? this.#values.get(part)
      if (span !== undefined) return span
    }
    return undefined
  }
}

/** The part of a recipe that a top-level key of its config comes from. */
function partOf(name: string): string {
  if (/^(?:param_scheduler|optim_wrapper|auto_scale_lr|(?:train|val|test)_cfg)$/.test(name)) return 'schedule'
  return /^(?:dataset_type|data_root|backend_args)$|_(?:dataloader|evaluator|pipeline)$/.test(name)
    ? 'dataset'
    : 'runtime'
}

/** What a recipe says in one word for several keys of the backbone, or for a pipeline. */
function settingsOf([first, second]: Path): Path[] {
  if (first === 'model' && second === 'backbone') return [['pretrain']]
  return first === 'train_pipeline' ? [['multi_scale']] : []
}

/** Problems that concern a key, not its value. */
const KEY_CODES = new Set<ProblemCode>(['unknown-key', 'recipe-invalid', 'unknown-argument'])

function key(path: Path): string {
  return JSON.stringify(path.map(String))
}
