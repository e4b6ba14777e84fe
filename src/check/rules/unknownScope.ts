import type { Rule } from '../rule.ts'

export const unknownScope: Rule = {
  id: 'unknown-scope',
  severity: 'note',
  why: 'The default_scope is a package that no catalogue knows: its components are not checked. `mmdet-config catalog add` makes a catalogue.',
  bad: "default_scope = 'mmseg'\nmodel = dict(type='EncoderDecoder')",
  good: "default_scope = 'mmdet'\nmodel = dict(type='MaskRCNN', backbone=None)",
  *config({ scope, index }) {
    if (index.knows(scope)) return
    yield {
      message: `no catalogue knows the components of ${scope}: they are not checked`,
      path: ['default_scope'],
      hint: `mmdet-config catalog add ${scope} makes one, where ${scope} is the folder of the package`,
      related: [],
    }
  },
}
