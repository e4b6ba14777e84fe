import { type HostileCase, many } from './inputs.ts'

/** Configs that are not Python. */
export const DATA: readonly HostileCase[] = [
  { name: 'a list in YAML', files: { 'a.yaml': `a:\n${'- 1\n'.repeat(250_000)}` } },
  { name: 'a list in JSON', files: { 'a.json': `{"a":[${'1,'.repeat(500_000)}1]}` } },
  { name: 'brackets in JSON', files: { 'a.json': `{"a":${'['.repeat(500_000)}` } },
  { name: 'brackets in YAML', files: { 'a.yaml': `a: ${'['.repeat(500_000)}` } },
  { name: 'blocks in YAML', files: { 'a.yaml': `a:\n${'- '.repeat(400_000)}1\n` } },
  { name: 'dicts in JSON', files: { 'a.json': `${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)}` } },
  { name: 'keys in JSON', files: { 'a.json': `{${many(70_000, (at) => `"k${at}":1,`)}"x":1}` } },
  { name: 'an exponent in JSON', files: { 'a.json': `{"a":1e999999,"b":${'9'.repeat(900_000)}}` } },
  { name: 'a comment in YAML', files: { 'a.yaml': `a: 1 ${'#'.repeat(1_000_000)}\n` } },
  { name: 'anchors', files: { 'a.yaml': many(40_000, (at) => `k${at}: &a${at} 1\n`) } },
  { name: 'merge keys', files: { 'a.yaml': `a: &a {x: 1}\n${many(40_000, (at) => `k${at}: {<<: *a}\n`)}` } },
  {
    name: 'merge keys of merge keys',
    files: {
      'a.yaml': `a0: &a0 {${many(500, (at) => `k${at}: 1, `)}}\n${many(3000, (at) => `a${at + 1}: &a${at + 1} {<<: [*a${at}, *a${at}], x${at}: 1}\n`)}`,
    },
  },
  { name: 'a plain text in YAML', files: { 'a.yaml': `a: ${'x: '.repeat(300_000)}\n` } },
  { name: 'quotes in YAML', files: { 'a.yaml': `a: "${'\\x41'.repeat(240_000)}"\nb: '${"''".repeat(1000)}'\n` } },
  { name: 'a block text in YAML', files: { 'a.yaml': `a: |\n${'  x\n'.repeat(240_000)}` } },
  { name: 'tags in YAML', files: { 'a.yaml': `a: [${'!!python/tuple [1],'.repeat(50_000)}]\n` } },
  {
    name: 'aliases of aliases',
    files: {
      'a.yaml': `a: &a [x]\n${many(20, (at) => `${'b'.repeat(at + 1)}: &${'b'.repeat(at + 1)} [${`*${at === 0 ? 'a' : 'b'.repeat(at)},`.repeat(9)}]\n`)}`,
    },
  },
]

export const RECIPES: readonly HostileCase[] = [
  { name: 'unknown keys', files: { 'a.yaml': `model: mask-rcnn_r50_fpn\n${many(50_000, (at) => `k${at}: 1\n`)}` } },
  {
    name: 'keys with question marks',
    files: { 'a.yaml': `model: mask-rcnn_r50_fpn\n${many(20_000, (at) => `? k${at}\n`)}` },
  },
  { name: 'a list for a model', files: { 'a.yaml': `model:\n${'- 1\n'.repeat(250_000)}` } },
  {
    name: 'overrides without an end',
    files: { 'a.yaml': `model: mask-rcnn_r50_fpn\noverrides: ${'{a: '.repeat(150_000)}1${'}'.repeat(150_000)}\n` },
  },
  {
    name: 'aliases of aliases',
    files: {
      'a.yaml': `model: mask-rcnn_r50_fpn\noverrides:\n  a0: &a0 [x]\n${many(20, (at) => `  a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]\n`)}`,
    },
  },
  {
    name: 'overrides of every kind',
    files: { 'a.yaml': `model: mask-rcnn_r50_fpn\noverrides:\n${many(60_000, (at) => `  k${at}: {a: 1}\n`)}` },
  },
  {
    name: 'classes',
    files: {
      'a.yaml': `model: mask-rcnn_r50_fpn\ndataset:\n  coco_instance: {classes: [${many(90_000, (at) => `c${at},`)}]}\nschedule: schedule_1x\n`,
    },
  },
  {
    name: 'a sweep of products',
    files: {
      'a.yaml': `model: mask-rcnn_r50_fpn\ndataset: coco_instance\nschedule: schedule_1x\nsweep:\n${many(9, (at) => `  a${at}: [${'1,2,3,4,5,6,7,8,9,'}]\n`)}`,
    },
  },
  {
    name: 'a name that is near to many',
    files: { 'a.yaml': `model: ${'m'.repeat(900_000)}\n` },
  },
]

