// An app with one document: what can be pressed is a <span> with a listener, and an address is only written afterwards.
const PAGES = {
  home: ['<h1>秋冬四件套</h1><p>六十支长绒棉，洗不起球。</p>', [['被芯', 'quilts'], ['客户服务', 'service']]],
  quilts: ['<h1>被芯</h1><p>蚕丝和羽绒两种。</p>', [['首页', 'home'], ['客户服务', 'service']]],
  service: ['<h1>客户服务</h1><p>退换货请在七天内办理。</p>', [['首页', 'home'], ['洗涤说明', 'washing'], ['联系我们', 'contact']]],
  washing: ['<h1>洗涤说明</h1><p>三十度以下水洗，不要拧。</p>', [['首页', 'home'], ['客户服务', 'service']]],
  contact: ['<h1>联系我们</h1><p>客服热线：400-200-0103</p><p>周一至周日 8:30–20:00</p>', [['首页', 'home']]],
};

function show(name) {
  const [text, links] = PAGES[name] ?? PAGES.home;
  document.getElementById('app').innerHTML = text;
  const nav = document.getElementById('nav');
  nav.replaceChildren(...links.map(([words, to]) => {
    const item = document.createElement('span');
    item.className = 'item';
    item.textContent = words;
    item.addEventListener('click', () => { history.pushState({}, '', '?page=' + to); show(to); });
    return item;
  }));
}

const asked = () => new URLSearchParams(location.search).get('page') ?? 'home';
addEventListener('popstate', () => show(asked()));
show(asked());
