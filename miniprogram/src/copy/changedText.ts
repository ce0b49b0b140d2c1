/** Of a text that changed after the citizen agreed to it. A file of its own: only its sub-package carries it. */
export const CHANGED_TEXT = {
  asked: '这段说明改过了，请您再看一看。只问这一次。',
  since: '您同意之后，说明改过了，请再看一看',
} as const;
