/** `arn:aws:kms:eu-west-2:111122223333:key/…`: what the service calls a key for good, whatever alias it was asked by. */
const ARN = /^arn:[\w-]+:kms:([\w-]+):\d+:(key|alias)\/[\w/-]+$/;
const KEY = /^([\da-f-]{36}|mrk-[\da-f]{32})$/;
const ALIAS = /^alias\/[\w/-]+$/;

export function isArn(id: string): boolean {
  return ARN.test(id);
}

export function regionOf(arn: string): string {
  return ARN.exec(arn)?.[1] ?? '';
}

/** Whether the service may know a key by this: its id, an alias, or the ARN of either. */
export function isKmsKey(text: string): boolean {
  return isArn(text) || KEY.test(text) || ALIAS.test(text);
}
