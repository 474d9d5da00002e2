import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { explorerPolicy } from '../src/explorer-policy.ts';

const sourceOf = (text: string) => `'sha256-${hash('sha256', text, 'base64')}'`;

describe('given a page with scripts in it', () => {
  const policy = explorerPolicy(
    '<style>a{}</style><script>one()</script><p></p><script>\n two("<b>")\n</script>',
  );
  const said = new Map(policy.split('; ').map((part) => part.split(/ (.*)/s, 2) as [string, string]));

  it('then those may run, and no other', () => {
    expect(said.get('script-src')).toBe(`${sourceOf('one()')} ${sourceOf('\n two("<b>")\n')}`);
    expect(said.get('default-src')).toBe("'none'");
  });

  it('then it talks to this server alone, and no other page may hold it', () => {
    expect(said.get('connect-src')).toBe("'self'");
    expect(said.get('frame-ancestors')).toBe("'none'");
  });
});
