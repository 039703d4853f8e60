/** A name without accents, capitals and spare spaces: "Đồn Đạc" and "don dac" are one. */
export const folded = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
