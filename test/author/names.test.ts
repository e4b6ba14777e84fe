import { describe, expect, test } from 'vitest'
import { defineConfig } from '../../src/author/defineConfig.ts'
import { cocoInstance } from '../../src/author/fragments/cocoInstance.ts'
import { defaultRuntime } from '../../src/author/fragments/defaultRuntime.ts'
import { ref } from '../../src/python/input.ts'

describe('a name is written only where it has the whole value', () => {
  const petrel = { backend: 'petrel' }

  test('not where its assignment holds _delete_, which would stay in the list', () => {
    const text = defineConfig({ bases: [cocoInstance({ backend_args: petrel })] }).toPython()
    expect(text).toContain("backend_args = dict(_delete_=True, backend='petrel')\n")
    expect(text).toContain("dict(type='LoadImageFromFile', backend_args=dict(backend='petrel')),\n")
    expect(text).not.toContain('backend_args=backend_args')
  })

  test('not where its assignment says only what differs', () => {
    const hooks = { default_hooks: { checkpoint: { interval: 2 } } }
    const text = defineConfig({
      bases: [defaultRuntime(hooks)],
      variables: { copies: [ref('default_hooks')] },
    }).toPython()
    expect(text).toContain('default_hooks = dict(checkpoint=dict(interval=2))\n')
    expect(text).toContain("timer=dict(type='IterTimerHook')")
  })

  test('in the standalone form, where every assignment is whole', () => {
    const text = defineConfig({ bases: [cocoInstance({ backend_args: petrel })] }).toPython({ form: 'standalone' })
    expect(text).toContain("backend_args = dict(backend='petrel')\n")
    expect(text).toContain("dict(type='LoadImageFromFile', backend_args=backend_args)")
  })
})
