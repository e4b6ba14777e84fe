import * as z from 'zod/mini'

// zod compiles its schemas with `new Function` where it may; here it may not.
z.config({ jitless: true })
