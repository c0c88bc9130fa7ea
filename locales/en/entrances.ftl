## entrances: names of the ways to a person, and of how they are shown

kind-phone = phone number
kind-callback = call-back
kind-live-chat = chat with a person
kind-chat-unknown = chat (not said who answers)
kind-whatsapp = WhatsApp
kind-email = e-mail
kind-contact-form = contact form
kind-qq = QQ
kind-wechat = WeChat
kind-postal-address = postal address
kind-bot-chat = robot chat
kind-store = shop finder
kind-social = social network
kind-app-only = only inside an app

purpose-presales = before buying
purpose-aftersales = after buying
purpose-general = anything
purpose-complaint = complaints
purpose-other = other matters

answerer-human = a person answers
answerer-robot = a robot answers
answerer-both = a robot first, then a person
answerer-unknown = not said who answers

shown-as-text = written as text
shown-as-control = a button or link
shown-as-hint = an icon only
shown-as-picture = only in a picture
shown-as-widget = a floating window

unseen-not-rendered = the page does not show it
unseen-invisible = it is set to be invisible
unseen-transparent = it is set to be transparent
unseen-same-colour = it has the colour of what is behind it
unseen-clipped = it is cut away
unseen-off-page = it stands outside the page, out of reach of scrolling
unseen-no-size = it has no size
unseen-covered = something lies over it

entrance-dial-then = then dial { $then }
entrance-hours = open: { $hours }
