const BUSY = 5;
const TOO_BIG = 18;
const CONSTRAINT = 19;
const MISMATCH = 20;

/** SQLite's result code, without what it says more in its upper bits. */
function resultCode(error: unknown): number | undefined {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  return code === 'ERR_SQLITE_ERROR' ? Number(errcode) & 0xff : undefined;
}

/** Another process writes to the file, and has done so for longer than we wait. */
export function isBusy(error: unknown): boolean {
  return resultCode(error) === BUSY;
}

/** The file or the program is at fault (a full disk, a missing table), not what was to be written: any other event would fail as well. */
export function isOfTheFile(error: unknown): boolean {
  const found = resultCode(error);
  return found !== undefined && ![TOO_BIG, CONSTRAINT, MISMATCH].includes(found);
}
