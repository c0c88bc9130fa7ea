// The platform is another site: another host name on the same server.
document.getElementById('other').href = `${location.protocol}//localhost:${location.port}/elsewhere.html`;
