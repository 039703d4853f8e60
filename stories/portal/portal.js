/** The language switch of the demo page: it sets `lang` on the page, and the figures follow by themselves. */
const buttons = document.querySelectorAll('[data-language]');

function show(language) {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-vi]')) element.textContent = element.dataset[language];
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.language === language));
}

for (const button of buttons) button.addEventListener('click', () => show(button.dataset.language));
const wanted = new URLSearchParams(location.search).get('lang');
if (wanted === 'en') show('en');
