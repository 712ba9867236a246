// `npm run check`: format, lint, types, import rules, dead code.
import { CHECKS, runSteps } from './steps.ts';

const { failed } = await runSteps(CHECKS);
process.exitCode = failed === 0 ? 0 : 1;
