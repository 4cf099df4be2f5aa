// Local parts of addresses behind which stands no person: roles, no-reply, lists.
// Invariant: in general use, English and Danish; folded, without what follows a plus sign.

/** The whole local part. */
export const ROLES =
  "abuse|account|accounts|accounting|admin|administration|administrator|advertising|alert|alerts|all|announce|announcements|api|apply|auto|automail|automated|autoreply|auto-reply|auto-confirm|backoffice|billing|bogholderi|boghold|booking|bookings|bookingsystem|bot|bounce|bounces|build|calendar|calendar-notification|calendar-notifications|career|careers|ci|compliance|confirm|confirmation|contact|contactus|contact-us|customercare|customer-care|customerservice|customer-service|customer.service|customersupport|customer-support|daemon|delivery|desk|dev|devnull|digest|dispatch|dmarc|dmarc-reports|donotreply|do-not-reply|do_not_reply|ebilling|editor|email|enquiries|enquiry|events|everyone|faktura|fakturering|fbl|feedback|finance|ftp|general|gdpr|hallo|hej|hello|help|helpdesk|help-desk|henvendelser|hostmaster|hr|ikkesvar|ikke-svar|info|infomail|information|inquiries|inquiry|invoice|invoices|it|it-support|job|jobs|jobansogning|kommunikation|kontakt|kontor|kontoret|kundecenter|kundeservice|kundeservicecenter|kundesupport|legal|list|listserv|lists|lon|loen|mail|mailbox|mailer|mailer-daemon|mailerdaemon|mailing|mailinglist|mailman|mail-daemon|majordomo|marketing|media|meet|members|membership|news|newsletter|newsletters|newsroom|no-reply|no_reply|no.reply|nobody|noc|noreply|noreplies|notification|notifications|notify|notice|notices|nyhedsbrev|nyhedsbreve|nyheder|office|ombud|ordre|order|orders|partner|partners|payment|payments|payroll|personale|post|postkasse|postmaster|postmaster-noreply|pr|press|presse|privacy|redaktion|redaktionen|reception|receptionen|recruiting|recruitment|registrering|remind|reminder|reminders|reply|replies|reservation|reservations|report|reports|returns|root|rsvp|sales|salg|sekretariat|sekretariatet|security|server|service|services|shipping|shop|sikkerhed|status|statusupdate|subscribe|subscription|subscriptions|support|supporten|survey|sysadmin|system|team|teamet|tech|test|ticket|tickets|tilmelding|tjeneste|undisclosed|undisclosed-recipients|unsubscribe|updates|usenet|uucp|verify|verification|webmaster|webshop|welcome|whois|www|afmelding|annoncer|bestilling|billet|billetter|bestyrelse|booking-dk|direktion|drift|hovednummer|indkob|indkoeb|ledelse|levering|medlem|medlemmer|medlemsservice|okonomi|oekonomi|regnskab|skranken|studieadmin|teknik|vagt|vagten|booking-noreply|svar-ikke|svarikke|maasikkesvare|maa-ikke-besvares";

/** Anything that holds one of these is a machine, whatever stands around it. */
export const MACHINE_PARTS =
  "no-reply|noreply|no_reply|no.reply|donotreply|do-not-reply|do_not_reply|do.not.reply|not-reply|svar-ikke|ikke-svar|ikkesvar|svarikke|mailer-daemon|mailerdaemon|postmaster|bounce|unsubscribe|autoreply|auto-reply|listserv|newsletter|nyhedsbrev|notification|notifikation";

/** Mailing lists: an ending or a beginning of the local part. */
export const LIST_ENDINGS =
  "-list|-request|-owner|-bounces|-announce|-users|-devel|-subscribe|-unsubscribe|-confirm|-leave|-join|-errors|-liste";
export const LIST_BEGINNINGS = "owner-|list-|bounce-|bounces-|reply-|msprvs1=|sentto-|return-|prvs=|srs0=|srs1=";

/** Domains, or parts of them, that only carry lists and machines. */
export const LIST_DOMAINS =
  "googlegroups.com|groups.io|yahoogroups.com|lists|list|mailman|listserv|mailinglist|bounces|bounce|noreply|notifications|notification|mailer|email-od.com|sendgrid.net|amazonses.com|mcsv.net|mailgun.org|sparkpostmail.com|reply.github.com|docs.google.com|calendar.google.com|resource.calendar.google.com";
