import type { RequestHandler } from 'express';
import helmet from 'helmet';

const protect = helmet({
  // Pages that show something name what they need themselves.
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    },
  },
  strictTransportSecurity: false,
  xFrameOptions: { action: 'deny' },
});

const onlyByTls = helmet.strictTransportSecurity({ maxAge: 365 * 24 * 60 * 60, includeSubDomains: false });

/** On every answer. Nothing is kept by anything on the way: most of it is about children. */
export const protectiveHeaders: RequestHandler = (request, response, next) => {
  response.set('Cache-Control', 'no-store');
  protect(request, response, (error) => {
    if (error !== undefined) return next(error);
    // Without TLS a browser would have to disregard it, and another program of this machine may have none.
    return request.secure ? onlyByTls(request, response, next) : next();
  });
};
