/** The MongoDB version whose features this server has. */
export const VERSION = '7.0.14';
