#!/usr/bin/env node
// The command line as `npm run build` made it.
import '../dist/cli/main.js';
