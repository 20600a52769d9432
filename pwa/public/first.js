// Runs before the first paint, so that the right thing is painted: the theme that was chosen, and for who has never been
// here the welcome that index.html brings along (tools/first-screen.ts).
(function () {
  try {
    var theme = localStorage.getItem('linka-theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    if (location.pathname === '/' && localStorage.getItem('linka-been-here') === null)
      document.documentElement.classList.add('first-visit');
  } catch {
    // A browser that keeps nothing has no choice to honour.
  }
})();
