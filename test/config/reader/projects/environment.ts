import { file, type Project } from '../project.ts'

/** Defaults of `{{$NAME:default}}`, which MMEngine takes for patterns: a dot of one finds any character. */
const DEFAULTS: Readonly<Record<string, string>> = {
  'a home folder': '~/data',
  'a folder with dashes': 'data/coco-2017/a_b,c:d@e!',
  'dots in a row': '...',
}

function texts(fallback: string): string {
  return `x = '{{$NOT_SET:${fallback}}}'\ny = ['{{$IS_SET:${fallback}}}', "{{$NOT_SET:ab}}", '{{$NOT_SET:xyz}}']\n`
}

export const ENVIRONMENT_PROJECTS: Readonly<Record<string, Project>> = {
  ...Object.fromEntries(
    Object.entries(DEFAULTS).map(([name, fallback]) => [
      `a default: ${name}`,
      { ...file(texts(fallback)), env: { IS_SET: 'v' } },
    ]),
  ),
  'a default outside of a string: a difference': file('x = {{$NOT_SET:3-1}}\n'),
}
