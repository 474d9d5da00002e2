/** Why a folder cannot be read as a return. */
export type RefusalReason =
  | 'no-such-folder'
  | 'no-return-in-folder'
  | 'several-xml-files'
  | 'malformed-csv'
  | 'malformed-xml'
  | 'xml-not-allowed';

/** Nothing of the folder can be taken. The message says what to do about it. */
export class ReturnRefused extends Error {
  readonly reason: RefusalReason;
  readonly file: string | undefined;
  readonly line: number | undefined;

  constructor(reason: RefusalReason, message: string, file?: string, line?: number) {
    super(file === undefined ? message : `${file}${line === undefined ? '' : `, line ${line}`}: ${message}`);
    this.name = 'ReturnRefused';
    this.reason = reason;
    this.file = file;
    this.line = line;
  }
}
