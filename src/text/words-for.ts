import { en } from './en.js';
import type { Language } from './formats.js';
import { vi } from './vi.js';
import type { Words } from './words.js';

/** The words of a language. */
export const wordsFor = (language: Language): Words => (language === 'en' ? en : vi);
