// Loaded when an engine wants YAML; import('yaml') there would keep all of it in every page.
import { Document, isScalar, type Pair, type Scalar, visit } from 'yaml'

/** A text that every reader of YAML 1.1 and 1.2 takes for the same text without quotes. */
const PLAIN = /^(?!(?:y|n|yes|no|on|off|true|false|null|nan|inf)$)[a-z][\w./-]*$/i

/**
 * Documents as YAML that kubectl and SkyPilot read alike: scripts as blocks, other texts in double quotes unless no reader can
 * take them for anything else.
 */
export function yamlText(documents: readonly object[]): string {
  const texts = documents.map((content) => {
    const document = new Document(content, { aliasDuplicateObjects: false })
    visit(document, {
      Scalar: (key: number | 'key' | 'value' | null, node: Scalar) => {
        if (typeof node.value === 'string') node.type = styleOf(node.value, key === 'key')
      },
      Pair: (_: unknown, pair: Pair) =>
        isScalar(pair.value) && pair.value.value === undefined ? visit.REMOVE : undefined,
    })
    return document.toString({ lineWidth: 0 })
  })
  return texts.join('---\n')
}

function styleOf(text: string, isKey: boolean): 'PLAIN' | 'QUOTE_DOUBLE' | 'BLOCK_LITERAL' {
  if (PLAIN.test(text)) return 'PLAIN'
  return text.includes('\n') && !isKey ? 'BLOCK_LITERAL' : 'QUOTE_DOUBLE'
}
