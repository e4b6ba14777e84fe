import { child, file, type Project } from '../project.ts'

const BASE = "a = dict(b=dict(c=1), l=[1, dict(d=2)], t=(1,))\nn = None\ns = 'text'\nk = 'key'\n"

/** `{{ ... }}`: predefined variables, environment variables, references to bases. */
export const PLACEHOLDER_PROJECTS: Readonly<Record<string, Project>> = {
  'predefined variables': file(
    "a = '{{ fileBasename }}'\nb = '{{fileBasenameNoExtension}}x{{   fileExtname }}'\nc = '{{ fileBasename }}{{ fileBasename }}'\n",
  ),
  'a predefined variable outside of a string': file('a = {{ fileBasenameNoExtension }}\nconfig = 3\n'),
  'an unknown variable': file("a = '{{ fileNothing }}'\n"),
  'variables of a base are its own': {
    files: { 'base.py': "a = '{{ fileBasename }}'\n", 'config.py': "_base_ = 'base.py'\nb = '{{ fileBasename }}'\n" },
  },
  'an environment variable with a default': file("a = '{{$NOT_SET:default}}'\nb = {{'$NOT_SET:80'}}\n"),
  'an environment variable that is set': {
    ...file("a = '{{$IS_SET:default}}'\nb = {{'$COUNT:80'}} + 1\nc = '{{ $IS_SET:x }}/{{$IS_SET : y }}'\n"),
    env: { IS_SET: 'value', COUNT: '7' },
  },
  'an environment variable without a default': file("a = '{{$NOT_SET:}}'\n"),
  'an environment variable without a colon': file("a = '{{$NOT_SET}}'\n"),
  'an environment variable that is set without a default': { ...file("a = '{{$IS_SET:}}'\n"), env: { IS_SET: 'v' } },
  'an environment variable that is empty': { ...file("a = '{{$IS_SET:x}}'\n"), env: { IS_SET: '' } },
  'an environment variable outside of a string': file('a = {{$NOT_SET:80}}\n'),
  'defaults with dots': file("a = '{{$NOT_SET:1.5}} {{$NOT_SET:1x5}}'\n"),
  'two defaults for one variable': file("a = '{{$NOT_SET:one}} {{$NOT_SET:two}}'\n"),
  'a reference': child(BASE, 'x = {{_base_.a.b}}\ny = dict(z={{ _base_.n }}, w=[{{_base_.s}}, ({{_base_.a.t}},)])\n'),
  'a reference twice': child(BASE, 'x = {{_base_.a}}\ny = {{_base_.a}}\n'),
  'a reference that is merged': child(BASE, 'a = dict(b={{_base_.a.b}}, e={{_base_.a.l}})\n'),
  'a reference to a missing key': child(BASE, 'x = {{_base_.q}}\n'),
  'a reference to a missing key below': child(BASE, 'x = {{_base_.a.q}}\n'),
  'a reference into a list': child(BASE, 'x = {{_base_.a.l.0}}\n'),
  'a reference into a str': child(BASE, 'x = {{_base_.s.q}}\n'),
  'a reference into None': child(BASE, 'x = {{_base_.n.q}}\n'),
  'a reference in a comment': child(BASE, 'x = 1  # {{_base_.missing}}\n# {{_base_.a}}\n'),
  'a reference added to a number': child(BASE, 'x = {{_base_.a}} + 1\n'),
  'a reference that is compared': child(BASE, "x = {{_base_.s}} == 'text'\ny = len({{_base_.s}})\n"),
  'a reference that is dropped': child(BASE, 'x = [{{_base_.s}}]\nx.clear()\ny = {{_base_.s}} and 1\n'),
  'a reference in a loop': child(BASE, 'x = [{{_base_.a.b}} for _ in range(2)]\n'),
  'a reference with a multiplied list': child(BASE, 'x = [{{_base_.a.b}}] * 2\n'),
  'references in JSON': {
    files: { 'base.py': BASE, 'config.json': '{"_base_": "base.py", "x": {{_base_.a.b}}, "f": "{{ fileBasename }}"}' },
    entry: 'config.json',
  },
  'references in YAML': {
    files: { 'base.py': BASE, 'config.yaml': '_base_: base.py\nx: {{_base_.a.b}}\ny: [{{ _base_.n }}]\n' },
    entry: 'config.yaml',
  },
  'references and the object': child(BASE, 'x = {{_base_.a.b}}\n_base_.a.b.c = 7\ny = _base_.a.b.c\n'),
}