const coco = (images: string, annotations: string, categories: string) =>
  `{"images":[${images}],"annotations":[${annotations}],"categories":[${categories}]}`
const IMAGE = '{"id":1,"file_name":"1.jpg","width":9,"height":9}'
const BOX = '{"id":1,"image_id":1,"category_id":1,"iscrowd":0,"area":1,"bbox":[0,0,1,1]}'
const CAT = '{"id":1,"name":"a"}'

/** Files of annotations. */
export const ANNOTATIONS: readonly HostileCase[] = [
  { name: 'brackets', files: { 'a.json': '['.repeat(1_000_000) } },
  { name: 'brackets in an image', files: { 'a.json': coco('['.repeat(900_000), '', '') } },
  {
    name: 'dicts in an annotation',
    files: { 'a.json': coco(IMAGE, `${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)}`, CAT) },
  },
  { name: 'empty images', files: { 'a.json': coco(`${'{},'.repeat(300_000)}{}`, BOX, CAT) } },
  { name: 'numbers for annotations', files: { 'a.json': coco(IMAGE, `${'1,'.repeat(490_000)}1`, CAT) } },
  {
    name: 'classes',
    files: { 'a.json': coco(IMAGE, BOX, `${many(30_000, (at) => `{"id":${at},"name":"c${at}"},`)}${CAT}`) },
  },
  { name: 'ids that are equal', files: { 'a.json': coco(`${`${IMAGE},`.repeat(18_000)}${IMAGE}`, BOX, CAT) } },
  {
    name: 'annotations of no image',
    files: { 'a.json': coco(IMAGE, `${many(30_000, (at) => `{"id":${at},"image_id":"${at}"},`)}${BOX}`, CAT) },
  },
  {
    name: 'a polygon of many points',
    files: {
      'a.json': coco(
        IMAGE,
        `{"id":1,"image_id":1,"category_id":1,"bbox":[0,0,1,1],"segmentation":[[${'1,'.repeat(400_000)}1]]}`,
        CAT,
      ),
    },
  },
  {
    name: 'many empty polygons',
    files: {
      'a.json': coco(
        IMAGE,
        `{"id":1,"image_id":1,"category_id":1,"bbox":[0,0,1,1],"segmentation":[${'[],'.repeat(300_000)}[]]}`,
        CAT,
      ),
    },
  },
  {
    name: 'a mask of many runs',
    files: {
      'a.json': coco(
        IMAGE,
        `{"id":1,"image_id":1,"category_id":1,"iscrowd":1,"bbox":[0,0,1,1],"segmentation":{"size":[99999,99999],"counts":[${'9,'.repeat(400_000)}1]}}`,
        CAT,
      ),
    },
  },
  {
    name: 'a packed mask',
    files: {
      'a.json': coco(
        IMAGE,
        `{"id":1,"image_id":1,"category_id":1,"iscrowd":1,"bbox":[0,0,1,1],"segmentation":{"size":[99999,99999],"counts":"${'o'.repeat(900_000)}"}}`,
        CAT,
      ),
    },
  },
  {
    name: 'a name of a million characters',
    files: { 'a.json': coco(IMAGE, BOX, `{"id":1,"name":"${'\\u202e'.repeat(150_000)}"}`) },
  },
  {
    name: 'numbers of many digits',
    files: { 'a.json': coco(`{"id":${'9'.repeat(900_000)},"file_name":"a","width":1e999,"height":-1}`, BOX, CAT) },
  },
  {
    name: 'keys of one annotation',
    files: { 'a.json': coco(IMAGE, `{${many(70_000, (at) => `"k${at}":1,`)}"id":1}`, CAT) },
  },
  { name: 'keys beside the lists', files: { 'a.json': `{${many(70_000, (at) => `"k${at}":1,`)}"images":[]}` } },
  { name: 'a text without an end', files: { 'a.json': `{"images":["${'\\\\'.repeat(490_000)}` } },
  { name: 'quotes in a text without an end', files: { 'a.json': `{"images":["${'\\"'.repeat(490_000)}` } },
  { name: 'quotes in a text', files: { 'a.json': `{"images":[{"id":1,"file_name":"${'\\"'.repeat(490_000)}"}]}` } },
  { name: 'elements of VOC', files: { 'a.xml': `<annotation>${'<object>'.repeat(110_000)}</annotation>` } },
  {
    name: 'objects of VOC',
    files: { 'a.xml': `<annotation>${'<object><name>a</name></object>'.repeat(30_000)}</annotation>` },
  },
  {
    name: 'entities of VOC',
    files: {
      'a.xml': `<!DOCTYPE a [${many(20, (at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`)}]><annotation>&e20;</annotation>`,
    },
  },
  { name: 'a comment of VOC without an end', files: { 'a.xml': `<annotation>${'<!-- '.repeat(190_000)}` } },
]

const scalars = (log: string) => ({ 'run/20260101_000000/vis_data/scalars.json': log })

/** Logs of runs. */
export const RUNS: readonly HostileCase[] = [
  { name: 'a line of brackets', files: scalars('['.repeat(1_000_000)) },
  { name: 'lines of brackets', files: scalars('[\n'.repeat(500_000)) },
  { name: 'a text without an end', files: scalars(`{"a":"${'\\"'.repeat(490_000)}`) },
  { name: 'texts without an end', files: scalars('"\n'.repeat(500_000)) },
  { name: 'short lines', files: scalars('{"step":1,"m":1}\n'.repeat(60_000)) },
  { name: 'metrics', files: scalars(many(40_000, (at) => `{"step":1,"m${at}":NaN}\n`)) },
  { name: 'metrics of one line', files: scalars(`{${many(70_000, (at) => `"m${at}":1,`)}"step":1}`) },
  { name: 'minus signs', files: scalars(`{"a":${'-'.repeat(990_000)}}`) },
  {
    name: 'a large step',
    files: scalars('{"step":1e308,"iter":1e308,"loss":1e308}\n{"step":-1e308,"iter":1,"loss":-1e308}\n'),
  },
  {
    name: 'a config without an end',
    files: {
      ...scalars('{"step":1,"iter":1,"loss":1}\n'),
      'run/20260101_000000/vis_data/config.py': `x = ${'['.repeat(900_000)}`,
    },
  },
  {
    name: 'a launch of many points',
    files: { 'a/submitted.json': `{"points":[${many(20_000, (at) => `{"name":"p${at}"},`)}{"name":"x"}]}` },
  },
]

