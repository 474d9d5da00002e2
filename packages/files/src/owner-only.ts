/** Modes of what is about children: nobody but the user who runs the service may read it, whatever the umask. */
export const OWNER_ONLY_FILE = 0o600;
export const OWNER_ONLY_FOLDER = 0o700;
