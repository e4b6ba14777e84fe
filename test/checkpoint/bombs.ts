/** Files that ask for more than they hold; each is built with little memory. */
export interface Bomb {
  readonly name: string
  /** What stops it; undefined for one that is just inside the limits. */
  readonly refused: RegExp | undefined
  readonly make: () => Buffer
}

const latin1 = (text: string) => Buffer.from(text, 'latin1')

function uint(value: number, size: 4 | 8): Buffer {
  const field = Buffer.alloc(size)
  field.writeUInt32LE(value)
  return field
}

function safetensors(header: string): Buffer {
  const bytes = Buffer.from(header)
  return Buffer.concat([uint(bytes.length, 8), bytes])
}

const EMPTY = '{"dtype":"U8","shape":[0],"data_offsets":[0,0]}'
const listed = (count: number, item: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => item(at)).join()
const name = (at: number, length: number) => at.toString(16).padStart(length, '0')

/** A pickle of a list of what `items` leaves on the stack. */
function pickle(items: string, first = ''): Buffer {
  return latin1(`\x80\x04${first}](${items}e.`)
}

const text = (value: string) => `X${uint(value.length, 4).toString('latin1')}${value}`

/** Leaves the function and the arguments of a tensor without bytes in the memo, as 0 and 1. */
const META = (dimensions: number) => {
  const sizes = `(${'K\x01'.repeat(dimensions)}t`
  return `ctorch._utils\n_rebuild_meta_tensor_no_storage\nq\x000(ctorch\nfloat32\n${sizes}${sizes}\x89tq\x010`
}
const TENSOR = 'h\x00h\x01R'
const MANY = `(${'K\x01'.repeat(1_000_000)}t`

export const BOMBS: readonly Bomb[] = [
  {
    name: 'safetensors: 1.5 million entries',
    refused: /header of \d+ bytes/,
    make: () => safetensors(`{${`"a":${EMPTY},`.repeat(1_500_000)}}`),
  },
  {
    name: 'safetensors: 200,000 entries',
    refused: /more than 600000 values/,
    make: () => safetensors(`{${listed(200_000, (at) => `"${name(at, 1)}":${EMPTY}`)}}`),
  },
  {
    name: 'safetensors: 85,000 entries with long names',
    refused: undefined,
    make: () => safetensors(`{${listed(85_000, (at) => `"${name(at, 140)}":${EMPTY}`)}}`),
  },
  {
    name: 'safetensors: 2 million metadata entries',
    refused: /header of \d+ bytes/,
    make: () => safetensors(`{"__metadata__":{${listed(2_000_000, (at) => `"${name(at, 1)}":"a"`)}}}`),
  },
  {
    name: 'safetensors: 20,000 metadata entries',
    refused: /__metadata__ holds more than 10000 texts/,
    make: () => safetensors(`{"__metadata__":{${listed(20_000, (at) => `"${name(at, 1)}":"a"`)}}}`),
  },
  {
    name: 'safetensors: lists in lists',
    refused: /nested too deeply/,
    make: () => safetensors(`{"a":${'['.repeat(1_000_000)}`),
  },
  {
    name: 'safetensors: a name of 16 MB',
    refused: undefined,
    make: () => safetensors(`{"${'é'.repeat(8_000_000)}":${EMPTY}}`),
  },
  { name: 'a text of 190 MB', refused: /bytes of text/, make: () => sized('X', 190_000_000) },
  { name: 'bytes of 190 MB', refused: undefined, make: () => sized('B', 190_000_000) },
  { name: 'a str of Python 2 of 190 MB', refused: undefined, make: () => sized('T', 190_000_000) },
  { name: 'tensors of 64 dimensions', refused: /500000 objects/, make: () => pickle(TENSOR.repeat(40_000), META(64)) },
  { name: 'dicts', refused: /500000 objects/, make: () => pickle('}K\x01K\x01s'.repeat(510_000)) },
  { name: 'dicts, just so many', refused: undefined, make: () => pickle('}K\x01K\x01s'.repeat(499_000)) },
  { name: 'sets, just so many', refused: undefined, make: () => pickle('\x8f(K\x01\x90'.repeat(499_000)) },
  { name: 'bytes by the million', refused: /500000 objects/, make: () => pickle('C\x01a'.repeat(900_000)) },
  {
    name: 'long integers',
    refused: /500000 objects/,
    make: () => pickle(`\x8a\x10${'\x7f'.repeat(16)}`.repeat(600_000)),
  },
  { name: 'floats, just so many', refused: undefined, make: () => pickle('G@@@@@@@@'.repeat(2_900_000)) },
  { name: 'texts, just so many', refused: undefined, make: () => pickle(text('abcd').repeat(2_900_000)) },
  {
    name: 'names of globals',
    refused: /more than 10000 globals/,
    make: () => pickle(listed(20_000, (at) => `ca${at}\nb\n`).replaceAll(',', '')),
  },
  {
    name: 'a long name of a global',
    refused: /a name of \d+ characters/,
    make: () => pickle(`c${'a'.repeat(2000)}\nb\n`),
  },
  { name: 'tensors, just so many', refused: undefined, make: () => pickle(TENSOR.repeat(70_000), META(4)) },
  {
    name: 'tensors below a key of a million characters',
    refused: /names take more than/,
    make: () => latin1(`\x80\x04${META(4)}}${text('x'.repeat(1_000_000))}](${TENSOR.repeat(1000)}es.`),
  },
  {
    name: 'instances that copy a million arguments',
    refused: /500000 objects/,
    make: () => pickle('h\x00h\x01h\x02\x92'.repeat(1000), `ca\nb\nq\x000${MANY}q\x010}K\x01K\x01sq\x020`),
  },
  {
    name: 'an array of a million dimensions',
    refused: /state of a numpy array/,
    make: () => latin1(`\x80\x04cnumpy\nndarray\n)R(K\x01${MANY}cnumpy\ndtype\n${text('f8')}\x85RK\x00Ntb.`),
  },
]

/** A pickle of one value of `length` bytes. */
function sized(opcode: string, length: number): Buffer {
  const file = Buffer.alloc(length + 8, 0x61)
  file.write(`\x80\x03${opcode}`, 'latin1')
  file.writeUInt32LE(length, 3)
  file.write('.', length + 7)
  return file
}
