/** Stands for what is on the canvas, where otherwise the id of a version would. */
export const DRAFT = 'draft';
