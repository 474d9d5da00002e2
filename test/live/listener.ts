/** An event of a subscription, as it came. */
export interface Heard<Data> {
  readonly id: number;
  readonly data: Data;
  readonly errors?: readonly { readonly message: string }[];
}

export interface Listener<Data> {
  readonly type: string | null;
  /** The next event; undefined when the stream has been completed. */
  next(): Promise<Heard<Data> | undefined>;
  close(): Promise<void>;
}

function heard<Data>(block: string): Heard<Data> | 'complete' | 'heartbeat' {
  const fields = new Map(block.split('\n').map((line) => line.split(/: ?(.*)/s, 2) as [string, string]));
  if (fields.get('event') === 'complete') return 'complete';
  if (fields.get('event') !== 'next') return 'heartbeat';
  const result = JSON.parse(fields.get('data') ?? '') as Omit<Heard<Data>, 'id'>;
  return { ...result, id: Number(fields.get('id') ?? Number.NaN) };
}

/** Reads server-sent events one at a time. */
export function listenerOf<Data>(response: Response): Listener<Data> {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  const block = async (): Promise<string | undefined> => {
    while (!text.includes('\n\n')) {
      const { done, value } = await reader.read();
      if (done) return undefined;
      text += decoder.decode(value, { stream: true });
    }
    const end = text.indexOf('\n\n');
    const found = text.slice(0, end);
    text = text.slice(end + 2);
    return found;
  };
  return {
    type: response.headers.get('content-type'),
    next: async () => {
      for (;;) {
        const found = await block();
        if (found === undefined) return undefined;
        const event = heard<Data>(found);
        if (event === 'complete') return undefined;
        if (event !== 'heartbeat') return event;
      }
    },
    close: async () => reader.cancel(),
  };
}
