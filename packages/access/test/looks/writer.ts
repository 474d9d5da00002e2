// A program for the tests: keeps looks in one file, and says of each request on standard output when it is durable.
// node writer.ts <file> <name> [<number of requests>]
import { openLooks } from '@permanence/access/looks/looks-file';
import { look } from './some-looks.ts';

const [path = '', name = '', requests = 'Infinity'] = process.argv.slice(2);
const CHILDREN = 30;
const MOST_AT_ONCE = 4;

const looks = openLooks(path);
for (let number = 0; number < Number(requests); number += MOST_AT_ONCE) {
  const together = Array.from({ length: MOST_AT_ONCE }, (_, each) => `${name}-${number + each}`);
  const kept = together.map((correlationId, each) => {
    const shown = [number + each, number + each + 7].map((child) => `C${child % CHILDREN}`);
    return looks.keep(shown.map((child) => look({ person: name, correlationId, child })));
  });
  await Promise.all(kept);
  await new Promise((resolve) => process.stdout.write(together.map((id) => `${id}\n`).join(''), resolve));
}
looks.close();
