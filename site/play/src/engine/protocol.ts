import type { Inspection } from '#lib/checkpoint/inspect.ts'
import type { Loaded } from '#lib/checkpoint/loading.ts'
import type { PlainPlace, PlainProblem } from '#lib/plainProblem.ts'
import type { Completions } from '#lib/server/complete.ts'
import type { HoverPart } from '#lib/server/hoverText.ts'

// What the page asks the engine, a worker in which the library runs, and what it answers: plain data, since it crosses to another thread.

/** Files by their paths, which have no leading slash. */
export type Files = readonly (readonly [path: string, text: string])[]

export interface Engine {
  /** Reads a config with its bases, or says what is wrong with a recipe. What is asked later is asked of this config. */
  read(files: Files, entry: string): Promise<ReadResult>
  /** Which file wrote each line of the merged text last. */
  lines(): Promise<MergedLine[]>
  /** Who wrote what stands at an offset of the merged text. */
  originsAt(offset: number): Promise<Origins | null>
  /** Who wrote the value at a path. */
  originsOf(path: readonly (string | number)[]): Promise<Origins | null>
  check(): Promise<PlainProblem[]>
  inheritance(): Promise<Inheritance>
  model(): Promise<ModelGraph>
  plan(options: PlanInput): Promise<Planned>
  diff(other: string): Promise<DiffResult>
  importTypeScript(form: 'inherit' | 'standalone'): Promise<ImportResult>
  inspect(file: File): Promise<InspectResult>
  /** What the config that was read last loads of a checkpoint. */
  fit(file: File): Promise<FitResult>
  /** What may stand at an offset of a file. */
  complete(files: Files, path: string, offset: number): Promise<Offered>
  /** What is known of what stands at an offset of a file. */
  hover(files: Files, path: string, offset: number): Promise<Hovered | null>
}

export type Offered = Completions

export interface Hovered {
  /** Files in them begin with a slash. */
  readonly parts: readonly HoverPart[]
  /** Of the word that it is about. */
  readonly start: number
  readonly end: number
}

export interface ReadResult {
  /** MMEngine's pretty text; null where the config cannot be read, and of a recipe. */
  readonly text: string | null
  readonly problems: readonly PlainProblem[]
  /** The files that were read, bases first. */
  readonly files: readonly string[]
}

export interface MergedLine {
  /** From 1. */
  readonly line: number
  readonly file: string
}

export interface Origins {
  /** As `model.backbone.depth`. */
  readonly path: string
  readonly value: string
  /** Newest first. */
  readonly places: readonly (PlainPlace & { readonly text: string; readonly merged: boolean })[]
  /** Where in the merged text. */
  readonly start: number
  readonly end: number
}

export interface Inheritance {
  readonly files: readonly { readonly path: string; readonly values: number; readonly bases: readonly string[] }[]
}

export interface ModelGraph {
  readonly nodes: readonly ModelNode[]
  readonly edges: readonly { readonly from: string; readonly to: string; readonly label: string }[]
}

export interface ModelNode {
  readonly id: string
  readonly path: readonly (string | number)[]
  /** The class, and the key that it stands under. */
  readonly type: string
  readonly role: string
  readonly facts: readonly string[]
}

export interface PlanInput {
  readonly gpus: number
  readonly images: number
}

export interface Planned {
  readonly problems: readonly PlainProblem[]
  readonly plan: PlanData | null
}

export interface PlanData {
  readonly words: readonly (readonly [title: string, lines: readonly string[]])[]
  readonly maxIters: number
  readonly epochLength: number | null
  readonly groups: readonly string[]
  readonly points: readonly RatePoint[]
  readonly picture: readonly RatePoint[]
}

export interface RatePoint {
  readonly iteration: number
  readonly values: readonly number[]
}

export interface DiffResult {
  readonly problems: readonly PlainProblem[]
  readonly rows: readonly DiffRow[]
}

export interface DiffRow {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly path: string
  readonly before: string
  readonly after: string
}

export interface ImportResult {
  readonly problems: readonly PlainProblem[]
  readonly text: string
}

export interface InspectResult {
  readonly problems: readonly PlainProblem[]
  readonly inspection: Inspection | null
}

export interface FitResult {
  readonly problems: readonly PlainProblem[]
  readonly fit: Fit | null
}

/** What of a checkpoint a config loads into its backbone. */
export interface Fit {
  /** Whether it is proved that every tensor of the backbone comes from the file. */
  readonly complete: boolean
  readonly verdict: string
  /** Where the backbone is, and its class. */
  readonly backbone: string
  /** How many it has; null where that is not known. */
  readonly tensors: number | null
  /** In the order in which they happen. */
  readonly loads: readonly FitLoad[]
  /** What `init_cfg` would load if it named the file, where nothing does. */
  readonly otherwise: FitLoad | null
  readonly problems: readonly PlainProblem[]
  readonly advice: readonly string[]
}

export interface FitLoad {
  readonly at: string
  readonly file: string
  readonly prefix: string
  /** Null for another file. */
  readonly loaded: Loaded | null
}

export type { HoverPart, Loaded, PlainProblem }
