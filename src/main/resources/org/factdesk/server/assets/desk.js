// Every request of htmx carries the token against forged requests that the page was given.
document.addEventListener('htmx:configRequest', (event) => {
    event.detail.headers['X-CSRF-Token'] = document.querySelector('meta[name="csrf"]').content;
});
