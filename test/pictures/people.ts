// Citizens with a story (bff/demo-city/lives/stories.ts), by what their pages show.

/** Nine points, a fine to pay; judges reviews for the city. */
export const DRIVER = '陈志刚';
/** Looks after the guides for the city. */
export const BETWEEN_JOBS = '赵雨桐';
export const EDITOR = BETWEEN_JOBS;
/** Also one of the two agents of the village. */
export const BORROWER = '林海帆';
export const YOUNG_WIFE = '苏晓晴';
export const OVERDUE = '黄永福';
export const RETIRED = '周文澜';
export const VILLAGER = '孙长山';
/** Sits at the counter for the city. */
export const CALM = '何静宜';
export const CLERK = CALM;
export const NEW = '吴知远';
/** Guardian of a child. */
export const MOTHER = '沈月华';
export const FRIEND = '顾晓梅';

/** 职工正常退休申请: a whole guide with steps, questions and a calendar. */
export const RETIREMENT = 'DM0714010000';
