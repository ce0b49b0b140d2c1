/** What stands in a cell where nothing is known: signs alone, or a word that says so. */
const FILLER =
  /^(?:[\s\-－—–_/／\\|.。…·、,，*＊?？~～]+|暂无|暂缺|待定|待补充|待完善|待填写?|未填写?|未定|不详|略|空|null|none|nil|n\/?a|undefined|tbd|[x×]{2,})$/i;
const NONE = /^(?:无|没有)[。.]?$/;

/** Nothing is said at all; 无 is an answer (no conditions, no limit by law). */
export const saysNothing = (text: string | null): boolean => text === null || FILLER.test(text.trim());

/** Nothing is there: also 无, where there has to be something. */
export const isBlank = (text: string | null): boolean => text === null || saysNothing(text) || NONE.test(text.trim());
