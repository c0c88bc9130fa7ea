## sources

source-gbt-47746 = Customer contact service: coordination of human and intelligent service (China, 2026)
source-miit-1 = Design norm for websites that suit older users (China, MIIT 2021)
source-miit-2 = Design norm for mobile apps that suit older users (China, MIIT 2021)
source-gbt-37668 = Accessibility requirements and test methods for internet content (China, 2019)
source-wcag = Web Content Accessibility Guidelines 2.2 (W3C)
source-understanding = Understanding WCAG 2.2: Consistent Help (W3C)
source-wai-age = Older users and web accessibility (W3C)
source-touch = Touch pointing of older and younger adults compared (paper, 2019)
source-nng-scroll = Scrolling and attention (Nielsen Norman Group, 2018)
source-nia = Making your web site senior friendly (US National Institute on Aging, National Library of Medicine)
source-jiangsu = Survey of how convenient customer service is, 48 platforms (consumer council of Jiangsu, May 2021)
source-ftc = Federal Trade Commission v. Amazon: joining and leaving took unlike steps (complaint)
source-cca = Analysis of complaints in 2021 (China Consumers Association)
source-moneypenny = Telephone numbers on the sites of FTSE 250 firms (Moneypenny, 2023)
source-brazil = Brazil's decree on customer service (2022)
source-coga = Making Content Usable for People with Cognitive and Learning Disabilities (W3C)
source-bgh = Germany's Federal Court of Justice, 20 July 2006: legal notice within two links (not about service)
source-kcc = Guideline for voice response systems (Korea Communications Commission, 2009)
source-own = Doorbell's own choice

reliability-primary = the primary text was read
reliability-secondary = known from reports
reliability-digest = known from a third party's digest, not checked against the text
reliability-own = Doorbell's own, no one's rule
