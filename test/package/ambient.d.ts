declare const process: {
  readonly env: Record<string, string | undefined>
  readonly stdout: { write(text: string): void }
}
