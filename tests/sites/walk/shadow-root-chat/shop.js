customElements.define('help-desk', class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'closed' });
    root.innerHTML = `
      <style>
        .desk { padding: 16px 20px; }
        button { font: inherit; min-height: 60px; padding: 0 24px; }
        [hidden] { display: none; }
      </style>
      <div class="desk">
        <button type="button" aria-expanded="false">帮助与支持</button>
        <div hidden><p>请拨 400-200-0106，修照片的师傅接听。</p><p><button type="button">人工客服</button></p></div>
      </div>`;
    const [toggle, panel] = [root.querySelector('button'), root.querySelector('.desk > div')];
    toggle.addEventListener('click', () => {
      panel.hidden = !panel.hidden;
      toggle.setAttribute('aria-expanded', !panel.hidden);
    });
  }
});
