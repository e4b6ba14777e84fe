#!/usr/bin/env node
import { join } from 'node:path'
import { BundleLoader } from './bundleLoader.ts'

new BundleLoader().load(join(import.meta.dirname, 'main.js'))
