export { AFTER_ERASED, ERASED_PREFIX } from '@permanence/care/retention/reference';
