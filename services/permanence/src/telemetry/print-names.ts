import { writeFileSync } from 'node:fs';
import { namesPage } from './names-page.ts';

writeFileSync(new URL('../../../../docs/runbooks/metrics.md', import.meta.url), namesPage());
