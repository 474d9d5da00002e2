import { Metadata, ServerInterceptingCall, type ServerInterceptor, status } from '@grpc/grpc-js';

function exception(name: string): Metadata {
  const metadata = new Metadata();
  metadata.set('exception', name);
  return metadata;
}

/** Lets in whoever says this name and password; everybody may ask who leads, and what the server can do. */
export function onlyWith(login: string): ServerInterceptor {
  const expected = `Basic ${Buffer.from(login).toString('base64')}`;
  return ({ path }, call) => {
    const isOpen = !path.includes('.streams.');
    return new ServerInterceptingCall(call, {
      start: (next) =>
        next({
          onReceiveMetadata: (metadata, go) => {
            const [said] = metadata.get('authorization');
            if (isOpen || said === expected) go(metadata);
            else if (said !== undefined)
              call.sendStatus({ code: status.UNAUTHENTICATED, details: 'refused' });
            else {
              const refusal = { code: status.PERMISSION_DENIED, details: 'refused' };
              call.sendStatus({ ...refusal, metadata: exception('access-denied') });
            }
          },
        }),
    });
  };
}
