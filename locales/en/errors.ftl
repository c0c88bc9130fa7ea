## What could not be done: what happened, and what to do

error-unexpected = Something unexpected happened: { $detail }
error-unexpected-hint = Please try again; if it stays like this, tell us this line.
error-arguments = The command was not understood: { $detail }
error-arguments-hint = See doorbell --help for how to write it.
error-address-missing = No address was given.
error-address-missing-hint = For example: doorbell check www.example.com
error-address-unreadable = “{ $detail }” is not a web address.
error-address-unreadable-hint = Copy the address from the browser's address bar, e.g. www.example.com/contact
error-address-other-scheme = Addresses that begin with { $detail } cannot be checked.
error-address-other-scheme-hint = An address begins with http:// or https://; serve a local page first, e.g. at http://localhost:8000
error-case-occupied = The folder { $detail } holds other things and was left alone.
error-case-occupied-hint = Name a new or empty folder.
error-case-missing = The folder { $detail } holds no case.
error-case-missing-hint = A case is kept by doorbell check … --case FOLDER and holds a trail.json.
error-no-space = The disk is full: { $detail } could not be written.
error-no-space-hint = Make some room and try again; files that were finished are untouched.
error-disk = Reading or writing a file failed: { $detail }
error-disk-hint = Check the path and the permissions.
error-trail-unreadable = The case is damaged and cannot be read: { $detail }
error-trail-unreadable-hint = Use a backup, or check the page again.
error-trail-newer = The case was made by a newer Doorbell: { $detail }
error-trail-newer-hint = Update Doorbell and open it again.
