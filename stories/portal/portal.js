/** The language switch of the demo page: it sets `lang` on the page, and the figures follow by themselves. */
const buttons = document.querySelectorAll('[data-language]');

function show(language) {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-vi]')) {
    // A name that is heard but not seen, or the text itself.
    if (element.hasAttribute('aria-label')) element.setAttribute('aria-label', element.dataset[language]);
    else element.textContent = element.dataset[language];
  }
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.language === language));
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    show(button.dataset.language);
    // A reload, and a link that is passed on, keep the language.
    history.replaceState(null, '', `?lang=${button.dataset.language}${location.hash}`);
  });
}
if (new URLSearchParams(location.search).get('lang') === 'en') show('en');
