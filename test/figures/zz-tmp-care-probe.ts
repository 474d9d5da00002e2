import { isCareEvent } from '@permanence/care/child/catalogue';
import { contradictions } from '@permanence/care/child/contradictions';
import { childOf } from '@permanence/care/child/fold';
import { inventReturns, tell } from './told-authority.ts';

const r = inventReturns(600, '2025-03-31', 6, 11);
const t = await tell(
  r,
  r.years.map((_, i) => i),
  'probe',
);
const byChild = new Map();
let n = 0,
  total = 0;
for (const s of (await t.log.streams('child-', { limit: 100000 })).map ? [] : []) void s;
const names = t.db
  .prepare('select distinct child from fact')
  .all()
  .map((x) => 'child-999-' + x.child);
const counts = {};
const ex = {};
let ms = 0;
for (const s of names) {
  const es = (await t.log.readStream(s)).filter(isCareEvent);
  total += es.length;
  const c = childOf(es);
  const t0 = performance.now();
  const cs = contradictions(c, '2025-06-01');
  ms += performance.now() - t0;
  if (cs.length) n++;
  for (const x of cs) {
    const k = x.code + ': ' + x.message;
    counts[k] = (counts[k] ?? 0) + 1;
    ex[k] ??= [
      s,
      x.between.map((i) => {
        const f = c.facts.get(i);
        return f && f.type + JSON.stringify(f.data);
      }),
    ];
  }
}
console.log(names.length, 'children', n, 'with; events', total, ms, 'ms');
console.log(counts);
console.log(JSON.stringify(ex, null, 1));
await t.close();
r.dispose();
