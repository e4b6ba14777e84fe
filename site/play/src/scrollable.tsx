import type { ComponentChildren } from 'preact'

interface Props {
  readonly label: string
  readonly kind: 'table' | 'text'
  readonly children: ComponentChildren
}

/** What may be wider than its place: the keyboard can come to it, and scroll it. */
export function Scrollable({ label, kind, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a mouse, nothing else would scroll it
    <section class={kind} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
