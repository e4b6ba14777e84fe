import { file, type Project } from '../project.ts'

const DEFAULTS: Readonly<Record<string, string>> = {
  'a sum': 'a+b',
  'a choice': 'a|b',
  'an empty choice': '|b',
  'three choices': 'a|b|c',
  'a tuple': '(1,2)',
  'a list': '[1,2]',
  'a question': 'a?',
  'a star': 'data/*.jpg',
  'a star in front': '*a',
  'a star behind a star': 'a**',
  'a home folder': '~/data',
  'another variable': '$HOME/x',
  'a dollar behind': 'a$',
  'a caret': '^a',
  'a brace': 'a{2',
  'two braces': '{}',
  'braces with a word': '{a}',
  'a closing brace': 'a}b',
  'a bracket that is not opened': ']',
  'a round bracket that is not opened': ')',
  'a round bracket that is not closed': '(',
  'a folder of Windows': 'D:\\\\data',
  'an escape of Python': '\\\\w',
  'an escape of no pattern': 'a\\\\q',
  'an escaped slash': 'a\\\\/b',
  'a class of what it is not': '[^1]',
  'dots in a row': '...',
}

function texts(fallback: string): string {
  return `x = '{{$NOT_SET:${fallback}}}'\ny = ['{{$IS_SET:${fallback}}}', "{{$NOT_SET:ab}}", "{{$NOT_SET:1}}", '{{$NOT_SET:xyz}}']\n`
}

const VALUES: Readonly<Record<string, string>> = {
  'a line feed': 'a\\nb',
  'a tab': 'C:\\temp',
  'an escape that is none': 'D:\\data',
  'two backslashes': 'a\\\\\\\\b',
  'a slash': 'a\\/b',
  'a group': '\\1',
  'the whole': '\\g<0>',
  'a group by number': '\\g<1>',
  'a group that is not closed': '\\g<0',
  'an octal number': '\\101',
  'a short octal number': '\\07x',
  'an octal number that is too large': '\\777',
  'nothing behind': 'a\\',
  'a letter': 'a\\é',
}

/** `{{$NAME:default}}`, whose default MMEngine takes for a pattern, and whose value for a replacement. */
export const ENVIRONMENT_PROJECTS: Readonly<Record<string, Project>> = {
  ...Object.fromEntries(
    Object.entries(DEFAULTS).map(([name, fallback]) => [
      `a default: ${name}`,
      { ...file(texts(fallback)), env: { IS_SET: 'v' } },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(VALUES).map(([name, value]) => [
      `an environment variable: ${name}`,
      { ...file("x = '''{{$IS_SET:d}}'''\n"), env: { IS_SET: value } },
    ]),
  ),
  'a default outside of a string: a tuple': file("x = {{'$NOT_SET:(1,2)'}}\n"),
  'a default outside of a string: a list': file("x = {{'$NOT_SET:[1,2]'}}\n"),
  'a default outside of a string: a difference': file('x = {{$NOT_SET:3-1}}\ny = {{$NOT_SET:3*1}}\n'),
}
