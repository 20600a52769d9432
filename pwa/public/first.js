// Runs before the first paint, so that the right thing is painted: the theme that was chosen, and for who has never been
// here the welcome that index.html brings along (tools/first-screen.ts). What is tapped there before the app stands is
// shown as taken and remembered by its place among the controls: src/lib/first-visit.ts has the app carry it out.
// A shop that somebody was sent a link to is asked for meanwhile, not after the app: src/lib/api/early.ts takes the
// answers, and tools/shop-ahead.ts says which files show them.
(function () {
  try {
    var theme = localStorage.getItem('linka-theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    if (location.pathname === '/' && localStorage.getItem('linka-been-here') === null)
      document.documentElement.classList.add('first-visit');
  } catch {
    // A browser that keeps nothing has no choice to honour.
  }
  document.addEventListener('click', function (event) {
    var controls = Array.from(document.querySelectorAll('#first [data-welcome] :is(button, label, summary)'));
    var tapped = controls.indexOf(event.target.closest('button, label, summary'));
    if (tapped < 0) return;
    window.linkaTapped = tapped;
    controls.forEach(function (control, place) {
      control.toggleAttribute('data-tapped', place === tapped);
    });
  });
  var shop = /^\/shops\/[\w-]{36}$/.exec(location.pathname);
  // With a worker this phone has been here, and keeps the shop itself.
  if (!shop || (navigator.serviceWorker && navigator.serviceWorker.controller)) return;
  window.linkaEarly = new Map();
  ['', '/catalog'].forEach(function (part) {
    var url = '/api' + shop[0] + part;
    var answer = fetch(url, { signal: AbortSignal.timeout(30000) });
    answer.catch(function () {});
    window.linkaEarly.set(url, answer);
  });
  var files = document.currentScript.dataset.shop;
  if (!files) return;
  files.split(' ').forEach(function (file) {
    var link = document.createElement('link');
    link.rel = 'modulepreload';
    link.crossOrigin = '';
    link.href = file;
    document.head.append(link);
  });
})();
