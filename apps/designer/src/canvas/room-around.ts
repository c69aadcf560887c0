/** Room kept around an element the canvas scrolls to, in pixels of the screen: the palette lies over the left side, the element's own tools stand at its right. */
export const ROOM_AROUND = { top: 80, right: 190, bottom: 80, left: 120 } as const;
