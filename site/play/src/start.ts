import start from 'virtual:start'
import type { Project } from './project.ts'

/** What a visitor finds. */
export const START: Project = {
  files: new Map(start.files),
  entry: start.entry,
  active: start.entry,
  pane: 'merged',
  gpus: 8,
  images: 117266,
  other: '',
  script: '',
}
