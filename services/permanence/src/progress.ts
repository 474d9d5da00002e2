import { say as sayOnStandardError } from './output.ts';

export interface Progress {
  update(done: number, total: number): void;
  end(): void;
}

const BAR_WIDTH = 30;
const QUIET_MILLISECONDS = 5_000;

function bar(label: string, done: number, total: number): string {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const full = Math.round(share * BAR_WIDTH);
  return `${label} [${'█'.repeat(full)}${'·'.repeat(BAR_WIDTH - full)}] ${Math.floor(share * 100)} %`;
}

/** A bar on a terminal; elsewhere a plain line every few seconds. */
export function progressOf(
  label: string,
  say: (text: string) => void = sayOnStandardError,
  terminal = process.stderr.isTTY === true,
): Progress {
  let last = terminal ? 0 : Date.now();
  const every = terminal ? 100 : QUIET_MILLISECONDS;
  return {
    update(done, total) {
      if (Date.now() - last < every) return;
      last = Date.now();
      if (terminal) process.stderr.write(`\r\u001b[2K${bar(label, done, total)}`);
      else say(`${label}: ${done} of ${total}`);
    },
    end() {
      if (terminal) process.stderr.write('\r\u001b[2K');
    },
  };
}
