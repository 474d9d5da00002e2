import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** A name for this process and for no other, now or later, here or elsewhere. */
export function newOwner(): string {
  return `${hostname()}:${process.pid}:${randomUUID()}`;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function pidHere(owner: string): number | undefined {
  const [host, pid] = owner.split(':');
  return host === hostname() && /^\d+$/.test(pid ?? '') ? Number(pid) : undefined;
}

export function isRunningHere(owner: string): boolean {
  const pid = pidHere(owner);
  return pid !== undefined && isRunning(pid);
}

/** Whether a process of this machine has ended without giving the lease back. Of other machines nothing is known. */
export function isGone(owner: string): boolean {
  const pid = pidHere(owner);
  return pid !== undefined && !isRunning(pid);
}