const header = (text: string) => {
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(text.length))
  return length.toString('latin1') + text
}
const EMPTY = '{"dtype":"F32","shape":[0],"data_offsets":[0,0]}'
const config =
  "model = dict(type='MaskRCNN', backbone=dict(type='ResNet', depth=50, init_cfg=dict(type='Pretrained', checkpoint='FILE')))\n"
const weights = (name: string, text: string) => ({ [name]: text, 'config.py': config.replace('FILE', name) })

/** Checkpoints, as Latin-1. Larger ones are in test/checkpoint/bombs.ts. */
export const CHECKPOINTS: readonly HostileCase[] = [
  { name: 'a header that is longer than the file', files: weights('a.safetensors', `\xff\xff\xff\x7f\0\0\0\0{`) },
  {
    name: 'entries of safetensors',
    files: weights('a.safetensors', header(`{${many(15_000, (at) => `"a.${at}":${EMPTY},`)}"a":${EMPTY}}`)),
  },
  { name: 'a deep name', files: weights('a.safetensors', header(`{"a${'.b'.repeat(400_000)}":${EMPTY}}`)) },
  {
    name: 'shapes of safetensors',
    files: weights(
      'a.safetensors',
      header(`{"a":{"dtype":"F32","shape":[${'0,'.repeat(400_000)}0],"data_offsets":[0,0]}}`),
    ),
  },
  { name: 'brackets in a header', files: weights('a.safetensors', header('['.repeat(900_000))) },
  { name: 'dicts of a pickle', files: weights('a.pkl', `\x80\x04](${'}K\x01K\x01s'.repeat(150_000)}e.`) },
  { name: 'a pickle of a pickle', files: weights('a.pkl', `\x80\x04${']'.repeat(300_000)}${'a'.repeat(299_999)}.`) },
  {
    name: 'lists that double',
    files: weights(
      'a.pkl',
      `\x80\x04]q\0${many(60, (at) => `](h${String.fromCharCode(at)}h${String.fromCharCode(at)}eq${String.fromCharCode(at + 1)}`)}.`,
    ),
  },
  {
    name: 'a state dict of dicts that double',
    files: weights(
      'a.pkl',
      `\x80\x04}q\0${many(60, (at) => `}(U\x01ah${String.fromCharCode(at)}U\x01bh${String.fromCharCode(at)}uq${String.fromCharCode(at + 1)}`)}.`,
    ),
  },
  { name: 'marks', files: weights('a.pkl', `\x80\x04${'('.repeat(900_000)}.`) },
  { name: 'a long int', files: weights('a.pkl', `\x80\x04\x8b\xf0\xff\x0d\0${'\x7f'.repeat(917_488)}.`) },
]
