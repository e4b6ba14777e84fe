import type { ComponentIndex } from '../../catalog/lookup.ts'
import { formatPath, pathPart } from '../../config/path.ts'
import { didYouMean } from '../../nearest.ts'
import { type DictEntry, PyDict } from '../../python/dict.ts'
import { renameKey } from '../fixes.ts'
import type { ConfigNode } from '../node.ts'
import { defineRule } from '../rule.ts'
import { settingsOf } from '../settings.ts'
import { nearestFree } from '../words.ts'

export const misspeltSetting = defineRule({
  id: 'misspelt-setting',
  severity: 'warning',
  why:
    'Detectors and their heads read train_cfg and test_cfg key by key, and many keys have a default: a misspelt one changes nothing, and no message ' +
    'tells. What is read is known from the sources of MMDetection; a key that nothing reads and that is near to one that is read is told.',
  bad: "model = dict(type='FCOS', bbox_head=dict(type='FCOSHead', num_classes=80, in_channels=256), test_cfg=dict(nms_per=1000))",
  good: "model = dict(type='FCOS', bbox_head=dict(type='FCOSHead', num_classes=80, in_channels=256), test_cfg=dict(nms_pre=1000))",
  when: (node, { index }) => isOfSettings(node, index) && slipsIn(node.dict, index).length > 0,
  *node(node, { index }) {
    const settings = settingsOf(node, index)
    if (settings?.isWhole !== true) return
    const names = [...settings.readers.keys()]
    for (const { key, write } of slipsIn(node.dict, index)) {
      const near = nearestFree(String(key), names, node.dict)
      if (near === undefined) continue
      yield {
        message: `nothing reads ${String(key)}, and ${settings.readers.get(near)?.qualname} reads ${near}`,
        path: [...node.path, pathPart(key)],
        isKey: true,
        ...didYouMean(near),
        fix: node.dict.has(near) ? undefined : renameKey(write, String(key), near),
      }
    }
  },
})

export const misplacedSetting = defineRule({
  id: 'misplaced-setting',
  severity: 'warning',
  why:
    'Of test_cfg a detector of two stages reads rpn and rcnn, and hands them on: score_thr beside them is read by nobody, and the one in rcnn stays as ' +
    'it is. A key is told that nothing reads where it stands, and that something reads one level deeper.',
  bad:
    "model = dict(type='FasterRCNN', rpn_head=dict(type='RPNHead', in_channels=256),\n" +
    "    roi_head=dict(type='StandardRoIHead', bbox_head=dict(type='Shared2FCBBoxHead', num_classes=80)),\n" +
    '    test_cfg=dict(rcnn=dict(score_thr=0.05, max_per_img=100), score_thr=0.3))',
  good:
    "model = dict(type='FasterRCNN', rpn_head=dict(type='RPNHead', in_channels=256),\n" +
    "    roi_head=dict(type='StandardRoIHead', bbox_head=dict(type='Shared2FCBBoxHead', num_classes=80)),\n" +
    '    test_cfg=dict(rcnn=dict(score_thr=0.3, max_per_img=100)))',
  when: (node, { index }) => {
    const entries = Array.from(node.dict.entries())
    return (
      isOfSettings(node, index) &&
      entries.some((one) => isPart(one, index)) &&
      entries.some((one) => !isPart(one, index))
    )
  },
  *node(node, { index }) {
    const settings = settingsOf(node, index)
    if (settings?.isWhole !== true) return
    for (const { key } of node.dict.entries()) {
      const name = String(key)
      if (settings.readers.has(name)) continue
      const places = Array.from(settings.readers.keys()).flatMap((part) => {
        const inner = node.dict.has(part) ? settingsOf(node, index, part) : undefined
        const reader = inner?.isWhole === true ? inner.readers.get(name) : undefined
        return reader === undefined ? [] : [{ part, reader }]
      })
      const [first] = places
      if (first === undefined) continue
      const at = formatPath(node.path)
      yield {
        message: `nothing reads ${at}.${name}, and ${first.reader.qualname} reads ${at}.${first.part}.${name}`,
        path: [...node.path, pathPart(key)],
        isKey: true,
        hint: `write it into ${places.map(({ part }) => part).join(' or ')}`,
      }
    }
  },
})

/** Whether a dict is one of settings, of which is known what is read. */
function isOfSettings({ path, component }: ConfigNode, index: ComponentIndex): boolean {
  const name = String(path.findLast((part) => typeof part === 'string'))
  return path[0] === 'model' && path.length > 1 && component === undefined && index.isDictRead(name)
}

/** Whether an entry is a dict of settings itself, as `rcnn`; what names a type is built, as `nms`. */
function isPart({ key, value }: DictEntry, index: ComponentIndex): boolean {
  return value instanceof PyDict && !value.has('type') && index.isDictRead(String(key))
}

/** The entries that may be slips: a key that something else reads is none. */
function slipsIn(dict: PyDict, index: ComponentIndex): DictEntry[] {
  return Array.from(dict.entries()).filter(({ key }) => index.isNearlyRead(String(key)))
}
