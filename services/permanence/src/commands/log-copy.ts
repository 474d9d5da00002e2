import { existsSync } from 'node:fs';
import { type Copied, copyLog } from '../copy-log.ts';
import { printJson, printLine, say } from '../output.ts';
import { WrongUsage } from '../refusal.ts';
import { openStore, parseStoreAddress, STORE_ADDRESSES, type StoreAddress } from '../store-address.ts';

export interface CopyOptions {
  readonly from: string;
  readonly to: string;
  readonly json?: boolean;
}

function addressOption(name: string, text: string): StoreAddress {
  const address = parseStoreAddress(text);
  if (address === undefined) throw new WrongUsage(`${name} names no log: ${STORE_ADDRESSES}`);
  return address;
}

function sourceOption(text: string): StoreAddress {
  const source = addressOption('--from', text);
  if (source.kind === 'sqlite' && !existsSync(source.path))
    throw new WrongUsage(`there is no file ${source.path}`);
  return source;
}

function report({ there, copied }: Copied, json: boolean): void {
  const same = there + copied;
  if (json) printJson({ there, copied, same });
  else printLine(`${copied} events copied, ${there} were there; all ${same} compared and the same`);
}

const SAID_EVERY = 10_000;

function sayEvery(many: number): (events: number) => void {
  let said = 0;
  return (events) => {
    if (events < said + many) return;
    said = events;
    say(`${events} events copied`);
  };
}

/** Copies a log to another store, and compares them event by event. */
export async function copy(options: CopyOptions): Promise<void> {
  const source = sourceOption(options.from);
  const target = addressOption('--to', options.to);
  const from = openStore(source);
  try {
    const open = (now: () => number) => openStore(target, { now, keepInstants: true });
    const copied = await copyLog(from, open, sayEvery(SAID_EVERY));
    report(copied, options.json === true);
  } finally {
    await from.close();
  }
}
