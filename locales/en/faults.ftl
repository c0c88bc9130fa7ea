## faults: what went wrong with a page, and what to do about it

fault-name-not-found = There is no website of that name.
fault-name-not-found-hint = Check the address for a typing mistake and try again.
fault-refused = No website answers at that address.
fault-refused-hint = The site may be down. Try again later; if it is your own, see whether it is running.
fault-unreachable = The website cannot be reached.
fault-unreachable-hint = Check your own connection, then try again later. The browser says: { $detail }
fault-tls = The website's security certificate is not right, and the browser refuses to open it.
fault-tls-hint = Do not enter personal details on such a site, and tell the merchant. The browser says: { $detail }
fault-http-status = The website answers with an error page (code { $status }).
fault-http-status-hint = { $status ->
    [404] The page may be gone or have moved: look for the link again from the merchant's home page.
    [403] The website does not let itself be opened this way: see whether your own browser can open it.
   *[other] Try again later; if it stays like this, tell the merchant.
}
fault-password-asked = The website asks for a user name and password before it shows anything.
fault-password-asked-hint = Give a page that can be seen without logging in.
fault-empty = The page is empty: no text and no picture.
fault-empty-hint = Try again later; if it stays empty, an older customer sees a blank page too.
fault-download = The address leads to a file to download, not to a page.
fault-download-hint = Give the address of the merchant's page instead of a file's.
fault-not-a-page = The address leads to a document or picture ({ $mime }), not to a page.
fault-not-a-page-hint = Give the address of the merchant's page, for example its home page.
fault-redirect-loop = The website sends the browser round in circles.
fault-redirect-loop-hint = Tell the merchant to repair the redirects, or try another address.
fault-slow = The page did not finish loading in time; what had come was looked at.
fault-slow-hint = Try again with a longer time limit.
fault-unresponsive = The page keeps the browser so busy that nothing responds.
fault-unresponsive-hint = Try again later; an older phone freezes on such a page too.
fault-crashed = The page crashed the browser.
fault-crashed-hint = Try again later; if it stays like this, tell the merchant.
fault-too-large = The page is too large; only its beginning was looked at.
fault-too-large-hint = What comes after it was not judged, so the result may be incomplete.
fault-private-address = The address leads into a private network, and Doorbell does not follow it there.
fault-private-address-hint = If it is your own website, give its inner address directly.
fault-robots-forbidden = The website asks programs not to open this page (robots.txt), and a rating keeps to that.
fault-robots-forbidden-hint = A single check by a person is still possible: open it with “doorbell check”. Or ask the merchant for leave: a line for “doorbell” in its robots.txt is enough.
fault-other-program = The address opens another program ({ $scheme }), not a page.
fault-other-program-hint = Give an address that begins with http or https.

incident-dialog = The page opened a dialog; it was closed: “{ $text }”
incident-pop-up = The page opened a window by itself; it was closed: { $url }
incident-download = The page started a download by itself; it was refused: { $url }
incident-other-program = The page tried to open another program; it was refused: { $url }
incident-private-request = The page tried to reach a private network; it was refused: { $url }
