/** Milliseconds without a keystroke before something is done again. */
const QUIET = 250

/** Does something when it has been quiet for a moment. */
export class Quiet {
  readonly #work: () => void
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(work: () => void) {
    this.#work = work
  }

  soon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#work, QUIET)
  }

  dispose(): void {
    clearTimeout(this.#timer)
  }
}
