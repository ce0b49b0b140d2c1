/** A drawn code. */
export interface EntryPicture {
  readonly contentType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  readonly bytes: Uint8Array;
}
