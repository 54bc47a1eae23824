export const vault = { title: '' };
