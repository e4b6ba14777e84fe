/** Columns after which a line is folded at its next space (libyaml 0.2.5, `best_width`). */
export const WIDTH = 80

/** The text written so far, its column, and what the last characters were. */
export class YamlOutput {
  #text = ''
  column = 0
  /** Whether the last character leaves no need for a space. */
  afterSpace = true
  /** Whether the line holds nothing but indentation and the marks that count as such (`-`, `?`, `:`). */
  onlyIndentation = true

  get text(): string {
    return this.#text
  }

  /** Writes characters of one line. */
  write(characters: string): void {
    this.#text += characters
    this.column += characters.length
  }

  lineBreak(): void {
    this.#text += '\n'
    this.column = 0
  }

  /** Goes to a column on a new line, or stays where the line is empty so far. */
  indentTo(indent: number): void {
    const target = Math.max(0, indent)
    if (!this.onlyIndentation || this.column > target || (this.column === target && !this.afterSpace)) this.lineBreak()
    if (this.column < target) this.write(' '.repeat(target - this.column))
    this.afterSpace = true
    this.onlyIndentation = true
  }

  /** Writes a mark, set apart by a space; `isIndentation` for the marks that a nested collection may follow on the line. */
  mark(characters: string, isIndentation = false): void {
    const wasIndentation = this.onlyIndentation
    if (!this.afterSpace) this.write(' ')
    this.attach(characters)
    this.onlyIndentation = wasIndentation && isIndentation
  }

  /** Writes a mark without a space before it. */
  attach(characters: string): void {
    this.write(characters)
    this.afterSpace = false
    this.onlyIndentation = false
  }
}
