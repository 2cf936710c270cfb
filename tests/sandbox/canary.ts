/**
 * Starts every secret that a replica makes, so that whoever looks for what became of them finds every one. It looks like
 * any other eight letters of a secret, in every vendor's alphabet.
 */
export const canary = 'kQ7xF2cZ';
