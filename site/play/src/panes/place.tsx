import { goTo, project } from '../store.ts'

/** A place of a file, and the way to it where the file is among those that are open. */
export function Place({ file, line, column }: { file: string; line: number; column: number }) {
  const name = `${file}:${line}`
  if (!project.value.files.has(file)) return <span class="place">{name}</span>
  return (
    <button type="button" class="link" onClick={() => goTo(file, line, column)}>
      {name}
    </button>
  )
}
