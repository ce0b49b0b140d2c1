/** What a colour says; words say it too. */
export type Tone = 'plain' | 'primary' | 'good' | 'warn' | 'bad';
