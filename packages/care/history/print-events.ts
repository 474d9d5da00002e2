// Writes docs/events.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventsPage } from './events-page.ts';

writeFileSync(join(import.meta.dirname, '../../../docs/events.md'), eventsPage());
