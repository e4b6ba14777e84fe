// What the language server answers beyond the protocol: the views that an editor shows beside a config. Types only, for server and editor.

/** A place in a document, as the protocol counts: from 0, in UTF-16 units. */
export interface ViewRange {
  readonly start: { readonly line: number; readonly character: number }
  readonly end: { readonly line: number; readonly character: number }
}

/** A place that wrote a value. */
export interface ViewWrite {
  readonly uri: string
  readonly range: ViewRange
  /** What was written there, in a line. */
  readonly value: string
  /** Whether it was merged over the next one, in place of replacing it. */
  readonly merged: boolean
}

/** The document that a view is of, as it is in the editor. */
export interface ViewParams {
  readonly textDocument: { readonly uri: string }
}

/** The requests by name: what is asked and what is answered. A failure is an error with the words for the user. */
export interface ViewRequests {
  /** The config with everything it inherits, as `mmdet-config print` prints it. */
  'mmdet-config/merged': {
    readonly params: ViewParams
    readonly answer: {
      readonly text: string
      /** Of each line the value that stands there, where there is one. */
      readonly lines: readonly ({ readonly path: string; readonly writes: readonly ViewWrite[] } | null)[]
    }
  }
  /** The other configs and recipes of the folders that are open, by their paths. */
  'mmdet-config/configs': {
    readonly params: ViewParams
    readonly answer: { readonly uris: readonly string[] }
  }
  /** Every place that wrote the value at a position, newest first. */
  'mmdet-config/why': {
    readonly params: ViewParams & { readonly position: ViewRange['start'] }
    readonly answer: { readonly path: string; readonly writes: readonly ViewWrite[] } | null
  }
  /** What a run will do: the page of `mmdet-config plan` and the picture of its learning rates. */
  'mmdet-config/plan': {
    readonly params: ViewParams
    readonly answer: { readonly text: string; readonly picture: string; readonly problems: readonly string[] }
  }
  /** The config as TypeScript, as `mmdet-config import` writes it. */
  'mmdet-config/import': {
    readonly params: ViewParams
    readonly answer: { readonly text: string }
  }
  /** The report of `mmdet-config doctor`, a page of HTML; only where the server has this machine's files. */
  'mmdet-config/doctor': {
    readonly params: ViewParams
    readonly answer: { readonly html: string }
  }
}
