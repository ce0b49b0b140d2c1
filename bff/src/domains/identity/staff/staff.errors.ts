import { AppError } from '../../../kernel/appError';

export const staffRequired = () => new AppError('STAFF_REQUIRED');
export const proofRequired = () => new AppError('FACE_REQUIRED');
/** Nobody decides in their own matter. */
export const notOneself = () => new AppError('STAFF_NOT_ONESELF');
/** A village has one A and one B post at a time. */
export const postTaken = () => new AppError('STAFF_POST_TAKEN');
/** Each of a village's two posts stands in for the other: they are two people's. */
export const bothPosts = () => new AppError('STAFF_POST_BOTH');
/** @param field set where the person was typed by a member of staff */
export const personNotFound = (field?: 'idNumber') => new AppError('PERSON_NOT_FOUND', { ...(field && { field }) });
